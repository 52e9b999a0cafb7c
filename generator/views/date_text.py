"""Dates for people, as precise as the report gives them."""

import datetime
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton

from generator.language import Language
from generator.model.date import PartialDate


@cache
def format_partial(date: PartialDate, language: Language) -> str:
    """``2020年6月18日`` or ``18 June 2020``; ``2020年6月`` or ``June 2020``; ``2020年`` or ``2020``."""
    if date.month is None:
        return f"{date.year}年" if language is Language.zh else str(date.year)
    moment, locale = datetime.date(date.year, date.month, date.day or 1), _locale(language)
    if date.day is None:
        text: str = format_skeleton("yMMMM", moment, locale=locale)
        return text
    return str(format_date(moment, format="long", locale=locale))


@cache
def format_without_year(date: PartialDate, language: Language) -> str:
    """Month and day alone, for entries under a year's heading; empty where only the year is known."""
    if date.month is None:
        return ""
    moment, locale = datetime.date(date.year, date.month, date.day or 1), _locale(language)
    if date.day is None and language is Language.en:  # the locale's skeleton would shorten it to Jun
        return str(format_date(moment, "LLLL", locale=locale))
    text: str = format_skeleton("MMMMd" if date.day else "MMMM", moment, locale=locale)
    return text


@cache
def _locale(language: Language) -> Locale:
    """Given its name alone, Babel would look for the locale among all others for each date."""
    return Locale.parse("zh_CN" if language is Language.zh else "en_GB")
