"""The only module that imports mkdocs: settings in, small sites out, and what its plugin needs."""

import json
import logging
import os
import shutil
from html import escape
from pathlib import Path
from typing import Any

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

import jieba
import material
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files as NoFiles

from generator.language import Bilingual, Language
from generator.problem import Level, Position, Problem
from generator.site.plan import SmallSite
from generator.site.settings import SiteSettings
from generator.site.theme import theme_folder

__all__ = [
    "Abort",
    "BasePlugin",
    "NoFiles",
    "NoOptions",
    "build_small_site",
    "read_settings",
    "settings_from",
    "theme_assets",
    "write_source",
]

_FEATURES = ["navigation.sections", "toc.follow", "search.highlight", "navigation.top"]
_SEPARATORS = {Language.zh: r"[\s\u200b\u3000\-，。、；：！？（）《》“”]+", Language.en: r"[\s\-]+"}


class NoOptions(Config):  # type: ignore[no-untyped-call] # mkdocs is typed in part
    """The plugin has no options of its own: a site's folders stand in ``mkdocs.yml``."""


def read_settings(config_file: Path) -> tuple[SiteSettings | None, tuple[Problem, ...]]:
    """The settings in a site's ``mkdocs.yml``, or what is wrong with it."""
    shown = config_file.name
    if not config_file.is_file():
        return None, (_no_config(shown),)
    config = MkDocsConfig(config_file_path=str(config_file))
    try:
        with config_file.open("rb") as file:
            config.load_file(file)
    except ConfigurationError as error:
        return None, (_bad_config(shown, " ".join(str(error).split())),)
    config.load_dict({"plugins": []})
    faults, _ = config.validate()
    if faults:
        return None, tuple(_bad_config(shown, f"{name}: {error}") for name, error in faults)
    return settings_from(config), ()


def settings_from(config: Any) -> SiteSettings:
    """The settings that a loaded configuration holds; ``extra.data`` names the folder of the reports."""
    root = Path(config.config_file_path).resolve().parent
    url = config.site_url or "/"
    return SiteSettings(
        root=root,
        name=config.site_name,
        url=url if url.endswith("/") else url + "/",
        data=root / config.extra.get("data", "data"),
        output=Path(config.site_dir),
        static=Path(config.docs_dir),
    )


def theme_assets() -> tuple[Path, dict[str, str]]:
    """The folder of Material's scripts and styles, and the hashed names of those that pages load."""
    folder = Path(material.__file__).parent / "templates" / "assets"
    patterns = {
        "material.css": "stylesheets/main.*.min.css",
        "palette.css": "stylesheets/palette.*.min.css",
        "material.js": "javascripts/bundle.*.min.js",
        "search.js": "javascripts/workers/search.*.min.js",
    }
    return folder, {
        name: f"assets/{next(folder.glob(glob)).relative_to(folder).as_posix()}" for name, glob in patterns.items()
    }


def write_source(site: SmallSite, settings: SiteSettings, folder: Path) -> Path:
    """Write a small site's pages and its configuration below ``folder``; returns the configuration's path.

    Plain ``mkdocs build`` of that configuration gives the same pages.
    """
    docs = folder / "docs"
    for page, text in site.pages.items():
        file = docs / page / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(json.dumps(_configuration(site, settings), ensure_ascii=False, indent=1), encoding="utf-8")
    return config


def _configuration(site: SmallSite, settings: SiteSettings) -> dict[str, Any]:
    navigation: list[Any] = []
    for title, pages in site.navigation:
        entries = [{escape(name): f"{page}/index.md" if page else "index.md"} for page, name in pages]
        navigation.extend([{escape(title): entries}] if title else entries)
    return {
        "site_name": escape(site.name),
        "site_url": settings.url + site.path if settings.url != "/" else "",
        "docs_dir": "docs",
        "use_directory_urls": True,
        "theme": {
            "name": "material",
            "custom_dir": str(theme_folder()),
            "language": str(site.language),
            "font": False,
            "features": _FEATURES,
            "palette": _palette(site),
            "icon": {"logo": "material/circle-small"},
        },
        "plugins": [{"material/search": {"lang": str(site.language), "separator": _SEPARATORS[site.language]}}],
        "markdown_extensions": ["generator.site.finished_page"],
        "extra": site.extra,
        "validation": {"nav": {"omitted_files": "ignore"}, "links": {"unrecognized_links": "ignore"}},
        **({"nav": navigation} if navigation else {}),
    }


def _palette(site: SmallSite) -> list[dict[str, Any]]:
    words = site.extra["words"]
    return [
        {
            "media": "(prefers-color-scheme: light)",
            "scheme": "default",
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": "material/weather-night", "name": words["dark"]},
        },
        {
            "media": "(prefers-color-scheme: dark)",
            "scheme": "slate",
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": "material/weather-sunny", "name": words["light"]},
        },
    ]


def build_small_site(site: SmallSite, settings: SiteSettings, work: Path, output: Path) -> None:
    """Build one small site into ``output`` with sources in ``work``; the theme's own files are left out of it."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    jieba.setLogLevel(logging.WARNING)
    config = load_config(str(write_source(site, settings, work)), site_dir=str(output))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()
    shutil.rmtree(output / "assets")
    unused = ("sitemap.xml", "sitemap.xml.gz", *(("404.html",) if site.path else ()))
    for name in unused:
        (output / name).unlink(missing_ok=True)


def _no_config(shown: str) -> Problem:
    return Problem(
        "S012",
        Level.error,
        Position(shown),
        Bilingual(
            "这里没有 mkdocs.yml，不是一个站点的文件夹", "there is no mkdocs.yml here: this is not a site's folder"
        ),
        Bilingual(
            "进入站点的文件夹再运行，或用 duizhao new site 新建一个",
            "run this in a site's folder, or make one with 'duizhao new site'",
        ),
    )


def _bad_config(shown: str, message: str) -> Problem:
    return Problem(
        "S013",
        Level.error,
        Position(shown),
        Bilingual(f"站点设置读不懂：{message}", f"the site's settings cannot be read: {message}"),
        Bilingual("对照 MkDocs 的设置说明改正", "correct it; MkDocs documents the settings"),
    )
