"""What an edition took over from the one before: its words, the year they name, and figures that did not move on."""

import re
from collections.abc import Iterator, Sequence

from generator.comparison.alike import letters, shared, text_alikeness
from generator.comparison.change import (
    CarriedForward,
    CarriedPassage,
    Reuse,
    StaleYear,
    Thing,
    UnmovedFigure,
)
from generator.comparison.line import NEARLY_SAME, Line
from generator.comparison.matching import Matched
from generator.comparison.pairing import Pair
from generator.comparison.things import is_page
from generator.language import Language
from generator.model.amount import Amount
from generator.model.item import Text

_SHORTEST = 15
"""Characters; captions and names are the same every year and say nothing."""

_STILL_THE_SAME = 75
_SAME_SENTENCE = 85
_SENTENCE = re.compile(r"(?<=[。！？；])|(?<=[.!?])\s+|\n+")
_FIGURE = re.compile(r"(?<![\d.,A-Za-z])\d[\d,]*(?:\.\d+)?(?![\d.]*\d)")
_DATE = re.compile(
    r"\d+\s*[年月日]|(?:19|20)\d{2}|\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)"
)


def carry_forward(line: Line, matched: Matched) -> CarriedForward:
    """What the later edition took over; nothing where both are drafts of one."""
    before, after = matched.before.edition, matched.after.edition
    if before.year == after.year:
        return CarriedForward((), (), (), ())
    found = (matched.pairing.by_new.get(one) for passages in matched.pairing.new.values() for one in passages)
    pairs = [pair for pair in found if pair is not None and not pair.pieces and not pair.sources]
    alike = [pair for pair in pairs if pair.score >= _STILL_THE_SAME]
    return CarriedForward(
        tuple(_passages(line, pairs, before.year)),
        tuple(stale for pair in alike for stale in _stale_years(pair, before.year, after.year)),
        tuple(figure for pair in alike for figure in _unmoved(pair, before.year, after.year)),
        tuple(_reuse(matched)),
    )


def _passages(line: Line, pairs: Sequence[Pair], year: str) -> Iterator[CarriedPassage]:
    for pair in pairs:
        long = isinstance(pair.after.item, Text) and len(letters(pair.after.zh)) >= _SHORTEST
        if long and pair.score >= NEARLY_SAME:
            yield CarriedPassage(pair.after, line.since(pair.before, year), pair.score)


def _stale_years(pair: Pair, before: str, after: str) -> Iterator[StaleYear]:
    for language in Language:
        old = _sentences(pair.before[language])
        for sentence in _sentences(pair.after[language]):
            if _names(sentence, before) and not _names(sentence, after) and _counterpart(sentence, old) is not None:
                yield StaleYear(pair.after, language, before, sentence)


def _unmoved(pair: Pair, before: str, after: str) -> Iterator[UnmovedFigure]:
    """A caption's figure that is the same, or those of a sentence in which the year alone was moved on."""
    amount = pair.after.item
    if isinstance(amount, Amount):
        old = pair.before.item
        same = isinstance(old, Amount) and amount.value is not None and old.value == amount.value
        if same and amount.value is not None and _tells(amount.value.printed):
            yield UnmovedFigure(pair.after, Language.zh, amount.value.printed, pair.after.zh)
        return
    if not isinstance(amount, Text):
        return
    for language in Language:
        old_sentences = _sentences(pair.before[language])
        found = [
            UnmovedFigure(pair.after, language, figure, sentence)
            for sentence in _sentences(pair.after[language])
            if _names(sentence, after) and (earlier := _counterpart(sentence, old_sentences)) is not None
            if _names(earlier, before)
            for figure in _figures(sentence)
            if figure in _figures(earlier)
        ]
        if found:
            yield from found
            return


def _reuse(matched: Matched) -> Iterator[Reuse]:
    reused: dict[str, int] = {}
    length: dict[str, int] = {}
    pages: dict[str, Thing] = {}
    for passages in matched.pairing.new.values():
        for passage in passages:
            page = matched.after.page_of(passage.thing)
            if not is_page(page) or not isinstance(passage.item, Text):
                continue
            pages[page.key] = page
            length[page.key] = length.get(page.key, 0) + len(letters(passage.zh))
            pair = matched.pairing.by_new.get(passage)
            if pair is not None and pair.score >= _STILL_THE_SAME:
                reused[page.key] = reused.get(page.key, 0) + shared(passage.zh, pair.before.zh)
    for key, page in pages.items():
        yield Reuse(page, reused.get(key, 0), length[key])


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(stripped for part in _SENTENCE.split(text) if (stripped := part.strip()))


def _counterpart(sentence: str, others: Sequence[str]) -> str | None:
    """The most alike of ``others``, where it is nearly the same sentence."""
    best = max(others, key=lambda other: text_alikeness(sentence, other), default=None)
    return best if best is not None and text_alikeness(sentence, best) >= _SAME_SENTENCE else None


def _names(sentence: str, year: str) -> bool:
    return re.search(rf"(?<!\d){year}(?!\d)", sentence) is not None


def _figures(sentence: str) -> frozenset[str]:
    """The figures of a sentence that are no dates and say more than one or a hundred."""
    return frozenset(figure for figure in _FIGURE.findall(_DATE.sub("", sentence)) if _tells(figure))


def _tells(figure: str) -> bool:
    """Whether a figure has two digits that count: 100 and 3 are often the same for a good reason."""
    digits = re.sub(r"\D", "", figure).strip("0")
    return len(digits) > 1
