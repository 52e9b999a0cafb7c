"""Every text of a report is shown to the readers of its language, and only to them; whatever it holds, it stays text."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.html_page import pages_below
from tests.sites import change_texts, every_block, write_files

MARK = re.compile(r"zq(\d+)(zh|en)q")
ATTACK = "<img src=x onerror=alert(1)>\"'&<script>alert(2)</script>"


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, set[str]]]:
    """The site with a mark and an attack in every text: each mark's text, and on which pages each mark is seen."""
    texts: dict[str, str] = {}
    numbers = iter(range(10**6))
    current = 0

    def mark(language: str, text: str) -> str:
        nonlocal current
        if language == "zh":
            current = next(numbers)
        name = f"zq{current}{language}q"
        texts[name] = text
        return f"{text} {name} {ATTACK}"

    files = change_texts(every_block(), mark)
    built = write_files(tmp_path_factory.mktemp("marked"), files).build()
    seen: dict[str, set[str]] = {}
    for page, html in ((file, file.read_text(encoding="utf-8")) for file in sorted(built.rglob("*.html"))):
        for match in MARK.finditer(html):
            seen.setdefault(match[0], set()).add(page.relative_to(built).as_posix())
    return texts, seen


Marked = tuple[dict[str, str], dict[str, set[str]]]


def test_no_text_is_lost(marked: Marked) -> None:
    """What an author writes, a reader meets; a few texts are for other uses, and are named here."""
    texts, seen = marked
    unseen = {text for name, text in texts.items() if name not in seen}
    unseen -= {text for text in unseen if text in NOT_FOR_PAGES}
    assert unseen == set()


NOT_FOR_PAGES = {
    "国家标准",  # a standard without codes is named in the report's own words
    "National standard",
    "全球报告标准",  # the column's name stands in the index
    "GRI Standards",
    "可持续发展目标",
    "Sustainable Development Goals",
}


def test_no_text_is_shown_in_the_other_language(marked: Marked) -> None:
    texts, seen = marked
    bridges = {"北山矿业", "Beishan Mining", "南河冶炼", "Nanhe Smelting"}  # short names beside those of the other language
    for name, pages in seen.items():
        other = {"zh": "en", "en": "zh"}[name[-3:-1]]
        wrong = {page for page in pages if page.startswith(f"{other}/")}
        assert not wrong or texts[name] in bridges, (texts[name], wrong)


def test_no_text_becomes_markup(marked: Marked, tmp_path_factory: pytest.TempPathFactory) -> None:
    built = next(iter(sorted(tmp_path_factory.getbasetemp().glob("marked*")))) / "site"
    for name, page in pages_below(built).items():
        assert page.faults == [], name
        for element in page.root.walk():
            assert not [one for one in element.attributes if one.startswith("on")], (name, element.attributes)
            assert element.attributes.get("src") != "x", name
            if element.tag == "script":
                assert not re.match(r"\s*alert\(2\)", "".join(map(str, element.children))), name


def test_texts_of_the_head_are_text(marked: Marked, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Titles and descriptions hold no tags and no Markdown."""
    built = next(iter(sorted(tmp_path_factory.getbasetemp().glob("marked*")))) / "site"
    for name, said in heads(built):
        assert "**" not in said, name
        assert "{{" not in said, name


def heads(built: Path) -> Iterator[tuple[str, str]]:
    for name, page in pages_below(built).items():
        for one in page.root.find("title"):
            yield name, "".join(map(str, one.children))
        for one in page.root.find("meta"):
            if one.attributes.get("name") == "description":
                yield name, one.attributes.get("content", "")
