"""Whether a sentence tells what is to be, and not what is."""

import re

_FORECAST = re.compile(
    r"力争|争取|目标|计划|预计|预期|规划[到于]|有望|确保到|(?<![模虚])拟|将(?:达|实现|突破|超过|增|提|降|减)|"
    r"十[一二三四五六七八九]五[”\"’]?(?:规划|时期|期间)?末"
)
_ENGLISH = re.compile(
    r"\b(?:aim|target|goal|plan|will|would|shall|should|(?:is|are) to|expected|forecast|strive|"
    r"by (?:the end of )?20[2-9]\d|by the end of the)",
    re.IGNORECASE,
)


def is_forecast(chinese: str) -> bool:
    """Whether a Chinese sentence, up to a figure, is a target or a forecast."""
    return _FORECAST.search(chinese) is not None


def is_english_forecast(english: str) -> bool:
    """The same of an English sentence."""
    return _ENGLISH.search(english) is not None
