"""The register of restatements, and the paragraph that Disclosure 2-4 of GRI 2: General Disclosures 2021 asks for: what
was restated, why, and to what effect."""

from dataclasses import dataclass

from generator.comparison.change import Restated
from generator.facts.year_change import Change
from generator.language import Language
from generator.views.comparison.desk import Desk
from generator.views.number_text import format_change, format_quantity
from generator.views.page import LinkView


@dataclass(frozen=True, slots=True)
class RestatedRowView:
    """One restated value."""

    indicator: LinkView
    period: str
    before: str
    edition: str
    after: str
    effect: str
    reason: str


@dataclass(frozen=True, slots=True)
class RestatementsView:
    """The register and the paragraphs of the statement."""

    year: str
    rows: tuple[RestatedRowView, ...]
    statement: tuple[str, ...]


def view_restatements(desk: Desk) -> RestatementsView:
    """The register of the later edition."""
    rows = tuple(_row(desk, one) for one in desk.comparison.restated)
    return RestatementsView(desk.years[1], rows, tuple(_statement(desk, rows)))


def _row(desk: Desk, one: Restated) -> RestatedRowView:
    indicator = one.after.indicator
    before, after = (
        end.words[desk.language] if end.words else format_quantity(end.quantity, end.unit, desk.language).plain
        for end in (one.before, one.after)
    )
    effect = format_change(one.effect, desk.language) if isinstance(one.effect, Change) else ""
    return RestatedRowView(
        LinkView(desk.indicator_href(indicator.id), indicator.name[desk.language]),
        one.after.period,
        before,
        one.before.edition or desk.say["earlier_report"],
        after,
        effect,
        one.reason[desk.language] if one.reason is not None else "",
    )


def _statement(desk: Desk, rows: tuple[RestatedRowView, ...]) -> tuple[str, ...]:
    year = desk.years[1]
    chinese = desk.language is Language.zh
    if not rows:
        return (
            f"本报告（{year} 年）没有重述以往报告期的信息。"
            if chinese
            else f"This report ({year}) restates no information of earlier reporting periods.",
        )
    opening = (
        f"本报告（{year} 年）重述了以往报告期的 {len(rows)} 个数值，原因和影响如下。"
        if chinese
        else f"This report ({year}) restates {len(rows)} value{'s' if len(rows) > 1 else ''} of earlier reporting "
        "periods, for the reasons and with the effects given here."
    )
    return (opening, *(_sentence(row, chinese=chinese) for row in rows))


def _sentence(row: RestatedRowView, *, chinese: bool) -> str:
    name, named = row.indicator.text, row.edition.isdigit()
    if chinese:
        source = f"{row.edition} 年报告" if named else row.edition
        effect = f"（{row.effect}）" if row.effect else ""
        reason = f"，原因是：{row.reason.rstrip('。')}" if row.reason else ""
        return f"{row.period} 年{name}：{source}为 {row.before}，现重述为 {row.after}{effect}{reason}。"
    source = f"the {row.edition} report" if named else row.edition
    effect = f" ({row.effect})" if row.effect else ""
    reason = f"; the reason: {row.reason.rstrip('.')}" if row.reason else ""
    return f"{name}, {row.period}: {row.before} in {source}, restated as {row.after}{effect}{reason}."
