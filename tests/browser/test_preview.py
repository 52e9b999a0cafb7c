"""``duizhao serve``: a saved text shows by itself; what cannot be read leaves the pages as they were; rules follow."""

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import NewContext
from tests.browser.watching import Watch
from tests.sites import CHECKOUT, TINY, Site, replace_once

CHAPTER = "data/acme/2020/chapters/about.yml"
GOOD, WRONG = "{zh: 关于, en: About}", "{zh: 到 2020年6月31日, en: Until 31 June 2020}"
"""A title, and one in which rule T101 finds a date that no calendar has."""
BUILT = "Search and downloads are up to date"
_SERVE = "from generator.commands import main; main()"
_HELD = """
import time
from pathlib import Path
from generator.site import draft

def held(*arguments, judge=draft.judge):
    while not Path("gate").exists():
        time.sleep(0.02)
    return judge(*arguments)

draft.judge = held
"""
"""Rules wait until somebody opens the gate."""


@dataclass
class Preview:
    """A running preview of a small site."""

    site: Site
    address: str
    said: list[str] = field(default_factory=list)

    def wait_for(self, text: str) -> None:
        """Wait until the terminal says ``text``."""
        end = time.monotonic() + 60
        while not any(text in line for line in list(self.said)):
            assert time.monotonic() < end, f"the terminal never said {text!r}: {self.said}"
            time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(site: Site, program: str = _SERVE) -> Iterator[Preview]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", program, "--language", "en", "serve", "--port", str(port)],
        cwd=site.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1", "PYTHONPATH": str(CHECKOUT)},
    )
    assert process.stdout is not None
    running = Preview(site, f"http://127.0.0.1:{port}/")
    reader = threading.Thread(target=lambda: running.said.extend(process.stdout or ()), daemon=True)
    reader.start()
    try:
        running.wait_for("Open http://")
        yield running
    finally:
        process.terminate()
        process.wait(20)
        reader.join(5)
        process.stdout.close()


@pytest.fixture
def preview(make_site: Callable[..., Site], chromium: str) -> Iterator[Preview]:  # noqa: ARG001 - no browser, no preview
    with serving(make_site(TINY)) as running:
        yield running


@pytest.fixture
def held(make_site: Callable[..., Site], chromium: str) -> Iterator[Preview]:  # noqa: ARG001 - as above
    """A preview whose rules wait for a file ``gate`` in the site's folder."""
    with serving(make_site(TINY), _HELD + _SERVE) as running:
        yield running


def test_saved_text_shows_and_a_mistake_is_named(preview: Preview, new_context: NewContext) -> None:
    chapter = preview.site.root / CHAPTER
    good = chapter.read_text(encoding="utf-8")
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    with page.expect_response("**/__preview/version?after="):
        page.goto(f"{preview.address}en/acme/2020/about/")
    expect(page.locator("h1")).to_have_text("About")

    chapter.write_text(good.replace("About", "Changed while you read"), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("Changed while you read", timeout=30_000)

    chapter.write_text(good.replace("kind: front", "kind: nothing"), encoding="utf-8")
    preview.wait_for(f"{CHAPTER}:2:")
    preview.wait_for("The pages stay as they were")
    panel = page.locator("#preview-problems")
    expect(panel).to_contain_text(f"{CHAPTER}:2:")
    expect(panel).to_contain_text("R007")
    expect(page.locator("h1")).to_have_text("Changed while you read")
    page.reload()
    expect(page.locator("h1")).to_have_text("Changed while you read")
    expect(panel).to_be_visible()

    chapter.write_text(good.replace("About", "Mended"), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("Mended", timeout=30_000)
    expect(panel).to_have_count(0)
    assert watch.found == []


def test_a_page_is_shown_before_rules_have_looked_at_it(held: Preview, new_context: NewContext) -> None:
    chapter = held.site.root / CHAPTER
    page = new_context().new_page()
    page.goto(f"{held.address}en/acme/2020/about/")
    expect(page.locator("h1")).to_have_text("About")
    panel = page.locator("#preview-problems")

    chapter.write_text(replace_once(chapter.read_text(encoding="utf-8"), GOOD, WRONG), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("Until 31 June 2020", timeout=30_000)
    expect(panel).to_have_count(0)

    (held.site.root / "gate").touch()
    expect(panel).to_contain_text(f"{CHAPTER}:3:", timeout=30_000)
    expect(panel).to_contain_text("T101")
    expect(panel).to_contain_text("The page is as saved")
    expect(page.locator("h1")).to_have_text("Until 31 June 2020")
    page.reload()
    expect(page.locator("h1")).to_have_text("Until 31 June 2020")
    expect(panel).to_contain_text("T101")

    chapter.write_text(replace_once(chapter.read_text(encoding="utf-8"), WRONG, GOOD), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("About", timeout=30_000)
    expect(panel).to_have_count(0, timeout=30_000)


def test_what_was_found_goes_with_its_organisation(held: Preview, new_context: NewContext) -> None:
    data = held.site.root / "data"
    other = data / "brook"
    shutil.copytree(data / "acme", other)
    chapter = other / "2020/chapters/about.yml"
    chapter.write_text(replace_once(chapter.read_text(encoding="utf-8"), GOOD, WRONG), encoding="utf-8")
    page = new_context().new_page()
    page.goto(f"{held.address}en/acme/2020/about/")
    (held.site.root / "gate").touch()
    panel = page.locator("#preview-problems")
    expect(panel).to_contain_text("T101", timeout=30_000)
    shutil.rmtree(other)
    held.wait_for(BUILT)
    assert json.loads(page_text(held, "__preview/problems"))["problems"] == []
    expect(panel).to_have_count(0)


def test_a_newer_save_overtakes_the_rules(held: Preview, new_context: NewContext) -> None:
    chapter = held.site.root / CHAPTER
    good = chapter.read_text(encoding="utf-8")
    page = new_context().new_page()
    page.goto(f"{held.address}en/acme/2020/about/")
    for text, title in (
        (replace_once(good, GOOD, WRONG), "Until 31 June 2020"),
        (good.replace("About", "Mended"), "Mended"),
    ):
        chapter.write_text(text, encoding="utf-8")
        expect(page.locator("h1")).to_have_text(title, timeout=30_000)
    (held.site.root / "gate").touch()
    held.wait_for(BUILT)
    assert not any("T101" in line for line in held.said)
    expect(page.locator("#preview-problems")).to_have_count(0)
    assert "Mended" in page_text(held, "zh/acme/2020/about/") + page_text(held, "en/acme/2020/about/")


def test_where_nothing_could_be_read_so_far_the_panel_says_why(
    make_site: Callable[..., Site], new_context: NewContext
) -> None:
    site = make_site(TINY)
    chapter = site.root / CHAPTER
    good = chapter.read_text(encoding="utf-8")
    chapter.write_text(good.replace("kind: front", "kind: nothing"), encoding="utf-8")
    with serving(site) as preview:
        page = new_context().new_page()
        page.goto(f"{preview.address}en/acme/2020/about/")
        expect(page.locator("#preview-problems")).to_contain_text("R007")
        chapter.write_text(good, encoding="utf-8")
        expect(page.locator("h1")).to_have_text("About", timeout=30_000)
        expect(page.locator("#preview-problems")).to_have_count(0)


def test_the_reader_stays_where_the_page_was_scrolled_to(preview: Preview, new_context: NewContext) -> None:
    chapter = preview.site.root / CHAPTER
    long = "\n\n".join(f"Paragraph {number}." for number in range(200))
    text = f"blocks:\n  - kind: prose\n    text: {{zh: 很长。, en: {json.dumps(long)}}}\n"
    good = chapter.read_text(encoding="utf-8")
    chapter.write_text(good + text, encoding="utf-8")
    page = new_context().new_page()
    page.goto(f"{preview.address}en/acme/2020/about/")
    expect(page.locator("article")).to_contain_text("Paragraph 199.", timeout=30_000)
    page.evaluate("scrollTo(0, 3000)")
    chapter.write_text(good.replace("About", "Changed below") + text, encoding="utf-8")
    expect(page.locator("h1")).to_have_text("Changed below", timeout=30_000)
    end = time.monotonic() + 30  # to wait within the page would need eval, which its policy forbids
    while abs(page.evaluate("scrollY") - 3000) >= 100:
        assert time.monotonic() < end
        time.sleep(0.1)


def test_search_and_downloads_follow_a_moment_later(preview: Preview) -> None:
    preview.wait_for(BUILT)
    before = page_text(preview, "search/index.json")
    chapter = preview.site.root / CHAPTER
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("About", "Vanadium"), encoding="utf-8")
    end = time.monotonic() + 60
    while page_text(preview, "search/index.json") == before:
        assert time.monotonic() < end
        time.sleep(0.2)


def test_nothing_is_left_running_when_the_preview_is_ended(make_site: Callable[..., Site]) -> None:
    site = make_site(TINY)
    with serving(site, _HELD + _SERVE) as preview:
        (site.root / CHAPTER).touch()
        preview.wait_for("Updated in")
        assert len(processes_in(site)) == 2
    end = time.monotonic() + 20
    while processes_in(site):
        assert time.monotonic() < end
        time.sleep(0.05)


def processes_in(site: Site) -> list[str]:
    """The processes that work in the folder of a site."""
    found = []
    for one in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (one / "cwd").resolve() == site.root.resolve():
                found.append(one.name)
    return found


def page_text(preview: Preview, path: str) -> str:
    with urllib.request.urlopen(preview.address + path) as answer:
        return str(answer.read().decode("utf-8"))
