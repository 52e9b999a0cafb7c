"""``duizhao translate confirm``: a translation says what its source says."""

import re
import sys
from collections.abc import Collection
from pathlib import Path

import click

from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.commands.translate.folders import Texts, named_folders, read_texts
from generator.model.translation import State, Translation
from generator.reading.lock import lock_text
from generator.reading.translations import LOCK, confirmed_now
from generator.source.edit import read_text, write_text
from generator.source.node import Scalar

_PLACE = re.compile(r"(?P<path>.+?\.yml)(?::(?P<line>\d+))?(?::\d+)?")


def confirm_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "confirm",
        help=speech(
            "确认译文与原文一致，记入 translations.lock。PLACE 是年度（acme/2020）、机构、文件或 文件:行，可写多个。",
            "Confirm that translations say what their sources say, in translations.lock. PLACE is an edition "
            "(acme/2020), an organisation, a file or file:line; there may be several.",
        ),
        epilog=speech(
            "例：duizhao translate confirm data/acme/2020/chapters/about.yml:12",
            "Example: duizhao translate confirm data/acme/2020/chapters/about.yml:12",
        ),
    )
    @click.argument("places", nargs=-1, required=True, metavar="PLACE...")
    @folder_option(speech)
    def confirm(places: tuple[str, ...], folder: Path) -> None:
        settings = settings_of(folder, speech)
        texts = read_texts(settings, [], speech)
        chosen: list[Translation] = []
        for place in places:
            if (match := _PLACE.fullmatch(place.replace("\\", "/"))) is not None:
                chosen.extend(_at(match["path"].removeprefix("./"), match["line"], texts, place, speech))
            else:
                chosen.extend(
                    one for name in named_folders(texts.tree, [place], speech) for one in texts.by_folder[name]
                )
        missing = [one for one in chosen if one.state is State.missing]
        count = write_locks({one.key for one in chosen if one.state is not State.missing}, texts)
        click.echo(speech(f"已确认 {count} 处译文。", f"Confirmed {count} translation(s)."))
        if missing:
            listed = "\n".join(f"{one.position}: {one.key}" for one in missing)
            click.echo(
                speech(
                    f"{len(missing)} 处没有译文，不能确认：", f"{len(missing)} text(s) have no translation to confirm:"
                )
                + f"\n{listed}",
                err=True,
            )
            sys.exit(1)

    return confirm


def write_locks(keys: Collection[str], texts: Texts) -> int:
    """Confirm the texts named, as they are now, in the locks of their folders; returns how many there were."""
    for folder, found in texts.by_folder.items():
        if any(one.key in keys for one in found):
            write_text(texts.tree.data / folder / LOCK, lock_text(confirmed_now(found, folder, keys)))
    return sum(one.key in keys for one in texts.all)


def _at(path: str, line: str | None, texts: Texts, place: str, speech: Speech) -> list[Translation]:
    """The texts of a file, or the one that stands on a line."""
    below = path.removeprefix(f"{texts.tree.data.name}/")
    found = [one for one in texts.all if one.path == below]
    if line is not None:
        found = [one for one in found if int(line) in _lines(one, texts)]
    if not found:
        click.echo(speech(f"{place} 没有双语文字。", f"There is no text in both languages at {place}."), err=True)
        sys.exit(2)
    return found


def _lines(one: Translation, texts: Texts) -> range:
    """The lines that a text takes up."""
    text = read_text(texts.tree.data / one.path)
    ends = [
        value.start + len(text[value.start : value.end].rstrip())
        for value in one.node.entries.values()
        if isinstance(value, Scalar)
    ]
    return range(one.node.position.line, text.count("\n", 0, max(ends)) + 2)
