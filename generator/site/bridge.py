"""The engine: puts the theme round the pages of small sites, and holds what its plugin needs."""

import copy
import json
from collections.abc import Collection, Iterator
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

_NAVIGATION = "partials/nav.html"
_LIST, _ENTRY, _THEIRS = "duizhao/list.html", "duizhao/entry.html", "duizhao/theirs.html"
_TOLD = '{% import "partials/language.html" as lang with context %}{% set features = config.theme.features or [] %}'
"""What the theme's pages say before they include the navigation."""
_THEIR_LIST = f'{{% include "{_THEIRS}" %}}'
_OWN = {
    _NAVIGATION: "{% if navigation is defined %}{{ navigation }}{% else %}" + _THEIR_LIST + "{% endif %}",
    _LIST: _TOLD + _THEIR_LIST,
    _ENTRY: _TOLD + '{% import "partials/nav-item.html" as item with context %}{{ item.render(entry, "", 1) }}',
}


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

    They are what ``mkdocs build`` makes of the sources that ``write_source`` writes, without a file in between. The
    site's root has a page for addresses that do not exist beside them.
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
    frame = _Frame(site.language, config, navigation, files)
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
def _templates(language: Language) -> Any:
    """The theme's templates, compiled once a process, with a navigation that may be given as text."""
    templates: Any = _shared_configuration(language).theme.get_env()
    templates.loader = _GivenNavigation(templates.loader)
    return templates


def reload_theme() -> None:
    """Read the theme's templates again when they are next needed; a preview does so when one was saved."""
    _templates.cache_clear()


class _GivenNavigation:
    """The theme's templates, with a navigation that may be given, and the navigation and its entries for themselves."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    def load(self, environment: Any, name: str, variables: Any = None) -> Any:
        """One template."""
        if name in _OWN:
            return environment.from_string(_OWN[name])
        return self._loader.load(environment, _NAVIGATION if name == _THEIRS else name, variables)


class _Frame:
    """The theme round the pages of one small site.

    The theme renders the navigation anew for each page, which is most of its work and the same for all pages of a
    folder and section but for the entry of the page itself. So it is rendered once for each folder and section, as a
    page sees it that is not in it, and each page's own entry is put in.
    """

    def __init__(self, language: Language, config: Any, navigation: Navigation, files: list[File]) -> None:
        self._config, self._navigation, self._files = config, navigation, files
        self._templates = _templates(language)
        self._listed = {page.url for page in navigation.pages}
        self._above = {url[: place + 1] for url in self._listed for place in range(len(url) - 1) if url[place] == "/"}
        self._seen: dict[tuple[str, Any], str] = {}

    def set(self, page: Page) -> str:
        """A page within the theme."""
        if not page.url or page.url in self._above:  # the way to what lies below is another than from its neighbours
            return self._render("main.html", page)
        return self._render("main.html", page, navigation=self._list(page))

    def not_found(self) -> str:
        """The page for addresses that do not exist, which may be shown at any of them."""
        base = urlsplit(self._config.site_url or "/").path
        context = get_context(self._navigation, self._files, self._config, base_url=base)
        return str(self._templates.get_template("404.html").render(context))

    def _list(self, page: Page) -> str:
        """The navigation as ``page`` shows it."""
        folder = page.url.rstrip("/").rpartition("/")[0]
        neighbour = Page("", _file(f"{folder}/-"), self._config)
        neighbour.parent = page.parent
        if (folder, page.parent) not in self._seen:
            self._seen[folder, page.parent] = self._render(_LIST, neighbour)
        seen = self._seen[folder, page.parent]
        if page.url not in self._listed:
            return seen
        before, found, after = seen.partition(self._render(_ENTRY, neighbour, entry=page))
        assert found, page
        return before + self._render(_ENTRY, page, entry=page) + after

    def _render(self, template: str, page: Page, **more: Any) -> str:
        """A template as ``page`` shows it; whole pages bring along what the navigation's templates are told here."""
        context = get_context(self._navigation, self._files, self._config, page)
        page.active = True
        try:
            return str(self._templates.get_template(template).render({**context, **more}))
        finally:
            page.active = False
