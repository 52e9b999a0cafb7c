"""What the rest of a site shows of an organisation: where its pages are, its names, its key figures.

Pages of one organisation lead to those of all others. An outline is all that they need, so that no more than one
organisation has to be held while its pages are made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.comparison.pairs import compared_years
from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.model.indicator import Category
from generator.model.item import Text
from generator.model.library import Edition, Publisher
from generator.views.number_text import unit_name
from generator.views.scene import FigureView, Scene

KEY_FIGURES = 2
"""So many of an edition's key figures stand beside it."""


@dataclass(frozen=True, slots=True)
class IndexPage:
    """The page of an edition that holds its indicator index as printed."""

    page: str
    title: Bilingual


@dataclass(frozen=True, slots=True)
class EditionOutline:
    """An edition as other pages show it and lead to it.

    ``pages`` are all of its pages, ``key_indicators`` the indicators among its key figures.
    """

    organisation_id: str
    year: str
    title: Bilingual
    slogan: Bilingual
    pages: tuple[str, ...]
    index: IndexPage | None
    figures: Mapping[Language, tuple[FigureView, ...]]
    key_indicators: tuple[str, ...]

    @property
    def key(self) -> str:
        """How commands and addresses name the edition: ``chinalco/2020``."""
        return f"{self.organisation_id}/{self.year}"


@dataclass(frozen=True, slots=True)
class IndicatorOutline:
    """An indicator that some edition prints, with its unit in words."""

    id: str
    name: Bilingual
    category: Category
    unit: Bilingual


@dataclass(frozen=True, slots=True)
class Outline:
    """An organisation as other pages show it.

    ``editions`` are oldest first; ``years`` are those of its indicators' values, ``press_years`` those of its
    newspapers; ``compared`` are the pairs of editions with pages of their own; ``tints`` are its chapters' colours.
    """

    id: str
    name: Bilingual
    short: Bilingual
    sources: Bilingual
    brand: str
    accent: str
    tints: tuple[str, ...]
    editions: tuple[EditionOutline, ...]
    indicators: tuple[IndicatorOutline, ...]
    years: tuple[str, ...]
    has_press: bool
    press_years: tuple[str, ...]
    compared: tuple[tuple[str, str], ...]


def outline(publisher: Publisher, editions: Sequence[Facts]) -> Outline:
    """The outline of an organisation; ``editions`` are the facts of all its editions, oldest first."""
    organisation, chapters = (
        publisher.organisation,
        [one for facts in editions for one in facts.edition.chapters.values()],
    )
    series = editions[-1].series if editions else {}
    return Outline(
        id=publisher.id,
        name=_both(organisation.name),
        short=_both(organisation.short),
        sources=_both(organisation.sources),
        brand=organisation.palette.brand,
        accent=organisation.palette.accent,
        tints=tuple(sorted({chapter.tint for chapter in chapters if chapter.tint})),
        editions=tuple(_edition(one) for one in editions),
        indicators=tuple(
            IndicatorOutline(
                name,
                one.name,
                one.indicator.category,
                Bilingual(*(unit_name(one.latest[-1].unit, language) for language in Language)),
            )
            for name, one in series.items()
        ),
        years=tuple(sorted({period[:4] for one in series.values() for period in one.printings})),
        has_press=bool(publisher.issues),
        press_years=tuple(sorted({str(one.date)[:4] for one in publisher.issues.values() if one.date})),
        compared=compared_years(publisher),
    )


def _edition(facts: Facts) -> EditionOutline:
    edition, report = facts.edition, facts.edition.report
    return EditionOutline(
        edition.organisation_id,
        edition.year,
        _both(report.title),
        _both(report.slogan),
        facts.pages,
        _index_page(edition),
        {language: _key_figures(facts, language) for language in Language},
        tuple(one.indicator for one in report.key_figures if one.indicator is not None),
    )


def _key_figures(facts: Facts, language: Language) -> tuple[FigureView, ...]:
    scene = Scene(facts, language)
    shown = facts.edition.report.key_figures[:KEY_FIGURES]
    return tuple(replace(scene.figure(one, one.label), href="") for one in shown)


def _index_page(edition: Edition) -> IndexPage | None:
    for chapter in edition.chapters.values():
        if any(isinstance(one, IndicatorIndex) for one in chapter.walk()):
            return IndexPage(chapter.id, _both(chapter.title))
    return None


def _both(text: Text | None) -> Bilingual:
    """A text without its place in the files; nothing where there is none."""
    return Bilingual(text.zh, text.en) if text is not None else Bilingual("", "")
