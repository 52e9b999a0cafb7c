"""Layers import in one direction: the order of docs/manual/design.md, read from the syntax tree."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sites import CHECKOUT

PACKAGE = CHECKOUT / "generator"
LAYERS = (
    "source",
    "model",
    "reading",
    "facts",
    "comparison",
    "rules",
    "findings",
    "views",
    "pages",
    "downloads",
    "search",
    "exchange",
    "site",
    "commands",
)
"""Each folder imports only from itself and from those before it."""
FREE = ("generator", "generator.problem", "generator.language")
"""Modules that every layer may import, and that import none of them."""
ONLY_IN = {
    "yaml": ("generator/source/",),
    "jinja2": ("generator/pages/",),
    "mkdocs": ("generator/site/bridge.py", "generator/site/settings_file.py"),
    "material": ("generator/site/bridge.py",),
    "openpyxl": ("generator/exchange/",),
}
"""Libraries that one place alone may know."""

FILES = sorted(path.relative_to(CHECKOUT).as_posix() for path in PACKAGE.rglob("*.py"))


def imports(file: str) -> Iterator[str]:
    """Every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse((CHECKOUT / file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written in full"
            assert node.module is not None
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer_of(module: str) -> str | None:
    """The folder that a module lies in; None for those of FREE and for other packages."""
    parts = module.split(".")
    return parts[1] if parts[0] == "generator" and len(parts) > 1 and parts[1] in LAYERS else None


@pytest.mark.parametrize("file", FILES)
def test_a_module_imports_from_its_own_layer_and_those_above(file: str) -> None:
    own = layer_of(file.removesuffix(".py").replace("/", "."))
    for module in imports(file):
        other = layer_of(module)
        if other is None:
            continue
        assert own is not None, f"{file} is free to all and imports {module}"
        assert LAYERS.index(other) <= LAYERS.index(own), f"{file} imports {module}, which lies below it"


@pytest.mark.parametrize("file", FILES)
def test_a_library_is_known_in_its_place_alone(file: str) -> None:
    for module in imports(file):
        places = ONLY_IN.get(module.split(".")[0], ("generator/",))
        assert file.startswith(places), f"{file} imports {module}"


def test_every_folder_of_the_package_is_a_layer() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders <= set(LAYERS)
    modules = {f"generator.{path.stem}" for path in PACKAGE.glob("*.py") if path.stem not in ("__init__", "__main__")}
    assert modules <= set(FREE)


def test_the_order_is_the_documented_one() -> None:
    """The layout in the design lists the folders in this order."""
    text = (CHECKOUT / "docs" / "manual" / "design.md").read_text(encoding="utf-8")
    layout = text.partition("\ngenerator/\n")[2].partition("\n```")[0]
    listed = [line.split()[0] for line in layout.splitlines()]
    assert [name.rstrip("/") for name in listed if name.endswith("/")] == list(LAYERS)


def test_no_layer_reaches_into_the_private_parts_of_another() -> None:
    for file in FILES:
        own = layer_of(file.removesuffix(".py").replace("/", "."))
        for module in imports(file):
            private = any(part.startswith("_") and not part.startswith("__") for part in module.split("."))
            assert not (private and layer_of(module) not in (None, own)), f"{file} imports {module}"


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    names = {Path(file).stem for file in FILES}
    assert not names & {"utils", "util", "helpers", "helper", "common", "misc", "tools", "shared"}
