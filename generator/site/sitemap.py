"""A sitemap for each language with the addresses of both, and the index of them (sitemaps.org, hreflang)."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from generator.language import Language
from generator.site.settings import SiteSettings

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


@dataclass(frozen=True, slots=True)
class Addresses:
    """The pages of a small site: where it lies from the site's root, and the paths below it."""

    path: str
    language: Language
    pages: tuple[str, ...]


def write_sitemaps(sites: Sequence[Addresses], settings: SiteSettings, made: Path) -> None:
    """``zh/sitemap.xml``, ``en/sitemap.xml`` and ``sitemap.xml`` that names them."""
    for language in Language:
        paths = [
            f"{site.path.removeprefix(f'{language}/')}{page}/" if page else site.path.removeprefix(f"{language}/")
            for site in sites
            if site.path and site.language is language
            for page in site.pages
        ]
        entries = "".join(_entry(path, language, settings.url) for path in paths)
        (made / str(language) / "sitemap.xml").write_text(
            f"{_HEAD}<urlset {_SPACES}>\n{entries}</urlset>\n", encoding="utf-8"
        )
    maps = "".join(f"<sitemap><loc>{escape(f'{settings.url}{one}/sitemap.xml')}</loc></sitemap>\n" for one in Language)
    index = f'{_HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{maps}</sitemapindex>\n'
    (made / "sitemap.xml").write_text(index, encoding="utf-8")


def _entry(path: str, language: Language, url: str) -> str:
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{one}" href={quoteattr(f"{url}{one}/{path}")}/>' for one in Language
    )
    return f"<url><loc>{escape(f'{url}{language}/{path}')}</loc>{alternates}</url>\n"
