"""What the program has, the manual names, and the other way round."""

import ast
import re
import tomllib

import pytest

from generator.commands import make_cli
from generator.downloads import WRITERS
from generator.language import Language
from tests.sites import CHECKOUT

MANUAL = CHECKOUT / "docs" / "manual"
CODE = re.compile(r"[A-Z]\d{3}")


def codes_in_the_program() -> set[str]:
    """Every string in the program that is a Problem's code."""
    found = set()
    for file in (CHECKOUT / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.add(node.value)
    return found


def headings(name: str) -> list[str]:
    text = (MANUAL / name).read_text(encoding="utf-8")
    return re.findall(r"^#+ (.*)$", text, re.MULTILINE)


def test_the_program_has_problems_of_each_sort() -> None:
    """Otherwise the test below would prove nothing."""
    assert {code[0] for code in codes_in_the_program()} >= set("SRXLK")


@pytest.mark.parametrize("page", ["problems.md", "problems.zh.md"])
def test_every_problem_is_explained_and_nothing_else(page: str) -> None:
    explained = [match[0] for heading in headings(page) if (match := CODE.search(heading))]
    assert sorted(explained) == sorted(codes_in_the_program())


@pytest.mark.parametrize("file", [file for file, _ in WRITERS], ids=lambda file: file.name)
def test_every_file_and_every_column_is_in_the_manual(file: object) -> None:
    text = (MANUAL / "downloads.md").read_text(encoding="utf-8")
    assert file.name in text  # type: ignore[attr-defined]
    section = text.partition(f"## {file.name}")[2].partition("\n## ")[0] or text  # type: ignore[attr-defined]
    assert [name for name, _ in file.columns if f"`{name}`" not in section] == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", sorted(make_cli(Language.en).commands))
@pytest.mark.parametrize("page", ["README.md", "README.zh.md"])
def test_every_command_is_in_the_readme(page: str, command: str) -> None:
    assert f"duizhao {command}" in (CHECKOUT / page).read_text(encoding="utf-8")


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split("[<>=!~ ]", one)[0] for one in project["dependencies"]]
    assert len(names) > 5
    text = (MANUAL / "dependencies.md").read_text(encoding="utf-8").lower()
    assert [name for name in names if name not in text] == []


def test_links_between_the_pages_of_the_manual_hold() -> None:
    dead = []
    for page in (*MANUAL.glob("*.md"), *CHECKOUT.glob("README*.md")):
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                dead.append(f"{page.name}: {target}")
    assert dead == []
