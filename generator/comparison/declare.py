"""Writing down that a thing continues an earlier one: the field ``continues``, put behind the thing's id."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.comparison.change import Thing, ThingKind
from generator.comparison.things import CASE
from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.source.edit import Edit, edited, read_text
from generator.source.fields import insert_behind
from generator.source.node import Mapping, mappings
from generator.source.parse import parse_text


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a thing of the later edition continues: keys of the earlier one."""

    thing: Thing
    keys: tuple[str, ...]

    @property
    def value(self) -> str:
        """What is written behind ``continues:``."""
        if self.thing.kind in (ThingKind.row, ThingKind.column):
            names = [key.rpartition("/")[2] for key in self.keys]
        else:
            names = [key.removeprefix(CASE) if self.thing.kind is ThingKind.case else key for key in self.keys]
        return names[0] if len(names) == 1 else f"[{', '.join(names)}]"


def declare(declarations: Iterable[Declaration], root: Path) -> tuple[dict[Path, str], tuple[Problem, ...]]:
    """The new texts of the files that hold the things, by path below ``root``; nothing is written here.

    A Problem for each thing whose file has changed since it was read, or that has no id to stand behind.
    """
    by_file: dict[str, list[Declaration]] = {}
    for one in declarations:
        by_file.setdefault(one.thing.position.path, []).append(one)
    texts: dict[Path, str] = {}
    problems: list[Problem] = []
    for name, wanted in by_file.items():
        text = read_text(root / name)
        node, _ = parse_text(text, name)
        places = {one.position: one for one in mappings(node)} if node is not None else {}
        edits: list[Edit] = []
        for one in wanted:
            mapping = places.get(one.thing.position)
            if mapping is None or mapping.get("id") is None or mapping.get("continues") is not None:
                problems.append(_cannot(one, mapping))
            else:
                edits.append(insert_behind(text, mapping, "id", "continues", one.value))
        texts[root / name] = edited(text, edits)
    return texts, tuple(problems)


def _cannot(one: Declaration, mapping: Mapping | None) -> Problem:
    position: Position = one.thing.position if mapping is None else mapping.position
    return Problem(
        "X013",
        Level.error,
        position,
        Bilingual(
            f"“continues: {one.value}”写不进这里：文件有变动，或这里没有 id，或已有 continues",
            f"'continues: {one.value}' cannot be written here: the file has changed, there is no id, or 'continues' "
            "is there already",
        ),
        Bilingual("手工写上，或者重新运行命令", "write it by hand, or run the command again"),
    )
