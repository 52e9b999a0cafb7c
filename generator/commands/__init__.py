"""The program's commands, one file each: arguments, a few calls, an exit code.

Exit code 0 is fine, 1 findings, 2 wrong use or unreadable input.
"""

import sys
from collections.abc import Sequence

import click

from generator import __version__
from generator.commands.acknowledge import acknowledge_command
from generator.commands.build import build_command
from generator.commands.catalogue import catalogue_command
from generator.commands.check import check_command
from generator.commands.confirm import confirm_command
from generator.commands.diff import diff_command
from generator.commands.explain import explain_command
from generator.commands.match import match_command
from generator.commands.new import new_command
from generator.commands.schema import schema_command
from generator.commands.serve import serve_command
from generator.commands.speech import Speech, choose_language
from generator.commands.todo import todo_command
from generator.commands.translate import translate_command
from generator.language import Language


def make_cli(language: Language) -> click.Group:
    """The command line in one language."""
    speech = Speech(language)

    @click.group(
        name="duizhao",
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

    for make in (
        build_command,
        serve_command,
        check_command,
        explain_command,
        acknowledge_command,
        translate_command,
        new_command,
        diff_command,
        match_command,
        todo_command,
        confirm_command,
        schema_command,
        catalogue_command,
    ):
        group.add_command(make(speech))
    return group


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program; ``--language`` anywhere before the command decides the language of help texts too."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    make_cli(choose_language(given))(given, prog_name="duizhao")
