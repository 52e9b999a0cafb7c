"""Everything that goes wrong on a page while a reader looks at it."""

import re

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, Route

_FOREIGN = re.compile(r"^(?!http://127\.0\.0\.1[:/]|data:|blob:)")
_LISTEN = """
addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI} in ${event.sourceFile}`);
});
"""


class Watch:
    """Listens to a context; ``found`` fills with what a reader or an operator would object to."""

    def __init__(self, context: BrowserContext, expected: tuple[str, ...] = ()) -> None:
        self.found: list[str] = []
        self._expected = expected
        context.add_init_script(_LISTEN)
        context.route(_FOREIGN, self._foreign)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._add(f"page error: {error.error}"))
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def _add(self, text: str) -> None:
        if not any(part in text for part in self._expected):
            self.found.append(text)

    def _foreign(self, route: Route) -> None:
        self._add(f"request to another host: {route.request.url}")
        route.abort()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert"):
            self._add(f"console {message.type}: {message.text}")

    def _failed(self, request: Request) -> None:
        if request.failure == "net::ERR_ABORTED":  # the page was left before an answer came; nothing the reader meets
            return
        self._add(f"request failed: {request.url}: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self._add(f"answer {response.status}: {response.url}")


def overflow(page: Page) -> int:
    """How many pixels the document is wider than the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
