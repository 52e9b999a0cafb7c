"""What a check found, as one page for people who never see a terminal; both languages stand in it."""

import re
from collections import Counter
from dataclasses import dataclass

import markdown
import nh3
from markupsafe import Markup, escape

from generator.findings.explanations import explanations
from generator.findings.listing import Grouping, Listing
from generator.findings.passage import passage_of
from generator.language import Bilingual, Language
from generator.problem import Level, Problem

_NUMBER = re.compile(
    r"(?:(?<![\w-])[-+−－])?\d(?:[\d,，.．]*\d)?"
    r"(?:\s?(?:%|％|‰|万亿|亿|万|千|百|percent|per cent|(?:thousand|million|billion|trillion)\b))?"
    r"|[零〇一二两三四五六七八九十百千万亿]+(?=[年月日个家次人户项成倍名位吨万亿])"
)
_TAGS = {"p", "strong", "em", "ul", "ol", "li", "code", "pre", "br"}


@dataclass(frozen=True, slots=True)
class PassageView:
    """A text with its numbers marked; ``language`` is empty for a line of the source."""

    language: str
    html: Markup


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding; ``reason`` and ``who`` are set where it is acknowledged."""

    code: str
    level: str
    level_name: Bilingual
    position: str
    place: str
    message: Bilingual
    hint: Bilingual
    passages: tuple[PassageView, ...]
    who: str
    reason: Bilingual | None


@dataclass(frozen=True, slots=True)
class GroupView:
    """The findings of a file or a rule; ``pages`` explains a rule in each language."""

    anchor: str
    heading: str
    title: Bilingual | None
    pages: dict[str, Markup]
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FindingsPageView:
    """The whole page."""

    title: Bilingual
    counts: tuple[tuple[Bilingual, int], ...]
    groups: tuple[GroupView, ...]


_LEVELS = {
    Level.error: Bilingual("错误", "error"),
    Level.warning: Bilingual("提醒", "warning"),
    Level.hint: Bilingual("提示", "hint"),
}
_ACKNOWLEDGED = Bilingual("已确认", "acknowledged")
_COUNTS = {
    Level.error: Bilingual("错误", "errors"),
    Level.warning: Bilingual("提醒", "warnings"),
    Level.hint: Bilingual("提示", "hints"),
}


def view_findings(listing: Listing, name: str) -> FindingsPageView:
    """Everything that is listed; ``name`` is the site's."""
    levels = Counter(one.level for one in listing.problems)
    counts = [(_COUNTS[level], levels[level]) for level in Level]
    if listing.acknowledged:
        counts.append((_ACKNOWLEDGED, len(listing.acknowledged)))
    groups = tuple(
        _group(number, heading, found, listing) for number, (heading, found) in enumerate(listing.groups(), start=1)
    )
    return FindingsPageView(Bilingual(f"{name}：检查结果", f"{name}: what the check found"), tuple(counts), groups)


def _group(number: int, heading: str, found: tuple[Problem, ...], listing: Listing) -> GroupView:
    findings = tuple(_finding(one, listing) for one in found)
    if listing.by is Grouping.file:
        return GroupView(f"group-{number}", heading, None, {}, findings)
    pages = {language: explanations(language)[heading] for language in Language}
    title = Bilingual(pages[Language.zh].title, pages[Language.en].title)
    return GroupView(
        f"group-{number}", heading, title, {str(one): _html(page.text) for one, page in pages.items()}, findings
    )


def _html(text: str) -> Markup:
    return Markup(nh3.clean(markdown.markdown(text, extensions=["fenced_code"]), tags=_TAGS, attributes={}))


def _finding(problem: Problem, listing: Listing) -> FindingView:
    passage, said = passage_of(problem, listing.tree), listing.acknowledgement(problem)
    texts = tuple(PassageView(language.html, marked(text)) for language, text in passage.texts.items())
    return FindingView(
        code=problem.code,
        level="acknowledged" if said else str(problem.level),
        level_name=_ACKNOWLEDGED if said else _LEVELS[problem.level],
        position=str(problem.position),
        place=passage.place,
        message=problem.message,
        hint=problem.hint,
        passages=texts or ((PassageView("", _line(passage.line)),) if passage.line else ()),
        who=said.by.who if said else "",
        reason=Bilingual(said.by.reason.zh, said.by.reason.en) if said else None,
    )


def _line(pieces: tuple[str, str, str]) -> Markup:
    before, value, after = pieces
    return Markup("{}<mark>{}</mark>{}" if value else "{}{}{}").format(before, value, after)


def marked(text: str) -> Markup:
    """``text`` with every number between ``<mark>`` and ``</mark>``, all else escaped."""
    pieces: list[Markup] = []
    done = 0
    for match in _NUMBER.finditer(text):
        pieces += [escape(text[done : match.start()]), Markup("<mark>{}</mark>").format(match[0])]
        done = match.end()
    return Markup("").join((*pieces, escape(text[done:])))
