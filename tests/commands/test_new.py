"""``duizhao new site``: a small complete site, in an empty folder and nowhere else."""

from pathlib import Path

import pytest

from generator.language import Language
from generator.problem import Level
from tests.commands.terminal import run
from tests.html_page import pages_below
from tests.site.links import dead_links
from tests.sites import Site, tree_bytes


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A new site, made by the command."""
    folder = tmp_path_factory.mktemp("new") / "my-report"
    result = run("new", "site", folder)
    assert result.exit_code == 0, result.output
    return Site(folder)


def test_a_new_site_has_nothing_wrong(made: Site) -> None:
    assert [one for one in made.checked.problems if one.level is not Level.hint] == []
    result = run("check", "--folder", made.root)
    assert result.exit_code == 0, result.output


def test_a_new_site_has_something_of_everything_an_author_starts_with(made: Site) -> None:
    (edition,) = made.checked.library.editions
    assert edition.chapters
    assert edition.cases
    assert edition.observations
    assert edition.timelines
    assert edition.award_lists


def test_a_new_site_builds_and_its_links_hold(made: Site, tmp_path: Path) -> None:
    built = made.build(tmp_path / "site")
    assert dead_links(built) == []
    for name, page in pages_below(built).items():
        assert page.faults == [], name


def test_the_command_says_what_comes_next(tmp_path: Path) -> None:
    for language in Language:
        result = run("new", "site", tmp_path / str(language), language=language)
        assert "duizhao serve" in result.output
        assert str(tmp_path / str(language)) in result.output.replace("\n", "")


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert run("new", "site", tmp_path).exit_code == 0
    assert (tmp_path / "mkdocs.yml").is_file()


@pytest.mark.parametrize("what", ["notes.txt", ".hidden", "data/report.yml"])
def test_a_folder_with_anything_in_it_is_left_untouched(what: str, tmp_path: Path) -> None:
    file = tmp_path / what
    file.parent.mkdir(exist_ok=True)
    file.write_text("mine")
    before = tree_bytes(tmp_path)
    for language in Language:
        result = run("new", "site", tmp_path, language=language)
        assert result.exit_code == 2
        assert str(tmp_path) in result.stderr.replace("\n", "")
    assert tree_bytes(tmp_path) == before


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("mine")
    assert run("new", "site", file).exit_code == 2
    assert file.read_text() == "mine"
