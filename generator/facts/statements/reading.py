"""The statements of a text, read once."""

from functools import lru_cache

from generator.facts.statements.chinese import read_chinese
from generator.facts.statements.english import read_english
from generator.facts.statements.stated import Stated
from generator.language import Language
from generator.model.unit import UnitRegistry


@lru_cache(maxsize=1 << 13)
def read_statements(text: str, language: Language, units: UnitRegistry) -> tuple[Stated, ...]:
    """Everything that ``text`` states in its language, in order; the same text is not read twice."""
    return read_chinese(text, units) if language is Language.zh else read_english(text, units)
