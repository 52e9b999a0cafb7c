"""``duizhao catalogue``: the catalogues of reporting standards, and how a report answers them."""

import click

from generator.commands.late import late_commands
from generator.commands.speech import Speech
from generator.language import Bilingual

_COMMANDS = {
    "list": (
        "generator.commands.catalogue.list:list_command",
        Bilingual("列出全部目录。", "List all catalogues."),
    ),
    "show": (
        "generator.commands.catalogue.show:show_command",
        Bilingual("列出一份目录的编号和名称。", "List the codes and titles of one catalogue."),
    ),
    "check": (
        "generator.commands.catalogue.check:check_catalogues_command",
        Bilingual("检查目录文件。", "Check catalogue files."),
    ),
    "compare": (
        "generator.commands.catalogue.compare:compare_command",
        Bilingual("比较两份目录，列出报告中因此失效的编号。", "Compare two catalogues and tell what breaks."),
    ),
    "coverage": (
        "generator.commands.catalogue.coverage:coverage_command",
        Bilingual("一份报告回答了各标准的多少编号，还缺哪些。", "How much of each standard a report answers."),
    ),
}


def catalogue_command(speech: Speech) -> click.Group:
    """The commands in one language."""

    @click.group(
        "catalogue",
        commands=late_commands(_COMMANDS, speech),
        help=speech("报告标准的编号目录。", "The catalogues of reporting standards."),
    )
    def catalogue() -> None:
        pass

    return catalogue
