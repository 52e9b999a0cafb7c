"""The engine: puts the theme round the pages of small sites, and holds what its plugin needs."""

import copy
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import material
from mkdocs.commands.build import get_context
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File
from mkdocs.structure.files import Files as NoFiles
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.language import Language
from generator.site.configuration import site_values, theme_values
from generator.site.finished_page import contents
from generator.site.finishing import finished, without_blanks
from generator.site.mould import Mould, mark, with_marks
from generator.site.plan import SmallSite
from generator.site.settings import SiteSettings
from generator.site.theme import theme_folder

__all__ = [
    "Abort",
    "BasePlugin",
    "NoFiles",
    "NoOptions",
    "finish_pages",
    "reload_theme",
    "theme_assets",
]

_NAVIGATION, _ITEM = "partials/nav.html", "partials/toc-item.html"
_LIST, _ENTRY, _CONTENTS = "duizhao/list.html", "duizhao/entry.html", "duizhao/contents.html"
_THEIRS = {"duizhao/their-nav.html": _NAVIGATION, "duizhao/their-toc-item.html": _ITEM}
_TOLD = '{% import "partials/language.html" as lang with context %}{% set features = config.theme.features or [] %}'
"""What the theme's pages say before they include the navigation."""
_THEIR_LIST, _THEIR_ITEM = (f'{{% include "{name}" %}}' for name in _THEIRS)
_OWN = {
    _NAVIGATION: "{% if navigation is defined %}{{ navigation }}{% else %}" + _THEIR_LIST + "{% endif %}",
    _ITEM: "{% if toc_item.given is defined %}{{ toc_item.given }}{% else %}" + _THEIR_ITEM + "{% endif %}",
    _LIST: _TOLD + _THEIR_LIST,
    _ENTRY: _TOLD + '{% import "partials/nav-item.html" as item with context %}{{ item.render(entry, "", 1) }}',
    _CONTENTS: "{% for toc_item in headings %}" + _THEIR_ITEM + "{% endfor %}",
}
_LOOKED_AT = ("hide", "tint", "script")
"""What a page's front matter says for templates to look at; all else they only set into the page."""


class NoOptions(Config):  # type: ignore[no-untyped-call] # mkdocs is typed in part
    """The plugin has no options of its own: a site's folders stand in ``mkdocs.yml``."""


def theme_assets() -> tuple[Path, dict[str, str]]:
    """The folder of Material's scripts and styles, and the hashed names of those that pages load."""
    folder = Path(material.__file__).parent / "templates" / "assets"
    patterns = {
        "material.css": "stylesheets/main.*.min.css",
        "palette.css": "stylesheets/palette.*.min.css",
        "material.js": "javascripts/bundle.*.min.js",
    }
    return folder, {
        name: f"assets/{next(folder.glob(glob)).relative_to(folder).as_posix()}" for name, glob in patterns.items()
    }


def finish_pages(
    site: SmallSite, settings: SiteSettings, wanted: Collection[str] | None = None
) -> Iterator[tuple[str, str]]:
    """The pages of a small site with the theme round them, each with its file's path below the small site.

    All of them, or those that are ``wanted``; others are not even compiled where the site has a navigation.

    They are what ``mkdocs build`` makes of the sources that ``write_source`` writes, without a file in between, and
    then ``finished``. The site's root has a page for addresses that do not exist beside them.
    """
    config = copy.copy(_shared_configuration(site.language))
    for key, value in {"nav": None, **site_values(site, settings)}.items():
        config[key] = value
    names = sorted(site.pages, key=lambda page: page.split("/") if page else [])  # as mkdocs finds files
    files = [_file(page) for page in names]
    navigation = get_navigation(NoFiles(files), config)
    pages = [file.page or Page(None, file, config) for file in files]
    for name, page in zip(names, pages, strict=True):
        if wanted is not None and name not in wanted and site.navigation:
            continue
        _, matter, body = site.pages[name].split("---\n", 2)
        page.meta = json.loads(matter)
        page.markdown = page.content = body.lstrip("\n")
        page.toc = get_toc(contents(page.content))  # type: ignore[arg-type] # the library does not export the type
    frame = _Frame(config, navigation, files)
    if not site.path and wanted is None:
        yield "404.html", frame.not_found()
    for name, page in zip(names, pages, strict=True):
        if wanted is None or name in wanted:
            yield page.file.dest_uri, frame.set(page)


def _file(page: str) -> File:
    return File(f"{page}/index.md".lstrip("/"), src_dir=None, dest_dir="", use_directory_urls=True)


@cache
def _shared_configuration(language: Language) -> MkDocsConfig:
    """The part of the configuration that costs time to validate; small sites are copies of it."""
    config = MkDocsConfig()
    sources = str(theme_folder())  # mkdocs wants a folder that exists, and finds ``docs`` only where the site is
    config.load_dict({"site_name": "-", "docs_dir": sources, **theme_values(language)})
    faults, warnings = config.validate()
    assert not faults, faults
    assert not warnings, warnings
    return config


@cache
def _templates() -> Any:
    """The theme's templates, in which what a page has of its own may be given as text.

    They are compiled once a process for both languages: templates take theirs from the configuration.
    """
    templates: Any = _shared_configuration(Language.en).theme.get_env()
    templates.auto_reload = False
    templates.cache = {}  # holds all, and is found in faster than one with a bound
    templates.loader = _OwnTemplates(templates.loader)
    return templates


def reload_theme() -> None:
    """Read the theme's templates again when they are next needed; a preview does so when one was saved."""
    _templates.cache_clear()


class _OwnTemplates:
    """The theme's templates, with a navigation and headings that may be given, and with these for themselves."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def load(self, environment: Any, name: str, variables: Any = None) -> Any:
        """One template."""
        if name in _OWN:
            return environment.from_string(_OWN[name])
        return self._loader.load(environment, _THEIRS.get(name, name), variables)


@dataclass(frozen=True, slots=True)
class _Heading:
    """What stands for all headings of a page: where the first leads, and their finished entries."""

    url: str
    given: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """Pages in one folder that are alike in all but their texts: such a page, and its own entry of the navigation."""

    page: Mould
    own_entry: Mould


class _Frame:
    """The theme round the pages of one small site.

    The theme renders all of itself anew for each page. So it is rendered once for each kind of page, with marks in
    place of a page's own texts; and the navigation once for each folder and section, as a page sees it that is not in
    it. Then each page's texts and its own entry of the navigation are put in.
    """

    def __init__(self, config: Any, navigation: Navigation, files: list[File]) -> None:
        self._config, self._navigation, self._files = config, navigation, files
        self._listed = {page.url for page in navigation.pages}
        self._above = {url[: place + 1] for url in self._listed for place in range(len(url) - 1) if url[place] == "/"}
        self._kinds: dict[tuple[str, bool, str], _Kind] = {}
        self._lists: dict[tuple[str, Any], str] = {}
        self._entries: dict[str, tuple[Mould, str]] = {}

    def set(self, page: Page) -> str:
        """A page within the theme."""
        texts = {"content": str(page.content)}
        if not page.url or page.url in self._above:  # the way to what lies below is another than from its neighbours
            page.content = mark("content")
            return self._whole(page).filled(texts)
        folder, _, name = page.url.rstrip("/").rpartition("/")
        texts |= {"name": name, "entry": str(page.title)}
        headings = list(page.toc)
        if headings:
            texts |= {"first": headings[0].id, "headings": self._get(_CONTENTS).render(headings=headings)}
        matter = {key: one if key in _LOOKED_AT else with_marks(one, key, texts) for key, one in page.meta.items()}
        kind = folder, bool(headings), json.dumps(matter)
        if kind not in self._kinds:
            self._kinds[kind] = self._kind(folder, bool(headings), matter)
        texts["navigation"] = self._list(folder, page, self._kinds[kind].own_entry.filled(texts), texts)
        return self._kinds[kind].page.filled(texts)

    def not_found(self) -> str:
        """The page for addresses that do not exist, which may be shown at any of them."""
        base = urlsplit(self._config.site_url or "/").path
        context = get_context(self._navigation, self._files, self._config, base_url=base)
        return finished(str(self._get("404.html").render(context)))

    def _kind(self, folder: str, has_headings: bool, matter: dict[str, Any]) -> _Kind:
        """The moulds of pages with such front matter; one heading stands for all."""
        page = self._stand_in(folder)
        page.meta, page.content = matter, mark("content")
        heading = _Heading("#" + mark("first"), mark("headings"))
        page.toc = [heading] if has_headings else []  # type: ignore[assignment] # a list is all that templates need
        whole = self._whole(page, navigation=mark("navigation"))
        return _Kind(whole, Mould(self._render(_ENTRY, page, entry=page)))

    def _list(self, folder: str, page: Page, own_entry: str, texts: dict[str, str]) -> str:
        """The navigation as ``page`` shows it."""
        if (folder, page.parent) not in self._lists:
            neighbour = self._neighbour(folder)
            neighbour.parent = page.parent
            self._lists[folder, page.parent] = without_blanks(self._render(_LIST, neighbour)).strip()
        seen = self._lists[folder, page.parent]
        if page.url not in self._listed:
            return seen
        if folder not in self._entries:
            entry, neighbour = self._stand_in(folder), self._neighbour(folder)
            linked = Mould(self._render(_ENTRY, neighbour, entry=entry))
            self._entries[folder] = linked, self._render(_ENTRY, neighbour, entry=neighbour)
        linked, alone = self._entries[folder]
        before, found, after = seen.partition(linked.filled(texts))
        if not found:  # of its section, the page that is looked at is shown alone
            before, found, after = seen.partition(alone)
        assert found, page
        return before + own_entry + after

    def _neighbour(self, folder: str) -> Page:
        """A page in a folder that the navigation does not list."""
        return Page("", _file(f"{folder}/-"), self._config)

    def _stand_in(self, folder: str) -> Page:
        """A page that stands for all in a folder."""
        return Page(mark("entry"), _file(f"{folder}/{mark('name')}"), self._config)

    def _whole(self, page: Page, **more: Any) -> Mould:
        """The mould of a whole page."""
        return Mould(finished(self._render("main.html", page, **more)))

    def _render(self, template: str, page: Page, **more: Any) -> str:
        """A template as ``page`` shows it; whole pages bring along what the navigation's templates are told here."""
        context = get_context(self._navigation, self._files, self._config, page)
        page.active = True
        try:
            return str(self._get(template).render({**context, **more}))
        finally:
            page.active = False

    def _get(self, template: str) -> Any:
        return _templates().get_template(template)
