"""Addresses: the same in both languages but for the first part, and links that lead from one to the other."""

from pathlib import Path
from posixpath import join, normpath
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.address import case_homes, data_path, edition_root, link, page_order, page_path
from generator.language import Language
from generator.model.library import Edition
from tests.sites import Site, every_block, replace_once, write_files


@pytest.fixture(scope="module")
def edition(every_block_site: Site) -> Edition:
    return every_block_site.facts().edition


names = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(lambda name: len(name) < 12)
folders = st.lists(names, max_size=5).map(lambda parts: "".join(f"{part}/" for part in parts))
files = st.tuples(folders, names).map(lambda one: f"{one[0]}{one[1]}.csv")


@given(source=folders, target=st.one_of(folders, files), anchor=st.one_of(st.just(""), names))
def test_a_link_followed_from_its_source_ends_at_its_target(source: str, target: str, anchor: str) -> None:
    href = link(source, target, anchor)
    assert not href.startswith("/")
    base = "https://example.org/site/"
    wanted = base + target + (f"#{anchor}" if anchor else "")
    assert urljoin(base + source, href) == wanted


@given(source=folders, target=folders)
def test_a_link_works_without_a_server(source: str, target: str) -> None:
    """As a path, so that the site can be read from a folder too."""
    path = link(source, target)
    assert normpath(join("/root", source, path)) == normpath(join("/root", target))


@pytest.mark.parametrize(
    ("source", "target", "anchor", "href"),
    [
        ("zh/a/2020/", "zh/a/2020/", "", "./"),
        ("zh/a/2020/", "zh/a/2020/", "top", "#top"),
        ("zh/a/2020/safety/", "zh/a/2020/", "", "../"),
        ("zh/a/2020/", "zh/a/2020/safety/", "drills", "safety/#drills"),
        ("zh/a/2020/safety/", "en/a/2020/safety/", "", "../../../../en/a/2020/safety/"),
        ("zh/a/2020/safety/", "", "", "../../../../"),
        ("", "zh/", "", "zh/"),
        ("zh/a/2020/downloads/", "data/a/2020/index.csv", "", "../../../../data/a/2020/index.csv"),
    ],
)
def test_links_of_each_sort(source: str, target: str, anchor: str, href: str) -> None:
    assert link(source, target, anchor) == href


def test_addresses_are_as_documented(edition: Edition) -> None:
    assert edition_root(edition, Language.zh) == "zh/yuanshan/2020/"
    assert page_path(edition, Language.en, "") == "en/yuanshan/2020/"
    assert page_path(edition, Language.en, "work") == "en/yuanshan/2020/work/"
    assert page_path(edition, Language.zh, "cases/flood") == "zh/yuanshan/2020/cases/flood/"
    assert data_path(edition, "observations.csv") == "data/yuanshan/2020/observations.csv"


def test_a_page_has_the_same_address_in_both_languages(edition: Edition) -> None:
    for page in page_order(edition):
        zh, en = (page_path(edition, language, page) for language in Language)
        assert zh.removeprefix("zh/") == en.removeprefix("en/")


def test_cases_have_their_home_where_they_are_shown(edition: Edition) -> None:
    assert case_homes(edition) == {"green-mine": ("work", "mining"), "flood": ("safety", "")}


def test_pages_are_in_reading_order_and_a_case_follows_its_chapter(edition: Edition) -> None:
    pages = page_order(edition)
    assert pages[0] == ""
    assert pages[1:7] == ("message", "focus", "work", "cases/green-mine", "safety", "cases/flood")
    assert pages[7:10] == ("part-one", "running", "outlook")
    assert {"cases", "awards", "timelines", "downloads"} <= set(pages)
    assert len(set(pages)) == len(pages)


def test_pages_for_what_an_edition_lacks_are_not_made(every_block_site: Site) -> None:
    pages = page_order(every_block_site.facts("linhai", "2021").edition)
    assert "awards" not in pages
    assert "timelines" not in pages


def test_a_case_shown_before_the_first_section_has_a_page(tmp_path: Path) -> None:
    """Blocks may stand in a chapter before its first section; a case among them is as good as elsewhere."""
    files = every_block()
    for name, old, new in (
        ("work", "      - {kind: case, case: green-mine}\n", ""),
        ("outlook", "blocks:\n", "blocks:\n  - {kind: case, case: green-mine}\n"),
    ):
        path = f"data/yuanshan/2020/chapters/{name}.yml"
        text = files[path]
        assert isinstance(text, str)
        files[path] = replace_once(text, old, new)
    site = write_files(tmp_path, files)
    edition = site.facts().edition
    assert case_homes(edition)["green-mine"][0] == "outlook"
    assert "cases/green-mine" in page_order(edition)
