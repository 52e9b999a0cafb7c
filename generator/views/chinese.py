"""Chinese within English text, such as a misprint that is quoted."""

import re

from markupsafe import Markup, escape

from generator.language import Language

_TAG = re.compile(r"(<[^>]*>)")
_CHINESE = re.compile(r"[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*")


def mark_chinese(text: str, language: Language) -> Markup:
    """The text with each run of Chinese in English marked as Chinese, so that it is read aloud and set as such."""
    if language is Language.zh or text.isascii():
        return escape(text)
    pieces, end = Markup(), 0
    for match in _CHINESE.finditer(text):
        pieces += escape(text[end : match.start()]) + Markup('<span lang="zh">{}</span>').format(match[0])
        end = match.end()
    return pieces + escape(text[end:])


def mark_chinese_markup(html: Markup, language: Language) -> Markup:
    """The same for text that is HTML already; tags stay as they are."""
    if language is Language.zh:
        return html
    pieces = _TAG.split(str(html))
    pieces[::2] = [_CHINESE.sub(r'<span lang="zh">\g<0></span>', piece) for piece in pieces[::2]]
    return Markup("".join(pieces))
