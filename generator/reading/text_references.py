"""References within running text, such as ``{{kpi:output@2019}}``, and texts in which none may stand."""

from collections.abc import Iterator

from generator.language import Bilingual
from generator.model.item import Item, Text
from generator.model.reference import REFERENCE, UNREAD, Reference, ReferenceKind, find_references
from generator.model.unit import UnitRegistry
from generator.problem import Level, Position, Problem
from generator.reading.known import (
    Known,
    Periods,
    known_id,
    nothing_named,
    observed_in,
    unknown_unit,
)


def text_references(
    item: Text,
    known: Known,
    periods: Periods,
    units: UnitRegistry,
    year: str,
) -> Iterator[Problem]:
    """Every reference within a text, and what looks like one and cannot be read."""
    for field, text in (("zh", item.zh), ("en", item.en)):
        if "{{" not in text:
            continue
        for reference in find_references(text):
            yield from _reference(reference, item.position_of(field), known, periods, units, year)
        for unread in UNREAD.findall(REFERENCE.sub("", text)):
            kinds = frozenset(ReferenceKind.__members__)
            yield nothing_named(unread, item.position_of(field), "reference", "引用", kinds)


def _reference(
    reference: Reference,
    position: Position,
    known: Known,
    periods: Periods,
    units: UnitRegistry,
    year: str,
) -> Iterator[Problem]:
    if reference.kind not in ReferenceKind.__members__:
        yield nothing_named(
            reference.text, position, "kind of reference", "引用方式", frozenset(ReferenceKind.__members__)
        )
    for indicator in reference.indicators:
        yield from known_id(indicator, known["observation"], position, "observation", "观测值")
        yield from observed_in(indicator, reference.period or year, position, periods)
    if reference.unit is not None and units.find(reference.unit) is None:
        yield unknown_unit(reference.unit, position, units)
    if reference.kind == ReferenceKind.ref:
        kind, _, target = reference.target.partition("/")
        if kind not in ("chapter", "case"):
            yield nothing_named(reference.text, position, "kind of page", "页面类型", frozenset({"chapter", "case"}))
        else:
            name, _, anchor = target.partition("#")
            yield from known_id(name, known[kind], position, kind, "章" if kind == "chapter" else "案例")
            if anchor:
                yield from known_id(anchor, known[f"{kind}/{name}"], position, "anchor on that page", "该页内锚点")
    elif reference.kind == ReferenceKind.term:
        yield from known_id(reference.target, known["term"], position, "term", "术语")
    elif reference.kind == ReferenceKind.company:
        yield from known_id(reference.target, known["company"], position, "company", "企业")


def no_references(item: Item) -> Iterator[Problem]:
    """Texts that go into downloads as they are typed, where a reference would stand as ``{{…}}``."""
    for name in type(item).model_fields:
        text = getattr(item, name)
        if isinstance(text, Text):
            for field in ("zh", "en"):
                for reference in find_references(getattr(text, field)):
                    yield Problem(
                        "X010",
                        Level.error,
                        text.position_of(field),
                        Bilingual(
                            f"这里不能用引用“{reference.text}”", f"the reference '{reference.text}' cannot stand here"
                        ),
                        Bilingual(
                            "这段文字会原样进入下载文件，请直接写出来",
                            "this text goes into downloads as typed: write it out",
                        ),
                    )
