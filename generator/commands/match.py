"""``duizhao match``: what seems to continue things of an earlier edition under another id, and writing that down."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.problem_text import problem_lines
from generator.commands.site_folder import folder_option, settings_of
from generator.commands.speech import Speech
from generator.comparison.change import Basis, StructureChange, Thing
from generator.comparison.compare import compare
from generator.comparison.declare import Declaration, declare
from generator.comparison.table_parts import propose_parts
from generator.facts.derive import Facts
from generator.problem import Level
from generator.reading.likeness import nearest_names
from generator.site.check import check
from generator.site.settings import SiteSettings
from generator.source.edit import write_text
from generator.views.change_words import THINGS


def match_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "match",
        help=speech(
            "列出较晚一份报告中疑似延续较早一份、而编号不同的章节、案例等，按把握排列；"
            "--accept 把认可的写成 continues。",
            "List chapters, sections, cases and so on of the later edition that seem to continue earlier ones under "
            "another id, the surest first; --accept writes those you accept as 'continues'.",
        ),
        epilog=speech(
            "例：duizhao match chinalco/2020 chinalco/2024 --accept ecology#green-office",
            "Example: duizhao match chinalco/2020 chinalco/2024 --accept ecology#green-office",
        ),
    )
    @click.argument("before", metavar=speech("较早", "BEFORE"))
    @click.argument("after", metavar=speech("较晚", "AFTER"))
    @click.option(
        "--accept",
        multiple=True,
        metavar=speech("编号", "ID"),
        help=speech(
            "认可的一项（较晚报告中的编号），可写多次。", "A proposal to accept, by its later id; may be repeated."
        ),
    )
    @click.option(
        "--accept-from",
        type=click.IntRange(55, 100),
        metavar=speech("把握", "SCORE"),
        help=speech("认可把握不低于此数的全部建议。", "Accept every proposal that is at least so sure."),
    )
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        help=speech("输出形式。", "Form of the output."),
    )
    @folder_option(speech)
    def match(
        before: str, after: str, accept: tuple[str, ...], accept_from: int | None, form: str, folder: Path
    ) -> None:
        settings = settings_of(folder, speech)
        earlier, later = _editions(settings, before, after, speech)
        proposed = _proposals(earlier, later)
        accepted = _accepted(proposed, accept, accept_from, speech)
        if accepted:
            _write(accepted, settings, speech)
        left = [one for one in proposed if one not in accepted]
        click.echo(_json(proposed, accepted) if form == "json" else _lines(left, len(accepted), speech))
        sys.exit(1 if left else 0)

    return match


def _editions(settings: SiteSettings, before: str, after: str, speech: Speech) -> tuple[Facts, Facts]:
    """The facts of both; exits with 2 where the data has errors or an edition does not exist."""
    checked = check(settings.data)
    errors = [one for one in checked.problems if one.level is Level.error]
    if errors and not checked.facts:
        _stop(problem_lines(errors, speech))
    editions = {one.edition.key: one for one in checked.facts}
    for key in (before, after):
        if key not in editions:
            near = nearest_names(key, editions)
            _stop(
                speech(
                    f"没有版次“{key}”。" + (f"是不是 {near[0]}？" if near else f"现有：{'、'.join(editions)}。"),
                    f"There is no edition '{key}'. "
                    + (f"Did you mean {near[0]}?" if near else f"There are: {', '.join(editions)}."),
                )
            )
    one, other = editions[before], editions[after]
    if one.publisher.id != other.publisher.id or one.edition.year >= other.edition.year:
        _stop(
            speech(
                "两份报告须出自同一家企业，较早的写在前面。",
                "Both editions must be of one organisation, the earlier given first.",
            )
        )
    return one, other


def _proposals(before: Facts, after: Facts) -> list[StructureChange]:
    """The surest first."""
    found = [one for one in compare(before, after).structure if one.basis is Basis.proposed]
    found += propose_parts(after.publisher, before.edition, after.edition)
    return sorted(found, key=lambda one: -one.score)


def _target(change: StructureChange) -> Thing:
    """The later thing that would declare it: of a split, the last piece, as the first has its match already."""
    return change.after[-1]


def _accepted(
    proposed: Sequence[StructureChange], keys: Sequence[str], least: int | None, speech: Speech
) -> list[StructureChange]:
    known = {_target(one).key: one for one in proposed}
    for key in keys:
        if key not in known:
            near = nearest_names(key, known)
            _stop(
                speech(
                    f"没有关于“{key}”的建议。" + (f"是不是 {near[0]}？" if near else ""),
                    f"Nothing is proposed for '{key}'." + (f" Did you mean {near[0]}?" if near else ""),
                )
            )
    return [one for one in proposed if _target(one).key in keys or (least is not None and one.score >= least)]


def _write(accepted: Sequence[StructureChange], settings: SiteSettings, speech: Speech) -> None:
    """Write all or nothing."""
    declarations = [Declaration(_target(one), tuple(old.key for old in one.before)) for one in accepted]
    texts, problems = declare(declarations, settings.data.parent)
    if problems:
        _stop(problem_lines(problems, speech))
    for file, text in texts.items():
        write_text(file, text)


def _lines(left: Sequence[StructureChange], written: int, speech: Speech) -> str:
    lines = [speech(f"已写入 {written} 处 continues。", f"Wrote 'continues' in {written} place(s).")] if written else []
    for one in left:
        thing = _target(one)
        lines.append(f"{one.score:3d}  {_named(thing, speech)}")
        lines.append(f"     {speech('延续', 'continues')} {'; '.join(_named(old, speech) for old in one.before)}")
    lines.append(
        speech(f"待定的建议：{len(left)} 项。", f"{len(left)} proposal(s) left to decide.")
        if left
        else speech("没有待定的建议。", "No proposals are left.")
    )
    return "\n".join(lines)


def _named(thing: Thing, speech: Speech) -> str:
    title = f" {thing.title[speech.language]}" if thing.title is not None else ""
    return f"{thing.key} ({THINGS[thing.kind][speech.language]}{title}) {thing.position}"


def _json(proposed: Sequence[StructureChange], accepted: Sequence[StructureChange]) -> str:
    rows = [
        {
            "after": _target(one).key,
            "after_at": str(_target(one).position),
            "before": [old.key for old in one.before],
            "before_at": [str(old.position) for old in one.before],
            "score": one.score,
            "accepted": one in accepted,
        }
        for one in proposed
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _stop(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)
