"""Sections with their blocks, nested as the report nests them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.model.blocks import Block
from generator.model.blocks.certificates import Certificates
from generator.model.blocks.kpi_table import KpiTable
from generator.model.blocks.table import Table
from generator.model.blocks.targets import Targets
from generator.model.blocks.then_and_now import ThenAndNow
from generator.model.picture import Picture
from generator.model.report import Section
from generator.views.blocks import view_block
from generator.views.citation import view_sources_here
from generator.views.code_link import CodeLinkView
from generator.views.editors_note import NoteView, notes_on, shown_by
from generator.views.page import LinkView
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block's view with the editor's notes on it.

    ``kind`` names its template, ``id`` is its anchor where the template sets none itself; ``carried`` is what a preview
    says of a block that is still that of an earlier year; ``sources`` are newspaper articles that back it up.
    """

    kind: str
    id: str
    view: Any
    notes: tuple[NoteView, ...]
    carried: str
    sources: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture with its address, or a caption alone (``href`` empty)."""

    caption: str
    href: str
    alt: str


@dataclass(frozen=True, slots=True)
class CodesView:
    """A standard's short name with the codes answered."""

    standard: str
    codes: tuple[CodeLinkView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section; ``level`` is that of its heading, 2 to 4."""

    id: str
    title: str
    level: int
    pillar: str
    blocks: tuple[BlockView, ...]
    sections: tuple[SectionView, ...]
    pictures: tuple[PictureView, ...]
    codes: tuple[CodesView, ...]
    notes: tuple[NoteView, ...]
    sources: tuple[LinkView, ...]


def view_section(section: Section, scene: Scene, level: int = 2) -> SectionView:
    """A section in one language with all that it holds."""
    return SectionView(
        section.id,
        scene.say(section.title),
        level,
        str(getattr(scene.words, f"pillar_{section.pillar}")) if section.pillar else "",
        view_blocks(section.blocks, scene),
        tuple(view_section(one, scene, min(level + 1, 4)) for one in section.sections),
        view_pictures(section.pictures, scene),
        view_codes(section.tags, scene),
        notes_on((section,), scene, "blocks", "sections"),
        view_sources_here(scene, section.id),
    )


def view_blocks(blocks: tuple[Block, ...], scene: Scene) -> tuple[BlockView, ...]:
    """Blocks in order."""
    return tuple(_block(block, scene) for block in blocks)


def _block(block: Block, scene: Scene) -> BlockView:
    name: str = getattr(block, "id", None) or ""  # not every kind has one
    return BlockView(
        block.kind,
        ""
        if isinstance(block, Certificates | KpiTable | Table | Targets | ThenAndNow)
        else name,  # tables carry theirs
        view_block(block, scene),
        notes_on(shown_by(block, scene), scene),
        scene.carried_mark(block),
        view_sources_here(scene, name) if name else (),
    )


def view_pictures(pictures: tuple[Picture, ...], scene: Scene) -> tuple[PictureView, ...]:
    """Pictures in order; those with a file have an address."""
    return tuple(
        PictureView(
            scene.say(one.caption),
            scene.picture(one.file) if one.file else "",
            scene.say(one.alt),
        )
        for one in pictures
    )


def view_codes(tags: dict[str, tuple[str, ...]], scene: Scene) -> tuple[CodesView, ...]:
    """The codes answered, by the short name of each standard; goals are shown elsewhere."""
    columns = {one.id: scene.say(one.column or one.title) for one in scene.facts.edition.report.standards if one.id}
    return tuple(
        CodesView(
            columns.get(standard, standard),
            tuple(scene.code_link(standard, code) for code in codes),
        )
        for standard, codes in tags.items()
        if standard != "sdg"
    )
