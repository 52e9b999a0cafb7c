"""``duizhao confirm``: takes the mark ``carried`` off texts that are right as they stand."""

import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.exchange.confirm import Confirmed, confirm
from generator.model.item import Item
from generator.reading.tree import Document, read_tree
from generator.site.settings import SiteSettings
from generator.source.edit import write_text


def confirm_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "confirm",
        help=speech(
            "确认沿用的文字无误，去掉 carried 标记。PATH 是文件、文件夹，或 文件:行号（只确认该行所在的一处）。",
            "Confirm texts that were carried over and take their marks off. PATH is a file, a folder, or file:line for "
            "what the line is in alone.",
        ),
        epilog=speech(
            "例：duizhao confirm data/chinalco/2025/chapters/about.yml:12",
            "Example: duizhao confirm data/chinalco/2025/chapters/about.yml:12",
        ),
    )
    @click.argument("paths", nargs=-1, required=True, metavar="PATH...")
    @folder_option(speech)
    def confirm_paths(paths: tuple[str, ...], folder: Path) -> None:
        settings = settings_of(folder, speech)
        tree, _ = read_tree(settings.data)
        documents = {document.path.resolve(): document for _, document in tree.files()}
        confirmed: dict[Path, Confirmed] = {}
        for path in paths:
            found = _confirmed(path, documents, settings, speech)
            if twice := next((file for file in found if file in confirmed), None):
                _refuse(
                    speech(
                        f"“{twice.name}”写了两次，没有写入任何文件；分几次运行。",
                        f"'{twice.name}' was named twice and nothing was written; run the command once for each.",
                    )
                )
            confirmed |= found
        for file, done in confirmed.items():
            write_text(file, done.text)
        marks = sum(done.marks for done in confirmed.values())
        click.echo(
            speech(
                f"已确认 {marks} 处，改了 {len(confirmed)} 个文件。",
                f"Confirmed {marks} text(s) in {len(confirmed)} file(s).",
            )
        )

    return confirm_paths


def _confirmed(
    path: str, documents: dict[Path, Document[Item]], settings: SiteSettings, speech: Speech
) -> dict[Path, Confirmed]:
    """What each file becomes that a path names; exits with 2 where the path leads to no mark."""
    name, line = _taken_apart(path)
    places = [place for place in (Path(name), settings.root / name) if place.exists()]
    if not places:
        _refuse(speech(f"没有文件“{name}”。", f"There is no file '{name}'."))
    place = places[0].resolve()
    files = [file for file in documents if file == place or file.is_relative_to(place)]
    if not files:
        _refuse(speech(f"“{name}”不是数据文件。", f"'{name}' is no data file."))
    found = {}
    for file in files:
        item = documents[file].item
        if item is None:
            _refuse(
                speech(
                    f"“{documents[file].shown_as}”读不出来，没有写入任何文件；见 duizhao check。",
                    f"'{documents[file].shown_as}' does not read; nothing was written. See 'duizhao check'.",
                )
            )
        done = confirm(file, item, line)
        if done.marks:
            found[file] = done
    if not found:
        _refuse(speech(f"“{path}”没有沿用标记。", f"There is no mark 'carried' at '{path}'."))
    return found


def _taken_apart(path: str) -> tuple[str, int | None]:
    """A path and the line behind its colon, if there is one."""
    name, colon, line = path.rpartition(":")
    return (name, int(line)) if colon and line.isascii() and line.isdecimal() else (path, None)


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)
