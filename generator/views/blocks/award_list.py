"""A list of awards as a table with the columns it needs."""

from dataclasses import dataclass

from generator.model.award import Award, AwardList
from generator.model.backed import Backed, BackedKind
from generator.model.blocks.award_list import AwardListBlock
from generator.views.citation import view_sources
from generator.views.number_text import format_quantity
from generator.views.page import LinkView
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class AwardView:
    """One award in words; what it lacks is empty."""

    id: str
    title: str
    work: str
    grade: str
    recipients: tuple[str, ...]
    authors: str
    medium: str
    awarding_body: str
    remark: str
    sources: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class AwardListView:
    """A list with the headings of the columns that it fills, by the name of the field."""

    id: str
    title: str
    year: str
    note: str
    headings: dict[str, str]
    awards: tuple[AwardView, ...]
    sources: tuple[LinkView, ...]


def view_award_list(block: AwardListBlock, scene: Scene) -> AwardListView:
    """The list that the block names."""
    return view_whole_award_list(scene.facts.edition.award_lists[block.list], scene)


def view_whole_award_list(listed: AwardList, scene: Scene) -> AwardListView:
    """A list in the order printed."""
    words = scene.words
    awards = tuple(view_award(award, listed, scene) for award in listed.awards)
    headings = {
        "title": scene.say(listed.title_heading) or words.award,
        "work": words.work,
        "medium": words.medium,
        "grade": words.grade,
        "recipients": words.recipient,
        "authors": scene.say(listed.authors_heading) or words.authors,
        "awarding_body": words.awarding_body,
        "remark": words.note,
    }
    used = {name: heading for name, heading in headings.items() if any(getattr(award, name) for award in awards)}
    sources = view_sources(Backed(BackedKind.award, listed.id, scene.facts.edition.year), scene)
    title, note = scene.say(listed.title), scene.say(listed.note)
    return AwardListView(listed.id, title, str(listed.year), note, used, awards, sources)


def view_award(award: Award, listed: AwardList, scene: Scene) -> AwardView:
    """One award in one language; an award without an awarding body of its own has its list's."""
    companies = tuple(scene.facts.companies[company].short[scene.language] for company in award.companies)
    remarks = (scene.say(award.streak), _count(award, scene), str(award.year) if award.year else "")
    return AwardView(
        award.id,
        scene.say(award.title),
        scene.say(award.work),
        scene.say(award.grade),
        (*companies, *(scene.say(unit) for unit in award.units)),
        scene.words.comma.join(scene.say(author) for author in award.authors),
        scene.say(award.medium),
        scene.say(award.awarding_body or listed.awarding_body),
        scene.words.comma.join(remark for remark in remarks if remark),
        view_sources(Backed(BackedKind.award, listed.id, scene.facts.edition.year, award.id), scene),
    )


def _count(award: Award, scene: Scene) -> str:
    """How many works or projects won it."""
    if award.count is None:
        return ""
    words = scene.words.award_entry if award.count.value == 1 else scene.words.award_entries
    return words.format(count=format_quantity(award.count, None, scene.language).plain)
