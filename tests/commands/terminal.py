"""The program as it is run on a terminal, without a process of its own."""

from pathlib import Path

from click.testing import CliRunner, Result

from generator.commands import make_cli
from generator.language import Language


def run(*arguments: str | Path, language: Language = Language.en) -> Result:
    """What a command says and how it ends; an exception that nobody caught fails the test."""
    result = CliRunner().invoke(make_cli(language), [str(one) for one in arguments], prog_name="duizhao")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result
