"""Commands whose modules are loaded when they are called, so that none waits for what only others need."""

from collections.abc import Mapping
from pkgutil import resolve_name
from typing import Any

import click

from generator.commands.speech import Speech
from generator.language import Bilingual
from generator.site.memory import without_collection


class LateCommand(click.Command):
    """Stands for a command in the list of commands, which shows its name and a line on it.

    ``place`` is the module and the function that makes the command in one language, as in an entry point:
    ``generator.commands.build:build_command``.
    """

    def __init__(self, name: str, place: str, line: str, speech: Speech) -> None:
        super().__init__(name, short_help=line)
        self._place, self._speech = place, speech

    def load(self) -> click.Command:
        """The command itself."""
        with without_collection():  # what is loaded stays
            command = resolve_name(self._place)(self._speech)
        assert isinstance(command, click.Command)
        return command

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The command is called, or asked for its help: from here on it is the real one."""
        return self.load().make_context(info_name, args, parent, **extra)


def late_commands(places: Mapping[str, tuple[str, Bilingual]], speech: Speech) -> tuple[LateCommand, ...]:
    """The commands of a group, by name: where each is made, and the line that tells of it in the list."""
    return tuple(LateCommand(name, place, line[speech.language], speech) for name, (place, line) in places.items())
