"""The explorer's page: what a reader may choose, of one organisation or of several."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.address import EXPLORER, INDICATORS, link, organisation_root
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.indicator import Category
from generator.views.interface_text import interface
from generator.views.number_text import unit_name
from generator.views.page import LinkView

DATA = "data.json"
_MOST_YEARS = 10
_MOST_CHOSEN = 2
_SAID = (
    *("close", "colon", "comma", "indicator", "no_change_counted", "note", "open", "semicolon", "unit"),
    *("explorer_value", "explorer_change", "explorer_index", "explorer_chosen", "explorer_range", "explorer_summary"),
    *("explorer_nothing", "explorer_nobody", "explorer_failed", "explorer_unknown"),
    *("explorer_change_title", "explorer_index_title", "explorer_index_note", "explorer_no_index", "explorer_no_base"),
    *("explorer_base_not_positive", "explorer_words", "explorer_absent", "explorer_gap"),
    *(
        "explorer_one_year",
        "explorer_separate",
        "explorer_most",
        "explorer_chart",
        "explorer_line",
        "explorer_printed",
        "explorer_year",
    ),
)
"""The words of the interface that the script uses."""

_SPACE = {Language.zh: "", Language.en: " "}
"""What stands between two sentences."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """An indicator to choose; ``holders`` are the organisations that have it, where not all do."""

    id: str
    name: str
    other_name: str
    unit: str
    holders: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """An organisation, its data file, and the list of its indicators."""

    id: str
    name: str
    file: str
    indicators: LinkView


@dataclass(frozen=True, slots=True)
class ExplorerPageView:
    """The page; ``chosen`` and the years from ``first`` are what it shows before a reader chooses."""

    title: str
    across: bool
    sources: tuple[SourceView, ...]
    groups: tuple[tuple[str, tuple[ChoiceView, ...]], ...]
    years: tuple[str, ...]
    first: str
    chosen: tuple[str, ...]
    said: dict[str, str]


def explorer_path(organisation_id: str | None, language: Language) -> str:
    """The page from the site's root: ``zh/chinalco/explorer/``, or ``zh/explorer/`` across organisations."""
    above = organisation_root(organisation_id, language) if organisation_id else f"{language}/"
    return f"{above}{EXPLORER}/"


def view_explorer(organisations: Sequence[Facts], language: Language, across: bool = False) -> ExplorerPageView:
    """The page over the latest edition of each organisation, which must all have series."""
    words = interface(language)
    here = explorer_path(None if across else organisations[0].publisher.id, language)
    years = sorted({period[:4] for facts in organisations for one in facts.series.values() for period in one.printings})
    return ExplorerPageView(
        title=words.explorer_across if across else words.explorer,
        across=across,
        sources=tuple(_source(facts, here, language) for facts in organisations),
        groups=_groups(organisations, language),
        years=tuple(years),
        first=years[-_MOST_YEARS:][0],
        chosen=_chosen(organisations),
        said={name: str(getattr(words, name)) for name in _SAID} | {"space": _SPACE[language]},
    )


def _source(facts: Facts, here: str, language: Language) -> SourceView:
    publisher, words = facts.publisher, interface(language)
    name = publisher.organisation.short[language]
    root = organisation_root(publisher.id, language)
    file = link(here, f"{root}{EXPLORER}/{DATA}")
    return SourceView(
        publisher.id, name, file, LinkView(link(here, f"{root}{INDICATORS}/"), words.all_indicators, name)
    )


def _groups(organisations: Sequence[Facts], language: Language) -> tuple[tuple[str, tuple[ChoiceView, ...]], ...]:
    """Every indicator once, by category, as the first organisation that has it names it."""
    words = interface(language)
    holders: dict[str, list[Facts]] = {}
    for facts in organisations:
        for name in facts.series:
            holders.setdefault(name, []).append(facts)
    groups = []
    for category in Category:
        choices = tuple(
            _choice(name, held, len(organisations), language)
            for name, held in holders.items()
            if held[0].series[name].indicator.category is category
        )
        if choices:
            groups.append((str(getattr(words, category)), choices))
    return tuple(groups)


def _choice(name: str, held: list[Facts], organisations: int, language: Language) -> ChoiceView:
    series = held[0].series[name]
    some = held if len(held) < organisations else []
    return ChoiceView(
        name,
        series.name[language],
        series.name[language.other],
        unit_name(series.latest[-1].unit, language),
        interface(language).comma.join(facts.publisher.organisation.short[language] for facts in some),
    )


def _chosen(organisations: Sequence[Facts]) -> tuple[str, ...]:
    """The first key figures of the reports, those of most organisations first; any indicator where there are none."""
    figures = [one.indicator for facts in organisations for one in facts.edition.report.key_figures]
    every = [name for facts in organisations for name in facts.series]
    known = [name for name in dict.fromkeys(figures) if name in every] or every[:1]
    return tuple(sorted(known, key=every.count, reverse=True)[:_MOST_CHOSEN])
