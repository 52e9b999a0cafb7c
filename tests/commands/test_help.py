"""Every command explains itself in both languages, with an example."""

import re
from collections.abc import Iterator

import click
import pytest

from generator.commands import make_cli
from generator.commands.late import LateCommand
from generator.commands.speech import choose_language
from generator.language import Language
from tests.commands.terminal import run

HAN = re.compile("[\u3400-\u9fff]")


def commands() -> list[tuple[str, ...]]:
    """Every command that does something, by the words that call it."""
    return sorted(_below((), make_cli(Language.en)))


def _below(path: tuple[str, ...], command: click.Command) -> Iterator[tuple[str, ...]]:
    if not isinstance(command, click.Group):
        yield path
        return
    for name, inner in command.commands.items():
        yield from _below((*path, name), loaded(inner))


def loaded(command: click.Command) -> click.Command:
    """The command itself, where what stands in the list is only its name and a line."""
    return command.load() if isinstance(command, LateCommand) else command


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("command", commands(), ids=" ".join)
class TestEveryCommand:
    def test_shows_an_example_of_itself(self, command: tuple[str, ...], language: Language) -> None:
        result = run(*command, "--help", language=language)
        assert result.exit_code == 0
        assert f"duizhao {' '.join(command)}" in result.output.split("Usage:")[-1].partition("\n")[2]
        assert ("例：" if language is Language.zh else "Example") in result.output

    def test_explains_its_options(self, command: tuple[str, ...], language: Language) -> None:
        found: click.Command = make_cli(language)
        for name in command:
            assert isinstance(found, click.Group)
            found = loaded(found.commands[name])
        assert bool(HAN.search(found.help or "")) is (language is Language.zh)
        for option in found.params:
            if isinstance(option, click.Option) and not option.hidden and option.name != "help":
                assert option.help, option.name
                assert bool(HAN.search(option.help)) is (language is Language.zh), option.name


@pytest.mark.parametrize("group", [(), ("catalogue",), ("translate",)], ids=" ".join)
@pytest.mark.parametrize("language", list(Language))
def test_a_group_lists_its_commands_each_with_a_line(group: tuple[str, ...], language: Language) -> None:
    result = run(*group, "--help", language=language)
    assert result.exit_code == 0
    listed = dict(line.split(maxsplit=1) for line in result.output.partition("Commands:\n")[2].splitlines())
    assert listed.keys() == {one[len(group)] for one in commands() if one[: len(group)] == group}
    for name, line in listed.items():
        assert bool(HAN.search(line)) is (language is Language.zh), name
        assert not line.endswith("..."), name


def test_a_command_that_does_not_exist_is_answered_with_one_that_does() -> None:
    assert "'check'" in run("chekc").output


@pytest.mark.parametrize(
    "arguments", [("nothing",), ("check", "--nothing"), ("check", "--format", "xml"), ("new", "site")]
)
def test_wrong_use_ends_with_two(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (["--language", "zh", "check"], {"LANG": "en_US.UTF-8"}, Language.zh),
        (["--language=zh", "check"], {"LANG": "en_US.UTF-8"}, Language.zh),
        (["--language", "en", "check"], {"LANG": "zh_CN.UTF-8"}, Language.en),
        (["check"], {"LANG": "zh_CN.UTF-8"}, Language.zh),
        (["check"], {"LANG": "de_DE.UTF-8"}, Language.en),
        (["check"], {"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, Language.zh),
        (["check"], {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, Language.en),
        (["check"], {"LC_ALL": "C"}, Language.en),
        (["--language", "fr", "check"], {"LANG": "zh_CN.UTF-8"}, Language.zh),
        (["--language"], {"LANG": "en_US.UTF-8"}, Language.en),
    ],
)
def test_the_language_is_the_one_asked_for_or_that_of_the_system(
    arguments: list[str], environment: dict[str, str], language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert choose_language(arguments) is language
