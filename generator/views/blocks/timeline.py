"""A timeline, its events grouped by year."""

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.model.backed import Backed, BackedKind
from generator.model.blocks.timeline import TimelineBlock
from generator.model.timeline import Event, LostDate, Timeline
from generator.views.citation import view_sources
from generator.views.date_text import format_without_year
from generator.views.page import LinkView
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class EventView:
    """An event; ``date`` is what the year's heading does not say, ``sources`` are the articles that back it up."""

    id: str
    date: str
    html: Markup
    note: str
    kind: str
    kind_title: str
    sources: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """A year, or a span of years where the exact one is lost."""

    heading: str
    lost: str
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A timeline with the kinds by which it can be filtered."""

    id: str
    title: str
    note: str
    kinds: tuple[tuple[str, str], ...]
    years: tuple[YearView, ...]
    sources: tuple[LinkView, ...]


def view_timeline(block: TimelineBlock, scene: Scene) -> TimelineView:
    """The timeline that the block names."""
    return view_whole_timeline(scene.facts.edition.timelines[block.timeline], scene)


def view_whole_timeline(timeline: Timeline, scene: Scene) -> TimelineView:
    """A timeline in the order written; neighbours of one year stand under one heading."""
    kinds = {kind.id: scene.say(kind.title) for kind in timeline.kinds}
    year = scene.facts.edition.year
    years = []
    for (heading, lost), events in groupby(timeline.events, key=lambda event: _heading(event, scene)):
        views = tuple(
            EventView(
                event.id,
                format_without_year(event.date, scene.language) if event.date else "",
                scene.inline(event.text),
                scene.say(event.note),
                event.kind or "",
                kinds.get(event.kind or "", ""),
                view_sources(Backed(BackedKind.timeline, timeline.id, year, event.id), scene),
            )
            for event in events
        )
        years.append(YearView(heading, lost, views))
    return TimelineView(
        timeline.id,
        scene.say(timeline.title),
        scene.say(timeline.note),
        tuple(kinds.items()),
        tuple(years),
        view_sources(Backed(BackedKind.timeline, timeline.id, year), scene),
    )


def _heading(event: Event, scene: Scene) -> tuple[str, str]:
    if event.date is not None:
        return scene.year(str(event.date.year)), ""
    lost = scene.words.lost_year if event.lost is LostDate.year else scene.words.lost_dates
    if event.within is None:
        return "—", lost
    return f"{event.within[0]}–{event.within[1]}", lost
