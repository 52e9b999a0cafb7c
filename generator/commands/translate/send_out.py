"""``duizhao translate export``: texts for a translator, as a file."""

import re
import sys
from pathlib import Path

import click

from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.commands.translate.folders import read_texts
from generator.exchange.po import write_po
from generator.exchange.spreadsheet import write_spreadsheet
from generator.exchange.unit import Batch, as_batch
from generator.exchange.xliff import write_xliff
from generator.model.translation import State

FORMS = {"po": ".po", "xliff-1.2": ".xlf", "xliff-2.0": ".xlf", "xlsx": ".xlsx"}
"""The forms and the endings of their files."""
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What neither XML nor a worksheet can hold."""


def export_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "export",
        help=speech(
            "把要翻译的文字写成 PO、XLIFF 或 Excel 文件，交给译者。",
            "Write the texts that need a translator to a PO, XLIFF or Excel file.",
        ),
        epilog=speech(
            "例：duizhao translate export acme/2020 --format xlsx",
            "Example: duizhao translate export acme/2020 --format xlsx",
        ),
    )
    @click.argument("edition")
    @click.option(
        "--format",
        "form",
        type=click.Choice(list(FORMS)),
        default="xliff-2.0",
        help=speech("文件形式（默认 xliff-2.0）。", "Form of the file (xliff-2.0 by default)."),
    )
    @click.option(
        "--all",
        "whole",
        is_flag=True,
        help=speech("连同已确认的一起写出。", "Texts whose translation is confirmed too."),
    )
    @click.option(
        "--chapter",
        multiple=True,
        metavar="NAME",
        help=speech(
            "只写出这些文件的文字，如 about，可重复。", "Only the texts of these files, such as about; may be repeated."
        ),
    )
    @click.option(
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help=speech("写到哪里（默认在当前文件夹）。", "Where to write it (into this folder by default)."),
    )
    @folder_option(speech)
    def export(
        edition: str, form: str, whole: bool, chapter: tuple[str, ...], output: Path | None, folder: Path
    ) -> None:
        texts = read_texts(settings_of(folder, speech), [edition], speech)
        if not texts.all:
            click.echo(speech(f"{edition} 没有双语文字。", f"{edition} has no texts in both languages."), err=True)
            sys.exit(1)
        files = {Path(one.path).stem for one in texts.all}
        for name in chapter:
            if name not in files:
                click.echo(speech(f"没有文件“{name}”。", f"There is no file '{name}'."), err=True)
                sys.exit(2)
        wanted = [
            one
            for one in texts.all
            if (whole or one.state is not State.confirmed) and (not chapter or Path(one.path).stem in chapter)
        ]
        odd = [one for one in wanted if form != "po" and _UNPRINTABLE.search(one.source + one.target)]
        batch = as_batch((one for one in wanted if one not in odd), texts.all[0].source_language)
        (name,) = texts.by_folder
        target = output or Path(f"{name.replace('/', '-')}-{batch.target_language}{FORMS[form]}")
        target.write_bytes(_written(batch, form))
        click.echo(
            speech(f"已写入 {target}：{len(batch.units)} 段文字。", f"Wrote {len(batch.units)} text(s) to {target}.")
        )
        if odd:
            listed = "\n".join(f"{one.position}: {one.key}" for one in odd)
            click.echo(
                speech("有控制字符，这种文件写不下：", "These hold control characters, which such a file cannot:")
                + f"\n{listed}",
                err=True,
            )
            sys.exit(1)

    return export


def _written(batch: Batch, form: str) -> bytes:
    if form == "po":
        return write_po(batch)
    if form == "xlsx":
        return write_spreadsheet(batch)
    return write_xliff(batch, form.removeprefix("xliff-"))
