"""The pages that are one file: readable on a phone, by everybody, in one language at a time."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import violations
from tests.browser.chromium import NewContext
from tests.commands.terminal import run
from tests.exchange.site import CHAPTER as TYPED_CHAPTER
from tests.exchange.site import FILES as TYPED
from tests.findings.site import FILES
from tests.sites import write_files

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sheets() -> Iterator[dict[str, str]]:
    """The page of findings and that of translations, by name, as addresses of files."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        found = write_files(root / "found", FILES)
        run("check", "--folder", found.root, "--format", "html", "--by", "rule", "--output", root / "findings.html")
        typed = write_files(root / "typed", TYPED)
        run("translate", "confirm", "acme/2020", "--folder", typed.root)
        chapter = typed.root / TYPED_CHAPTER
        chapter.write_text(chapter.read_text(encoding="utf-8").replace("第二段", "第三段"), encoding="utf-8")
        output = root / "status.html"
        run("translate", "status", "--folder", typed.root, "--format", "html", "--output", output)
        yield {name: (root / f"{name}.html").as_uri() for name in ("findings", "status")}


@pytest.mark.parametrize("name", ["findings", "status"])
@pytest.mark.parametrize("width", [390, 1440])
class TestSheet:
    @pytest.fixture
    def page(self, name: str, width: int, sheets: dict[str, str], new_context: NewContext) -> Page:
        page = new_context(width).new_page()
        page.goto(sheets[name])
        return page

    def test_it_fits_the_window(self, page: Page) -> None:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_everybody_can_read_it(self, page: Page, scheme: str) -> None:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert violations(page) == []

    def test_it_shows_one_language_at_a_time(self, page: Page) -> None:
        heading = page.locator("h1")
        assert heading.inner_text().startswith("Tiny: ")
        page.get_by_label("中文").check()
        assert heading.inner_text().startswith("Tiny：")
        assert page.locator(".passage[lang=en]").first.is_visible()
        assert page.locator(".passage[lang=zh-Hans]").first.is_visible()
