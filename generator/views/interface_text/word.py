"""A word of the interface in both languages, which reads as that of one."""

from dataclasses import dataclass

from generator.language import Language


class Words:
    """Words in one language; those of an area are its attributes."""

    def __init__(self, language: Language) -> None:
        self._language = language

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """What all the words are called, those of the areas that make up this class too."""
        return tuple(name for area in cls.__mro__ for name, one in vars(area).items() if isinstance(one, Word))


@dataclass(frozen=True, slots=True)
class Word:
    """One word, phrase or sentence. As an attribute of :class:`Words` it is the text in their language."""

    zh: str
    en: str

    def __get__(self, words: Words, _: type[Words]) -> str:
        return self.zh if words._language is Language.zh else self.en
