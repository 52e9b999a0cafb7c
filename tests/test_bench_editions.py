"""The editions that speed is measured on are reports like any other: the checks find nothing wrong in them."""

from pathlib import Path

from bench.editions import make_editions, write_reports
from tests.commands.terminal import run


def test_the_checks_find_nothing_wrong(tmp_path: Path) -> None:
    write_reports(make_editions(1), tmp_path)
    result = run("check", "--folder", tmp_path)
    assert result.exit_code == 0
    assert "No problems" in result.output
