"""The GRI content index in its two forms (GRI 1: Foundation 2021, Requirement 7 and Appendixes 1 and 2)."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.address import GRI_INDEX
from generator.facts.answers import StandardAnswers, Tag
from generator.facts.claim import MANAGEMENT, TOPIC_PROCESS, is_general, management_place
from generator.facts.gri import applicable_sector_refs
from generator.language import Language
from generator.model.catalogue import CatalogueEntry
from generator.model.gri import Claim, GriClaim, MaterialTopic, Omission, OmissionReason
from generator.views.date_text import format_partial
from generator.views.page import LinkView, PageView, crumbs, neighbours
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class OmissionView:
    """What is left out of a disclosure, and why."""

    requirement: str
    reason: str
    explanation: str


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """A row: standard, disclosure with title, locations, omissions, reference number of the sector standard."""

    standard: str
    code: str
    title: str
    official: bool
    locations: tuple[LinkView, ...]
    omissions: tuple[OmissionView, ...]
    sector_ref: str


@dataclass(frozen=True, slots=True)
class DisclosureGroupView:
    """General disclosures, material topics, or one topic."""

    title: str
    rows: tuple[DisclosureView, ...]


@dataclass(frozen=True, slots=True)
class GriIndexView:
    """The whole index; ``in_accordance`` decides which columns the form has."""

    title: str
    statement: str
    gri_1: str
    in_accordance: bool
    sectors: tuple[str, ...]
    groups: tuple[DisclosureGroupView, ...]
    not_material: tuple[tuple[str, str], ...]


def view_gri_index_page(scene: Scene, titles: dict[str, str]) -> PageView:
    """The index of a report that makes a claim."""
    before, after = neighbours(scene, titles)
    claim = scene.facts.edition.report.gri
    assert claim is not None, "the page exists where there is a claim"
    answers = scene.facts.standards[claim.catalogue]
    full = claim.claim is Claim.in_accordance
    body = GriIndexView(
        title=scene.words.gri_index,
        statement=_statement(claim, scene),
        gri_1=_title_of("1", answers, scene),
        in_accordance=full,
        sectors=tuple(_title_of(one, answers, scene) for one in claim.sector_standards),
        groups=tuple(_groups(claim, answers, scene, full)),
        not_material=tuple(
            (_title_of(one.sector_topic, answers, scene), scene.say(one.reason)) for one in claim.not_material
        ),
    )
    title = scene.words.gri_index
    return PageView(GRI_INDEX, "gri_index.html.j2", title, body.statement, "", crumbs(scene), before, after, "", body)


def _statement(claim: GriClaim, scene: Scene) -> str:
    """The statement of use in the words that GRI 1 prescribes, with the exact period."""
    report = scene.facts.edition.report
    words = scene.words.claim_in_accordance if claim.claim is Claim.in_accordance else scene.words.claim_with_reference
    return words.format(
        organisation=scene.say(scene.facts.publisher.organisation.name),
        start=format_partial(report.period.start, scene.language),
        end=format_partial(report.period.end, scene.language),
    )


def _title_of(code: str, answers: StandardAnswers, scene: Scene) -> str:
    entries = answers.codes.entries(code)
    group = _group_title(entries[0], answers, scene) if entries else ""
    title = (entries[0].shown_title(scene.language) or "") if entries else ""
    return group if group and "." not in code else f"{code} {title}".strip()


def _group_title(entry: CatalogueEntry, answers: StandardAnswers, scene: Scene) -> str:
    for group in answers.catalogue.groups:
        if group.name == entry.group:
            return (group.zh if scene.language is Language.zh else group.en) or group.name
    return entry.group


def _groups(claim: GriClaim, answers: StandardAnswers, scene: Scene, full: bool) -> Iterator[DisclosureGroupView]:
    general = [entry for entry in answers.catalogue.entries if is_general(entry)]
    yield DisclosureGroupView(scene.words.general_disclosures, tuple(_rows(general, claim, answers, scene, full)))
    if full or claim.topics:
        process = [entry for entry in answers.catalogue.entries if entry.code in TOPIC_PROCESS]
        yield DisclosureGroupView(scene.words.material_topics, tuple(_rows(process, claim, answers, scene, full)))
    listed = {*TOPIC_PROCESS, MANAGEMENT}
    for topic in claim.topics:
        entries = [entry for code in topic.disclosures for entry in answers.codes.find(code).entries]
        listed |= {entry.code for entry in entries}
        rows = (*_management(topic, claim, answers, scene), *_rows(entries, claim, answers, scene, full))
        yield DisclosureGroupView(scene.say(topic.title), rows)
    rest = [
        entry
        for entry in answers.catalogue.entries
        if entry.code in answers.by_code and entry.code not in listed and not is_general(entry) and "-" in entry.code
    ]
    if rest:
        yield DisclosureGroupView(scene.words.topic_disclosures, tuple(_rows(rest, claim, answers, scene, full)))


def _management(
    topic: MaterialTopic, claim: GriClaim, answers: StandardAnswers, scene: Scene
) -> tuple[DisclosureView, ...]:
    """The 3-3 line of a material topic, where the report says where it is or why it is left out."""
    omissions = tuple(_omission(one, scene) for one in claim.omissions if one.code == MANAGEMENT)
    entries = answers.codes.entries(MANAGEMENT)
    if not entries or not (topic.management or omissions):
        return ()
    found = management_place(scene.facts.edition, topic)
    places = (LinkView(scene.href(found[1]), scene.say(found[0])),) if found else ()
    refs = applicable_sector_refs(MANAGEMENT, topic.sector_topic)
    return (_row(entries[0], places, omissions, answers, scene, refs),)


def _rows(
    entries: list[CatalogueEntry], claim: GriClaim, answers: StandardAnswers, scene: Scene, full: bool
) -> Iterator[DisclosureView]:
    """Rows for entries: all in the full form, only those reported in the other."""
    omitted: dict[str, list[Omission]] = {}
    for one in claim.omissions:
        omitted.setdefault(one.code, []).append(one)
    seen: set[str] = set()
    for entry in entries:
        if entry.code in seen:
            continue
        seen.add(entry.code)
        tags = answers.by_code.get(entry.code, ())
        omissions = tuple(_omission(one, scene) for one in omitted.get(entry.code, ()))
        if tags or (full and omissions) or full:
            sector = applicable_sector_refs(entry.code, None) if "14" in claim.sector_standards else ""
            yield _row(entry, _places(tags, scene), omissions, answers, scene, sector)


def _row(
    entry: CatalogueEntry,
    places: tuple[LinkView, ...],
    omissions: tuple[OmissionView, ...],
    answers: StandardAnswers,
    scene: Scene,
    sector: str,
) -> DisclosureView:
    title = entry.shown_title(scene.language) or entry.shown_title(scene.language.other) or ""
    group = _group_title(entry, answers, scene)
    return DisclosureView(group, entry.code, title, entry.is_official(scene.language), places, omissions, sector)


def _places(tags: tuple[Tag, ...], scene: Scene) -> tuple[LinkView, ...]:
    return tuple(dict.fromkeys(LinkView(scene.href(tag.address), scene.say(tag.title)) for tag in tags))


def _omission(omission: Omission, scene: Scene) -> OmissionView:
    known = omission.reason in OmissionReason.__members__
    reason = getattr(scene.words, f"reason_{omission.reason}") if known else omission.reason
    return OmissionView(omission.requirement or "", reason, scene.say(omission.explanation))
