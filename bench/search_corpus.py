"""Pages for the search benchmark: those of the project's own site, and varied copies of them."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.facts.derive import Facts
from generator.language import Language
from generator.search.fold import fold
from generator.search.names import Name
from generator.search.visible_text import read_passages
from generator.search.volume import PagePair, Volume
from generator.site.bridge import read_settings, theme_assets
from generator.site.build import check
from generator.site.plan import SmallSite, plan_assets, plan_edition, plan_organisation
from generator.site.settings import SiteSettings
from generator.site.volumes import edition_volume, organisation_volume, site_names, titles

_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)
_DIGIT = re.compile(r"\d(?=[^<>]*<)")
_DRAWN = 0.3


def project_volumes(root: Path) -> tuple[list[Volume], list[Name], dict[str, SmallSite], SiteSettings]:
    """The volumes and names of the project's own reports, the small sites behind them, and its settings."""
    settings, _ = read_settings(root / "mkdocs.yml")
    assert settings is not None
    checked = check(settings.data)
    _, names = plan_assets(checked.library)
    assets = names | theme_assets()[1]
    publishers: dict[str, list[Facts]] = {}
    for facts in checked.facts:
        publishers.setdefault(facts.publisher.id, []).append(facts)
    every = checked.facts
    sites = [plan_edition(facts, every, one, settings, assets) for facts in every for one in Language]
    for editions in publishers.values():
        sites += [plan_organisation(editions[0].publisher, every, settings, assets, one) for one in Language]
    paths = {site.path: site for site in sites}
    volumes = [edition_volume(facts, paths) for facts in checked.facts]
    volumes += [organisation_volume(editions[0].publisher, editions, paths) for editions in publishers.values()]
    return volumes, [*site_names(every, (name for one in volumes for name in titles(one)))], paths, settings


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
    return fold("\n".join(line for one in read_passages(html) for line in one.lines)).split("\n")
