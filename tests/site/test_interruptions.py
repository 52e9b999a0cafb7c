"""Killed, out of room, two at once, a worker that fails: the last good site stays, and the next build works."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.commands import main
from generator.site import build as building
from generator.site.workplace import BusyError, workplace
from tests.site.test_build import duizhao
from tests.site.test_cache import two_organisations
from tests.sites import Files, Site, replace_once, tree_bytes

MakeSite = Callable[[Files], Site]
_BUILD = "import sys; from generator.commands import main; main(['--language', 'en', 'build', *sys.argv[1:]])"


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    """A site that was built, and whose data have changed since."""
    site = make_site(two_organisations())
    site.build()
    path = site.data / "acme/2020/chapters/about.yml"
    path.write_text(replace_once(path.read_text(encoding="utf-8"), "en: About", "en: Us"), encoding="utf-8")
    return site


def build_again(site: Site) -> None:
    """Build until the processes of a killed build have ended; what they left is gone then."""
    end = time.monotonic() + 60
    while (done := duizhao(site.root, "--language", "en", "build")).returncode == 2:
        assert "is building" in done.stderr, done.stderr
        assert time.monotonic() < end
        time.sleep(0.1)
    assert done.returncode == 0, done.stderr
    about = site.root / "site" / "en" / "acme" / "2020" / "about" / "index.html"
    assert ">Us<" in about.read_text(encoding="utf-8")
    assert sorted(one.name for one in site.root.iterdir()) == [".cache", "data", "docs", "mkdocs.yml", "site"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_build_leaves_the_last_good_site_and_the_next_one_works(site: Site) -> None:
    before = tree_bytes(site.root / "site")
    process = subprocess.Popen(
        [sys.executable, "-c", _BUILD, "--workers", "2"],
        cwd=site.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while not (site.root / ".site-building" / "site").is_dir():
        assert process.poll() is None
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert tree_bytes(site.root / "site") == before
    assert (site.root / ".site-building").is_dir()
    build_again(site)


def test_a_build_that_was_killed_between_the_two_renames_gives_the_site_back(tmp_path: Path) -> None:
    output = tmp_path / "site"
    left = tmp_path / ".site-building"
    (left / "before").mkdir(parents=True)
    (left / "before" / "index.html").write_text("the last good site")
    (left / "site").mkdir()
    with workplace(output) as folder:
        assert folder == left
        assert tree_bytes(output) == {"index.html": b"the last good site"}
        assert [one.name for one in left.iterdir()] == ["builder"]
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def test_a_second_build_is_told_who_builds_and_changes_nothing(site: Site) -> None:
    before = tree_bytes(site.root / "site")
    with workplace(site.root / "site"):
        done = duizhao(site.root, "--language", "en", "build")
    assert done.returncode == 2
    assert f"number and start: {os.getpid()}, " in done.stderr
    assert "Traceback" not in done.stderr
    assert tree_bytes(site.root / "site") == before
    build_again(site)


def test_the_lock_is_free_when_a_build_has_ended(tmp_path: Path) -> None:
    for _ in range(2):
        with workplace(tmp_path / "site"), pytest.raises(BusyError), workplace(tmp_path / "site"):
            pass


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="the system has no such limit")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_build_without_room_is_told_and_leaves_the_site(workers: str, site: Site) -> None:
    before = tree_bytes(site.root / "site")
    done = subprocess.run(
        [sys.executable, "-c", _BUILD, "--workers", workers],
        cwd=site.root,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8000, 8000)),
    )
    assert done.returncode == 2, done.stderr
    assert "Cannot write" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree_bytes(site.root / "site") == before
    shutil.rmtree(site.root / ".cache", ignore_errors=True)
    build_again(site)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_worker_that_fails_is_told_without_a_stack_trace(
    workers: str, site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree_bytes(site.root / "site")

    def fail(*_: object) -> None:
        raise RuntimeError("nobody thought of this")

    monkeypatch.setattr(building, "finish_pages", fail)
    with pytest.raises(SystemExit) as ended:
        main(["--language", "en", "build", "--folder", str(site.root), "--workers", workers])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "S014" in said
    assert "RuntimeError: nobody thought of this" in said
    assert "Traceback" not in said
    assert "Traceback" in (site.root / ".cache" / "failure.txt").read_text(encoding="utf-8")
    assert tree_bytes(site.root / "site") == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_worker_that_is_killed_is_told(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As systems do that have no memory left."""
    before = tree_bytes(site.root / "site")
    monkeypatch.setattr(building, "finish_pages", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(SystemExit) as ended:
        main(["--language", "en", "build", "--folder", str(site.root), "--workers", "2"])
    assert ended.value.code == 2
    assert "a worker process was ended" in capsys.readouterr().err
    assert tree_bytes(site.root / "site") == before


def test_nothing_is_built_where_nothing_has_changed(site: Site) -> None:
    build_again(site)
    page = site.root / "site" / "en" / "acme" / "2020" / "about" / "index.html"
    inode = (site.root / "site").stat().st_ino
    assert "Nothing has changed" in duizhao(site.root, "--language", "en", "build").stdout
    assert (site.root / "site").stat().st_ino == inode
    page.write_text("edited by hand")
    assert "Done" in duizhao(site.root, "--language", "en", "build").stdout
    assert "edited by hand" not in page.read_text(encoding="utf-8")


def test_why_a_part_is_built_is_explained(site: Site) -> None:
    build_again(site)
    path = site.data / "acme/2020/observations.yml"
    path.write_text(replace_once(path.read_text(encoding="utf-8"), "100", "105"), encoding="utf-8")
    lines = duizhao(site.root, "--language", "en", "build", "--explain", "brook/2021").stdout.splitlines()
    assert "acme/2020: changed: acme/2020/observations.yml" in lines
    assert "brook/2020: unchanged, from the cache" in lines
    assert "brook/2021: built as asked" in lines
    unknown = duizhao(site.root, "--language", "en", "build", "brook/1999")
    assert unknown.returncode == 2
    assert "brook/1999" in unknown.stderr
    assert "brook/2021" in unknown.stderr
