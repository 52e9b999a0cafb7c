"""How heavy pages are: what stands round the content is the same for every page, and little beside it."""

import re
from pathlib import Path

import pytest

from generator.language import Language

FIXED = 15 * 1024
"""Bytes that the theme may need round any page."""
SHARE = 1.5
"""How often a page's content may be its size beyond those."""
CONTENT = re.compile(rb'<article class="md-content__inner.*</article>', re.DOTALL)


@pytest.mark.parametrize("language", Language)
def test_the_heaviest_pages_are_heavy_with_content(built_chinalco: Path, language: Language) -> None:
    pages = sorted((page.read_bytes() for page in (built_chinalco / language).glob("*/20*/*/index.html")), key=len)
    for page in pages[-10:]:
        content = CONTENT.search(page)
        assert content is not None
        assert len(page) <= FIXED + SHARE * len(content[0])


@pytest.mark.parametrize("language", Language)
def test_a_page_of_an_indicator_lists_itself_and_the_groups(built_chinalco: Path, language: Language) -> None:
    """Each group is one link, which leads to its list."""
    folder = built_chinalco / language / "tianshan" / "indicators"
    pages = {page.parent.name: page.read_text(encoding="utf-8") for page in folder.glob("*/index.html")}
    listed = (folder / "index.html").read_text(encoding="utf-8")
    groups = re.findall(r'<h2 id="(group-\d+)"', listed)
    assert len(pages) > 100
    for name, page in pages.items():
        navigation = page[: page.index('<article class="md-content__inner')]
        assert re.findall(r'dz-nav-group"><a href="\.\./#(group-\d+)"', navigation) == groups
        assert re.findall(r'<a href="([^"]*)" class="md-nav__link md-nav__link--active"', navigation) == ["./"]
        assert [one for one in pages if f'<a href="../{one}/" class="md-nav__link' in navigation] == []
        assert f"/{name}/" in page


def test_the_theme_is_published_once(built_chinalco: Path) -> None:
    for pattern in ("main.*.min.css", "palette.*.min.css", "bundle.*.min.js", "duizhao.*.css"):
        assert len([*built_chinalco.rglob(pattern)]) == 1
