"""What the site consists of: small sites for the engine, and files that are finished as they are."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Any

from generator.comparison.change import Comparison
from generator.downloads import edition_writers, organisation_writers, write_all_series
from generator.facts.address import (
    DOWNLOADS,
    EXPLORER,
    INDICATORS,
    PRESS,
    SEARCH,
    comparison_root,
    data_path,
    edition_root,
    link,
    organisation_data_path,
    organisation_root,
    page_path,
)
from generator.facts.derive import Facts
from generator.facts.series import build_series
from generator.language import Language
from generator.model.library import Publisher
from generator.model.picture import Picture
from generator.model.unit import UnitRegistry
from generator.pages.chart_svg import draw_chart
from generator.pages.explorer_json import explorer_json
from generator.pages.render import (
    render_body,
    render_comparison,
    render_explorer,
    render_hub,
    render_page,
    render_portal,
    render_search,
)
from generator.site.palette import palette_css
from generator.site.settings import SiteSettings
from generator.site.theme import theme_folder
from generator.views.browse_pages import view_organisation_downloads
from generator.views.change_lines import Redlines
from generator.views.comparison.pages import navigation, view_comparison
from generator.views.comparison.words import comparison_words
from generator.views.edition_pages import edition_viewer, view_navigation
from generator.views.explorer import DATA, explorer_path, view_explorer
from generator.views.explorer_data import explorer_data
from generator.views.hub_page import view_hub, view_publisher
from generator.views.indicator_page import view_indicator, view_indicator_list, view_onward
from generator.views.interface_text import interface
from generator.views.outline import Outline
from generator.views.page import LinkView
from generator.views.press_page import view_article, view_issue, view_press
from generator.views.search_page import view_search
from generator.views.switch import edition_switcher, organisation_switcher

ENGINE = "search-engine.js"
"""The parts in ``overrides/assets/search/`` as one."""

_ENGINE_PARTS = ("fold", "stem", "query", "files", "candidates", "names", "order", "look", "show", "engine")


class Pages(Mapping[str, str]):
    """Pages by their path, each compiled when it is first asked for: a preview shows one of them at a time."""

    def __init__(self, names: Sequence[str], compile_page: Callable[[str], str]) -> None:
        self._names = dict.fromkeys(names)
        self._compile = cache(compile_page)

    def __getitem__(self, name: str) -> str:
        if name not in self._names:
            raise KeyError(name)
        return self._compile(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@dataclass(frozen=True, slots=True)
class SmallSite:
    """One build of the engine: pages with front matter, their navigation, and what the theme is told.

    ``path`` is where it lies from the site's root (empty or ending with a slash); ``pages`` are by path below it;
    ``navigation`` is a list of headings with pages, as path and title.
    """

    path: str
    language: Language
    name: str
    pages: Mapping[str, str]
    navigation: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    extra: dict[str, Any]


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file copied or written as it is; ``path`` from the site's root."""

    path: str
    content: bytes


def plan_edition(
    facts: Facts,
    outlines: Sequence[Outline],
    language: Language,
    settings: SiteSettings,
    assets: dict[str, str],
    links: Callable[[Language], Mapping[str, LinkView]] | None = None,
) -> SmallSite:
    """The small site of one edition in one language.

    ``outlines`` are those of all organisations, to switch between; ``links`` lead from its pages to the comparison with
    the one before it, where there is one.
    """
    edition, organisation = facts.edition, facts.publisher.organisation
    root = edition_root(edition, language)
    downloads = tuple(download for download, _ in edition_writers(facts))
    compared = cache(lambda: links(language) if links else {})
    viewer = cache(lambda: edition_viewer(facts, language, downloads))
    switch = edition_switcher(edition, outlines, language)

    def compile_page(page: str) -> str:
        here, there = (page_path(edition, one, page) for one in (language, language.other))
        return render_page(viewer()(page), language, link(here, there), switch(page), compared().get(page))

    pages = Pages(facts.pages, compile_page)
    groups = tuple((group.title, group.pages) for group in view_navigation(facts, language))
    words = interface(language)
    extra = {
        "organisation": organisation.short[language],
        "year": edition.year,
        "report": edition.report.title[language],
        "has_menu": True,
        "palette": assets[f"palette-{edition.organisation_id}.css"],
        "hub": link(root, f"{language}/{edition.organisation_id}/"),
    }
    extra |= _common(root, language, settings, assets, words.search)
    name = f"{organisation.short[language]} {edition.report.title[language]}"
    return SmallSite(root, language, name, pages, groups, extra)


def plan_comparison(
    comparison: Comparison, redlines: Redlines, language: Language, settings: SiteSettings, assets: dict[str, str]
) -> SmallSite:
    """The small site of two editions side by side, in one language; both languages share ``redlines``."""
    publisher = comparison.after.publisher
    years = comparison.before.edition.year, comparison.after.edition.year
    root, other = (comparison_root(publisher.id, one, *years) for one in (language, language.other))
    views = view_comparison(comparison, language, redlines)
    pages = {view.page: render_comparison(view, language, _switch(root, other, view.page)) for view in views}
    short = publisher.organisation.short[language]
    extra = {
        "has_menu": True,
        "organisation": short,
        "year": f"{years[0]}–{years[1]}",
        "report": comparison_words(language)["comparison"],
        "palette": assets[f"palette-{publisher.id}.css"],
        "hub": link(root, organisation_root(publisher.id, language)),
    }
    extra |= _common(root, language, settings, assets, interface(language).search)
    name = f"{short} {views[0].title}"
    return SmallSite(root, language, name, pages, navigation(views), extra)


def plan_organisation(
    editions: Mapping[str, Facts],
    outlines: Sequence[Outline],
    settings: SiteSettings,
    assets: dict[str, str],
    language: Language,
) -> SmallSite:
    """The small site of an organisation in one language: its editions, its indicators over all of them, its press.

    ``editions`` are the facts of its editions by year, oldest first; ``outlines`` are those of all organisations.
    """
    words = interface(language)
    publisher = next(iter(editions.values())).publisher
    own = next(one for one in outlines if one.id == publisher.id)
    root = organisation_root(publisher.id, language)
    other = organisation_root(publisher.id, language.other)
    short = publisher.organisation.short[language]
    series = next(iter(editions.values())).series
    switch = organisation_switcher(own, outlines, language)

    def body(page: str, view: Any, title: str, template: str, **parts: Any) -> str:
        return render_body(view, title, template, language, _switch(root, other, page), switch(page), **parts)

    pages = {"": render_hub(view_publisher(own, language, root, other), short, "hub.html.j2")}
    listed = view_indicator_list(series, publisher, language)
    pages[INDICATORS] = body(INDICATORS, listed, words.indicators, "indicators.html.j2")
    onward = view_onward(listed, language)
    for name, one in series.items():
        view = view_indicator(one, publisher, editions, language)
        chart = draw_chart(view.chart) if view.chart is not None else ""
        page = f"{INDICATORS}/{name}"
        pages[page] = body(page, view, view.name, "indicator.html.j2", chart=chart, onward=onward[name])
    if publisher.issues:
        pages[PRESS] = body(PRESS, view_press(publisher, language), words.press, "press.html.j2")
    for issue in publisher.issues.values():
        page = f"{PRESS}/{issue.id}"
        shown = view_issue(publisher, issue, language)
        pages[page] = body(page, shown, shown.title, "issue.html.j2")
        for article in issue.articles:
            page = f"{PRESS}/{issue.id}/{article.id}"
            told = view_article(publisher, issue, article, editions, language)
            pages[page] = body(page, told, told.headline, "article.html.j2")
    files = tuple(file for file, _ in organisation_writers(publisher))
    downloads = view_organisation_downloads(publisher, files, language)
    pages[DOWNLOADS] = body(DOWNLOADS, downloads, words.downloads, "organisation_downloads.html.j2")
    press = ((PRESS, words.press),) if publisher.issues else ()
    explorer = ((EXPLORER, words.explorer),) if series else ()
    if explorer:
        explored = view_explorer([own], language)
        pages[EXPLORER] = render_explorer(explored, language, _switch(root, other, EXPLORER), short)
    groups = (
        ("", (("", words.editions), (INDICATORS, words.indicators), *explorer, *press, (DOWNLOADS, words.downloads))),
        *(
            (title, tuple((f"{INDICATORS}/{one.href.strip('./')}", one.text) for one in links))
            for title, links in listed.groups
        ),
    )
    extra = {
        "has_menu": True,
        "organisation": short,
        "palette": assets[f"palette-{publisher.id}.css"],
        "hub": link(root, f"{language}/"),
        "groups": {title: f"{INDICATORS}/#group-{number}" for number, (title, _) in enumerate(listed.groups, start=1)},
    }
    extra |= _common(root, language, settings, assets, words.search)
    return SmallSite(root, language, short, pages, groups, extra)


def _switch(here: str, there: str, page: str) -> str:
    below = f"{page}/" if page else ""
    return link(here + below, there + below)


def plan_hub(
    outlines: Sequence[Outline], language: Language, settings: SiteSettings, assets: dict[str, str]
) -> SmallSite:
    """The small site above the organisations in one language."""
    words = interface(language)
    root, other = f"{language}/", f"{language.other}/"
    pages = {"": render_hub(view_hub(outlines, language, root, other), words.portal, "hub.html.j2")}
    with_indicators = [one for one in outlines if one.indicators]
    if with_indicators:
        explored = view_explorer(with_indicators, language, across=True)
        pages[EXPLORER] = render_explorer(explored, language, _switch(root, other, EXPLORER), words.portal)
    pages[SEARCH] = render_search(view_search(outlines, language), language, _switch(root, other, SEARCH), words.portal)
    extra = {"has_menu": False, "palette": _first_palette(outlines, assets), "hub": "./"}
    extra |= _common(root, language, settings, assets, words.search)
    return SmallSite(root, language, settings.name, pages, (), extra)


def plan_portal(outlines: Sequence[Outline], settings: SiteSettings, assets: dict[str, str]) -> SmallSite:
    """The root page in both languages."""
    views = tuple(view_hub(outlines, language, "", f"{language.other}/") for language in Language)
    extra = {"has_menu": False, "palette": _first_palette(outlines, assets), "hub": "./"}
    extra |= _common("", Language.zh, settings, assets, "")
    pages = {"": render_portal(views, settings.name)}
    return SmallSite("", Language.zh, settings.name, pages, (), extra)


def _first_palette(outlines: Sequence[Outline], assets: dict[str, str]) -> str:
    """The colours of the pages above the organisations: those of the first that has editions."""
    first = next((one for one in outlines if one.editions), None)
    return assets[f"palette-{first.id}.css"] if first else ""


def _common(
    root: str, language: Language, settings: SiteSettings, assets: dict[str, str], search: str
) -> dict[str, Any]:
    """What every page's frame needs: the way to the site's root, the shared files, the other language."""
    words = interface(language)
    return {
        "up": link(root, "") if root else "",
        "assets": {name: path for name, path in assets.items() if not name.startswith("palette-")},
        "search": f"{assets['search.js']}?engine={assets[ENGINE].removeprefix('assets/')}&at={root}",
        "site_root": settings.url,
        "path": root,
        "lang": str(language),
        "other": {"lang": str(language.other), "name": words.other_language},
        "words": {
            "skip": words.skip,
            "dark": words.dark,
            "light": words.light,
            "menu": words.menu,
            "search": search,
            "switch": words.switch,
            "years": words.switch_years,
            "search_shown": words.search_shown,
        },
        "not_found": {"title": words.not_found, "text": words.not_found_text, "link": words.portal},
    }


def plan_assets(outlines: Sequence[Outline]) -> tuple[tuple[StaticFile, ...], dict[str, str]]:
    """The project's own styles and scripts under names that change with their content, and what they are called."""
    contents = {
        file.name: file.read_bytes() for file in sorted((theme_folder() / "assets").iterdir()) if file.is_file()
    }
    contents[ENGINE] = _engine()
    for one in outlines:
        contents[f"palette-{one.id}.css"] = palette_css(one.brand, one.accent, one.tints).encode()
    files, names = [], {}
    for name, content in contents.items():
        stem, _, ending = name.rpartition(".")
        path = f"assets/{stem}.{sha256(content).hexdigest()[:8]}.{ending}"
        names[name] = path
        files.append(StaticFile(path, content))
    return tuple(files), names


def _engine() -> bytes:
    """The search engine as one script: the worker asks for it once, at the first query."""
    folder = theme_folder() / "assets" / "search"
    return b"\n".join((folder / f"{name}.js").read_bytes() for name in _ENGINE_PARTS)


def plan_downloads(facts: Facts) -> tuple[StaticFile, ...]:
    """The edition's downloads and pictures."""
    files = [StaticFile(data_path(facts.edition, one.name), write(facts)) for one, write in edition_writers(facts)]
    carriers = (*facts.edition.chapters.values(), *facts.edition.cases.values())
    pictures = {item.file for carrier in carriers for item in carrier.walk() if isinstance(item, Picture) and item.file}
    for name in sorted(pictures):
        content = (facts.edition.folder / "pictures" / name).read_bytes()
        files.append(StaticFile(data_path(facts.edition, f"pictures/{name}"), content))
    return tuple(files)


def plan_explorer_data(publisher: Publisher, editions: Mapping[str, Facts]) -> tuple[StaticFile, ...]:
    """What the explorer reads, in each language; nothing where the organisation has no series."""
    series = next(iter(editions.values())).series if editions else {}
    return tuple(
        StaticFile(
            explorer_path(publisher.id, language) + DATA,
            explorer_json(explorer_data(series, publisher, editions, language)),
        )
        for language in (Language if series else ())
    )


def plan_organisation_downloads(publisher: Publisher, units: UnitRegistry) -> tuple[StaticFile, ...]:
    """The downloads over all editions of an organisation, and one for each of its indicators."""
    if not publisher.editions:
        return ()
    series = build_series(publisher, units)
    files = [(file, write(publisher, series)) for file, write in organisation_writers(publisher)]
    return tuple(
        StaticFile(organisation_data_path(publisher.id, file.name), content)
        for file, content in (*files, *write_all_series(series))
    )
