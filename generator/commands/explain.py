"""``duizhao explain``: what a code means, and what to do."""

import sys

import click
from rich.console import Console
from rich.markdown import Markdown

from generator.commands.problem_text import level_names
from generator.commands.speech import Speech
from generator.findings.explanations import explanations
from generator.findings.levels import rule_levels
from generator.reading.likeness import nearest_names


def explain_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "explain",
        help=speech(
            "解释一个问题编号：是什么，怎么改。", "Explain the code of a Problem: what it means and what to do."
        ),
        epilog=speech("例：duizhao explain I113", "Example: duizhao explain I113"),
    )
    @click.argument("code")
    def explain(code: str) -> None:
        pages = explanations(speech.language)
        page = pages.get(code.upper())
        if page is None:
            near = next(iter(nearest_names(code.upper(), pages)), "")
            hint = speech(f"是不是“{near}”？", f"Did you mean '{near}'?") if near else ""
            click.echo(speech(f"没有编号“{code}”。{hint}", f"There is no code '{code}'. {hint}").strip(), err=True)
            sys.exit(2)
        level = rule_levels().get(page.code)
        head = f"{page.code} · {level_names(speech)[level]}" if level else page.code
        if sys.stdout.isatty():
            Console().print(Markdown(f"# {head}\n\n{page.text}"))
        else:
            click.echo(f"{head}\n\n{page.text}")

    return explain
