"""Every kind of block in both languages: its words are there, and none of the other language's."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args

import pytest

from generator.language import Language
from generator.model.blocks import Block
from generator.model.item import Item, Text
from generator.views.blocks import view_block
from generator.views.scene import Scene
from tests.html_page import HtmlPage
from tests.sites import EVERY_BLOCK, Site

KINDS = sorted(get_args(one.model_fields["kind"].annotation)[0] for one in get_args(get_args(Block)[0]))
HAN = re.compile("[\u3400-\u9fff]")


def blocks_of(site: Site) -> Iterator[tuple[str, Any]]:
    """Every block of the edition, with the page it stands on."""
    edition = site.facts().edition
    for chapter in edition.chapters.values():
        yield from ((chapter.id, item) for item in chapter.walk() if type(item) in get_args(get_args(Block)[0]))
    for case in edition.cases.values():
        yield from ((f"cases/{case.id}", item) for item in case.walk() if type(item) in get_args(get_args(Block)[0]))


def words(value: Any) -> Iterator[str]:
    """All strings that a view holds, tags and addresses left out."""
    if isinstance(value, str):
        yield HtmlPage(value).root.text if "<" in value else value
    elif isinstance(value, dict):
        for one in value.values():
            yield from words(one)
    elif isinstance(value, tuple | list):
        for one in value:
            yield from words(one)
    elif is_dataclass(value):
        for one in fields(value):
            if one.name not in ("href", "id", "anchor", "kind", "subject", "email"):
                yield from words(getattr(value, one.name))


def shown(block: Item, page: str, site: Site, language: Language) -> str:
    view = view_block(block, Scene(site.facts(), language, page))  # type: ignore[arg-type]
    return "\n".join(words(view))


def test_the_site_has_every_kind_of_block(every_block_site: Site) -> None:
    assert sorted({block.kind for _, block in blocks_of(every_block_site)}) == KINDS
    assert len(KINDS) >= 35


@pytest.mark.parametrize("kind", KINDS)
def test_a_block_never_shows_the_other_language(kind: str, every_block_site: Site) -> None:
    others = {language: [item[language.other] for item in every_text(every_block_site)] for language in Language}
    for page, block in blocks_of(every_block_site):
        if block.kind != kind:
            continue
        for language in Language:
            said = shown(block, page, every_block_site, language)
            if kind == "abbreviations":  # it bridges to the other language by the short name
                for company in every_block_site.facts().companies.values():
                    said = said.replace(company.short[language.other], "")
            if kind == "glossary":  # so does this, by the term
                for entry in block.entries:
                    said = said.replace(entry.term[language.other], "")
            assert [text for text in others[language] if len(text) > 2 and text in said] == []
            assert language is Language.zh or not HAN.search(said), said


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("indicator_index", "kpi_table")])
def test_a_block_shows_its_own_words(kind: str, every_block_site: Site) -> None:
    """Every text of the block, in both languages; what refers to something shows the thing's title."""
    facts = every_block_site.facts()
    for page, block in blocks_of(every_block_site):
        if block.kind != kind:
            continue
        for language in Language:
            said = shown(block, page, every_block_site, language)
            for text in texts_of(block, facts):
                plain = HtmlPage(str(Scene(facts, language, page).prose(text))).root.text
                assert plain in said.replace("\n", " "), (plain, said)


def texts_of(block: Any, facts: Any) -> list[Text]:
    """The texts that a reader of the block should meet."""
    if block.kind == "timeline":
        block = facts.edition.timelines[block.timeline]
    elif block.kind == "award_list":
        listed = facts.edition.award_lists[block.list]
        return [item for item in listed.walk() if isinstance(item, Text)]
    elif block.kind == "case":
        case = facts.edition.cases[block.case]
        return [case.title, case.summary]
    elif block.kind == "abbreviations":
        return [text for name in block.companies for text in (facts.companies[name].name, facts.companies[name].short)]
    return [item for item in block.walk() if isinstance(item, Text)]


def every_text(site: Site) -> list[Text]:
    edition = site.facts().edition
    carriers: list[Item] = [
        edition.report,
        *edition.chapters.values(),
        *edition.cases.values(),
        *edition.timelines.values(),
        *edition.award_lists.values(),
    ]
    return [item for carrier in carriers for item in carrier.walk() if isinstance(item, Text)]


def test_the_texts_of_the_site_are_in_the_right_language() -> None:
    """Otherwise the tests above would prove nothing."""
    site = Site(EVERY_BLOCK)
    for text in every_text(site):
        assert HAN.search(text.zh), text.zh
        assert not HAN.search(text.en), text.en
