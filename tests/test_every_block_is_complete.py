"""A kind of block is the same stem in four places, and stands in the manual in both languages."""

import re
from pathlib import Path
from textwrap import indent
from typing import get_args

import pytest

from generator.model.blocks import Block
from generator.model.report import Chapter
from generator.reading.document import read_document
from generator.source.parse import parse_text
from tests.sites import CHECKOUT

MEMBERS = {get_args(one.model_fields["kind"].annotation)[0]: one for one in get_args(get_args(Block)[0])}
PLACES = {
    "model": (CHECKOUT / "generator" / "model" / "blocks", ".py"),
    "view": (CHECKOUT / "generator" / "views" / "blocks", ".py"),
    "template": (CHECKOUT / "generator" / "pages" / "templates" / "blocks", ".html.j2"),
}
HEADING = re.compile(r"^## `([a-z_]+)`$", re.MULTILINE)
EXAMPLE = re.compile(r"^```ya?ml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MANUALS = [CHECKOUT / "docs" / "manual" / name for name in ("blocks.md", "blocks.zh.md")]


@pytest.mark.parametrize("place", PLACES)
def test_every_kind_has_its_file_and_every_file_its_kind(place: str) -> None:
    folder, ending = PLACES[place]
    stems = {path.name.removesuffix(ending) for path in folder.glob(f"*{ending}")} - {"__init__"}
    assert stems == set(MEMBERS)


@pytest.mark.parametrize("kind", MEMBERS)
def test_a_kind_is_defined_in_the_module_of_its_name(kind: str) -> None:
    assert MEMBERS[kind].__module__ == f"generator.model.blocks.{kind}"


def sections_of(manual: Path) -> dict[str, str]:
    """The text below each heading that names a kind."""
    pieces = HEADING.split(manual.read_text(encoding="utf-8"))
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.name)
def test_the_manual_has_every_kind_and_no_other(manual: Path) -> None:
    assert sorted(sections_of(manual)) == sorted(MEMBERS)


@pytest.mark.parametrize("kind", MEMBERS)
@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.name)
def test_the_manual_shows_an_example_that_is_right(manual: Path, kind: str) -> None:
    """Every example below the heading is a block, or a list of blocks, that reads without a Problem."""
    examples = EXAMPLE.findall(sections_of(manual)[kind])
    assert examples
    kinds = []
    for example in examples:
        listed = example if example.startswith("- ") else "- " + indent(example, "  ").lstrip()
        text = "id: a\nkind: front\ntitle: {zh: 甲, en: A}\nblocks:\n" + indent(listed, "  ")
        root, problems = parse_text(text, "example")
        assert root is not None, problems
        chapter, wrong = read_document(root, Chapter)
        assert (problems, wrong) == ((), ()), [(one.code, str(one.position), one.message.en) for one in wrong]
        assert chapter is not None
        kinds += [block.kind for block in chapter.blocks]
    assert kind in kinds
