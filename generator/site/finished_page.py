"""A Python-Markdown extension for pages that are finished HTML: nothing is parsed, headings become the contents.

It knows nothing of reports, so that compiled pages also build with plain ``mkdocs build``.
"""

import re
from typing import Any

from markdown import Extension, Markdown

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


class FinishedPageExtension(Extension):
    """Passes the source through and lists its ``h2`` and ``h3`` that have an id."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Take over the conversion of one Markdown object."""

        def convert(source: str) -> str:
            md.toc_tokens = contents(source)  # type: ignore[attr-defined]
            return source

        md.convert = convert  # type: ignore[method-assign]


def contents(html: str) -> list[dict[str, Any]]:
    """The headings as the nested tokens that Markdown's own ``toc`` extension makes."""
    tokens: list[dict[str, Any]] = []
    for level, anchor, inner in _HEADING.findall(html):
        name = _TAG.sub("", inner).strip()  # still escaped, as the theme sets it
        token = {"level": int(level), "id": anchor, "name": name, "children": []}
        if level == "3" and tokens:
            tokens[-1]["children"].append(token)
        else:
            tokens.append(token)
    return tokens


def makeExtension(**settings: Any) -> FinishedPageExtension:  # noqa: N802 - the library's name
    """Entry point for Markdown's configuration."""
    return FinishedPageExtension(**settings)
