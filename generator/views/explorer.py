"""The explorer's page: what a reader may choose, of one organisation or of several."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.address import EXPLORER, INDICATORS, link, organisation_root
from generator.language import Language
from generator.model.indicator import Category
from generator.views.interface_text import interface
from generator.views.outline import IndicatorOutline, Outline
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


def view_explorer(organisations: Sequence[Outline], language: Language, across: bool = False) -> ExplorerPageView:
    """The page over the indicators of each organisation; all must have some."""
    words = interface(language)
    here = explorer_path(None if across else organisations[0].id, language)
    years = sorted({year for one in organisations for year in one.years})
    return ExplorerPageView(
        title=words.explorer_across if across else words.explorer,
        across=across,
        sources=tuple(_source(one, here, language) for one in organisations),
        groups=_groups(organisations, language),
        years=tuple(years),
        first=years[-_MOST_YEARS:][0],
        chosen=_chosen(organisations),
        said={name: str(getattr(words, name)) for name in _SAID} | {"space": _SPACE[language]},
    )


def _source(organisation: Outline, here: str, language: Language) -> SourceView:
    name, root = organisation.short[language], organisation_root(organisation.id, language)
    file, indicators = (link(here, f"{root}{below}") for below in (f"{EXPLORER}/{DATA}", f"{INDICATORS}/"))
    return SourceView(organisation.id, name, file, LinkView(indicators, interface(language).all_indicators, name))


def _groups(organisations: Sequence[Outline], language: Language) -> tuple[tuple[str, tuple[ChoiceView, ...]], ...]:
    """Every indicator once, by category, as the first organisation that has it names it."""
    words = interface(language)
    first: dict[str, IndicatorOutline] = {}
    holders: dict[str, list[Outline]] = {}
    for organisation in organisations:
        for indicator in organisation.indicators:
            first.setdefault(indicator.id, indicator)
            holders.setdefault(indicator.id, []).append(organisation)
    groups = []
    for category in Category:
        choices = tuple(
            _choice(one, holders[name] if len(holders[name]) < len(organisations) else [], language)
            for name, one in first.items()
            if one.category is category
        )
        if choices:
            groups.append((str(getattr(words, category)), choices))
    return tuple(groups)


def _choice(indicator: IndicatorOutline, some: list[Outline], language: Language) -> ChoiceView:
    return ChoiceView(
        indicator.id,
        indicator.name[language],
        indicator.name[language.other],
        indicator.unit[language],
        interface(language).comma.join(one.short[language] for one in some),
    )


def _chosen(organisations: Sequence[Outline]) -> tuple[str, ...]:
    """The first key figures of the latest reports, those of most organisations first; any indicator without them."""
    figures = [name for one in organisations for name in one.editions[-1].key_indicators]
    every = [indicator.id for one in organisations for indicator in one.indicators]
    known = [name for name in dict.fromkeys(figures) if name in every] or every[:1]
    return tuple(sorted(known, key=every.count, reverse=True)[:_MOST_CHOSEN])
