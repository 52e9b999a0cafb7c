"""N111: a text refers to a chapter or section by a title that it does not have."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.statements.chinese_numerals import whole_number
from generator.language import Bilingual
from generator.model.report import Chapter
from generator.problem import Level, Position, Problem
from generator.reading.likeness import folded

CODE = "N111"
LEVEL = Level.warning

_CHAPTER = re.compile(
    r"第(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})章\s*[“《]?(?P<title>[^：:，。；“”《》（）\s]{3,24})"
)
_SECTION = re.compile(r"(?P<number>[一二三四五六七八九十]{1,2})、(?P<title>[^；。]+)")


def check(facts: Facts) -> Iterator[Problem]:
    """第四章 美好生活篇：三、…, against the chapter of that number and its sections in their order."""
    chapters = {
        int(one.number): one
        for one in facts.edition.chapters.values()
        if one.number is not None and one.number.isdigit()
    }
    if not chapters:
        return
    for text in facts.texts:
        for match in _CHAPTER.finditer(text.zh):
            chapter = chapters.get(whole_number(match["number"]) or 0)
            position = text.position_of("zh")
            if chapter is None:
                yield _problem(
                    position, f"第{match['number']}章", f"chapter {match['number']}", "没有", "there is none"
                )
            elif folded(match["title"]) not in (
                folded(chapter.title.zh),
                folded(chapter.short.zh if chapter.short else ""),
            ):
                if _is_title(match["title"], chapters):
                    yield _problem(
                        position,
                        match["title"],
                        match["title"],
                        f"题为“{chapter.title.zh}”",
                        f"it is '{chapter.title.zh}'",
                    )
            else:
                yield from _sections(text.zh[match.end() :], chapter, position)


def _is_title(said: str, chapters: dict[int, Chapter]) -> bool:
    """Whether it was meant as a title: some chapter's, or one with half of its characters or more."""
    letters = set(folded(said))
    return any(2 * len(letters & set(folded(one.title.zh))) >= len(letters) for one in chapters.values())


def _sections(rest: str, chapter: Chapter, position: Position) -> Iterator[Problem]:
    if not re.match(r"\s*[：:]", rest):
        return
    for match in _SECTION.finditer(re.split(r"第[一二三四五六七八九十\d]+章|[。]", rest)[0]):
        at = (whole_number(match["number"]) or 0) - 1
        title = chapter.sections[at].title.zh if 0 <= at < len(chapter.sections) else ""
        if folded(match["title"]) != folded(title):
            meant = f"第 {at + 1} 节是“{title}”" if title else f"没有第 {at + 1} 节"
            english = f"section {at + 1} is '{title}'" if title else f"there is no section {at + 1}"
            yield _problem(position, match["title"], match["title"], meant, english)


def _problem(position: Position, zh: str, en: str, meant_zh: str, meant_en: str) -> Problem:
    return Problem(
        CODE,
        LEVEL,
        position,
        Bilingual(f"提到“{zh}”，{meant_zh}", f"refers to '{en}'; {meant_en}"),
        Bilingual(
            "改用现在的标题，或写成引用 {{ref:chapter/…}}", "use the present title, or a reference, {{ref:chapter/…}}"
        ),
    )
