"""Chromium, the real report built and served once per worker, and a fresh context per test."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.facts.derive import Facts
from tests.browser.places import ORGANISATION, YEAR
from tests.browser.serving import served
from tests.sites import Site

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_MISSING = "no Chromium here (Debian: apt install chromium; macOS: brew install --cask chromium)"


class NewContext(Protocol):
    """Makes a browser context with a window of the width given; it closes with the test."""

    def __call__(self, width: int = 1440, **options: Any) -> BrowserContext: ...


class OpenPage(Protocol):
    """Opens a path of the site in a context of its own."""

    def __call__(self, path: str, width: int = 1440, **options: Any) -> Page: ...


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All that lies in this folder drives Chromium."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program. Without one the tests are skipped, but fail in continuous integration."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail(_MISSING)
        pytest.skip(_MISSING)
    return program


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def facts(chinalco: Site) -> Facts:
    """The facts of the edition that the tests read in."""
    return next(
        one for one in chinalco.checked.facts if (one.edition.organisation_id, one.edition.year) == (ORGANISATION, YEAR)
    )


@pytest.fixture(scope="session")
def root(built_chinalco: Path) -> Iterator[str]:
    """The address of the site at the root of its host."""
    with served(built_chinalco) as address:
        yield address


@pytest.fixture(scope="session")
def root_below(built_chinalco: Path) -> Iterator[str]:
    """The address of the same files below a sub-path."""
    with served(built_chinalco, "/reports/") as address:
        yield address


@pytest.fixture
def new_context(browser: Browser) -> Iterator[NewContext]:
    with ExitStack() as stack:

        def make(width: int = 1440, **options: Any) -> BrowserContext:
            window = {"width": width, "height": 900}
            context = browser.new_context(**{"viewport": window, "locale": "en", "reduced_motion": "reduce"} | options)
            context.set_default_timeout(10_000)
            stack.callback(context.close)
            return context

        yield make


@pytest.fixture
def open_page(new_context: NewContext, root: str) -> OpenPage:
    def open_at(path: str, width: int = 1440, **options: Any) -> Page:
        page = new_context(width, **options).new_page()
        page.goto(root + path)
        return page

    return open_at
