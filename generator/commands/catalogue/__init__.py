"""``duizhao catalogue``: the catalogues of reporting standards, and how a report answers them."""

import click

from generator.commands.catalogue.check import check_catalogues_command
from generator.commands.catalogue.compare import compare_command
from generator.commands.catalogue.coverage import coverage_command
from generator.commands.catalogue.list import list_command
from generator.commands.catalogue.show import show_command
from generator.commands.speech import Speech


def catalogue_command(speech: Speech) -> click.Group:
    """The command in one language."""

    @click.group("catalogue", help=speech("报告标准的编号目录。", "The catalogues of reporting standards."))
    def catalogue() -> None:
        pass

    for make in (list_command, show_command, check_catalogues_command, compare_command, coverage_command):
        catalogue.add_command(make(speech))
    return catalogue
