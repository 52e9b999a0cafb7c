"""What every file says of a stored value: its decimal, how it is printed, its notes, its unit in English."""

from generator.downloads.both_languages import in_a_row
from generator.facts.observation import Observation
from generator.language import Bilingual
from generator.model.item import plain_decimal
from generator.model.unit import ScaledUnit


def decimal_of(observation: Observation) -> str | None:
    """The value as a plain decimal, with the decimals printed; None where the report gives no number."""
    value = observation.quantity.value
    return None if value is None else plain_decimal(value)


def printed_of(observation: Observation) -> str:
    """The number as printed, or the Chinese words that stand in its place."""
    return observation.words.zh if observation.words else observation.quantity.printed


def note_of(observation: Observation) -> Bilingual | None:
    """The note on the value and that on its row, if there is any."""
    return in_a_row([note for note in (observation.note, observation.row_note) if note is not None])


def english_unit(unit: ScaledUnit) -> str:
    """What the printed unit counts in: 万吨 is ``10,000 tonnes``, 亿元 ``RMB 100,000,000``; empty for 个."""
    scale = f"{int(unit.scale):,}" if unit.scale != 1 else ""
    return " ".join(part for part in (unit.unit.before, scale, unit.unit.many) if part)
