"""The program's commands, one file each: arguments, a few calls, an exit code.

Exit code 0 is fine, 1 findings, 2 wrong use or unreadable input.
"""

import atexit
import sys
from collections.abc import Sequence

import click

from generator import __version__
from generator.commands.late import late_commands
from generator.commands.speech import Speech, choose_language
from generator.language import Bilingual, Language
from generator.site.memory import keep_for_now

_COMMANDS = {
    "build": (
        "generator.commands.build:build_command",
        Bilingual("检查数据，生成整个网站。", "Check the data and build the whole site."),
    ),
    "serve": (
        "generator.commands.serve:serve_command",
        Bilingual("在本机预览，保存后自动刷新。", "Preview on this machine; pages refresh when a file is saved."),
    ),
    "check": (
        "generator.commands.check:check_command",
        Bilingual("检查数据，列出全部问题。", "Check the data and list every problem."),
    ),
    "explain": (
        "generator.commands.explain:explain_command",
        Bilingual("解释一个问题编号：是什么，怎么改。", "Explain the code of a problem and what to do."),
    ),
    "acknowledge": (
        "generator.commands.acknowledge:acknowledge_command",
        Bilingual("确认一处问题，说明理由，让它保持原样。", "Let a finding stand, with the reason."),
    ),
    "translate": (
        "generator.commands.translate:translate_command",
        Bilingual("译文：现状、确认、交给译者和取回。", "Translations: status, confirm, export and import."),
    ),
    "new": (
        "generator.commands.new:new_command",
        Bilingual("新建站点或年度报告。", "Make a site, or an edition."),
    ),
    "diff": (
        "generator.commands.diff:diff_command",
        Bilingual("比较两个年度的报告，或同一份数据的两稿。", "Compare the reports of two years, or two drafts."),
    ),
    "match": (
        "generator.commands.match:match_command",
        Bilingual("找出换了编号的章节、案例等，并写明延续。", "Find sections, cases and so on that have a new id."),
    ),
    "todo": (
        "generator.commands.todo:todo_command",
        Bilingual("列出还没有写完的，按章和负责人。", "List what is still to be written, and by whom."),
    ),
    "confirm": (
        "generator.commands.confirm:confirm_command",
        Bilingual("确认沿用往年的文字无误。", "Confirm texts that were carried over."),
    ),
    "schema": (
        "generator.commands.schema:schema_command",
        Bilingual("写出数据文件的 JSON Schema，供编辑器提示。", "Write JSON Schemas of the data files for editors."),
    ),
    "catalogue": (
        "generator.commands.catalogue:catalogue_command",
        Bilingual("报告标准的编号目录。", "The catalogues of reporting standards."),
    ),
}


def make_cli(language: Language) -> click.Group:
    """The command line in one language."""
    speech = Speech(language)

    @click.group(
        name="duizhao",
        commands=late_commands(_COMMANDS, speech),
        context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 110},
        help=speech(
            "年度报告的 YAML 数据生成中英文网站。", "Turns a yearly report kept as YAML into a Chinese/English website."
        ),
    )
    @click.version_option(__version__, prog_name="duizhao")
    @click.option(
        "--language",
        type=click.Choice([one.value for one in Language]),
        help=speech("消息所用语言（默认按系统语言）。", "Language of messages (the system's by default)."),
        expose_value=False,
    )
    def group() -> None:
        pass

    return group


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program; ``--language`` anywhere before the command decides the language of help texts too."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    atexit.register(keep_for_now)  # else Python's last act would be to search all of it for what may be freed
    make_cli(choose_language(given))(given, prog_name="duizhao")
