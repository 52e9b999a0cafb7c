"""``duizhao translate import``: what a translator sent back, into the source."""

import sys
from pathlib import Path

import click

from generator.commands.changes_text import change_line
from generator.commands.problem_text import problem_lines
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.commands.translate.confirm import write_locks
from generator.commands.translate.folders import Texts, read_texts
from generator.exchange.po import read_po
from generator.exchange.spreadsheet import read_spreadsheet
from generator.exchange.taking_over import Plan, plan_import
from generator.exchange.unit import Batch, UnreadableError
from generator.exchange.writing import write_changes
from generator.exchange.xliff import read_xliff
from generator.problem import sort_problems
from generator.site.settings import SiteSettings

_READERS = {".po": read_po, ".xlf": read_xliff, ".xliff": read_xliff, ".xlsx": read_spreadsheet}


def import_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "import",
        help=speech(
            "取回译者交来的文件：先列出将作的改动，确认后写入数据文件，其余内容和写法不变。",
            "Take over a file that a translator sent back: show the changes, ask, and write them into the data files, "
            "of which all else stays as it is.",
        ),
        epilog=speech(
            "例：duizhao translate import acme-2020-en.xlsx --dry-run",
            "Example: duizhao translate import acme-2020-en.xlsx --dry-run",
        ),
    )
    @click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
    @click.option("--dry-run", is_flag=True, help=speech("只列出改动，不写入。", "Show the changes and write nothing."))
    @click.option("--yes", is_flag=True, help=speech("不再询问，直接写入。", "Write without asking."))
    @folder_option(speech)
    def bring_in(file: Path, dry_run: bool, yes: bool, folder: Path) -> None:
        settings = settings_of(folder, speech)
        batch = _read(file, speech)
        texts = read_texts(settings, [], speech)
        wanted = [one for one in texts.all if one.target_language is batch.target_language]
        plan = plan_import(batch.units, wanted)
        _show(plan, speech)
        writes = bool(plan.changes or plan.let_stand)
        if writes and not dry_run and (yes or click.confirm(speech("写入？", "Write this?"))):
            _write(plan, texts, settings, speech)
        elif dry_run or writes:
            click.echo(speech("没有写入任何内容。", "Nothing was written."))
        sys.exit(1 if plan.refused else 0)

    return bring_in


def _read(file: Path, speech: Speech) -> Batch:
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        click.echo(
            speech(
                f"“{file.name}”不是 .po、.xlf、.xliff 或 .xlsx 文件。",
                f"'{file.name}' is no .po, .xlf, .xliff or .xlsx file.",
            ),
            err=True,
        )
        sys.exit(2)
    try:
        return reader(file.read_bytes(), file.name)
    except UnreadableError as error:
        click.echo(problem_lines([error.problem], speech), err=True)
        sys.exit(2)


def _show(plan: Plan, speech: Speech) -> None:
    for one in plan.changes:
        click.echo(f"{one.translation.position}")
        click.echo(f"    {change_line(one.translation.target, one.target)}")
    if plan.refused:
        click.echo(problem_lines(sort_problems(plan.refused), speech), err=True)
    click.echo(
        speech(
            f"改动 {len(plan.changes)} 处，照旧确认 {len(plan.let_stand)} 处，没有动过 {plan.untouched} 处，"
            f"没有译完 {plan.unfinished} 处，拒绝 {len(plan.refused)} 处。",
            f"{len(plan.changes)} to change, {len(plan.let_stand)} confirmed as they are, {plan.untouched} untouched, "
            f"{plan.unfinished} not finished, {len(plan.refused)} refused.",
        )
    )


def _write(plan: Plan, texts: Texts, settings: SiteSettings, speech: Speech) -> None:
    """Write what was planned, then confirm it; a file that cannot be written is named, and nothing of it confirmed."""
    written = write_changes(plan.changes, texts.tree)
    keys = {one.translation.key for one in written.changes} | {one.key for one in plan.let_stand}
    now = read_texts(settings, [], speech)
    count = write_locks(keys, now)
    click.echo(speech(f"已写入并确认 {count} 处译文。", f"Wrote and confirmed {count} translation(s)."))
    if written.problems:
        click.echo(problem_lines(written.problems, speech), err=True)
        sys.exit(1)
