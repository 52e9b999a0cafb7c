"""A site is put in place whole or not at all, and the same data give the same bytes."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.problem import Level
from tests.sites import TINY, Files, Site, every_block, tree_bytes, write_files

MakeSite = Callable[[Files], Site]


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command of this Python's in ``folder``."""
    given = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=folder, env=given, capture_output=True, text=True, check=False
    )


def duizhao(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The program itself, as it is run on a terminal."""
    code = "import sys; from generator.commands import main; main(sys.argv[1:])"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


def test_the_same_data_give_the_same_bytes(built_every_block: Path, make_site: MakeSite) -> None:
    """In another folder, and on another run."""
    again = make_site(every_block()).build()
    first, second = tree_bytes(built_every_block), tree_bytes(again)
    assert set(first) == set(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_a_site_is_built_from_any_folder(make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(TINY)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = duizhao(elsewhere, "--language", "en", "build", "--folder", str(site.root))
    assert done.returncode == 0, done.stderr
    assert tree_bytes(site.root / "site") == tree_bytes(site.build(tmp_path / "again"))


def test_mkdocs_builds_the_same_site(built_every_block: Path, tmp_path: Path, system_tmp: Path) -> None:
    site = write_files(tmp_path / "copy", every_block())
    done = run(site.root, "mkdocs", "build", "--quiet")
    assert done.returncode == 0, done.stderr
    first, second = tree_bytes(built_every_block), tree_bytes(site.root / "site")
    assert set(first) == set(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert [*system_tmp.iterdir()] == []
    assert sorted(one.name for one in site.root.iterdir()) == [".cache", "data", "docs", "mkdocs.yml", "site"]


def test_mkdocs_stops_where_the_data_are_wrong_and_leaves_the_site(tmp_path: Path, system_tmp: Path) -> None:
    site = write_files(tmp_path / "copy", {**TINY, "data/acme/2020/report.yml": "title: {zh: 甲}\n"})
    (site.root / "site").mkdir()
    (site.root / "site" / "index.html").write_text("the last good site")
    done = run(site.root, "mkdocs", "build", "--quiet")
    assert done.returncode == 1
    assert "L001" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree_bytes(site.root / "site") == {"index.html": b"the last good site"}
    assert [*system_tmp.iterdir()] == []


def test_a_fault_in_the_data_leaves_the_old_site_byte_for_byte(make_site: MakeSite) -> None:
    site = make_site(TINY)
    site.build()
    before = tree_bytes(site.root / "site")
    (site.data / "acme/2020/chapters/about.yml").write_text("id: about\nkind: frotn\n", encoding="utf-8")
    done = duizhao(site.root, "--language", "en", "build")
    assert done.returncode == 1
    assert "R007" in done.stderr
    assert "stays as it was" in done.stderr
    assert tree_bytes(site.root / "site") == before


@pytest.mark.parametrize("when", ["at the first step", "in the middle", "after the last step"])
@pytest.mark.parametrize("exception", [KeyboardInterrupt, OSError, RuntimeError])
def test_an_interrupted_build_leaves_the_old_site_and_nothing_else(
    when: str, exception: type[BaseException], make_site: MakeSite
) -> None:
    site = make_site(TINY)
    (site.root / "site").mkdir()
    (site.root / "site" / "index.html").write_text("the last good site")
    before = tree_bytes(site.root)

    def interrupt(what: str, done: int, total: int) -> None:
        step = {"at the first step": 0, "in the middle": 2, "after the last step": total}[when]
        if done == step:
            raise exception(what)

    with pytest.raises(exception):
        site.build(progress=interrupt)
    assert tree_bytes(site.root) == before
    assert sorted(one.name for one in site.root.iterdir()) == ["data", "docs", "mkdocs.yml", "site"]


def test_a_first_build_that_is_interrupted_leaves_nothing(make_site: MakeSite) -> None:
    site = make_site(TINY)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        site.build(progress=interrupt)
    assert sorted(one.name for one in site.root.iterdir()) == ["data", "docs", "mkdocs.yml"]


def test_a_new_build_takes_the_place_of_the_old_one_whole(make_site: MakeSite) -> None:
    """Pages that are no longer made are gone."""
    site = make_site(TINY)
    site.build()
    (site.root / "site" / "old.html").write_text("from before")
    first = tree_bytes(site.root / "site")
    del first["old.html"]
    site.build()
    assert tree_bytes(site.root / "site") == first


def test_progress_is_told_from_first_to_last(make_site: MakeSite) -> None:
    told: list[tuple[int, int]] = []
    make_site(TINY).build(progress=lambda _, done, total: told.append((done, total)))
    totals = {total for _, total in told}
    assert len(totals) == 1
    assert [*dict.fromkeys(done for done, _ in told)] == list(range(totals.pop() + 1))


def test_a_web_server_may_read_the_site(make_site: MakeSite) -> None:
    built = make_site(TINY).build()
    for path in (built, *built.rglob("*")):
        mode = path.stat().st_mode
        assert mode & stat.S_IRGRP, path
        assert not path.is_dir() or mode & stat.S_IXGRP, path


def test_the_theme_is_published_once(built_every_block: Path, built_chinalco: Path) -> None:
    for site in (built_every_block, built_chinalco):
        assert [one.relative_to(site).as_posix() for one in site.rglob("assets")] == ["assets"]
        names = [one.name for one in (site / "assets").iterdir() if one.is_file()]
        assert all(any(len(part) == 8 for part in name.split(".")) for name in names), names


def test_hand_written_files_are_published_as_they_are(built_every_block: Path, every_block_site: Site) -> None:
    robots = every_block_site.root / "docs" / "site" / "robots.txt"
    assert (built_every_block / "robots.txt").read_bytes() == robots.read_bytes()


def test_pictures_are_published_as_they_are(built_every_block: Path, every_block_site: Site) -> None:
    name = "yuanshan/2020/pictures/绿色 矿山.png"
    assert (built_every_block / "data" / name).read_bytes() == (every_block_site.data / name).read_bytes()


def test_a_folder_of_hand_written_files_that_is_missing_is_told(make_site: MakeSite) -> None:
    site = make_site({name: content for name, content in TINY.items() if not name.startswith("docs/")})
    done = duizhao(site.root, "--language", "en", "build")
    assert done.returncode == 2
    assert "docs/site" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_checkout_has_the_folders_that_its_settings_name(chinalco: Site) -> None:
    """Version control keeps no empty folder: a fresh checkout has it only where a file lies in it."""
    assert any(one.is_file() for one in chinalco.settings.static.rglob("*"))


def test_a_site_without_an_address_is_built(make_site: MakeSite) -> None:
    config = TINY["mkdocs.yml"]
    assert isinstance(config, str)
    site = make_site({**TINY, "mkdocs.yml": config.replace("site_url: https://example.org/\n", "")})
    done = duizhao(site.root, "build")
    assert done.returncode == 0, done.stderr
    assert (site.root / "site" / "en" / "acme" / "2020" / "index.html").is_file()


@pytest.mark.parametrize("config", ["site_name: [", "site_name: x\ntheme: nothing-of-this-name\n", "- a\n", ""])
def test_settings_that_cannot_be_read_are_told(config: str, make_site: MakeSite) -> None:
    """With exit code 2, a Problem and no stack trace."""
    site = make_site({**TINY, "mkdocs.yml": config})
    done = duizhao(site.root, "--language", "en", "check")
    assert done.returncode == 2, done
    assert "S013" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("output", ["data", "docs", "."])
def test_a_folder_that_holds_something_else_is_not_replaced(output: str, make_site: MakeSite) -> None:
    """A slip of the hand must not cost the reports."""
    site = make_site(TINY)
    before = tree_bytes(site.root)
    done = duizhao(site.root, "--language", "en", "build", "--output", output)
    assert done.returncode == 2, (done.returncode, done.stderr[-300:])
    assert "Traceback" not in done.stderr
    assert tree_bytes(site.root) == before
    assert sorted(one.name for one in site.root.iterdir()) == ["data", "docs", "mkdocs.yml"]


def test_warnings_do_not_stop_a_build(make_site: MakeSite) -> None:
    site = make_site(
        {
            **TINY,
            "data/acme/organisation.yml": """\
                name: {zh: 甲公司, en: Acme}
                short: {zh: 甲, en: Acme}
                palette: {brand: "#0B4A66", accent: "#A0521C"}
                companies: [{id: north, name: {zh: 北山矿业公司, en: North Co.}, short: {zh: 北山矿业, en: North}}]
                """,
            "data/acme/2020/chapters/about.yml": """\
                id: about
                kind: front
                title: {zh: 关于北山矿业, en: About the mine}
                """,
        }
    )
    assert {one.level for one in site.checked.problems} == {Level.warning}
    assert site.build().is_dir()


def test_an_old_site_can_be_built_over_with_another_name(make_site: MakeSite) -> None:
    site = make_site(TINY)
    built = site.build(site.root / "public" / "reports")
    assert (built / "index.html").is_file()
    shutil.rmtree(built)
