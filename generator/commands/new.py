"""``duizhao new site``: a small complete site of one's own. ``duizhao new edition``: next year's from this year's."""

import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

import click

from generator.commands.problem_text import problem_lines
from generator.commands.site_folder import SITE_FOLDER, folder_option, settings_of
from generator.commands.speech import Speech
from generator.commands.todo import to_do_lines
from generator.exchange.next_edition import make_next_edition
from generator.facts.derive import Facts
from generator.problem import Level
from generator.reading.likeness import nearest_names
from generator.site.check import Checked, check, stops_preview
from generator.site.settings import SiteSettings
from generator.views.to_do import view_to_do

SKELETON = Path(__file__).parent.parent / "packs" / "skeleton"
_EDITION = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)/(\d{4})")


def new_command(speech: Speech) -> click.Group:
    """The command in one language."""

    @click.group("new", help=speech("新建站点或年度报告。", "Make a site, or an edition."))
    def new() -> None:
        pass

    @new.command(
        "site",
        help=speech(
            "在空文件夹里新建一个完整的双语小站点。", "Make a small complete bilingual site in an empty folder."
        ),
        epilog=speech("例：duizhao new site my-report", "Example: duizhao new site my-report"),
    )
    @click.argument("folder", type=SITE_FOLDER)
    def site(folder: Path) -> None:
        if folder.exists() and any(folder.iterdir()):
            click.echo(
                speech(
                    f"“{folder}”里已有内容，没有写入任何文件。请换一个空文件夹。",
                    f"'{folder}' is not empty; nothing was written. Choose an empty folder.",
                ),
                err=True,
            )
            sys.exit(2)
        shutil.copytree(SKELETON, folder, dirs_exist_ok=True)
        click.echo(
            speech(
                f"已在 {folder} 新建站点。下一步：cd {folder}，修改 data/ 里的文件，然后 duizhao serve",
                f"Made a site in {folder}. Next: cd {folder}, edit the files in data/, then duizhao serve",
            )
        )

    @new.command(
        "edition",
        help=speech(
            "从已有年度的报告新建一个年度：结构、编号、标签和文字沿用，年份顺移，新一年的数值待填；"
            "沿用的文字都有标记，改写或确认之前不能发布。",
            "Make a new edition from an earlier one: structure, ids, tags and texts are taken over, years move on, the "
            "new year's values are still to be filled in. What was taken over is marked, and is not published before "
            "it is rewritten or confirmed.",
        ),
        epilog=speech(
            "例：duizhao new edition chinalco/2025 --from chinalco/2024",
            "Example: duizhao new edition chinalco/2025 --from chinalco/2024",
        ),
    )
    @click.argument("edition")
    @click.option("--from", "source", required=True, help=speech("从哪个版次。", "From which edition."))
    @folder_option(speech)
    def new_edition(edition: str, source: str, folder: Path) -> None:
        settings = settings_of(folder, speech)
        target = _target(edition, source, settings, speech)
        checked = check(settings.data)
        facts = _source(source, checked, speech)
        _place(make_next_edition(facts, edition[-4:]), target)
        made = check(settings.data)
        new = next((one for one in made.facts if one.edition.key == edition), None)
        click.echo(speech(f"已在 {settings.data.name}/{edition} 新建。", f"Made {settings.data.name}/{edition}."))
        if new is None:
            others = [one for one in made.problems if one.level is Level.error]
            click.echo(problem_lines(others, speech), err=True)
        else:
            click.echo("\n".join(to_do_lines(view_to_do(new, speech.language), speech)))

    return new


def _target(edition: str, source: str, settings: SiteSettings, speech: Speech) -> Path:
    """The folder to make; exits with 2 where the names make no sense or it is there already."""
    names = [_EDITION.fullmatch(name) for name in (edition, source)]
    if None in names:
        _refuse(
            speech(
                f"版次写作 企业/年份，如 chinalco/2025（这里是“{edition}”和“{source}”）。",
                f"An edition is written organisation/year, such as chinalco/2025 (given: '{edition}', '{source}').",
            )
        )
    (organisation, year), (other, before) = (name.groups() for name in names if name)
    if organisation != other:
        _refuse(speech(f"{edition} 与 {source} 不是同一家企业。", f"{edition} and {source} are of two organisations."))
    if year <= before:
        _refuse(speech(f"{edition} 不在 {source} 之后。", f"{edition} does not come after {source}."))
    target = settings.data / edition
    if target.exists():
        _refuse(
            speech(
                f"{settings.data.name}/{edition} 已经存在，没有写入任何文件。",
                f"{settings.data.name}/{edition} is there already; nothing was written.",
            )
        )
    return target


def _source(source: str, checked: Checked, speech: Speech) -> Facts:
    """The facts of the edition to take over; exits with 2 where there is none, or with its errors."""
    if stops_preview(checked.problems):
        click.echo(problem_lines([one for one in checked.problems if one.level is Level.error], speech), err=True)
        _refuse(speech("先改正这些错误；没有写入任何文件。", "Mend these first; nothing was written."))
    found = next((facts for facts in checked.facts if facts.edition.key == source), None)
    if found is None:
        known = [facts.edition.key for facts in checked.facts]
        near = nearest_names(source, known)
        _refuse(
            speech(
                f"没有版次“{source}”。现有：{'、'.join(known)}。" + (f"是不是 {near[0]}？" if near else ""),
                f"There is no edition '{source}'. There are: {', '.join(known)}."
                + (f" Did you mean {near[0]}?" if near else ""),
            )
        )
    return found


def _place(files: dict[Path, bytes], target: Path) -> None:
    """Write the files aside and put the folder in place at once; a folder that begins with a dot is never read."""
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        for below, content in files.items():
            path = aside / "made" / below
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (aside / "made").rename(target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(2)
