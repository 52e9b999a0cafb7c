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
def test_a_page_of_an_indicator_does_not_list_every_other(built_chinalco: Path, language: Language) -> None:
    """Its navigation has its own group; the others are one link each, which leads to their list."""
    folder = built_chinalco / language / "tianshan" / "indicators"
    pages = [page.read_text(encoding="utf-8") for page in folder.glob("*/index.html")]
    listed = (folder / "index.html").read_text(encoding="utf-8")
    groups = set(re.findall(r'<h2 id="(group-\d+)"', listed))
    assert len(pages) > 100
    for page in pages:
        navigation = page[: page.index('<article class="md-content__inner')]
        closed = re.findall(r'dz-nav-group"><a href="\.\./#(group-\d+)"', navigation)
        assert len(closed) == len(groups) - 1
        assert set(closed) < groups
    assert max(map(len, pages)) < 2 * FIXED


def test_the_theme_is_published_once(built_chinalco: Path) -> None:
    for pattern in ("main.*.min.css", "palette.*.min.css", "bundle.*.min.js", "duizhao.*.css"):
        assert len([*built_chinalco.rglob(pattern)]) == 1
