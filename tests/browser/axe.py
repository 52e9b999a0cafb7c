"""axe-core in the open page. It loads as a script of its own, so the page's policy must be set aside for it."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

_RUN = """
async (options) => {
  const tags = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
  const result = await axe.run(document, { runOnly: tags, resultTypes: ["violations"], ...options });
  return result.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}
"""
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
BUT_COLOURS = {"rules": {"color-contrast": {"enabled": False}}}


def violations(page: Page, options: dict[str, Any] | None = None) -> list[str]:
    """What axe finds, by all rules of WCAG 2.2 A and AA unless the options say otherwise."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return list(page.evaluate(_RUN, options or {}))
