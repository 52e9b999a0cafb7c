"""A view and its template to the text of a page."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.comparison.redline import Mark
from generator.language import Language
from generator.pages.cells_html import draw_cells
from generator.pages.chart_svg import draw_sparkline
from generator.pages.redline_html import draw_inline, draw_side
from generator.pages.shares_svg import draw_shares
from generator.views.change_words import redline_words
from generator.views.chinese import mark_chinese
from generator.views.comparison.pages import ComparisonPageView
from generator.views.comparison.summary import SummaryView
from generator.views.comparison.words import comparison_words
from generator.views.explorer import ExplorerPageView
from generator.views.hub_page import HubView
from generator.views.interface_text import interface
from generator.views.page import LinkView, PageView
from generator.views.search_page import SearchPageView
from generator.views.switch import SwitchView

_TEMPLATES = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        optimized=False,  # to look for constants costs a tenth of the time to compile, and there are none
    )
    environment.globals.clear()
    environment.filters["cells"] = draw_cells
    environment.filters["sparkline"] = draw_sparkline
    environment.filters["chinese"] = lambda text, language: mark_chinese(text, Language(language))
    environment.filters["inline"] = lambda redline, language, words: draw_inline(redline, Language(language), words)
    environment.filters["side"] = lambda redline, own, language, words: draw_side(
        redline, Mark(own), Language(language), words
    )
    return environment


def render_page(
    page: PageView, language: Language, other: str, switch: SwitchView, compare: LinkView | None = None
) -> str:
    """A page of an edition, as front matter and finished HTML.

    ``other`` is the same page in the other language, relative to this one; ``switch`` leads to other editions;
    ``compare`` leads to what the page was in the edition before.
    """
    body = (
        _environment()
        .get_template(page.template)
        .render(page=page, view=page.body, words=interface(language), language=str(language))
    )
    matter = {
        "title": page.title,
        "description": page.description,
        "page": page.page,
        "other": other,
        "crumbs": [{"href": one.href, "text": one.text} for one in page.crumbs],
        "tint": page.tint,
        "home": not page.page,
        "compare": {"href": compare.href, "text": compare.text} if compare is not None else None,
        "hide": _hidden(page, body),
        "switch": _switch(switch, language),
    }
    notice = _environment().get_template("draft.html.j2").render(draft=page.draft) if page.draft else ""
    return _with_matter(matter, notice + body)


def _switch(switch: SwitchView, language: Language) -> list[dict[str, Any]]:
    """The groups of the switch that lead anywhere else, for the page's frame."""
    words = interface(language)
    groups = ((words.switch_years, switch.years), (words.other_organisations, switch.organisations))
    return [
        {
            "title": title,
            "places": [
                {"href": one.href, "text": one.text, "note": one.note, "current": one.current} for one in places
            ],
        }
        for title, places in groups
        if any(not one.current for one in places)
    ]


def _hidden(page: PageView, body: str) -> list[str]:
    """The home needs no sidebars; a page without headings has no contents, and wide tables use the room."""
    if not page.page:
        return ["navigation", "toc"]
    return [] if "<h2 id=" in body else ["toc"]


def render_body(
    view: Any, title: str, template: str, language: Language, other: str, switch: SwitchView, **parts: Any
) -> str:
    """A page of an organisation; ``other`` is the same page in the other language, relative to this one."""
    body = (
        _environment()
        .get_template(template)
        .render(view=view, words=interface(language), language=str(language), **parts)
    )
    hide = [] if "<h2 id=" in body else ["toc"]
    matter = {
        "title": title,
        "description": title,
        "other": other,
        "crumbs": [],
        "page": title,
        "hide": hide,
        "switch": _switch(switch, language),
    }
    return _with_matter(matter, body)


def render_comparison(page: ComparisonPageView, language: Language, other: str) -> str:
    """A page of a comparison; ``other`` is the same page in the other language, relative to this one."""
    shares = draw_shares(page.body.shares) if isinstance(page.body, SummaryView) and page.body.shares else ""
    body = (
        _environment()
        .get_template(page.template)
        .render(
            page=page,
            view=page.body,
            shares=shares,
            words=interface(language),
            say=comparison_words(language),
            marks=redline_words(language),
            language=str(language),
        )
    )
    matter = {
        "title": page.title,
        "description": f"{page.title} · {page.years[0]} → {page.years[1]}",
        "page": page.page or page.title,
        "other": other,
        "crumbs": [{"href": one.href, "text": one.text} for one in page.crumbs],
        "hide": [] if "<h2 id=" in body else ["toc"],
    }
    return _with_matter(matter, body)


def render_hub(view: HubView, title: str, template: str) -> str:
    """A page above the editions."""
    body = _environment().get_template(template).render(view=view, words=view.words, language=str(view.language))
    matter = {"title": title, "description": title, "other": view.other, "crumbs": [], "hide": ["navigation", "toc"]}
    return _with_matter(matter, body)


def render_explorer(view: ExplorerPageView, language: Language, other: str, above: str) -> str:
    """The explorer's page, with its script; ``above`` names the page one level up."""
    body = (
        _environment()
        .get_template("explorer.html.j2")
        .render(view=view, words=interface(language), language=str(language))
    )
    matter = {
        "title": view.title,
        "description": interface(language).explorer_lead,
        "other": other,
        "crumbs": [{"href": "../", "text": above}],
        "page": view.title,
        "hide": ["navigation", "toc"],
        "script": "explorer.js",
    }
    return _with_matter(matter, body)


def render_search(view: SearchPageView, language: Language, other: str, above: str) -> str:
    """The search page, with its script; ``above`` names the page one level up."""
    words = interface(language)
    body = _environment().get_template("search.html.j2").render(view=view, words=words, language=str(language))
    matter = {
        "title": view.title,
        "description": words.search_lead,
        "other": other,
        "crumbs": [{"href": "../", "text": above}],
        "page": view.title,
        "hide": ["navigation", "toc"],
        "script": "search-page.js",
    }
    return _with_matter(matter, body)


def render_portal(views: tuple[HubView, ...], title: str) -> str:
    """The root page, which offers both languages side by side."""
    body = _environment().get_template("portal.html.j2").render(views=views, title=title)
    matter = {"title": title, "description": title, "other": "", "crumbs": [], "hide": ["navigation", "toc"]}
    return _with_matter(matter, body)


def render_sheet(view: Any, template: str, language: Language) -> str:
    """A page that is one file of its own, in both languages; ``language`` is the one that it opens in."""
    return _environment().get_template(template).render(view=view, language=str(language)).lstrip()


def render_alone(template: str, **parts: Any) -> str:
    """A file that belongs to no site: the template's own HTML, whole."""
    return _environment().get_template(template).render(**parts)


def _with_matter(matter: dict[str, Any], body: str) -> str:
    """JSON is YAML, so front matter needs no YAML writer."""
    return f"---\n{json.dumps(matter, ensure_ascii=False)}\n---\n{body}"
