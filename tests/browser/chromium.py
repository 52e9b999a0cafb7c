"""Chromium, once per worker, for every folder of tests that drives it, and a fresh context per test."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

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
