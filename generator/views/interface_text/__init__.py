"""Headings, buttons and small words of the pages by area, in both languages; templates see one as attributes."""

from functools import cache

from generator.language import Language
from generator.views.interface_text.blocks import BlocksWords
from generator.views.interface_text.downloads import DownloadsWords
from generator.views.interface_text.edition import EditionWords
from generator.views.interface_text.explorer import ExplorerWords
from generator.views.interface_text.frame import FrameWords
from generator.views.interface_text.indicators import IndicatorsWords
from generator.views.interface_text.press import PressWords
from generator.views.interface_text.searching import SearchingWords
from generator.views.interface_text.standards import StandardsWords


class Interface(
    FrameWords,
    EditionWords,
    BlocksWords,
    PressWords,
    StandardsWords,
    IndicatorsWords,
    DownloadsWords,
    ExplorerWords,
    SearchingWords,
):
    """The words of one language."""


@cache
def interface(language: Language) -> Interface:
    """The interface in one language."""
    return Interface(language)
