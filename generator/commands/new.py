"""``duizhao new site``: a small complete site of one's own."""

import shutil
import sys
from pathlib import Path

import click

from generator.commands.site_folder import SITE_FOLDER
from generator.commands.speech import Speech

SKELETON = Path(__file__).parent.parent / "packs" / "skeleton"


def new_command(speech: Speech) -> click.Group:
    """The command in one language."""

    @click.group("new", help=speech("新建站点。", "Make something new."))
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

    return new
