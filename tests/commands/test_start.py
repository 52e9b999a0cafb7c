"""A command loads what it needs: who asks for help, or builds what did not change, does not wait for all the rest."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sites import CHECKOUT, TINY, write_files

ENGINE = ("babel", "jinja2", "markdown", "mkdocs", "yaml")
REPORTS = ("generator.model", "generator.reading", "generator.rules", "generator.views", "jieba", "nh3", "openpyxl")
LIBRARIES = ("importlib.metadata", "pydantic", "rapidfuzz", "rich", "watchfiles")
_RUN = """
import sys
from generator.commands import main
try:
    main(sys.argv[1:])
finally:
    sys.stderr.write("\\n" + " ".join(sys.modules))
"""


def loaded_by(*arguments: str | Path) -> set[str]:
    """The modules that a command has loaded, in a process of its own, when it is done."""
    command = (sys.executable, "-c", _RUN, *map(str, arguments))
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.rpartition("\n")[2].split())


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("catalogue", "--help"), ("translate", "--help")], ids=" ".join
)
def test_the_list_of_commands_needs_none_of_them(arguments: tuple[str, ...]) -> None:
    loaded = loaded_by(*arguments)
    assert "click" in loaded
    assert loaded.isdisjoint((*ENGINE, *REPORTS, *LIBRARIES))


def test_the_help_of_build_needs_no_report() -> None:
    assert loaded_by("build", "--help").isdisjoint((*REPORTS, "pydantic", "rapidfuzz", "rich", "watchfiles"))


def test_where_nothing_changed_no_report_is_read(tmp_path: Path) -> None:
    site = write_files(tmp_path, TINY)
    assert loaded_by("build", "--folder", site.root) > {"generator.model", "generator.rules"}
    again = loaded_by("build", "--folder", site.root)
    assert "mkdocs" in again  # which reads the settings
    assert again.isdisjoint((*REPORTS, "pydantic", "rapidfuzz", "rich", "watchfiles"))


def test_words_are_cut_only_where_editions_are_compared(tmp_path: Path) -> None:
    site = write_files(tmp_path, TINY)
    assert "jieba" not in loaded_by("build", "--folder", site.root)
