"""Pages are what the engine makes of the compiled sources, byte for byte, though it does not build them."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.site.bridge import finish_pages, theme_assets
from generator.site.configuration import write_source
from generator.site.finishing import finished
from generator.site.parts import plan_hub_part, plan_parts
from generator.site.plan import plan_assets
from tests.site.test_build import duizhao, run
from tests.sites import TINY, Site, every_block


@pytest.fixture
def sample(request: pytest.FixtureRequest) -> Site:
    """A site by the name of its fixture, or the least one."""
    found = request.getfixturevalue(request.param)
    return found if isinstance(found, Site) else found(TINY)


@pytest.mark.parametrize("sample", ["every_block_site", "chinalco", "make_site"], indirect=True)
def test_every_page_is_what_mkdocs_makes_of_it(sample: Site, tmp_path: Path) -> None:
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    outlines = sample.survey.outlines
    assets = plan_assets(outlines)[1] | theme_assets()[1]
    organisations = plan_parts(sample.checked, outlines, sample.settings, assets).values()
    parts = (plan_hub_part(outlines, sample.settings, assets), *organisations)
    for number, plan in enumerate(plan for part in parts for plan in part.sites):
        site = plan()
        source = tmp_path / str(number)
        mkdocs_build(load_config(str(write_source(site, sample.settings, source))))
        built = {
            file.relative_to(source / "site").as_posix(): file.read_bytes().decode("utf-8")
            for file in (source / "site").rglob("*.html")
        }
        if site.path:
            del built["404.html"]  # the site's root has the one that is shown
        ours = dict(finish_pages(site, sample.settings))
        assert set(ours) == set(built), site.path
        assert [name for name, text in ours.items() if text != finished(built[name])] == [], site.path


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_an_engine_builds_what_is_written_for_it(
    engine: str, built_every_block: Path, make_site: Callable[..., Site]
) -> None:
    """With nothing but the folder, mkdocs and its successor make every page of an edition as it is in our own site."""
    pytest.importorskip(engine)
    site = make_site(every_block())
    sources = site.root / "sources"
    done = duizhao(site.root, "--language", "en", "build", "--engine-dir", str(sources))
    assert done.returncode == 0, done.stderr
    for language in ("zh", "en"):
        folder = sources / f"{language}-yuanshan-2020"
        made = run(folder, engine, "build", "--quiet")
        assert made.returncode == 0, made.stderr
        theirs = pages_of(folder / "site")
        ours = pages_of(built_every_block / language / "yuanshan" / "2020")
        del theirs["404.html"]  # the site's root has the one that is shown
        assert set(theirs) == set(ours)
        assert [name for name, text in theirs.items() if finished(text) != ours[name]] == []


def pages_of(folder: Path) -> dict[str, str]:
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in folder.rglob("*.html")}


def test_the_folder_for_the_engine_must_be_empty(make_site: Callable[..., Site]) -> None:
    site = make_site({**TINY, "sources/notes.txt": "mine"})
    done = duizhao(site.root, "--language", "en", "build", "--engine-dir", str(site.root / "sources"))
    assert done.returncode == 2
    assert "not empty" in done.stderr
