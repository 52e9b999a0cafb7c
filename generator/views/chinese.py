"""Chinese within English text, such as a misprint that is quoted."""

import re

from markupsafe import Markup, escape

from generator.language import Language

_CHINESE = re.compile(r"[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*")


def mark_chinese(text: str, language: Language) -> Markup:
    """The text with each run of Chinese in English marked as Chinese, so that it is read aloud and set as such."""
    if language is Language.zh:
        return escape(text)
    pieces, end = Markup(), 0
    for match in _CHINESE.finditer(text):
        pieces += escape(text[end : match.start()]) + Markup('<span lang="zh">{}</span>').format(match[0])
        end = match.end()
    return pieces + escape(text[end:])
