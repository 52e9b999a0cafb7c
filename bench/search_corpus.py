"""Pages for the search benchmark: those of the project's own site, and varied copies of them."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.facts.address import COMPARE
from generator.language import Language
from generator.search.fold import fold
from generator.search.names import Name
from generator.search.visible_text import read_passages
from generator.search.volume import PagePair, Volume
from generator.site.bridge import theme_assets
from generator.site.check import check
from generator.site.parts import plan_parts
from generator.site.plan import SmallSite, plan_assets
from generator.site.settings import SiteSettings
from generator.site.settings_file import read_settings
from generator.site.survey import survey_checked
from generator.site.volumes import titles

_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)
_DIGIT = re.compile(r"\d(?=[^<>]*<)")
_DRAWN = 0.3


def project_volumes(root: Path) -> tuple[list[Volume], list[Name], dict[str, SmallSite], SiteSettings]:
    """The volumes and names of the project's own reports, the small sites behind them, and its settings."""
    settings, _ = read_settings(root / "mkdocs.yml")
    assert settings is not None
    checked = check(settings.data)
    outlines = survey_checked(checked).outlines
    assets = plan_assets(outlines)[1] | theme_assets()[1]
    parts = plan_parts(checked, outlines, settings, assets).values()
    paths = {site.path: site for part in parts for plan in part.sites if not _compares(site := plan())}
    volumes = [part.volume(paths) for part in parts if part.volume]
    names = [*(name for part in parts for name in part.names()), *(name for one in volumes for name in titles(one))]
    return volumes, names, paths, settings


def _compares(site: SmallSite) -> bool:
    """Whether a small site sets editions side by side; those are not searched."""
    return f"/{COMPARE}/" in site.path


def varied_copies(volumes: Sequence[Volume], pages: int) -> Iterator[Volume]:
    """The volumes themselves, then copies until there are so many pages, both languages counted.

    A copy is another organisation's: digits are changed, three in ten paragraphs are drawn from all reports of the same
    language, and paragraphs change places.
    """
    pool = {
        language: [text for one in volumes for page in one.pages for text in _PARAGRAPH.findall(page.html[language])]
        for language in Language
    }
    made = number = 0
    while True:
        for volume in volumes:
            if made >= pages:
                return
            copy = volume if number == 0 else _copy(volume, number, pool)
            copy = replace(copy, pages=copy.pages[: (pages - made + 1) // 2])
            made += 2 * len(copy.pages)
            yield copy
        number += 1


def _copy(volume: Volume, number: int, pool: dict[Language, list[str]]) -> Volume:
    chance = random.Random(f"{volume.path} {number}")
    year = str(int(volume.year) - number % 20)
    pages = tuple(
        PagePair(
            f"copy-{number}-{page.path}",
            page.kind,
            year,
            page.trail,
            page.title,
            {language: _vary(page.html[language], pool[language], chance) for language in Language},
        )
        for page in volume.pages
    )
    return Volume(f"copy-{number}-{volume.path}", year, pages)


def _vary(html: str, pool: list[str], chance: random.Random) -> str:
    own = _PARAGRAPH.findall(html)
    chance.shuffle(own)
    drawn = iter([chance.choice(pool) if chance.random() < _DRAWN else one for one in own])
    shift = chance.randrange(1, 10)
    body = html.index("\n---\n") + 5
    varied = _PARAGRAPH.sub(lambda _: next(drawn), html[body:])
    return html[:body] + _DIGIT.sub(lambda found: str((int(found[0]) * 3 + shift) % 10), varied)


def folded_lines(html: str) -> list[str]:
    """What a page says, line by line, as search compares it."""
    return fold("\n".join(one.text for one in read_passages(html))).split("\n")
