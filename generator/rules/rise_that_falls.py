"""K160: a rise leads to a smaller number, or a fall to a larger one."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.frames import Finding, each_once
from generator.facts.moves import Move, moves
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K160"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """由 A 增至 B where B is below A; fell from A to B where B is above it."""
    for one in each_once(found for move in moves(facts) for found in _in_move(move)):
        hint = Bilingual("核对两个数、单位和升降", "check both numbers, their units and the direction")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_move(move: Move) -> Iterator[Finding]:
    first, last = move.ends
    if move.sign and first != 0 and (last - first) * move.sign < 0:
        zh, en = ("增加", "a rise") if move.sign > 0 else ("减少", "a fall")
        yield Finding(
            move.frame,
            (move.first, move.last),
            Bilingual(
                f"说是{zh}，{move.first.said} 到 {move.last.said} 却相反",
                f"from {move.first.said} to {move.last.said} is called {en} and is the opposite",
            ),
        )
