"""Figures outside the observations that name an indicator: the numbers a report says twice."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.derive import Facts, read_once
from generator.facts.figures import Source, Told
from generator.facts.forecasts import is_forecast
from generator.facts.mentions import Name, indicator_names, plain
from generator.facts.observation import Observation
from generator.model.amount import Amount
from generator.model.indicator import CHANGES, Indicator, IndicatorKind
from generator.model.item import Text

_BETWEEN = (
    r"(?:合计|共计|总计|累计|实现|完成|达到|达|为|是|共|约|近|超过|超|逾|突破|不足|不到|低于|少于|高于|多于|不超过|不低于|计|有|到|至|已|全年|总额|总量|仅|由|从|了|也|"
    r"：|:|(?:控制|保持|稳定|维持)在|为[^，。；]{0,2})*"
)
_FROM = re.compile(r"[由从][^，。；]{0,8}?\d[\d,.]*[^\d，。；]{0,6}?(?:[降增升提减升扩][^\d，。；]{0,3}?)?[至到]$")
"""A move from another value, of which the figure is the end: 由上年的 17.36% 降至."""
_ONWARDS = re.compile(r"[^，。；\d]{0,12}[至到为成]")
"""What a figure behind 由 moves on from is an earlier one."""
_YEAR = re.compile(r"(?:19|20)\d{2}")
_CHANGE = re.compile(
    r"(?:同比|比上年|较上年|比去年|较去年|比上一年|较上一年|与上年相比|年均)?(?:增长|上升|提高|增加|下降|降低|减少|下滑|回落|提升|升高|增|降|减)"
    r"[了约近超过达]*$"
)
_YEARLY = re.compile(r"^(?:全年|年末|年度)")
_OF_OTHERS = re.compile(
    r"其中|子公司|分公司|下属|所属|旗下|目标|力争|计划|预计|规划|预算|每(?!年)|单位|吨产品|上半年|下半年|季度|月|累计|同期|行业|全国|全球|国内"
)
_YEARS = re.compile(r"((?:19|20)\d{2})年")
_PERIOD = re.compile(r"上年|去年|前一年|往年|上一年|近[两三四五]年|[两三四五]年")


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A figure and the indicator it names; ``change`` where it tells how the indicator changed, not its level."""

    told: Told
    indicator: Indicator
    change: bool


@read_once
def named_figures(facts: Facts) -> Iterator[NamedFigure]:
    """Captions that are an indicator's name, and numbers in prose that follow one.

    Left out is what may be another quantity: what belongs to one company, a part of the year, a target, and what a case
    tells without naming the organisation.
    """
    names = indicator_names(printed_indicators(facts))
    any_name = re.compile("|".join(re.escape(name.form) for name in names))
    whole = {name.form: name for name in names if name.whole}
    others = other_companies(facts)
    common = common_captions(facts)
    own = (facts.publisher.organisation.short.zh, facts.publisher.organisation.name.zh, "集团")
    for told in facts.figures:
        if told.source is Source.labelled:
            label = plain(told.label)
            named = whole.get(label) or whole.get(_YEARLY.sub("", label))
            if named is None or told.story or label in common:
                continue
            if not _OF_OTHERS.search(label) and is_own(label, others):
                yield NamedFigure(told, named.indicator, change=named.indicator.kind in CHANGES)
        elif (
            told.source is Source.prose
            and any_name.search(plain(told.label))
            and (not told.story or any(one in told.label for one in own))
        ):
            yield from _in_prose(told, names, others, facts.edition.year)


def common_captions(facts: Facts) -> frozenset[str]:
    """Captions that stand over different figures in several places: they need the heading above them."""
    seen: dict[str, set[object]] = {}
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Amount) and isinstance(label := item.__dict__.get("label"), Text):
                content = item.indicator or (item.value.value if item.value else None)
                seen.setdefault(plain(label.zh), set()).add(content)
    names = Counter(plain(one.name.zh) for one in facts.publisher.indicators.values())
    return frozenset(label for label, contents in seen.items() if len(contents) > 1) | frozenset(
        name for name, count in names.items() if count > 1
    )


def _in_prose(told: Told, names: tuple[Name, ...], others: tuple[str, ...], year: str) -> Iterator[NamedFigure]:
    """A move from an earlier year (由 2019 年的 3,568 亿元增至) ends in the report's own."""
    before = plain(told.label)
    tail = before[-40:]
    for name in names:
        if name.form not in tail:
            continue
        at = tail.rindex(name.form)
        gap = tail[at + len(name.form) :]
        change = _CHANGE.search(gap)
        whole = gap[: change.start()] if change else gap
        rest = _FROM.sub("", whole)
        if rest != whole:  # the end of a move is of the year told before it
            told = told._replace(period=(_YEARS.findall(before[: len(before) - len(gap)]) or [year])[-1])
        if rest.endswith(("由", "从")):  # where a move begins, mostly the year before
            return
        if len(rest) > 16 or re.fullmatch(_BETWEEN, re.sub(r"^[,，]|[,，]$", "", rest)) is None:
            return
        clause = re.split(r"[，,、]", before[: len(before) - len(gap) - len(name.form)])[-1]
        if is_forecast(before) or (re.search(r"[由从]$", rest) and _ONWARDS.match(told.after)):
            return
        if is_own(before, others) and not _OF_OTHERS.search(clause + gap) and not _PERIOD.search(rest):
            if name.indicator.kind in CHANGES and change and not _same_base(name.indicator, gap):
                return
            moved = _FROM.search(gap)
            later = told._replace(period=year) if moved and _YEAR.search(moved[0]) else told
            yield NamedFigure(later, name.indicator, change=change is not None)
        return


def _same_base(indicator: Indicator, gap: str) -> bool:
    """Whether a change is told against what the indicator is told against: the year before, or its base year."""
    on_last_year = re.search(r"同比|上年|去年|上一年", gap) is not None
    return on_last_year == (indicator.kind is IndicatorKind.change_on_last_year)


def printed_indicators(facts: Facts) -> Iterator[Indicator]:
    """The indicators with values in this edition: among them a name means one, though another edition has two."""
    return (facts.publisher.indicators[name] for name in facts.edition.observations)


def observation_for(facts: Facts, indicator: str, period: str) -> Observation | None:
    """What this edition prints for a period, else what the latest one that prints it does; None where none does."""
    if (own := facts.observations.get((indicator, period))) is not None:
        return own
    series = facts.series.get(indicator)
    printed = series.printings.get(period) if series else None
    return printed[-1] if printed else None


def other_companies(facts: Facts) -> tuple[str, ...]:
    """Every name of the registry but the organisation's own."""
    own = facts.publisher.organisation
    names = {form for one in facts.companies.values() for form in (one.short.zh, one.name.zh, *one.aliases)}
    return tuple(name for name in names if name not in own.name.zh and name not in own.short.zh)


def own_ids(facts: Facts) -> frozenset[str]:
    """The ids under which the registry of companies holds the organisation itself."""
    own = facts.publisher.organisation
    return frozenset(
        one.id for one in facts.companies.values() if one.name.zh == own.name.zh or one.short.zh == own.short.zh
    )


def is_own(text: str, others: tuple[str, ...]) -> bool:
    """Whether ``text`` names no other company."""
    return not any(name in text for name in others)
