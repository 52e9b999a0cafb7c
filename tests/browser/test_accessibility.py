"""axe finds nothing against WCAG 2.2 A and AA on any kind of page, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.places import every_kind

_RUN = """
async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const result = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return result.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}
"""


def violations(page: Page) -> list[str]:
    page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(_RUN))


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light")])
@pytest.mark.parametrize("path", every_kind().values(), ids=every_kind().keys())
def test_page_has_no_violations(open_page: OpenPage, path: str, width: int, scheme: str) -> None:
    """The policy is set aside here, because axe loads as a script of its own; other tests hold the policy."""
    page = open_page(path, width, color_scheme=scheme, bypass_csp=True)
    assert page.locator("body").get_attribute("data-md-color-scheme") == {"light": "default", "dark": "slate"}[scheme]
    assert violations(page) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_open_parts_have_no_violations(open_page: OpenPage, language: str) -> None:
    """What a reader folds out or brings up: a filtered index, an indicator's definition, search results."""
    page = open_page(f"{language}/chinalco/2020/indicator-index/", bypass_csp=True)
    page.locator(".dz-filter__text").fill("305-5")
    assert violations(page) == []
    page = open_page(f"{language}/chinalco/2020/key-performance/", bypass_csp=True)
    page.locator("details").evaluate_all("(all) => { for (const one of all) one.open = true; }")
    assert violations(page) == []
