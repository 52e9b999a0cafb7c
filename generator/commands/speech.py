"""In which language the program speaks on the terminal."""

import locale
import os
from collections.abc import Sequence

from generator.language import Bilingual, Language


class Speech:
    """Chooses between two wordings."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, zh: str, en: str) -> str:
        """The wording in the chosen language."""
        return Bilingual(zh, en)[self.language]


def choose_language(arguments: Sequence[str]) -> Language:
    """``--language`` if given and known, else Chinese where the system's language is Chinese, else English."""
    given = list(arguments)
    for index, argument in enumerate(given):
        value = given[index + 1] if argument == "--language" and index + 1 < len(given) else argument.partition("=")[2]
        if argument.startswith("--language") and value in Language.__members__:
            return Language(value)
    set_in = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    system = next((value for value in set_in if value), locale.getlocale()[0] or "")
    return Language.zh if system.lower().startswith(("zh", "chinese")) else Language.en
