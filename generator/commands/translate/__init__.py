"""``duizhao translate``: what is translated, what is not, and the way to a translator and back."""

import click

from generator.commands.speech import Speech
from generator.commands.translate.bring_in import import_command
from generator.commands.translate.confirm import confirm_command
from generator.commands.translate.send_out import export_command
from generator.commands.translate.status import status_command


def translate_command(speech: Speech) -> click.Group:
    """The commands in one language."""

    @click.group(
        "translate",
        help=speech("译文：现状、确认、交给译者和取回。", "Translations: status, confirm, export and import."),
    )
    def translate() -> None:
        pass

    for make in (status_command, confirm_command, export_command, import_command):
        translate.add_command(make(speech))
    return translate
