"""Every page of a site that has every kind of block: well-formed, its ids unique, its headings in order."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from generator.language import Language
from generator.model.blocks import Block
from tests.html_page import HtmlPage, pages_below, read_page

HAN = re.compile("[\u3400-\u9fff]")
KINDS = sorted(get_args(one.model_fields["kind"].annotation)[0] for one in get_args(get_args(Block)[0]))


@pytest.fixture(scope="module")
def pages(built_every_block: Path) -> dict[str, HtmlPage]:
    return pages_below(built_every_block)


@pytest.fixture(scope="module")
def real_pages(built_chinalco: Path) -> dict[str, HtmlPage]:
    return pages_below(built_chinalco)


@pytest.mark.parametrize("site", ["pages", "real_pages"])
class TestEveryPage:
    """Of the small site and of the real one."""

    @pytest.fixture
    def all_pages(self, site: str, request: pytest.FixtureRequest) -> dict[str, HtmlPage]:
        found: dict[str, HtmlPage] = request.getfixturevalue(site)
        assert len(found) > 40
        return found

    def test_is_well_formed(self, all_pages: dict[str, HtmlPage]) -> None:
        assert {name: page.faults for name, page in all_pages.items() if page.faults} == {}

    def test_has_each_id_once(self, all_pages: dict[str, HtmlPage]) -> None:
        twice = {
            name: [one for one, count in Counter(page.ids).items() if count > 1] for name, page in all_pages.items()
        }
        assert {name: ids for name, ids in twice.items() if ids} == {}

    def test_has_one_first_heading(self, all_pages: dict[str, HtmlPage]) -> None:
        many = {name: [text for level, text in page.headings if level == 1] for name, page in all_pages.items()}
        assert {name: texts for name, texts in many.items() if len(texts) != 1} == {}

    def test_skips_no_level_of_heading(self, all_pages: dict[str, HtmlPage]) -> None:
        skipped = {
            name: [text for (above, _), (level, text) in pairwise(page.headings) if level > above + 1]
            for name, page in all_pages.items()
        }
        assert {name: texts for name, texts in skipped.items() if texts} == {}

    def test_has_no_empty_heading(self, all_pages: dict[str, HtmlPage]) -> None:
        assert [name for name, page in all_pages.items() if any(not text for _, text in page.headings)] == []

    def test_says_what_it_is(self, all_pages: dict[str, HtmlPage]) -> None:
        """A title of its own within its language, and a description."""
        for language in Language:
            own = {name: page for name, page in all_pages.items() if name.startswith(f"{language}/")}
            titles = Counter("".join(map(str, page.root.find("title")[0].children)) for page in own.values())
            assert [title for title, count in titles.items() if count > 1] == []

    def test_names_its_pictures_and_controls(self, all_pages: dict[str, HtmlPage]) -> None:
        for name, page in all_pages.items():
            assert all(one.attributes.get("alt") for one in page.root.find("img")), name
            for field in (one for tag in ("textarea", "select") for one in page.content.find(tag)):
                labels = {one.attributes.get("for") for one in page.root.find("label")}
                within = any(one.tag == "label" for one in field.ancestors())
                assert within or field.attributes.get("id") in labels or "aria-label" in field.attributes, name

    def test_leaves_no_trace_of_its_making(self, all_pages: dict[str, HtmlPage]) -> None:
        """No reference unresolved, nothing undefined, no markup shown as text."""
        for name, page in all_pages.items():
            text = page.root.text
            for sign in ("{{", "}}", "{%", "None", "Undefined", "NumberText(", "&lt;p&gt;", "&amp;", "**"):
                assert sign not in text, f"{sign} on {name}"

    def test_english_has_no_chinese_that_is_not_marked(self, all_pages: dict[str, HtmlPage]) -> None:
        """What is in the other language on an English page says so with ``lang``."""
        for name, page in all_pages.items():
            if not name.startswith("en/"):
                continue
            for element in page.content.walk():
                said = "".join(one for one in element.children if isinstance(one, str))
                if HAN.search(said) and element.tag not in ("script", "style"):
                    marked = [element, *element.ancestors()]
                    language = next(one.attributes["lang"] for one in marked if "lang" in one.attributes)
                    assert language.startswith("zh"), f"{said.strip()} on {name}"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_block_is_on_some_page_of_both_languages(kind: str, pages: dict[str, HtmlPage]) -> None:
    for language in Language:
        found = [
            element
            for name, page in pages.items()
            if name.startswith(f"{language}/")
            for element in page.root.walk()
            if f"dz-block--{kind}" in element.attributes.get("class", "").split()
        ]
        assert found, language
        assert all(one.text for one in found), language


def test_pages_name_no_company_but_their_own(pages: dict[str, HtmlPage]) -> None:
    """The program is for every company that reports; words of the first report have no place in it."""
    for name, page in pages.items():
        assert not re.search("中铝|chinalco", page.root.text, re.IGNORECASE), name


def test_both_languages_have_the_same_pages(pages: dict[str, HtmlPage]) -> None:
    zh, en = ({name[3:] for name in pages if name.startswith(f"{language}/")} for language in Language)
    assert zh == en


def test_both_languages_have_the_same_ids(pages: dict[str, HtmlPage]) -> None:
    """The language switch keeps the place on the page."""
    for name, page in pages.items():
        if name.startswith("zh/"):
            other = pages["en/" + name[3:]]
            assert page.ids == other.ids, name


def test_tables_are_rectangular(pages: dict[str, HtmlPage]) -> None:
    """Merged cells and all, every row of a table fills the same columns."""
    for name, page in pages.items():
        for table in page.root.find("table"):
            widths = set()
            covered: list[int] = []
            for row in table.find("tr"):
                cells = [one for one in row.children if not isinstance(one, str)]
                width = sum(int(one.attributes.get("colspan", "1")) for one in cells) + len(covered)
                widths.add(width)
                spans = [int(one.attributes.get("rowspan", "1")) - 1 for one in cells]
                covered = [left - 1 for left in covered if left > 1] + [left for left in spans if left > 0]
            assert len(widths) == 1, f"{name}: {table.text[:40]}: {widths}"


def test_the_index_of_the_real_report_is_on_its_page(built_chinalco: Path) -> None:
    """38 rows, each with a link to what answers its codes."""
    for language in Language:
        page = read_page(built_chinalco / str(language) / "chinalco" / "2020" / "indicator-index" / "index.html")
        table = page.content.find("table")[0]
        rows = table.find("tbody")[0].find("tr")
        assert len(rows) == 38
        assert all(row.find("a") for row in rows)
