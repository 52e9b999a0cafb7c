"""Which reports a command on translations is about."""

import sys
from collections.abc import Sequence

import click

from generator.commands.problem_text import problem_lines
from generator.commands.speech import Speech
from generator.model.translation import Translation
from generator.problem import Problem
from generator.reading.translations import read_translations, translated_folders
from generator.reading.tree import Tree, read_tree
from generator.site.settings import SiteSettings


class Texts:
    """The texts of some folders of a site."""

    def __init__(self, tree: Tree, folders: Sequence[str]) -> None:
        self.tree = tree
        self.problems: list[Problem] = []
        self.by_folder: dict[str, tuple[Translation, ...]] = {}
        for folder in folders:
            self.by_folder[folder], wrong = read_translations(tree, folder)
            self.problems.extend(wrong)

    @property
    def all(self) -> tuple[Translation, ...]:
        """Every text, folder by folder."""
        return tuple(one for found in self.by_folder.values() for one in found)


def read_texts(settings: SiteSettings, named: Sequence[str], speech: Speech) -> Texts:
    """The texts of the folders named, such as ``chinalco/2020``; of all where none is named.

    An organisation stands for its own files. Exits with 2 where a name is not known or files cannot be read as YAML.
    """
    tree, problems = read_tree(settings.data)
    unread = [one for one in problems if one.code.startswith("S") and one.code != "S009"]
    if unread:
        click.echo(problem_lines(unread, speech), err=True)
        sys.exit(2)
    return Texts(tree, named_folders(tree, named, speech) if named else translated_folders(tree))


def named_folders(tree: Tree, named: Sequence[str], speech: Speech) -> list[str]:
    """The folders as paths below ``data/``; exits with 2 where one is not known."""
    known = translated_folders(tree)
    wanted = [one.replace("\\", "/").strip("/").removeprefix(f"{tree.data.name}/") for one in named]
    for one in wanted:
        if one not in known:
            listed = ", ".join(known)
            click.echo(speech(f"没有“{one}”；有：{listed}", f"There is no '{one}'; there are: {listed}"), err=True)
            sys.exit(2)
    return wanted
