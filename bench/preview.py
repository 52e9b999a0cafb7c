"""``python -m bench.preview``: from a saved file to the page in the browser. Nothing is asserted."""

import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.browser import find_browser
from bench.machine import Bystanders, machine_facts
from bench.processes import processor_seconds
from bench.tables import machine_table, table

if TYPE_CHECKING:
    from playwright.sync_api import Page

_PROJECT = Path(__file__).resolve().parent.parent
_SERVE = (sys.executable, "-c", "from generator.commands import main; main()", "--language", "en", "serve")
_TITLE = re.compile(r"""^ ?"?title"?:.*?\ben"?: ?"?""", re.MULTILINE | re.DOTALL)
"""A chapter's title up to its English words, in YAML as people write it and as JSON."""
_UNDER_WAY = 2.5
"""Seconds after a save when what is done behind the pages has begun and is not done."""
_OPEN = 0.5
"""Seconds until a page that was loaded waits for news."""


@dataclass(frozen=True, slots=True)
class _Preview:
    address: str
    group: int
    ready: float

    def wait_until_idle(self) -> None:
        """Wait until nothing is done for a page any more, nor behind the pages."""
        spent = -1.0
        while (now := processor_seconds(self.group)) - spent > 0.1:
            spent = now
            time.sleep(2)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure as the arguments say."""
    options = _options(arguments)
    browser = find_browser()
    if browser is None:
        raise SystemExit("Playwright and Chromium are needed")
    with tempfile.TemporaryDirectory(prefix="duizhao-preview-") as folder:
        site = Path(folder) / "site"
        for name in ("mkdocs.yml", "data", "docs/site"):
            _copy(options.site / name, site / name)
        bystanders = Bystanders()
        with _serving(site) as preview, _page(browser.path) as page:
            edits = _Edits(site, options.edition, preview, page)
            alone = edits.measure(options.edits, preview.wait_until_idle)
            beside = edits.measure(options.edits, lambda: time.sleep(_UNDER_WAY))
        others = bystanders.cores()
    print(machine_table(machine_facts(others, browser.version)))
    print(f"{options.edition}: {options.edits} edits in turn over its chapters. First page: {preview.ready:.1f} s.\n")
    rows = [_row("nothing else under way", alone), _row("rules or the whole site under way", beside)]
    print(table(("From save to page", "Median s", "Worst s"), rows))


class _Edits:
    """Changes the titles of an edition's chapters, one after the other."""

    def __init__(self, site: Path, edition: str, preview: _Preview, page: "Page") -> None:
        self._chapters = sorted((site / "data" / edition / "chapters").glob("*.yml"))
        self._at, self._preview, self._page, self._made = f"{preview.address}en/{edition}/", preview, page, 0

    def measure(self, number: int, before_each: Callable[[], None]) -> list[float]:
        """The seconds that each of so many edits takes to be read in the browser."""
        return [self._edit(before_each) for _ in range(number)]

    def _edit(self, before: Callable[[], None]) -> float:
        self._made += 1
        chapter = self._chapters[self._made % len(self._chapters)]
        new = f"Edited {self._made} times"
        text = _TITLE.sub(rf"\g<0>{new} ", chapter.read_text(encoding="utf-8"), count=1)
        self._page.goto(f"{self._at}{chapter.stem}/")
        time.sleep(_OPEN)
        before()
        began = time.monotonic()
        chapter.write_text(text, encoding="utf-8")
        self._page.wait_for_selector(f"h1:has-text('{new} ')", timeout=120_000)
        seconds = time.monotonic() - began
        print(f"{chapter.stem}: {seconds:.2f} s", file=sys.stderr, flush=True)
        return seconds


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m bench.preview", description="Measure the live preview.")
    parser.add_argument("--site", type=Path, default=_PROJECT, help="the folder of the site (the project's own)")
    parser.add_argument("--edition", default="chinalco/2024", help="which edition is edited (chinalco/2024)")
    parser.add_argument("--edits", type=int, default=20, help="how many edits are measured each time (20)")
    return parser.parse_args(arguments)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.exists():
        shutil.copy(source, target)


def _row(name: str, seconds: Sequence[float]) -> Sequence[str]:
    return name, f"{median(seconds):.2f}", f"{max(seconds):.2f}"


@contextmanager
def _serving(site: Path) -> Iterator[_Preview]:
    """A preview in a process group of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    said = site.with_name("said.txt")
    began = time.monotonic()
    with said.open("w") as output:
        process = subprocess.Popen(
            (*_SERVE, "--folder", str(site), "--port", str(port)),
            env=os.environ | {"PYTHONPATH": str(_PROJECT), "PYTHONUNBUFFERED": "1"},
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            while address not in said.read_text(encoding="utf-8"):
                if process.poll() is not None:
                    raise SystemExit(said.read_text(encoding="utf-8"))
                time.sleep(0.05)
            yield _Preview(address, process.pid, time.monotonic() - began)
        finally:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(60)


@contextmanager
def _page(chromium: str) -> Iterator["Page"]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()


if __name__ == "__main__":
    main()
