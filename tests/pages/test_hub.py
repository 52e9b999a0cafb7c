"""The page of all reports and an organisation's home: its editions with their key figures."""

from pathlib import Path
from posixpath import normpath

import pytest

from generator.language import Language
from tests.html_page import HtmlPage, pages_below


@pytest.fixture(scope="module")
def pages(built_every_block: Path) -> dict[str, HtmlPage]:
    return pages_below(built_every_block)


@pytest.mark.parametrize("path", ["", "yuanshan/"])
@pytest.mark.parametrize("language", list(Language))
def test_editions_stand_with_their_key_figures(pages: dict[str, HtmlPage], language: Language, path: str) -> None:
    content = pages[f"{language}/{path}index.html"].content
    target = normpath(f"{language}/yuanshan/2020")
    edition = next(
        entry
        for entry in content.find("li")
        if entry.find("a") and normpath(f"{language}/{path}{entry.find('a')[0].attributes['href']}") == target
    )
    home = pages[f"{language}/yuanshan/2020/index.html"].content
    shown = [one.find("dd")[0].text for one in edition.find("dl")]
    assert shown != []
    assert [text for text in shown if text not in home.text] == []
