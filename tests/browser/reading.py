"""What tests ask of many pages at once."""

from collections.abc import Sequence

from playwright.sync_api import Page

SWITCH = "[data-language-switch]"

_LINKS = """
async ([addresses, selector]) => {
  const found = [];
  for (const address of addresses) {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    for (const link of page.querySelectorAll(selector)) {
      found.push([address, new URL(link.getAttribute("href"), address).href]);
    }
  }
  return found;
}
"""


def lang(page: Page) -> str:
    """The language that the open page says it is in."""
    return page.locator("html").get_attribute("lang") or ""


def read_links(page: Page, addresses: Sequence[str], selector: str) -> list[tuple[str, str]]:
    """The links that match on each of many pages, as page and target: fetched and parsed, not opened one by one."""
    return [(source, target) for source, target in page.evaluate(_LINKS, [list(addresses), selector])]
