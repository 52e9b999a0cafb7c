"""Every kind of page, in both languages and at three widths, opens without a complaint and without sideways scroll."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from .places import EDITION, every_kind
from .watching import Watch, overflow

WIDTHS = (390, 820, 1440)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", every_kind().values(), ids=every_kind().keys())
def test_page_opens_cleanly(new_context: Callable[..., BrowserContext], root: str, path: str, width: int) -> None:
    context = new_context(width)
    watch = Watch(context)
    page = context.new_page()
    answer = page.goto(root + path, wait_until="networkidle" if width == 1440 else "load")
    assert answer is not None
    assert answer.status == 200
    assert watch.found == []
    assert overflow(page) <= 0


@pytest.mark.parametrize("path", [path for path in every_kind().values() if path != "404.html"])
def test_page_opens_cleanly_below_a_sub_path(
    new_context: Callable[..., BrowserContext], root_below: str, path: str
) -> None:
    """The page for missing addresses is left out: it can only know its place from ``site_url``."""
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(root_below + path)
    assert watch.found == []
    links = page.eval_on_selector_all("a[href]", "(all) => all.map((one) => one.href)")
    outside = [link for link in links if link.startswith("http") and not link.startswith(root_below)]
    assert outside == []


def test_missing_address_shows_the_sites_own_page(new_context: Callable[..., BrowserContext], root: str) -> None:
    context = new_context()
    watch = Watch(context, allow=("no-such-page", "status of 404"))
    page = context.new_page()
    answer = page.goto(f"{root}zh/{EDITION}/no-such-page/")
    assert answer is not None
    assert answer.status == 404
    assert watch.found == []
    page.get_by_role("link", name="All reports").click()
    assert page.url == root
