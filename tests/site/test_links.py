"""Nothing on the built sites leads nowhere, and nothing is fetched from elsewhere."""

import re
from pathlib import Path

import pytest

from tests.html_page import HtmlPage, pages_below, read_page
from tests.site.links import dead_links, is_elsewhere, links_of
from tests.sites import Site

RESOURCE = ("img", "script", "source", "iframe", "link", "form")
FOR_SEARCH_ENGINES = ("canonical", "alternate")


@pytest.fixture(params=["built_every_block", "built_chinalco"])
def site(request: pytest.FixtureRequest) -> Path:
    built: Path = request.getfixturevalue(request.param)
    return built


def test_every_link_leads_to_a_file_and_an_id_that_exist(site: Path) -> None:
    base = "/reports/" if "every-block" in str(site) else "/"
    assert dead_links(site, base) == []


def test_nothing_is_fetched_from_another_host(site: Path) -> None:
    foreign = [
        f"{name}: {link.written}"
        for name, page in pages_below(site).items()
        for link in links_of(name, page)
        if link.tag in RESOURCE and is_elsewhere(link) and link.rel not in FOR_SEARCH_ENGINES
        if not (link.tag == "form" and link.written.startswith("mailto:"))
    ]
    assert foreign == []


def test_styles_fetch_nothing_from_another_host(site: Path) -> None:
    for file in site.rglob("*.css"):
        urls = re.findall(r"url\(\s*[\"']?([^\"')]+)", file.read_text(encoding="utf-8"))
        assert [url for url in urls if re.match(r"(https?:)?//", url)] == [], file.name
        assert "@import" not in file.read_text(encoding="utf-8")


def test_every_page_is_reached_from_the_portal(site: Path) -> None:
    """By following links alone, as a reader without search would."""
    pages = pages_below(site)
    seen, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in seen or name not in pages:
            continue
        seen.add(name)
        targets = (link.target.partition("#")[0] for link in links_of(name, pages[name]) if link.tag == "a")
        waiting += [
            target.removeprefix("https://site.test/") + "index.html" for target in targets if target.endswith("/")
        ]
    assert set(pages) - seen == {"404.html"}


def test_the_checker_finds_what_is_dead(tmp_path: Path) -> None:
    """Otherwise the tests above would prove nothing."""
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(
        '<p id="here"><a href="a/">1</a><a href="b/">2</a><a href="a/#x">3</a><a href="a/#y">4</a><a href="#here">5</a>'
        '<a href="#there">6</a><img src="p.png"><a href="https://example.org/">7</a></p>',
        encoding="utf-8",
    )
    (tmp_path / "a" / "index.html").write_text('<p id="x"><a href="../">up</a><a href="../../">out</a></p>')
    assert dead_links(tmp_path) == [
        "index.html: <a> b/",
        "index.html: <a> a/#y",
        "index.html: <a> #there",
        "index.html: <img> p.png",
    ]


def test_the_page_for_missing_addresses_works_at_any_depth(built_every_block: Path, every_block_site: Site) -> None:
    """A server shows it in place of any page, so what it refers to starts at the site's root."""
    page: HtmlPage = read_page(built_every_block / "404.html")
    base = every_block_site.settings.url.partition("example.org")[2]
    for link in links_of("404.html", page):
        if link.tag in ("link", "script") and link.rel not in FOR_SEARCH_ENGINES and link.written:
            assert link.written.startswith(base), link.written
