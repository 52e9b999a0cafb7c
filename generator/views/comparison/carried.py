"""What the later edition took over: the share of each chapter, passages, years that were not moved on, figures."""

from dataclasses import dataclass

from generator.comparison.change import Passage
from generator.comparison.things import home_of
from generator.language import Language
from generator.views.comparison.desk import Desk
from generator.views.page import LinkView


@dataclass(frozen=True, slots=True)
class ReuseRowView:
    """A chapter or case: its characters, and the share of them that the earlier edition had."""

    title: LinkView
    length: str
    share: str
    per_cent: int


@dataclass(frozen=True, slots=True)
class CarriedRowView:
    """A sentence, passage or figure with its place; ``mark`` is the year or figure that it is listed for."""

    place: LinkView
    mark: str
    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class CarriedView:
    """The page of what was carried forward; ``passages`` stand under the titles of their chapters."""

    years: tuple[CarriedRowView, ...]
    figures: tuple[CarriedRowView, ...]
    passages: tuple[tuple[str, tuple[CarriedRowView, ...]], ...]
    reuse: tuple[ReuseRowView, ...]


def view_carried(desk: Desk) -> CarriedView:
    """The page of what was carried forward."""
    carried = desk.comparison.carried
    return CarriedView(
        tuple(_row(desk, one.passage, one.year, one.sentence, one.language) for one in carried.years),
        tuple(_row(desk, one.passage, one.figure, one.sentence, one.language) for one in carried.figures),
        _by_page(desk),
        reuse_rows(desk),
    )


def _by_page(desk: Desk) -> tuple[tuple[str, tuple[CarriedRowView, ...]], ...]:
    pages: dict[str, list[CarriedRowView]] = {}
    for one in desk.comparison.carried.passages:
        title = desk.title(desk.page_of(1, one.passage.thing))
        row = _row(desk, one.passage, one.since, one.passage[desk.language], desk.language)
        pages.setdefault(title, []).append(row)
    return tuple((title, tuple(rows)) for title, rows in pages.items())


def reuse_rows(desk: Desk) -> tuple[ReuseRowView, ...]:
    """Every chapter and case, in reading order."""
    rows = []
    for one in desk.comparison.carried.reuse:
        share = round(100 * one.reused / one.length) if one.length else 0
        rows.append(ReuseRowView(desk.link(1, one.thing), f"{one.length:,}", f"{share}%", share))
    return tuple(rows)


def _row(desk: Desk, passage: Passage, mark: str, text: str, language: Language) -> CarriedRowView:
    home, page = home_of(desk.things[1], passage.thing), desk.page_of(1, passage.thing)
    place = LinkView(desk.href(1, home.address), desk.title(home), "" if page == home else desk.title(page))
    return CarriedRowView(place, mark, desk.said(1, text, language), language.html)
