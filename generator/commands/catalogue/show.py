"""``duizhao catalogue show``: the codes and titles of one catalogue."""

import json
from itertools import groupby
from pathlib import Path

import click

from generator.commands.catalogue.sources import find_catalogue, site_options
from generator.commands.catalogue.titles import UNSEEN, aligned, code_text, entry_record, title_text
from generator.commands.speech import Speech
from generator.language import Language
from generator.model.catalogue import Catalogue, CatalogueEntry
from generator.reading.likeness import folded


def show_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "show",
        help=speech("列出一份目录的编号和名称。", "List the codes and titles of one catalogue."),
        epilog=speech(
            "例：duizhao catalogue show gri-2021 --search 排放",
            "Example: duizhao catalogue show gri-2021 --search emissions",
        ),
    )
    @click.argument("name", metavar="ID")
    @click.option("--search", default="", help=speech("只列含有这段文字的条目。", "Only entries that hold this text."))
    @site_options(speech)
    def show(name: str, search: str, folder: Path, form: str) -> None:
        catalogue = find_catalogue(name, folder, speech)
        entries = [one for one in catalogue.entries if folded(search) in folded(_all_text(one, catalogue))]
        if form == "json":
            click.echo(json.dumps([entry_record(one) for one in entries], ensure_ascii=False, indent=2))
            return
        click.echo(f"{catalogue.id} · {catalogue.name[speech.language]} · {catalogue.edition}")
        if not catalogue.complete:
            click.echo(speech("这份目录不完整：编号只按已知的补齐。", "This catalogue is not complete."))
        for group, members in groupby(entries, key=lambda one: one.group):
            click.echo(f"\n{_group_title(group, catalogue, speech.language)}")
            rows = [(code_text(one), title_text(one) + _status(one, speech)) for one in members]
            click.echo("\n".join(aligned(rows, "  ")))
        total, shown = len(catalogue.entries), len(entries)
        click.echo(
            speech(
                f"\n{shown}/{total} 条；{UNSEEN} 表示这个名称没有见于公开出处。",
                f"\n{shown} of {total} entries; {UNSEEN} marks a title that was not seen in a public source.",
            )
        )

    return show


def _all_text(entry: CatalogueEntry, catalogue: Catalogue) -> str:
    titles = (entry.title[language] or "" for language in Language)
    groups = (_group_title(entry.group, catalogue, language) for language in Language)
    return " ".join((entry.code, *titles, entry.group, *groups))


def _group_title(name: str, catalogue: Catalogue, language: Language) -> str:
    group = next((one for one in catalogue.groups if one.name == name), None)
    return (group.zh if language is Language.zh else group.en) or name if group is not None else name


def _status(entry: CatalogueEntry, speech: Speech) -> str:
    if entry.status is None:
        return ""
    state = {
        "withdrawn": speech("废止", "withdrawn"),
        "superseded": speech("被取代", "superseded"),
    }[entry.status.state]
    by = f": {', '.join(entry.status.by)}" if entry.status.by else ""
    return f" [{state} {entry.status.since}{by}]"
