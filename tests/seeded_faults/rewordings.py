"""Right rewordings of a text: the same said in another notation. No rule may say a word about them."""

import random
import re
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.statements.stated import Kind
from generator.language import Language
from generator.model.item import Text
from tests.seeded_faults.text_faults import Fault, changed, firm, put

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"


def _american_date(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.en, re.sub(rf"\b(\d{{1,2}}) ({_MONTH}) (\d{{4}})", r"\2 \1, \3", text.en))


def _per_cent(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.en, re.sub(r"(\d)%", r"\1 per cent", text.en))


def _chinese_per_cent(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.zh, re.sub(r"(?<![\d.,])(\d+(?:\.\d+)?) ?%", r"百分之\1", text.zh))


def _thousand_millions(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    def moved(match: re.Match[str]) -> str:
        return f"{Decimal(match[1]) * 1000:f} million"

    return changed(text, Language.en, re.sub(r"(?<![\d.,])(\d+(?:\.\d+)?) billion", moved, text.en))


def _spelled_out(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    def written(match: re.Match[str]) -> str:
        return f"{int(Decimal(match[1]) * 1_000_000):,}"

    return changed(text, Language.en, re.sub(r"(?<![\d.,])(\d+(?:\.\d{1,6})?) million", written, text.en))


def _chinese_scale(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    def moved(match: re.Match[str]) -> str:
        return f"{Decimal(match[1]) * 10000:f} 万"

    return changed(text, Language.zh, re.sub(r"(?<![\d.,第])(\d+(?:\.\d+)?) ?亿(?=[元吨度千立美])", moved, text.zh))


def _small_in_words(text: Text, facts: Facts, _rng: random.Random) -> Text | None:
    numbers = "zero one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
    for one in firm(text, Language.en, facts, Kind.number):
        if text.en[: one.start].endswith("No. "):
            continue
        if one.text.isdigit() and 1 < one.value <= 12 and text.en[one.end : one.end + 2].startswith(" "):
            return changed(text, Language.en, put(text.en, one, numbers[int(one.value)]))
    return None


def _full_width(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    """Chinese without the spaces about figures."""
    return changed(text, Language.zh, re.sub(r"(?<=[\u4e00-\u9fff]) (?=\d)|(?<=\d) (?=[\u4e00-\u9fff])", "", text.zh))


def _synonyms(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    new = text.en.replace("more than ", "over ").replace("fell by ", "dropped by ").replace("rose by ", "increased by ")
    return changed(text, Language.en, new)


REWORDINGS: dict[str, Fault] = {
    "31 October 2024 as October 31, 2024": _american_date,
    "% as per cent": _per_cent,
    "% as 百分之": _chinese_per_cent,
    "billion as millions": _thousand_millions,
    "million in figures": _spelled_out,
    "亿 as 万": _chinese_scale,
    "a small number in words": _small_in_words,
    "Chinese without spaces": _full_width,
    "other words of degree and direction": _synonyms,
}
"""What is reworded, and how."""
