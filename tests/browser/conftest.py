"""Chromium, the built site and its addresses, once per worker; a fresh context per test."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.facts.derive import Facts
from generator.site.bridge import read_settings
from generator.site.build import build_site, check

from .serving import served

ROOT = Path(__file__).parents[2]
_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_HOW = "no Chromium here (Debian: apt install chromium; macOS: brew install --cask chromium)"

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All that lies here drives Chromium."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True)
class BuiltSite:
    """The whole site as ``duizhao build`` makes it, and the facts of its one edition."""

    folder: Path
    facts: Facts


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program; without one the tests are skipped, but never in continuous integration."""
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail(_HOW)
        pytest.skip(_HOW)
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:  # noqa: ARG001 - no browser, no build
    settings, problems = read_settings(ROOT / "mkdocs.yml")
    assert settings, problems
    checked = check(settings.data)
    assert not checked.stops, checked.problems
    folder = tmp_path_factory.mktemp("built") / "site"
    build_site(checked, settings, folder, lambda *_: None)
    return BuiltSite(folder, next(one for one in checked.facts if one.edition.year == "2020"))


@pytest.fixture(scope="session")
def root(site: BuiltSite) -> Iterator[str]:
    """The address of the site at the root of its host."""
    with served(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def root_below(site: BuiltSite) -> Iterator[str]:
    """The address of the same files below a sub-path."""
    with served(site.folder, "/reports/") as address:
        yield address


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Makes contexts that close with the test."""
    with ExitStack() as stack:

        def make(width: int = 1440, **options: Any) -> BrowserContext:
            options = {"viewport": {"width": width, "height": 900}, "locale": "en", "reduced_motion": "reduce"} | options
            context = browser.new_context(**options)
            context.set_default_timeout(10_000)
            stack.callback(context.close)
            return context

        yield make


@pytest.fixture
def open_page(new_context: Callable[..., BrowserContext], root: str) -> OpenPage:
    """Opens a path of the site at a window width, in a context with the options given."""

    def open_at(path: str, width: int = 1440, **options: Any) -> Page:
        page = new_context(width, **options).new_page()
        page.goto(root + path)
        return page

    return open_at
