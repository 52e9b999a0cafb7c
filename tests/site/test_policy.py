"""A policy that lets in the site's own files and the theme's few inline scripts, on every page, and nothing else."""

import base64
import re
from hashlib import sha256
from pathlib import Path

import pytest

from generator.site.policy import policy_for
from tests.html_page import Element, HtmlPage, pages_below

DATA_TYPES = ("application/json", "application/ld+json", "text/plain")


@pytest.fixture(params=["built_every_block", "built_chinalco"])
def pages(request: pytest.FixtureRequest) -> dict[str, HtmlPage]:
    return pages_below(request.getfixturevalue(request.param))


def policy_of(page: HtmlPage) -> dict[str, list[str]]:
    metas = [one for one in page.root.find("meta") if one.attributes.get("http-equiv") == "Content-Security-Policy"]
    assert len(metas) == 1
    parts = (part.split() for part in metas[0].attributes["content"].split(";") if part.strip())
    return {name: values for name, *values in parts}


def inline_scripts(page: HtmlPage) -> list[str]:
    """Those that run: neither fetched nor mere data."""
    scripts = (one for one in page.root.find("script") if "src" not in one.attributes)
    return ["".join(map(str, one.children)) for one in scripts if one.attributes.get("type") not in DATA_TYPES]


def hash_of(script: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(script.encode()).digest()).decode()}'"


def test_every_page_has_a_policy_before_anything_is_fetched(pages: dict[str, HtmlPage]) -> None:
    for page in pages.values():
        policy_of(page)
        fetched = [one for one in page.root.find("head")[0].walk() if one.tag in ("link", "script", "style", "meta")]
        place = next(index for index, one in enumerate(fetched) if "http-equiv" in one.attributes)
        assert [one.tag for one in fetched[:place]] == ["meta"]  # the character set


def test_every_inline_script_is_let_in_by_its_hash_and_no_other(pages: dict[str, HtmlPage]) -> None:
    for name, page in pages.items():
        allowed = policy_of(page)["script-src"]
        assert set(allowed) == {"'self'", *(hash_of(script) for script in inline_scripts(page))}, name


def test_a_script_in_the_content_of_a_page_is_not_let_in(built_every_block: Path) -> None:
    html = (built_every_block / "zh" / "yuanshan" / "2020" / "index.html").read_text()
    slipped_in = "alert(1)"
    content = html.index("<h1")
    assert hash_of(slipped_in) not in policy_for(html[:content] + f"<script>{slipped_in}</script>" + html[content:])
    for where in ("</head>", "</body>"):
        assert hash_of(slipped_in) in policy_for(html.replace(where, f"<script>{slipped_in}</script>{where}"))


def test_the_policy_starts_from_nothing_and_allows_nothing_unsafe(pages: dict[str, HtmlPage]) -> None:
    for name, page in pages.items():
        policy = policy_of(page)
        assert policy["default-src"] == ["'none'"]
        assert policy["base-uri"] == ["'none'"]
        values = [value for values in policy.values() for value in values]
        assert not [value for value in values if value.startswith("'unsafe") or value == "*"], name
        assert not [value for value in values if re.match(r"https?:", value)], name
        assert set(policy["style-src"]) == {"'self'"}


def test_nothing_on_a_page_needs_more_than_the_policy_allows(pages: dict[str, HtmlPage]) -> None:
    for name, page in pages.items():
        for element in page.root.walk():
            needs_nothing(element, name)


def needs_nothing(element: Element, name: str) -> None:
    assert "style" not in element.attributes, (name, element.tag, element.attributes["style"])
    assert element.tag not in ("style", "iframe", "object", "embed", "base"), (name, element.tag)
    assert not [one for one in element.attributes if one.startswith("on")], (name, element.attributes)
    assert not element.attributes.get("href", "").startswith("javascript:"), name
