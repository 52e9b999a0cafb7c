"""A standard code by code: what each is called, and where the report answers it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.facts.address import STANDARDS, code_anchor, standard_page
from generator.facts.answers import AnswerKind, StandardAnswers, Tag
from generator.language import Language
from generator.model.catalogue import CatalogueEntry
from generator.views.chapter_page import GoalView
from generator.views.code_link import code_text
from generator.views.number_text import format_quantity
from generator.views.page import LinkView, PageView, crumbs, neighbours
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class AnswerView:
    """A place that answers a code; ``value`` is the indicator's figure, ``printed`` the range it was tagged with."""

    link: LinkView
    value: str


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code; ``official`` is false where the title was not seen in a public source, ``status`` says it is replaced."""

    code: str
    anchor: str
    title: str
    title_language: str
    official: bool
    edition: str
    status: str
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class CodeGroupView:
    """A heading of the catalogue with its codes."""

    title: str
    title_language: str
    codes: tuple[CodeView, ...]


@dataclass(frozen=True, slots=True)
class MatrixRowView:
    """A goal and, for each chapter, whether it serves it."""

    goal: GoalView
    cells: tuple[LinkView | None, ...]


@dataclass(frozen=True, slots=True)
class StandardView:
    """The body of a standard's page. ``matrix`` is filled for the Sustainable Development Goals alone."""

    title: str
    full_name: str
    edition: str
    publisher: tuple[tuple[str, str], ...]
    """The publisher's names, each with its language."""
    answered: int
    total: int
    unknown: tuple[tuple[str, LinkView], ...]
    groups: tuple[CodeGroupView, ...]
    matrix_heads: tuple[LinkView, ...]
    matrix: tuple[MatrixRowView, ...]


@dataclass(frozen=True, slots=True)
class StandardListView:
    """The standards of the report with how much of each is answered."""

    title: str
    standards: tuple[tuple[LinkView, int, int], ...]
    others: tuple[str, ...]


def view_standard_list_page(scene: Scene, titles: dict[str, str]) -> PageView:
    """All standards that the report names."""
    before, after = neighbours(scene, titles)
    rows = []
    for name, answers in scene.facts.standards.items():
        link = LinkView(scene.address_of_standard(name), titles[standard_page(name)])
        rows.append((link, answers.answered, len(answers.answerable)))
    others = tuple(
        scene.say(one.title) for one in scene.facts.edition.report.standards if one.id not in scene.facts.standards
    )
    body = StandardListView(scene.words.standards, tuple(rows), others)
    title = scene.words.standards
    return PageView(STANDARDS, "standards.html.j2", title, title, "", crumbs(scene), before, after, "", body)


def _language_of(name: str) -> str:
    """What a proper name is marked as: Chinese where it has a Chinese character."""
    return "zh-CN" if any("\u4e00" <= one <= "\u9fff" for one in name) else "en"


def view_standard_page(name: str, scene: Scene, titles: dict[str, str]) -> PageView:
    """One standard, code by code."""
    before, after = neighbours(scene, titles)
    answers = scene.facts.standards[name]
    heads, matrix = _matrix(answers, scene) if name == "sdg" else ((), ())
    body = StandardView(
        title=titles[scene.page],
        full_name=answers.catalogue.name[scene.language],
        edition=answers.catalogue.edition,
        publisher=tuple((_language_of(name), name) for name in answers.catalogue.publisher.split(" / ")),
        answered=answers.answered,
        total=len(answers.answerable),
        unknown=tuple(
            (tag.found.printed, LinkView(scene.href(tag.address), scene.say(tag.title)))
            for tag in answers.tags
            if not tag.found.entries and not tag.found.none
        ),
        groups=tuple(_groups(answers, scene)),
        matrix_heads=heads,
        matrix=matrix,
    )
    above = LinkView(scene.href_to_page(STANDARDS), titles[STANDARDS])
    return PageView(
        scene.page, "standard.html.j2", body.title, body.full_name, "", crumbs(scene, above), before, after, "", body
    )


def _groups(answers: StandardAnswers, scene: Scene) -> Iterator[CodeGroupView]:
    titles = {
        group.name: (group.zh if scene.language is Language.zh else group.en) for group in answers.catalogue.groups
    }
    shown = [one for one in answers.entries() if answers.catalogue.id != "sdg" or "." not in one[0].code]
    for group, members in groupby(shown, key=lambda one: one[0].group):
        codes = tuple(_code(entry, tags, scene) for entry, tags in members)
        named = scene.words.goals_heading if answers.catalogue.id == "sdg" else titles.get(group) or group
        yield CodeGroupView(named, _language_of(named), codes)


def _code(entry: CatalogueEntry, tags: tuple[Tag, ...], scene: Scene) -> CodeView:
    words = scene.words
    title = entry.shown_title(scene.language) or ""
    status = ""
    if entry.status is not None and str(entry.status.since) <= str(scene.facts.edition.report.period.end):
        by = words.comma.join(entry.status.by)
        status = f"{words.replaced_since} {entry.status.since}" + (f"{words.colon}{by}" if by else "")
    return CodeView(
        code=code_text(entry.code, entry, scene.language),
        anchor=code_anchor(entry.code) + (f"-{entry.edition}" if entry.edition else ""),
        title=title or entry.shown_title(scene.language.other) or "",
        title_language=_language_of(title or entry.shown_title(scene.language.other) or ""),
        official=entry.is_official(scene.language),
        edition=entry.edition or "",
        status=status,
        answers=tuple(_answer(tag, scene) for tag in tags),
    )


def _answer(tag: Tag, scene: Scene) -> AnswerView:
    value = ""
    if tag.kind is AnswerKind.indicator:
        seen = scene.facts.observations.get((tag.indicator, scene.facts.edition.year))
        if seen is not None:
            number = format_quantity(seen.quantity, seen.unit, scene.language).plain
            value = scene.say(seen.words) if seen.words is not None else number
    return AnswerView(LinkView(scene.href(tag.address), scene.say(tag.title), tag.found.printed), value)


def _matrix(answers: StandardAnswers, scene: Scene) -> tuple[tuple[LinkView, ...], tuple[MatrixRowView, ...]]:
    """Goals by chapters; a chapter serves a goal where it, or anything in it, carries the goal."""
    pages = list(dict.fromkeys(tag.address.page.split("#")[0] for tag in answers.tags))
    chapters = [one for one in scene.facts.edition.chapters.values() if one.id in pages]
    heads = tuple(
        LinkView(scene.href_to_page(one.id), scene.say(one.short or one.title), one.number or "") for one in chapters
    )
    rows = []
    for entry in answers.catalogue.entries:
        if "." in entry.code:
            continue
        serving = {tag.address.page: tag for tag in answers.by_code.get(entry.code, ())}
        cells = tuple(
            LinkView(scene.href(serving[one.id].address), scene.say(one.short or one.title))
            if one.id in serving
            else None
            for one in chapters
        )
        rows.append(MatrixRowView(GoalView(entry.code, entry.shown_title(scene.language) or ""), cells))
    return heads, tuple(rows)
