"""The sample site, built and served once per worker."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.serving import served
from tests.explorer.sample import SAMPLE
from tests.sites import Site, write_files


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return write_files(tmp_path_factory.mktemp("explored"), SAMPLE)


@pytest.fixture(scope="session")
def built_sample(sample: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.build(tmp_path_factory.mktemp("explored-site") / "site")


@pytest.fixture(scope="session")
def sample_root(chromium: str, built_sample: Path) -> Iterator[str]:  # noqa: ARG001 - no browser, no server
    """The address of the sample site."""
    with served(built_sample) as address:
        yield address
