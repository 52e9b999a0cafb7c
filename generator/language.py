"""The two languages every text of a report exists in."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the published site; the value is its HTML ``lang`` prefix and its address."""

    zh = "zh"
    en = "en"

    @property
    def other(self) -> "Language":
        """The language the switch leads to."""
        return Language.en if self is Language.zh else Language.zh

    @property
    def html(self) -> str:
        """The value of ``<html lang>``."""
        return "zh-Hans" if self is Language.zh else "en"

    @property
    def own_name(self) -> str:
        """The language's name in that language, as the switch shows it."""
        return "中文" if self is Language.zh else "English"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One statement in both languages; neither may be missing."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.zh if language is Language.zh else self.en
