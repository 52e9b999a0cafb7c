"""Names that tell indicators apart: reports repeat “Men” under several headings, and only the heading says of what."""

from collections import Counter
from collections.abc import Iterator

from generator.language import Bilingual
from generator.model.blocks.kpi_table import KpiGroup, KpiTable
from generator.model.item import Text
from generator.model.library import Publisher


def full_names(publisher: Publisher) -> dict[str, Bilingual]:
    """Each indicator's name; one that others share carries the headings of its KPI table that tell them apart.

    Headings are taken from the innermost outwards, as many as are needed. Where tables have none, the whole that it is
    a part of stands in for them.
    """
    headings: dict[str, tuple[Text, ...]] = {}
    for edition in publisher.editions.values():
        for chapter in edition.chapters.values():
            for block in chapter.walk():
                if isinstance(block, KpiTable):
                    for group in block.groups:
                        headings |= dict(_headings(group))
    for one in publisher.indicators.values():
        if one.part_of in publisher.indicators:
            headings.setdefault(one.id, (publisher.indicators[one.part_of].name,))
    names = {one.id: Bilingual(one.name.zh, one.name.en) for one in publisher.indicators.values()}
    for depth in range(max(map(len, headings.values()), default=0)):
        shared_zh, shared_en = (Counter(getattr(one, field) for one in names.values()) for field in ("zh", "en"))
        names = {
            name: _with_heading(full, headings[name][depth])
            if (shared_zh[full.zh] > 1 or shared_en[full.en] > 1) and depth < len(headings.get(name, ()))
            else full
            for name, full in names.items()
        }
    return names


def _headings(group: KpiGroup, above: tuple[Text, ...] = ()) -> Iterator[tuple[str, tuple[Text, ...]]]:
    """For each indicator below a heading the headings over it, innermost first."""
    over = (group.title, *above)
    for name in group.indicators:
        yield name, over
    for inner in group.groups:
        yield from _headings(inner, over)


def _with_heading(name: Bilingual, heading: Text) -> Bilingual:
    return Bilingual(f"{heading.zh}：{name.zh}", f"{heading.en}: {name.en}")
