"""Index coverage of two editions, standard by standard."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.comparison.change import Cause, CodeChange, CodeKind
from generator.facts.address import Address, code_anchor, standard_page
from generator.facts.answers import StandardAnswers, Tag
from generator.views.change_words import CAUSES
from generator.views.comparison.desk import Desk
from generator.views.page import LinkView


@dataclass(frozen=True, slots=True)
class CodeRowView:
    """A code with its title and where it is, or was, answered."""

    code: LinkView
    title: str
    places: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class CodeGroupView:
    """Codes that came or went for one cause."""

    title: str
    cause: str
    rows: tuple[CodeRowView, ...]


@dataclass(frozen=True, slots=True)
class MovedCodesView:
    """Codes that left one place for another, together."""

    codes: tuple[LinkView, ...]
    before: tuple[LinkView, ...]
    after: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class StandardView:
    """One standard: how many codes each edition answers, and what changed."""

    id: str
    title: str
    coverage: tuple[tuple[str, str], ...]
    groups: tuple[CodeGroupView, ...]
    moved: tuple[MovedCodesView, ...]


@dataclass(frozen=True, slots=True)
class CodesView:
    """The page of the index."""

    standards: tuple[StandardView, ...]


def view_codes(desk: Desk) -> CodesView:
    """Every standard of either edition, the later one's order first."""
    by_standard: dict[str, list[CodeChange]] = {}
    named = (*desk.facts(1).standards, *desk.facts(0).standards)
    for name in dict.fromkeys(named):
        by_standard[name] = [one for one in desk.comparison.codes if one.standard == name]
    return CodesView(tuple(_standard(desk, name, changes) for name, changes in by_standard.items()))


def _standard(desk: Desk, name: str, changes: list[CodeChange]) -> StandardView:
    answers = [desk.facts(side).standards.get(name) for side in (0, 1)]
    known = answers[1] or answers[0]
    assert known is not None, "one of the editions has it"
    groups = []
    for kind, heading in ((CodeKind.answered, "answered"), (CodeKind.unanswered, "unanswered")):
        for cause in Cause:
            found = [one for one in changes if one.kind is kind and one.cause is cause]
            if found:
                rows = tuple(_row(desk, known, one) for one in found)
                groups.append(CodeGroupView(desk.say[heading], CAUSES[cause][desk.language], rows))
    return StandardView(
        id=f"standard-{name.replace('.', '-')}",
        title=known.catalogue.name[desk.language],
        coverage=tuple(
            (year, f"{one.answered} / {len(one.answerable)}")
            for year, one in zip(desk.years, answers, strict=True)
            if one is not None
        ),
        groups=tuple(groups),
        moved=_moved(desk, [one for one in changes if one.kind is CodeKind.moved]),
    )


def _row(desk: Desk, answers: StandardAnswers, change: CodeChange) -> CodeRowView:
    side = 1 if change.after else 0
    titles = [entry.shown_title(desk.language) for entry in answers.codes.entries(change.code)]
    places = _places(desk, side, change.after or change.before)
    return CodeRowView(_code(desk, side, change), " · ".join(one for one in titles if one), places)


def _code(desk: Desk, side: int, change: CodeChange) -> LinkView:
    address = Address(standard_page(change.standard), code_anchor(change.code))
    entries = desk.facts(side).standards[change.standard].codes.entries(change.code)
    if entries and entries[0].edition:
        address = Address(address.page, f"{address.anchor}-{entries[0].edition}")
    return LinkView(desk.href(side, address), change.code)


def _places(desk: Desk, side: int, tags: Iterable[Tag]) -> tuple[LinkView, ...]:
    """The places of some answers, each once."""
    links = (LinkView(desk.href(side, tag.address), tag.title[desk.language]) for tag in tags)
    return tuple(dict.fromkeys(links))


def _moved(desk: Desk, changes: list[CodeChange]) -> tuple[MovedCodesView, ...]:
    together: dict[tuple[tuple[LinkView, ...], tuple[LinkView, ...]], list[LinkView]] = {}
    for one in changes:
        places = _places(desk, 0, one.before), _places(desk, 1, one.after)
        together.setdefault(places, []).append(_code(desk, 1, one))
    return tuple(MovedCodesView(tuple(codes), before, after) for (before, after), codes in together.items())
