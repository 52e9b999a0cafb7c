"""Figures told for several years together: 2018 年至 2020 年三年累计, in the three years from 2018 to 2020."""

import re

from generator.facts.statements.chinese_numerals import parse_chinese
from generator.facts.statements.english_numerals import SMALL

_YEAR = r"(?:19|20)\d{2}"
_SPAN = re.compile(rf"(?P<first>{_YEAR})\s*(?:年)?\s*(?:[-—–~～]+|至|到)\s*(?P<last>{_YEAR})\s*年?")
_LAST = re.compile(r"(?:近|最近|过去|这)\s*(?P<count>[两三四五六]|[2-6])\s*年")
_SUM = re.compile(r"累计|合计|总计|共计|共[^同有享建]{0,4}$|总共|[两三四五六2-6]\s*年(?:来|间)?(?:共|总)")
_ENGLISH_SPAN = re.compile(rf"(?P<first>{_YEAR})(?: ?[-—–] ?| to | and | through )(?P<last>{_YEAR})")
_ENGLISH_LAST = re.compile(r"\b(?:past|last) (?P<count>two|three|four|five|six) years")
_ENGLISH_SUM = re.compile(
    r"\b(?:totall?ed|totall?ing|total of|in total|in all|combined|together|cumulative(?:ly)?|altogether|"
    r"aggregate|amounted to|came to|"
    r"(?:in|over|during|for) the (?:past |last )?(?:two|three|four|five|six) years)\b",
    re.IGNORECASE,
)
_MEAN = re.compile(r"年均|平均|每年|annual|average|per year|a year|each year", re.IGNORECASE)


def years_of_sum(before: str, year: str) -> tuple[int, int] | None:
    """The first and last year that a figure in Chinese is the sum of; None where it is that of one year.

    ``before`` is its sentence up to the figure.
    """
    if not _SUM.search(before) or _MEAN.search(before):
        return None
    if match := _SPAN.search(before):
        return _in_order(int(match["first"]), int(match["last"]))
    if match := _LAST.search(before):
        count = match["count"]
        return int(year) - int(count if count.isdigit() else parse_chinese(count)) + 1, int(year)
    return None


def english_years_of_sum(before: str, behind: str, year: str) -> tuple[int, int] | None:
    """The same of an English figure; the years may also stand behind it."""
    sentence = f"{before} \ufffc {behind}"
    if not _ENGLISH_SUM.search(sentence) or _MEAN.search(sentence) or re.search(r"\b(?:rose|fell|grew)\b", before):
        return None
    if match := _ENGLISH_SPAN.search(sentence):
        return _in_order(int(match["first"]), int(match["last"]))
    if match := _ENGLISH_LAST.search(sentence):
        return int(year) - SMALL[match["count"]] + 1, int(year)
    return None


def _in_order(first: int, last: int) -> tuple[int, int] | None:
    return (first, last) if first < last else None
