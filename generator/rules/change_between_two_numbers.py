"""K123: a sentence gives two numbers and the change between them, and the change is another one."""

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.frames import Finding, each_once, fits
from generator.facts.moves import Move, change_of, moves, scale_of
from generator.facts.statements.stated import Kind
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K123"
LEVEL = Level.warning

_UNIT = {Kind.percent: ("%", "%"), Kind.points: (" 个百分点", " points"), Kind.number: ("", "")}
_FAR = Decimal(15)
"""A multiple in words is round: so many per cent of it may be missing."""


def check(facts: Facts) -> Iterator[Problem]:
    """由 A 精简为 B，减幅 x%; rose from A to B, by x per cent, points, times or units; doubled from A to B."""
    for one in each_once(found for move in moves(facts) for found in _in_move(move)):
        hint = Bilingual("核对三个数", "check the three numbers")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_move(move: Move) -> Iterator[Finding]:
    first, last = move.ends
    if not first or (move.sign and (last - first) * move.sign < 0):
        return  # K160 tells of a rise that falls
    if move.times is not None and not _is_times(move, first, last):
        yield _finding(move, f"{last / first:.2f}", (" 倍", " times"), f"{move.times:f} 倍", f"{move.times:f} times")
    elif move.amount is not None and (amounts := change_of(move)) and not _holds(move, amounts):
        unit = ("倍", " times") if move.is_multiple else _UNIT[move.amount.stated.kind]
        found = amounts[0] / scale_of(move.amount) if move.amount.stated.kind is Kind.number else amounts[0]
        shown = f"{found:+,.2f}" if found % 1 else f"{found:+,.0f}"
        yield _finding(move, shown, unit, move.amount.said, move.amount.said)


def _is_times(move: Move, first: Decimal, last: Decimal) -> bool:
    """Whether last is about so many times the first; twofold and 翻番 may be a little more or less."""
    assert move.times is not None
    return abs(last / first / move.times - 1) * 100 < _FAR


def _holds(move: Move, amounts: list[Decimal]) -> bool:
    """Whether one of the amounts is the one said, as far as the rounding of the three numbers allows."""
    assert move.amount is not None
    first, last = move.ends
    spread = (move.first.step + move.last.step) / 2
    if not (move.first.is_exact and move.last.is_exact):
        return True
    if move.amount.stated.kind is Kind.percent and move.first.stated.kind is not Kind.percent:
        spread = (move.first.step + move.last.step * first / last) / 2 / abs(first) * 100 if last else spread
    elif move.is_multiple:
        spread = spread / abs(first)
    return any(fits(one * move.amount_sign, move.amount, spread) for one in amounts)


def _finding(move: Move, found: str, unit: tuple[str, str], said_zh: str, said_en: str) -> Finding:
    figures = (move.first, move.last, *([move.amount] if move.amount else []))
    return Finding(
        move.frame,
        figures,
        Bilingual(
            f"由 {move.first.said} 到 {move.last.said} 是 {found}{unit[0]}，不是 {said_zh}",
            f"from {move.first.said} to {move.last.said} is {found}{unit[1]}, not {said_en}",
        ),
    )
