"""A small site as sources for the engine: its pages and a configuration that plain ``mkdocs build`` takes."""

import json
from html import escape
from pathlib import Path
from typing import Any

from generator.language import Language
from generator.site.plan import SmallSite
from generator.site.settings import SiteSettings
from generator.site.theme import theme_folder
from generator.views.interface_text import interface

_FEATURES = ["navigation.sections", "toc.follow", "navigation.top"]


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
    values = {"docs_dir": "docs", **theme_values(site.language), **site_values(site, settings)}
    config.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    return config


def theme_values(language: Language) -> dict[str, Any]:
    """What every small site of a language has in common."""
    return {
        "use_directory_urls": True,
        "theme": {
            "name": "material",
            "custom_dir": str(theme_folder()),
            "language": str(language),
            "font": False,
            "features": _FEATURES,
            "palette": _palette(language),
            "icon": {"logo": "material/circle-small"},
        },
        "plugins": [],
        "markdown_extensions": ["generator.site.finished_page"],
        "validation": {"nav": {"omitted_files": "ignore"}, "links": {"unrecognized_links": "ignore"}},
    }


def site_values(site: SmallSite, settings: SiteSettings) -> dict[str, Any]:
    """What one small site has of its own."""
    navigation: list[Any] = []
    for title, pages in site.navigation:
        entries = [{escape(name): f"{page}/index.md" if page else "index.md"} for page, name in pages]
        navigation.extend([{escape(title): entries}] if title else entries)
    return {
        "site_name": escape(site.name),
        "site_url": settings.url + site.path if settings.url != "/" else "",
        "extra": site.extra,
        **({"nav": navigation} if navigation else {}),
    }


def _palette(language: Language) -> list[dict[str, Any]]:
    words = interface(language)
    return [
        {
            "media": "(prefers-color-scheme: light)",
            "scheme": "default",
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": "icons/night.svg", "name": words.dark},
        },
        {
            "media": "(prefers-color-scheme: dark)",
            "scheme": "slate",
            "primary": "custom",
            "accent": "custom",
            "toggle": {"icon": "icons/day.svg", "name": words.light},
        },
    ]
