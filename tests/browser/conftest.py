"""The real report built and served once per worker; Chromium comes from ``chromium.py``."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Page

from generator.facts.derive import Facts
from tests.browser.chromium import NewContext
from tests.browser.places import ORGANISATION, YEAR
from tests.browser.serving import served
from tests.sites import Site


class OpenPage(Protocol):
    """Opens a path of the site in a context of its own."""

    def __call__(self, path: str, width: int = 1440, **options: Any) -> Page: ...


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All that lies in this folder drives Chromium."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


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
def open_page(new_context: NewContext, root: str) -> OpenPage:
    def open_at(path: str, width: int = 1440, **options: Any) -> Page:
        page = new_context(width, **options).new_page()
        page.goto(root + path)
        return page

    return open_at
