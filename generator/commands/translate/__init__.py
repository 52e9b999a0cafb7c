"""``duizhao translate``: what is translated, what is not, and the way to a translator and back."""

import click

from generator.commands.late import late_commands
from generator.commands.speech import Speech
from generator.language import Bilingual

_COMMANDS = {
    "status": (
        "generator.commands.translate.status:status_command",
        Bilingual("各章译文的现状。", "The state of translations, chapter by chapter."),
    ),
    "confirm": (
        "generator.commands.translate.confirm:confirm_command",
        Bilingual("确认译文与原文一致。", "Confirm that translations say what their sources say."),
    ),
    "export": (
        "generator.commands.translate.send_out:export_command",
        Bilingual("把要翻译的文字写成文件，交给译者。", "Write the texts that need a translator to a file."),
    ),
    "import": (
        "generator.commands.translate.bring_in:import_command",
        Bilingual("取回译者交来的文件。", "Take over a file that a translator sent back."),
    ),
}


def translate_command(speech: Speech) -> click.Group:
    """The commands in one language."""

    @click.group(
        "translate",
        commands=late_commands(_COMMANDS, speech),
        help=speech("译文：现状、确认、交给译者和取回。", "Translations: status, confirm, export and import."),
    )
    def translate() -> None:
        pass

    return translate
