"""``duizhao acknowledge``: let a finding stand, with the reason."""

import re
import sys
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.problem_text import problem_lines
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.findings.acknowledged import Found, find, may_be_acknowledged
from generator.findings.acknowledging import FILE, CannotWriteError, state, write_statement
from generator.language import Bilingual
from generator.problem import Level, Problem
from generator.site.check import Checked, check

_PLACE = re.compile(r"(?P<path>.+?\.yml)(?::(?P<line>\d+))?(?::(?P<column>\d+))?")


def acknowledge_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "acknowledge",
        help=speech(
            "确认一处问题并说明理由，让它保持原样。PLACE 照 check 所印：文件:行，整个文件，或整个年度的文件夹。",
            "Let a finding stand, with the reason. PLACE is as 'check' prints it: file:line, a whole file, or the "
            "folder of an edition.",
        ),
        epilog=speech(
            "例：duizhao acknowledge I113 data/acme/2020/chapters/law.yml:13 "
            '--reason-zh 原文如此 --reason-en "So in the report" --who 李华',
            "Example: duizhao acknowledge I113 data/acme/2020/chapters/law.yml:13 "
            '--reason-zh 原文如此 --reason-en "So in the report" --who "Li Hua"',
        ),
    )
    @click.argument("code")
    @click.argument("place")
    @click.option("--reason-zh", required=True, help=speech("中文理由。", "The reason in Chinese."))
    @click.option("--reason-en", required=True, help=speech("英文理由。", "The reason in English."))
    @click.option("--who", required=True, help=speech("由谁确认。", "Who acknowledges it."))
    @click.option(
        "--on-page",
        is_flag=True,
        help=speech("作为编者注印在页面上。", "Print the reason on the page as an editor's note."),
    )
    @folder_option(speech)
    def acknowledge(
        code: str, place: str, reason_zh: str, reason_en: str, who: str, on_page: bool, folder: Path
    ) -> None:
        if not all(one.strip() for one in (reason_zh, reason_en, who)):
            _refuse(speech("理由（中英文）和 --who 都不能为空。", "Neither reason nor --who may be empty."))
        checked = check(settings_of(folder, speech).data)
        scope, listed = _at(place, code, checked, speech)
        found = [(problem, one) for problem in listed if (one := find(problem, checked.read.tree)) is not None]
        if not found:
            _nothing(code, place, checked, speech)
        if any(not may_be_acknowledged(problem) for problem, _ in found):
            _refuse(
                speech(
                    f"{code} 不能确认：有这个问题就做不成页面。请改正数据。",
                    f"{code} cannot be acknowledged: pages cannot be made with it. Correct the data.",
                )
            )
        edition = scope if scope in _folders(checked) else _folder_of(found[0][1], checked, speech)
        statement = state(
            code, edition, scope, [one for _, one in found], Bilingual(reason_zh, reason_en), who, on_page
        )
        file = checked.read.tree.data / edition / FILE
        try:
            write_statement(file, statement)
        except CannotWriteError:
            _refuse(
                speech(
                    f"{file} 的写法无法自动添加，没有改动。请把 acknowledged 写成列表，每条以“- ”开头。",
                    f"{file} is typed in a way that cannot be added to; nothing was changed. Write 'acknowledged' as a "
                    "list, each item on lines of its own beginning with '- '.",
                )
            )
        click.echo(
            speech(
                f"已写入 {file}：{code}，{len(found)} 处（{statement.at}）。",
                f"Written to {file}: {code}, {len(found)} finding(s) ({statement.at}).",
            )
        )

    return acknowledge


def _at(place: str, code: str, checked: Checked, speech: Speech) -> tuple[str, list[Problem]]:
    """What is covered, from ``data/`` (empty for the nearest place), and the findings of the code there."""
    tree = checked.read.tree
    known = [*checked.problems, *(one.problem for one in checked.acknowledged)]
    of_code = [one for one in known if one.code == code]
    match = _PLACE.fullmatch(place.replace("\\", "/"))
    if match is None:
        below = place.replace("\\", "/").strip("/").removeprefix(f"{tree.data.name}/")
        shown = f"{tree.data.name}/{below}/"
        if below not in _folders(checked):
            _refuse(
                speech(
                    f"“{place}”不是文件，也不是机构或年度的文件夹。",
                    f"'{place}' is neither a file nor the folder of an organisation or an edition.",
                )
            )
        return below, [one for one in of_code if one.position.path.startswith(shown)]
    path, line, column = match["path"].removeprefix("./"), match["line"], match["column"]
    here = [one for one in of_code if one.position.path == path]
    if line is None:
        return path.removeprefix(f"{tree.data.name}/"), here
    here = [one for one in here if one.position.line == int(line)]
    return "", [one for one in here if column is None or one.position.column == int(column)]


def _folders(checked: Checked) -> set[str]:
    return {*checked.library.publishers, *(edition.key for edition in checked.library.editions)}


def _folder_of(found: Found, checked: Checked, speech: Speech) -> str:
    """The folder of the edition or organisation that a finding's file belongs to."""
    organisation, year, *_ = found.path.split("/")
    if organisation not in checked.library.publishers:
        _refuse(
            speech(
                f"{found.path} 不属于任何机构，那里的问题不能确认。",
                f"{found.path} belongs to no organisation; what is found there cannot be acknowledged.",
            )
        )
    return f"{organisation}/{year}" if re.fullmatch(r"\d{4}", year) else organisation


def _nothing(code: str, place: str, checked: Checked, speech: Speech) -> NoReturn:
    """Say that there is no such finding, and what there is instead."""
    path = place.partition(":")[0]
    said = speech(f"{place} 没有 {code}。", f"There is no {code} at {place}.")
    if unread := [one for one in checked.read.problems if one.level is Level.error]:
        said += "\n" + speech("数据还读不出，规则没有运行：", "No rule has run, because the data cannot be read:")
        said += "\n" + problem_lines(unread, speech)
    elif near := [one for one in checked.problems if one.position.path == path]:
        said += "\n" + speech("这个文件里有：", "In this file there are:") + "\n" + problem_lines(near, speech)
    _refuse(said, 1)


def _refuse(said: str, code: int = 2) -> NoReturn:
    click.echo(said, err=True)
    sys.exit(code)
