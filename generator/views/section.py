"""Sections with their blocks, nested as the report nests them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.model.blocks import Block
from generator.model.picture import Picture
from generator.model.report import Section
from generator.views.blocks import view_block
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block's view; ``kind`` names its template."""

    kind: str
    view: Any


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture with its address, or a caption alone (``href`` empty)."""

    caption: str
    href: str
    alt: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section; ``level`` is that of its heading, 2 to 4."""

    id: str
    title: str
    level: int
    blocks: tuple[BlockView, ...]
    sections: tuple[SectionView, ...]
    pictures: tuple[PictureView, ...]
    codes: tuple[tuple[str, tuple[str, ...]], ...]


def view_section(section: Section, scene: Scene, level: int = 2) -> SectionView:
    """A section in one language with all that it holds."""
    return SectionView(
        section.id,
        scene.say(section.title),
        level,
        view_blocks(section.blocks, scene),
        tuple(view_section(one, scene, min(level + 1, 4)) for one in section.sections),
        view_pictures(section.pictures, scene),
        view_codes(section.tags, scene),
    )


def view_blocks(blocks: tuple[Block, ...], scene: Scene) -> tuple[BlockView, ...]:
    """Blocks in order."""
    return tuple(BlockView(*view_block(block, scene)) for block in blocks)


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


def view_codes(tags: dict[str, tuple[str, ...]], scene: Scene) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The codes answered, by the short name of each standard; goals are shown elsewhere."""
    columns = {one.id: scene.say(one.column or one.title) for one in scene.facts.edition.report.standards if one.id}
    return tuple((columns.get(standard, standard), codes) for standard, codes in tags.items() if standard != "sdg")
