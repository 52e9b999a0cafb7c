from collections.abc import Callable

import pytest

from generator.facts.derive import Facts
from tests.downloads_more.sample import SAMPLE
from tests.sites import Site


def facts_of(site: Site, key: str) -> Facts:
    """The facts of the edition ``key``; rules may find fault with its figures, reading may not."""
    found = [facts for facts in site.checked.facts if facts.edition.key == key]
    assert len(found) == 1, site.read.problems
    return found[0]


@pytest.fixture
def sample(make_site: Callable[..., Site]) -> Site:
    """The site of ``sample.py``."""
    return make_site(SAMPLE)


@pytest.fixture
def sample_facts(sample: Site) -> Facts:
    """Its report for 2020."""
    return facts_of(sample, "acme/2020")


@pytest.fixture
def chinalco_facts(chinalco: Site) -> Facts:
    """The real report."""
    return facts_of(chinalco, "chinalco/2020")
