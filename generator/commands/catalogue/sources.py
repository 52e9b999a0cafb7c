"""Where catalogues come from: a site's own in ``data/catalogues/``, before those that the package brings along."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from generator.commands.problem_text import problem_lines
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.model.catalogue import Catalogue
from generator.problem import Level, Problem
from generator.reading.catalogues import read_catalogue
from generator.reading.library import CATALOGUES
from generator.reading.packs import packed_catalogue, packed_catalogue_names
from generator.reading.wording import nearest_name


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A catalogue of the site: its file, and the path that messages name."""

    path: Path
    shown_as: str


def site_options(speech: Speech) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The options that every subcommand has: the site's folder and the form of the output."""

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        folder = folder_option(speech)
        form = click.option(
            "--format",
            "form",
            type=click.Choice(["text", "json"]),
            default="text",
            help=speech("输出形式。", "Form of the output."),
        )
        return folder(form(command))

    return add


def own_files(folder: Path, speech: Speech) -> dict[str, OwnFile]:
    """The catalogues of the site in ``folder`` by id; none where it is no site."""
    if not (folder / "mkdocs.yml").is_file():
        return {}
    data = settings_of(folder, speech).data
    files = sorted((data / CATALOGUES).glob("*.yml"))
    return {file.stem: OwnFile(file, f"{data.name}/{CATALOGUES}/{file.name}") for file in files}


def all_names(folder: Path, speech: Speech) -> tuple[str, ...]:
    """The id of every catalogue there is."""
    return tuple(sorted({*packed_catalogue_names(), *own_files(folder, speech)}))


def find_catalogue(name: str, folder: Path, speech: Speech) -> Catalogue:
    """The catalogue of an id or in a file; exits with 2 and a message where there is none or it is broken."""
    own = own_files(folder, speech)
    if name in own:
        return _read(own[name].path, own[name].shown_as, speech)
    if (packed := packed_catalogue(name)) is not None:
        return packed
    if Path(name).is_file():
        return _read(Path(name), name, speech)
    names = all_names(folder, speech)
    nearest = nearest_name(name, names)
    click.echo(
        speech(f"没有名为“{name}”的目录或文件。", f"There is no catalogue or file '{name}'. ")
        + (speech(f"是不是想写“{nearest}”？", f"Did you mean '{nearest}'? ") if nearest else "")
        + speech(f"现有目录：{', '.join(names)}", f"The catalogues are: {', '.join(names)}"),
        err=True,
    )
    sys.exit(2)


def _read(path: Path, shown_as: str, speech: Speech) -> Catalogue:
    catalogue, problems = read_catalogue(path, shown_as)
    if catalogue is None or has_errors(problems):
        click.echo(problem_lines(problems, speech), err=True)
        sys.exit(2)
    return catalogue


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether something in it makes a catalogue unusable."""
    return any(problem.level is Level.error for problem in problems)
