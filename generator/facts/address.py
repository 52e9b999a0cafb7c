"""Where everything lies on the site. The only maker of addresses.

Addresses have no language in them but the first part; anchors are ids.
"""

from dataclasses import dataclass
from typing import Protocol

from generator.language import Language
from generator.model.blocks.case import CaseBlock
from generator.model.library import Edition

HOME = ""
CASES = "cases"
AWARDS = "awards"
TIMELINES = "timelines"
DOWNLOADS = "downloads"
STANDARDS = "standards"
GRI_INDEX = "gri-index"
INDICATORS = "indicators"
EXPLORER = "explorer"
PRESS = "press"
SEARCH = "search"
COMPARE = "compare"
GENERATED = (CASES, AWARDS, TIMELINES, STANDARDS, GRI_INDEX, DOWNLOADS)
"""Pages that no file stands for; no chapter may take their names."""


@dataclass(frozen=True, slots=True)
class Address:
    """A page of an edition, as the path below the edition and an anchor on it."""

    page: str
    anchor: str = ""


class Dated(Protocol):
    """An edition, or its outline: an organisation's report for a year."""

    @property
    def organisation_id(self) -> str:
        """The organisation's id."""

    @property
    def year(self) -> str:
        """The year, in four digits."""


def edition_root(edition: Dated, language: Language) -> str:
    """The edition's home from the site's root: ``zh/chinalco/2020/``."""
    return f"{language}/{edition.organisation_id}/{edition.year}/"


def page_path(edition: Dated, language: Language, page: str) -> str:
    """A page from the site's root: ``zh/chinalco/2020/safety/``."""
    return edition_root(edition, language) + (f"{page}/" if page else "")


def organisation_root(organisation_id: str, language: Language) -> str:
    """An organisation's page: ``zh/chinalco/``."""
    return f"{language}/{organisation_id}/"


def indicator_path(organisation_id: str, language: Language, indicator: str) -> str:
    """An indicator's page over all editions: ``zh/chinalco/indicators/alumina-output/``."""
    return f"{organisation_root(organisation_id, language)}{INDICATORS}/{indicator}/"


def press_path(organisation_id: str, language: Language, issue: str = "", article: str = "") -> str:
    """The press section, an issue or an article: ``zh/chinalco/press/no-1408/green-factory/``."""
    below = "/".join(part for part in (issue, article) if part)
    return f"{organisation_root(organisation_id, language)}{PRESS}/" + (f"{below}/" if below else "")


def comparison_root(organisation_id: str, language: Language, before: str, after: str) -> str:
    """Two editions side by side: ``zh/chinalco/compare/2020-2024/``."""
    return f"{organisation_root(organisation_id, language)}{COMPARE}/{before}-{after}/"


def data_path(edition: Edition, name: str) -> str:
    """A download from the site's root: ``data/chinalco/2020/observations.csv``."""
    return f"data/{edition.organisation_id}/{edition.year}/{name}"


def organisation_data_path(organisation_id: str, name: str) -> str:
    """A download over all editions of an organisation: ``data/chinalco/observations.csv``."""
    return f"data/{organisation_id}/{name}"


def link(source: str, target: str, anchor: str = "") -> str:
    """A relative link between two paths from the site's root; folders end with a slash."""
    fragment = f"#{anchor}" if anchor else ""
    if source == target:
        return fragment or "./"
    above, steps = source, 0
    while not target.startswith(above):
        above = above[: above.rfind("/", 0, -1) + 1]
        steps += 1
    return "../" * steps + target[len(above) :] + fragment


def nearest_page(page: str, pages: frozenset[str]) -> str:
    """The page itself where it is among ``pages``, or the nearest above it that is; the home is among any."""
    while page and page not in pages:
        page = page.rpartition("/")[0]
    return page


def page_order(edition: Edition) -> tuple[str, ...]:
    """Every page of an edition in reading order; a chapter's cases and topics follow it."""
    homes = case_homes(edition)
    pages: list[str] = [HOME]
    for chapter in edition.chapters.values():
        pages.append(chapter.id)
        pages.extend(case_page(case) for case, (home, _) in homes.items() if home == chapter.id)
    pages.append(CASES)
    if edition.award_lists:
        pages.append(AWARDS)
    if edition.timelines:
        pages.append(TIMELINES)
    if edition.report.gri is not None:
        pages.append(GRI_INDEX)
    named = [standard.id for standard in edition.report.standards if standard.id is not None]
    if named:
        pages.extend((STANDARDS, *(standard_page(name) for name in named)))
    pages.append(DOWNLOADS)
    return tuple(pages)


def case_page(case_id: str) -> str:
    """The page of a case: ``cases/green-mine``."""
    return f"{CASES}/{case_id}"


def case_homes(edition: Edition) -> dict[str, tuple[str, str]]:
    """For each case the chapter and section that show it; the section is empty for one shown outside any."""
    homes: dict[str, tuple[str, str]] = {}
    for chapter in edition.chapters.values():
        places = (("", chapter.blocks), *((section.id, section.blocks) for section in chapter.all_sections()))
        for section, blocks in places:
            for block in blocks:
                if isinstance(block, CaseBlock):
                    homes[block.case] = (chapter.id, section)
        for topic in chapter.topics:
            homes[topic] = (chapter.id, "")
    return homes


def kpi_anchor(indicator: str) -> str:
    """The anchor of an indicator's row: ``kpi-alumina-output``."""
    return f"kpi-{indicator}"


def standard_page(catalogue: str) -> str:
    """The code-first page of a standard: ``standards/gri-2016``."""
    return f"{STANDARDS}/{catalogue}"


def code_anchor(code: str) -> str:
    """The anchor of a code's row: ``code-305-5``."""
    return "code-" + code.replace(" ", "-")
