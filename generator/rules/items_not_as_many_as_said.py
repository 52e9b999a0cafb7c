"""K168: a text announces so many points, and counts another number of them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.facts.derive import Facts
from generator.facts.statements.chinese_numerals import parse_chinese
from generator.facts.statements.english_numerals import SMALL
from generator.language import Bilingual, Language
from generator.model.blocks.bullet_list import BulletList
from generator.model.blocks.prose import Prose
from generator.model.item import Item, Text
from generator.model.report import Case, Chapter, Section
from generator.problem import Level, Problem

CODE = "K168"
LEVEL = Level.warning

_HAN = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_ANNOUNCED = {
    Language.zh: re.compile(
        rf"(?<![第十{_HAN}\d.])(?P<count>\d{{1,2}}|[两{_HAN}]{{1,2}})\s*(?:个|项|大|条|种|类|点|"
        rf"步)?[^，。；：:！？\n\d]{{0,14}}?(?P<link>[：:]|[，,](?=一是|第一|其一|首先|[（(]1|①)"
        rf"|(?=[（(]1[)）]|①|一是)|。(?=一是|第一，|其一|首先))"
    ),
    Language.en: re.compile(
        rf"\b(?P<count>{'|'.join(list(SMALL)[2:13])}|\d{{1,2}}) (?:[a-z-]+ ){{0,3}}?[a-z-]+s\b[^.;:!?"
        rf"\n\d]{{0,50}}?(?P<link>: ?|, (?=first|\(1|1\))|\. (?=First(?:ly)?,))",
        re.IGNORECASE,
    ),
}
_TIMES = r"(?:[a-z-]+ )?(?:years|months|weeks|days|decades|hours|times|people|employees|persons|tonnes)\b"
_COUNTS = {
    Language.zh: re.compile(rf"(?<![第十{_HAN}\d.])(?:\d{{1,2}}|[两{_HAN}]{{1,2}})\s*(?!个一)[个项大条种类点步方]"),
    Language.en: re.compile(
        rf"(?<![\w.-])(?:{'|'.join(list(SMALL)[2:13])}|\d{{1,2}}) (?=[a-z])(?!{_TIMES})", re.IGNORECASE
    ),
}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_SCHEMES = {
    Language.zh: (
        [f"{one}是" for one in _HAN],
        [rf"第{one}(?=[，,、：:是])" for one in _HAN],
        [f"其{one}" for one in _HAN],
        [rf"[（(]{at}[)）]" for at in range(1, 11)],
        [rf"[（(]{one}[)）]" for one in _HAN],
        list(_CIRCLED),
        [rf"(?:^|(?<=[：:；;\n\s])){at}[.．、](?!\d)" for at in range(1, 11)],
    ),
    Language.en: (
        [rf"\b{one}(?:ly)?\b(?=,| is| to| [a-z])" for one in _ORDINALS],
        [rf"\({at}\)" for at in range(1, 11)],
        [rf"\({one}\)" for one in "abcdefghij"],
        [rf"(?:^|(?<=[:;\n\s])){at}[.)] " for at in range(1, 11)],
    ),
}
_BULLETS = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+\S", re.MULTILINE)
_LISTED = re.compile(r" ?(?P<names>[A-Za-z][^.;:!?\n\d]*?, [^.;:!?\n\d]* and [^.;:!?\n\d,]*)(?:\.|$)")
_FOLLOWING = {
    Language.zh: re.compile(
        rf"(?:以下|下列|如下|下述)[^，。；\d]{{0,4}}?(?P<count>\d{{1,2}}|[两{_HAN}]{{1,2}})\s*(?"
        rf":个|项|大|条|种|类|点|步|方面)[^，。；：:\d]{{0,14}}[：:]?\s*$"
    ),
    Language.en: re.compile(
        rf"\b(?:following|these) (?P<count>{'|'.join(list(SMALL)[2:13])}|\d{{1,2}}) [^.;:]{{0,40}}:?\s*$", re.IGNORECASE
    ),
}
_LINKS = {
    Language.zh: (":", "：", "①", "（1", "(1", "一是", "第一", "其一", "首先"),
    Language.en: (":", "(1", "1)", "first"),
}
"""What stands in every announcement with its points."""
_FOLLOWED = {
    Language.zh: ("以下", "下列", "如下", "下述"),
    Language.en: ("following", "these"),
}
"""What stands in every announcement of a list."""
_NEAR = 12
"""The first point stands this near behind the announcement."""


def check(facts: Facts) -> Iterator[Problem]:
    """三个方面：一是…二是…, 四项措施：（1）…（2）…, three fronts: first, …; second, …; and a list, in the text or as
    the next block, behind a sentence that announces it (以下四项, the following four)."""
    linked, followed = (
        {id(text) for text in facts.texts_with(zh=words[Language.zh], small=words[Language.en])}
        for words in (_LINKS, _FOLLOWED)
    )
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        items = list(carrier.walk())
        texts = [one for one in items if isinstance(one, Text)]
        for text, after in zip(texts, [*texts[1:], None], strict=True):
            if id(text) in linked:
                yield from _in_text(text, after)
        for item in items:
            if isinstance(item, Case | Chapter | Section):
                yield from _in_blocks(item.blocks, followed)


def _in_text(text: Text, after: Text | None) -> Iterator[Problem]:
    for language in (Language.zh, Language.en):
        words = text.zh if language is Language.zh else text.en
        following = (after.zh if language is Language.zh else after.en) if after else ""
        for count, shown in _counted(words, following, language):
            yield _problem(text, language, count, shown)
            return


def _counted(words: str, following: str, language: Language) -> Iterator[tuple[int, str]]:
    for head in _COUNTS[language].finditer(words):
        match = _ANNOUNCED[language].match(words, head.start())
        if match is None or _COUNTS[language].search(match[0], len(match["count"])):
            continue
        said = _number(match["count"], language)
        behind = words[match.end() :]
        for scheme in _SCHEMES[language]:
            first = re.search(scheme[0], behind[:_NEAR], re.IGNORECASE)
            if first is None:
                continue
            count, place = 1, first.end()
            while count < len(scheme) and (found := re.search(scheme[count], behind[place:], re.IGNORECASE)):
                count, place = count + 1, place + found.end()
            continued = count < len(scheme) and re.match(rf"\W{{0,3}}{scheme[count]}", following, re.IGNORECASE)
            if count > 1 and said != count and not continued and 2 <= said <= 10:
                yield count, match[0]
            break
        else:
            listed = _names(behind) if language is Language.en and match["link"].startswith(":") else 0
            if listed > 2 and 3 <= said <= 10 and said != listed:
                yield listed, match[0]
            colon = match["link"].strip() in (":", "：")
            bullets = len(_BULLETS.findall(behind)) if colon and re.match(r"\s*\n", behind) else 0
            if bullets > 1 and said != bullets and 2 <= said <= 12:
                yield bullets, match[0]


def _names(behind: str) -> int:
    """How many names an English list of three or more has, to the end of its sentence; 0 where it is not clear."""
    match = _LISTED.match(behind)
    if match is None or re.search(r"\b(?:including|such as|etc|among|who|which|that|is|are|was|were)\b", match[0]):
        return 0
    names = re.split(r", and |, | and ", match["names"])
    if any(one.split()[0].lower() in SMALL for one in names if one.strip()):
        return 0  # one gold and two silver are three
    return len(names) if match["names"].count(" and ") == 1 and all(1 <= len(one.split()) <= 4 for one in names) else 0


def _in_blocks(blocks: Sequence[Item], followed: set[int]) -> Iterator[Problem]:
    for one, other in pairwise(blocks):
        if isinstance(one, Prose) and isinstance(other, BulletList) and id(one.text) in followed:
            for language, pattern in _FOLLOWING.items():
                match = pattern.search((one.text.zh if language is Language.zh else one.text.en).rstrip("。. "))
                if match and _number(match["count"], language) != len(other.items):
                    yield _problem(one.text, language, len(other.items), match[0])
                    break


def _number(said: str, language: Language) -> int:
    if said.isdigit():
        return int(said)
    try:
        return int(parse_chinese(said)) if language is Language.zh else SMALL[said.lower()]
    except ValueError:
        return 0


def _problem(text: Text, language: Language, count: int, shown: str) -> Problem:
    shown = re.sub(r"\s+", " ", shown).strip(" ，,：:。.")
    return Problem(
        CODE,
        LEVEL,
        text.position_of(language.value),
        Bilingual(f"“{shown}”，数下来是 {count} 项", f"'{shown}', and {count} are counted out"),
        Bilingual("核对数目和各项", "check the number and the points"),
    )
