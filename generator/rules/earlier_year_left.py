"""T108: a sentence speaks of the year before as if it were the report's own."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Kind
from generator.language import Bilingual
from generator.model.report import Chapter
from generator.problem import Level, Problem

CODE = "T108"
LEVEL = Level.warning

_OPENING = re.compile(r"^\s*(?:截至|到|至)?\s*(?P<year>(?:19|20)\d{2})\s*年(?:度|底|末|年底|年末)?[，,]")
_AS_OF = re.compile(r"截至\s*(?P<year>(?:19|20)\d{2})\s*年(?:底|末|\s*12\s*月)")
_THEN = re.compile(
    r"[比较自从起已]|以来|至今|此后|随后|之后|后来|成立|开始|此前|当时|连续|首次|启动|投产|推出|次年|到\s*20|批准|印发|发布"
)


def check(facts: Facts) -> Iterator[Problem]:
    """Sentences of chapters that open with the year before, or tell a state as of its end, and name no other year.

    Those that tell a history (自, 起, 以来, 成立, 投产 and the like) or compare are left out, those that a semicolon
    ties to the report's year, and chapters without a sentence on the report's own year.
    """
    own = facts.edition.year
    before = str(int(own) - 1)
    found: dict[str, list[Sentence]] = {}
    current: set[str] = set()
    for sentence in facts.sentences:
        if not isinstance(sentence.carrier, Chapter):
            continue
        years = {str(one.value) for one in sentence.stated if one.kind is Kind.year}
        if own in years:
            current.add(sentence.carrier.id)
        if before not in years:
            continue
        match = _OPENING.match(sentence.text) or _AS_OF.search(sentence.text)
        if sentence.item.zh[sentence.end : sentence.end + 1] == "；" and own in sentence.item.zh[sentence.end :]:
            continue
        if match and match["year"] == before and years == {before} and not _THEN.search(sentence.text):
            found.setdefault(sentence.carrier.id, []).append(sentence)
    for chapter in current & found.keys():
        for sentence in found[chapter]:
            yield Problem(
                CODE,
                LEVEL,
                sentence.position,
                Bilingual(
                    f"“{sentence.text.strip()[:24]}”说的是 {before} 年，报告是 {own} 年的",
                    f"'{sentence.text.strip()[:24]}' speaks of {before}, the report is of {own}",
                ),
                Bilingual(
                    "若是上年留下的，更新年份和数字", "if it was left from last year, bring year and figures up to date"
                ),
            )
