"""``duizhao serve``: a saved text shows by itself; a mistake leaves the pages as they were and is named."""

import json
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import expect

from tests.browser.chromium import NewContext
from tests.browser.watching import Watch
from tests.sites import TINY, Site

CHAPTER = "data/acme/2020/chapters/about.yml"
_SERVE = "from generator.commands import main; main()"


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


@pytest.fixture
def preview(make_site: Callable[..., Site], chromium: str) -> Iterator[Preview]:  # noqa: ARG001 - no browser, no preview
    site, port = make_site(TINY), free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", _SERVE, "--language", "en", "serve", "--folder", str(site.root), "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"},
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
    page.wait_for_function("Math.abs(scrollY - 3000) < 100")


def test_search_and_downloads_follow_a_moment_later(preview: Preview) -> None:
    before = page_text(preview, "search/index.json")
    chapter = preview.site.root / CHAPTER
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("About", "Vanadium"), encoding="utf-8")
    end = time.monotonic() + 60
    while page_text(preview, "search/index.json") == before:
        assert time.monotonic() < end
        time.sleep(0.2)


def page_text(preview: Preview, path: str) -> str:
    with urllib.request.urlopen(preview.address + path) as answer:
        return str(answer.read().decode("utf-8"))
