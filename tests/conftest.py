"""Fixtures that every test may use: small sites from text, the real report, goldens."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.browser.chromium import browser, chromium, new_context
from tests.goldens import Golden
from tests.sites import CHECKOUT, EVERY_BLOCK, INPUT, Files, Site, every_block, write_files

__all__ = ["browser", "chromium", "new_context"]

settings.register_profile("duizhao", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("duizhao")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("golden")
    group.addoption("--update-golden", action="store_true", help="take what tests make over into tests/golden/output")
    group.addoption("--prune-golden", action="store_true", help="delete goldens that no test makes any more")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Goldens in tests/golden; nothing is written to them where ``CI=true``."""
    return Golden(
        INPUT.parent,
        update=request.config.getoption("--update-golden"),
        prune=request.config.getoption("--prune-golden"),
        frozen=os.environ.get("CI") == "true",
    )


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[..., Site]:
    """Writes a site from a dict of path to text into a folder of its own."""
    made = 0

    def make(files: Files) -> Site:
        nonlocal made
        made += 1
        return write_files(tmp_path / f"site-{made}", files)

    return make


@pytest.fixture(scope="session")
def every_block_site() -> Site:
    """The small site with every kind of block, read where it lies; nothing may be written into it."""
    return Site(EVERY_BLOCK)


@pytest.fixture(scope="session")
def built_every_block(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site, built once."""
    site = write_files(tmp_path_factory.mktemp("every-block"), every_block())
    return site.build()


@pytest.fixture(scope="session")
def chinalco() -> Site:
    """The real report of this checkout."""
    return Site(CHECKOUT)


@pytest.fixture(scope="session")
def built_chinalco(tmp_path_factory: pytest.TempPathFactory, chinalco: Site) -> Path:
    """The real site, built once, outside the checkout."""
    return chinalco.build(tmp_path_factory.mktemp("chinalco") / "site")


@pytest.fixture
def system_tmp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the system that only this test uses, so that what is left behind in it is seen."""
    folder = tmp_path / "system-tmp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder
