"""What the last build of an output did: enough to see that there is nothing to do, and why a part is built again."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.site.inputs import digest_of


@dataclass(frozen=True, slots=True)
class LastBuild:
    """``key`` of all inputs, what the checks found, the number of pages, and what each part was made of."""

    key: str
    problems: tuple[Problem, ...]
    pages: int
    made_of: Mapping[str, Mapping[str, str]]
    output: str

    def still_stands(self, key: str, output: Path) -> bool:
        """Whether the inputs are the same, and no file of the output was changed, added or removed since."""
        return self.key == key and self.output == _stamp(output)

    def reasons(self, part: str, now: Mapping[str, str]) -> tuple[str, ...]:
        """What has changed of that which a part is made of, by name; nothing where it was not built before."""
        before = self.made_of.get(part, {})
        return tuple(name for name in sorted({*before, *now}) if before.get(name) != now.get(name)) if before else ()


def recall(cache: Path, output: Path) -> LastBuild | None:
    """The last build of ``output``, or None where nothing whole is known of it."""
    try:
        told = json.loads(_file(cache, output).read_text(encoding="utf-8"))
        problems = tuple(
            Problem(code, Level(level), Position(*position), Bilingual(*message), Bilingual(*hint))
            for code, level, position, message, hint in told["problems"]
        )
        return LastBuild(told["key"], problems, told["pages"], told["made_of"], told["output"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(
    cache: Path,
    output: Path,
    key: str,
    problems: tuple[Problem, ...],
    pages: int,
    made_of: Mapping[str, Mapping[str, str]],
) -> None:
    """Note that ``output`` was built from inputs with ``key``."""
    told = {
        "key": key,
        "problems": [
            (
                one.code,
                one.level,
                (one.position.path, one.position.line, one.position.column),
                (one.message.zh, one.message.en),
                (one.hint.zh, one.hint.en),
            )
            for one in problems
        ],
        "pages": pages,
        "made_of": made_of,
        "output": _stamp(output),
    }
    file = _file(cache, output)
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_suffix(".new")
    made.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    made.replace(file)


def _file(cache: Path, output: Path) -> Path:
    return cache / f"build-{digest_of(str(output.resolve()))[:12]}.json"


def _stamp(output: Path) -> str:
    """A digest of the names, sizes and times of all files of a site."""
    digest = sha256()
    for line in _lines(str(output)):
        digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _lines(folder: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield f"{entry.name}/\n"
            yield from _lines(entry.path)
        else:
            found = entry.stat(follow_symlinks=False)
            yield f"{entry.name} {found.st_size} {found.st_mtime_ns}\n"
