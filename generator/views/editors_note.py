"""Editor's notes: what an editor says of a mistake that the source has, at the place that shows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks import Block
from generator.model.blocks.award_list import AwardListBlock
from generator.model.blocks.kpi_table import KpiTable
from generator.model.blocks.timeline import TimelineBlock
from generator.model.item import Item
from generator.views.chinese import mark_chinese_markup
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class NoteView:
    """One note; ``html`` says why the text stands as it does."""

    html: Markup


def notes_on(items: Iterable[Item], scene: Scene, *without: str) -> tuple[NoteView, ...]:
    """The notes on anything in ``items``, each once; the fields named ``without`` have their notes elsewhere."""
    if not scene.facts.notes:
        return ()
    noted = [item for item in items if item.position.path in scene.noted_files]
    found = (scene.facts.notes.get(place, ()) for item in noted for place in item.positions(*without))
    notes = dict.fromkeys(one for some in found for one in some)
    return tuple(NoteView(mark_chinese_markup(scene.inline(one.reason), scene.language)) for one in notes)


def shown_by(block: Block, scene: Scene) -> Iterator[Item]:
    """A block, and what it shows that is stored in another file."""
    yield block
    edition = scene.facts.edition
    if isinstance(block, KpiTable):
        yield from (edition.observations[one] for one in block.all_indicators)
        yield from (scene.facts.publisher.indicators[one] for one in block.all_indicators)
    elif isinstance(block, TimelineBlock):
        yield edition.timelines[block.timeline]
    elif isinstance(block, AwardListBlock):
        yield edition.award_lists[block.list]
