"""Every kind of page, in both languages and at three widths, opens without a complaint and without sideways scroll."""

import pytest

from tests.browser.chromium import NewContext
from tests.browser.places import edition_page, every_kind
from tests.browser.watching import Watch, overflow


@pytest.mark.parametrize("path", every_kind().values(), ids=every_kind().keys())
def test_page_opens_without_complaint(new_context: NewContext, root: str, path: str) -> None:
    """Opened wide and left to come to rest, made narrower, and opened again on a phone."""
    context = new_context(1440)
    watch = Watch(context)
    page = context.new_page()
    answer = page.goto(root + path, wait_until="networkidle")
    assert answer is not None
    assert answer.status == 200
    widths = {1440: overflow(page)}
    page.set_viewport_size({"width": 820, "height": 1100})
    widths[820] = overflow(page)
    page.set_viewport_size({"width": 390, "height": 840})
    page.reload()
    widths[390] = overflow(page)
    assert watch.found == []
    assert {width: over for width, over in widths.items() if over > 0} == {}


@pytest.mark.parametrize("path", [path for path in every_kind().values() if not path.startswith(("en/", "404"))])
def test_page_opens_below_a_sub_path(new_context: NewContext, root_below: str, path: str) -> None:
    """Links are relative. The page for missing addresses is left out: it learns its place from ``site_url`` only."""
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(root_below + path)
    assert watch.found == []
    links = page.eval_on_selector_all("a[href]", "(all) => all.map((one) => one.href)")
    assert links
    assert [link for link in links if link.startswith("http") and not link.startswith(root_below)] == []


def test_missing_address_shows_the_sites_own_page(new_context: NewContext, root: str) -> None:
    context = new_context()
    watch = Watch(context, expected=("status of 404", "no-such-page"))
    page = context.new_page()
    answer = page.goto(root + edition_page("zh", "no-such-page/"))
    assert answer is not None
    assert answer.status == 404
    assert watch.found == []
    page.get_by_role("link", name="All reports").click()
    assert page.url == root
