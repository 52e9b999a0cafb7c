"""Pages that gather what is spread over the report: awards, timelines, downloads."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.facts.address import (
    AWARDS,
    DOWNLOADS,
    TIMELINES,
    data_path,
    link,
    organisation_data_path,
    organisation_root,
)
from generator.facts.download import Download
from generator.language import Language
from generator.model.library import Publisher
from generator.views.blocks.award_list import AwardListView, AwardView, view_whole_award_list
from generator.views.blocks.timeline import TimelineView, view_whole_timeline
from generator.views.editors_note import notes_on
from generator.views.interface_text import interface
from generator.views.page import LinkView, PageView, crumbs, neighbours
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class AwardGroupView:
    """Awards that share a recipient or a grade."""

    title: str
    entries: tuple[tuple[AwardView, LinkView], ...]


@dataclass(frozen=True, slots=True)
class AwardsView:
    """All awards by list, by recipient and by grade."""

    title: str
    lists: tuple[AwardListView, ...]
    recipients: tuple[AwardGroupView, ...]
    grades: tuple[AwardGroupView, ...]


@dataclass(frozen=True, slots=True)
class TimelinesView:
    """All timelines."""

    title: str
    timelines: tuple[TimelineView, ...]


@dataclass(frozen=True, slots=True)
class DownloadView:
    """A file, what it holds, and its columns with their meanings."""

    name: str
    href: str
    description: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DownloadsView:
    """The files of an edition or of an organisation."""

    title: str
    files: tuple[DownloadView, ...]


def view_awards_page(scene: Scene, titles: dict[str, str]) -> PageView:
    """Awards of the edition."""
    before, after = neighbours(scene, titles)
    lists = tuple(view_whole_award_list(one, scene) for one in scene.facts.edition.award_lists.values())
    body = AwardsView(
        scene.words.awards,
        lists,
        _grouped(lists, lambda award: award.recipients),
        _grouped(lists, lambda award: (award.grade,) if award.grade else ()),
    )
    title = scene.words.awards
    notes = notes_on(scene.facts.edition.award_lists.values(), scene)
    return PageView(AWARDS, "awards.html.j2", title, title, "", crumbs(scene), before, after, "", body, notes)


def _grouped(
    lists: tuple[AwardListView, ...], keys: Callable[[AwardView], tuple[str, ...]]
) -> tuple[AwardGroupView, ...]:
    """Awards by each of their keys, the key with most awards first, in the order met otherwise."""
    groups: dict[str, list[tuple[AwardView, LinkView]]] = {}
    for listed in lists:
        for award in listed.awards:
            for key in keys(award):
                groups.setdefault(key, []).append((award, LinkView(f"#{listed.id}", listed.title)))
    ordered = sorted(groups.items(), key=lambda one: -len(one[1]))
    return tuple(AwardGroupView(key, tuple(entries)) for key, entries in ordered)


def view_timelines_page(scene: Scene, titles: dict[str, str]) -> PageView:
    """Timelines of the edition."""
    before, after = neighbours(scene, titles)
    timelines = tuple(view_whole_timeline(one, scene) for one in scene.facts.edition.timelines.values())
    body = TimelinesView(scene.words.timelines, timelines)
    title = scene.words.timelines
    notes = notes_on(scene.facts.edition.timelines.values(), scene)
    return PageView(TIMELINES, "timelines.html.j2", title, title, "", crumbs(scene), before, after, "", body, notes)


def view_downloads_page(scene: Scene, titles: dict[str, str], files: tuple[Download, ...]) -> PageView:
    """The list of downloads with their columns."""
    before, after = neighbours(scene, titles)
    edition = scene.facts.edition
    body = DownloadsView(
        scene.words.downloads,
        tuple(_download(file, link(scene.path, data_path(edition, file.name)), scene.language) for file in files),
    )
    title = scene.words.downloads
    description = scene.words.way_data_text
    return PageView(DOWNLOADS, "downloads.html.j2", title, description, "", crumbs(scene), before, after, "", body)


def view_organisation_downloads(publisher: Publisher, files: tuple[Download, ...], language: Language) -> DownloadsView:
    """The files over all editions of an organisation; those of single indicators stand on the indicators' pages."""
    here = f"{organisation_root(publisher.id, language)}{DOWNLOADS}/"
    return DownloadsView(
        interface(language).downloads,
        tuple(_download(file, link(here, organisation_data_path(publisher.id, file.name)), language) for file in files),
    )


def _download(file: Download, href: str, language: Language) -> DownloadView:
    columns = tuple((name, meaning[language]) for name, meaning in file.columns)
    return DownloadView(file.name, href, file.description[language], columns)
