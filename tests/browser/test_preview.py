"""``duizhao serve``: a saved text shows by itself; a mistake leaves the pages as they were and is named."""

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewContext
from tests.browser.watching import Watch

SKELETON = Path(__file__).parents[2] / "generator" / "packs" / "skeleton"


@dataclass
class Preview:
    """A running preview of a copied site."""

    folder: Path
    address: str
    said: list[str] = field(default_factory=list)

    def wait_for(self, text: str, seconds: float = 30) -> None:
        """Wait until the terminal says ``text``."""
        end = time.monotonic() + seconds
        while not any(text in line for line in self.said):
            assert time.monotonic() < end, f"the terminal never said {text!r}: {self.said}"
            time.sleep(0.05)


@pytest.fixture
def preview(tmp_path: Path, chromium: str) -> Iterator[Preview]:  # noqa: ARG001 - without a browser nothing starts
    folder = tmp_path / "site"
    shutil.copytree(SKELETON, folder)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-c", "from generator.commands import main; main()"]
    process = subprocess.Popen(
        [*command, "--language", "en", "serve", "--folder", str(folder), "--port", str(port)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"},
    )
    assert process.stdout is not None
    running = Preview(folder, f"http://127.0.0.1:{port}/")
    reader = threading.Thread(target=lambda lines: running.said.extend(lines), args=(process.stdout,), daemon=True)
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
    report = next(preview.folder.glob("data/*/*/report.yml"))
    organisation, year = report.parent.parent.name, report.parent.name
    chapter = sorted(report.parent.glob("chapters/*.yml"))[0]
    good = chapter.read_text(encoding="utf-8")
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{preview.address}en/{organisation}/{year}/{chapter.stem}/")
    title = page.locator("h1").inner_text().strip()
    assert title in good
    page.wait_for_timeout(500)

    chapter.write_text(good.replace(title, "Mended while you read"), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("Mended while you read", timeout=30_000)

    chapter.write_text("id: [\n" + good, encoding="utf-8")
    preview.wait_for(f"{chapter.relative_to(preview.folder).as_posix()}:")
    preview.wait_for("The pages stay as they were")
    page.reload()
    expect(page.locator("h1")).to_have_text("Mended while you read")

    chapter.write_text(good.replace(title, "And again"), encoding="utf-8")
    expect(page.locator("h1")).to_have_text("And again", timeout=30_000)
    assert watch.found == []
