"""The heaviest page of each language in Chromium, as on a slow phone."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.served import CountingServer, running
from generator.language import Language

if TYPE_CHECKING:
    from playwright.sync_api import Browser as PlaywrightBrowser

_DOWN = 1_600_000 / 8
_UP = 750_000 / 8
_LATENCY = 150
_SLOWDOWN = 4
_SETTLE = 1_500
_PAINTS = """() => new Promise((resolve) => {
  let largest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) largest = Math.max(largest, entry.startTime);
  }).observe({type: "largest-contentful-paint", buffered: true});
  setTimeout(() => resolve({
    first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    largest,
  }), 200);
})"""


@dataclass(frozen=True, slots=True)
class Chromium:
    """Where the browser lies, and which it is."""

    path: str
    version: str


@dataclass(frozen=True, slots=True)
class Load:
    """One page opened once, with nothing in the browser's cache."""

    sent: int
    requests: int
    first_paint: float
    largest_paint: float


@dataclass(frozen=True, slots=True)
class PageMeasure:
    """The medians of several loads of one page; ``html`` is the size of its file."""

    path: str
    html: int
    load: Load


def find_browser() -> Chromium | None:
    """The system's Chromium, if it and Playwright are there."""
    path = shutil.which("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    if path is None:
        return None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        version = browser.version
        browser.close()
    return Chromium(path, f"Chromium {version}")


def measure_heaviest(chromium: Chromium, site: Path, runs: int, say: Callable[[str], None]) -> tuple[PageMeasure, ...]:
    """Open the largest HTML file of each language several times on the slow profile."""
    from playwright.sync_api import sync_playwright

    measures = []
    with running(CountingServer(site)) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.path, args=["--no-sandbox"])
        for language in Language:
            file = max((site / language).rglob("*.html"), key=lambda one: one.stat().st_size)
            path = f"{file.parent.relative_to(site).as_posix()}/"
            say(f"{path} in the browser, {runs} runs ...")
            loads = [_open(browser, server, path) for _ in range(runs)]
            measures.append(PageMeasure(path, file.stat().st_size, _medians(loads)))
        browser.close()
    return tuple(measures)


def _open(browser: "PlaywrightBrowser", server: CountingServer, path: str) -> Load:
    """One load in a context of its own, so with an empty cache, until nothing more is asked for."""
    server.reset()
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": _LATENCY, "downloadThroughput": _DOWN, "uploadThroughput": _UP},
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWDOWN})
    page.goto(f"http://127.0.0.1:{server.server_port}/{path}", wait_until="networkidle", timeout=120_000)
    page.wait_for_timeout(_SETTLE)
    paints = page.evaluate(_PAINTS)
    context.close()
    return Load(server.sent, server.requests, paints["first"] / 1000, paints["largest"] / 1000)


def _medians(loads: list[Load]) -> Load:
    return Load(
        int(median(one.sent for one in loads)),
        int(median(one.requests for one in loads)),
        median(one.first_paint for one in loads),
        median(one.largest_paint for one in loads),
    )
