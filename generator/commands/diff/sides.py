"""The two sides of a comparison: two editions of the data as it lies there, or the data at two times."""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.problem_text import problem_lines
from generator.commands.speech import Speech
from generator.comparison.compare import compare
from generator.comparison.drafts import State, read_state, read_states
from generator.problem import Problem
from generator.reading.likeness import nearest_names
from generator.site.settings import SiteSettings
from generator.source.revision import export_revision
from generator.views.review import Ends, Review, make_compared


def compare_editions(before: str, after: str, paths: Sequence[str], settings: SiteSettings, speech: Speech) -> Review:
    """Two editions of one organisation; exits with 2 where one does not exist or they are of two organisations."""
    state = read_state(settings.data)
    for key in (before, after):
        if key not in state.facts:
            _no_edition(key, state, settings, speech)
    if before.partition("/")[0] != after.partition("/")[0]:
        _stop(
            speech(
                f"{before} 与 {after} 不是同一家企业的报告，不能比较。",
                f"{before} and {after} are of two organisations and cannot be compared.",
            )
        )
    _check_paths(paths, state.files, settings, speech)
    compared = make_compared(compare(state.facts[before], state.facts[after]), state.units, _wanted(paths))
    unread = [tuple(_of_edition(state.unread, key, settings)) for key in (before, after)]
    return Review(before, after, (compared,), unread_before=unread[0], unread_after=unread[1])


def compare_drafts(
    before: str, after: str | None, paths: Sequence[str], settings: SiteSettings, speech: Speech
) -> Review:
    """The data at two revisions, or at one and as it lies there now; exits with 2 where a revision cannot be had."""
    with tempfile.TemporaryDirectory(prefix="duizhao-") as made:
        folders = [
            _folder(revision, Path(made) / str(number), settings, speech)
            for number, revision in enumerate((before, after))
        ]
        old, new = read_states(*folders)
    _check_paths(paths, old.files | new.files, settings, speech)
    wanted = _wanted(paths)
    compared = (
        make_compared(compare(old.facts[key], facts), new.units, wanted)
        for key, facts in new.facts.items()
        if key in old.facts
    )
    lost = {path.removesuffix("/report.yml") for path in (*old.left_out, *new.left_out)}
    return Review(
        before,
        after or speech("工作区", "the work tree"),
        tuple(one for one in compared if one.zh),
        dropped=tuple(key for key in old.facts if key not in new.facts and key not in lost),
        added=tuple(key for key in new.facts if key not in old.facts and key not in lost),
        unread_before=old.unread,
        unread_after=new.unread,
    )


def _folder(revision: str | None, target: Path, settings: SiteSettings, speech: Speech) -> Path:
    if revision is None:
        return settings.data
    folder = target / settings.data.name
    if problems := export_revision(settings.data, revision, folder):
        _stop(problem_lines(problems, speech))
    return folder


def _wanted(paths: Sequence[str]) -> Callable[[Ends], bool]:
    def wanted(ends: Ends) -> bool:
        return not paths or any(end is not None and _below(end.path, paths) for end in ends)

    return wanted


def _below(file: str, paths: Sequence[str]) -> bool:
    return any(file == path or file.startswith(path.rstrip("/") + "/") for path in paths)


def _check_paths(paths: Sequence[str], files: frozenset[str], settings: SiteSettings, speech: Speech) -> None:
    known = [f"{settings.data.name}/{file}" for file in files]
    for path in paths:
        if path != settings.data.name and not any(_below(file, (path,)) for file in known):
            _stop(
                speech(
                    f"“{path}”下没有数据文件。写从站点文件夹算起的路径，如 data/chinalco/2024。",
                    f"There is no data file at '{path}'. Give a path such as data/chinalco/2024.",
                )
            )


def _of_edition(unread: Sequence[Problem], key: str, settings: SiteSettings) -> Iterator[Problem]:
    """The Problems in an edition's own files or in its organisation's."""
    organisation = key.partition("/")[0]
    for problem in unread:
        below = problem.position.path.removeprefix(f"{settings.data.name}/")
        if below.startswith(f"{key}/") or (below.startswith(f"{organisation}/") and below.count("/") == 1):
            yield problem


def _no_edition(key: str, state: State, settings: SiteSettings, speech: Speech) -> NoReturn:
    """Say why there is no such edition: its report does not read, or it does not exist."""
    if unread := tuple(_of_edition(state.unread, key, settings)):
        _stop(problem_lines(unread, speech))
    near = nearest_names(key, state.facts)
    known = "、".join(state.facts) if speech.language == "zh" else ", ".join(state.facts)
    _stop(
        speech(
            f"没有版次“{key}”。现有：{known}。" + (f"是不是 {near[0]}？" if near else ""),
            f"There is no edition '{key}'. There are: {known}." + (f" Did you mean {near[0]}?" if near else ""),
        )
    )


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)
