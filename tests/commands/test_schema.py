"""``duizhao schema``: what editors are told of each kind of file."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.reading.tree import KINDS
from tests.commands.terminal import run
from tests.sites import CHECKOUT, EVERY_BLOCK, Files, Site, every_block, tree_bytes

MakeSite = Callable[[Files], Site]


class EditorLoader(yaml.CSafeLoader):
    """Values typed as an editor does (the core schema of YAML 1.2): numbers, true and false, null; a date is text."""


EditorLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first))


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """The schemas as the command writes them."""
    root = tmp_path_factory.mktemp("schemas")
    for name, content in every_block().items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    result = run("schema", "--folder", root)
    assert result.exit_code == 0, result.output
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in (root / "schemas").glob("*.json")}


def data_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Each data file with the name of its kind."""
    for file in sorted((root / "data").rglob("*.yml")):
        below = file.relative_to(root / "data").as_posix()
        yield next(name for name, pattern, _ in KINDS if pattern.fullmatch(below)), file


def as_json(value: Any) -> Any:
    """A year as the name of a field is text, whatever it would be as a value."""
    if isinstance(value, dict):
        return {str(key): as_json(one) for key, one in value.items()}
    return [as_json(one) for one in value] if isinstance(value, list) else value


def validator(schema: dict[str, Any]) -> Any:
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("kind", [name for name, _, _ in KINDS])
def test_every_kind_of_file_has_a_schema(kind: str, schemas: dict[str, dict[str, Any]]) -> None:
    jsonschema.Draft202012Validator.check_schema(schemas[kind])
    assert schemas[kind]["type"] == "object"
    assert schemas[kind]["additionalProperties"] is False


def test_there_is_no_schema_of_anything_else(schemas: dict[str, dict[str, Any]]) -> None:
    assert set(schemas) == {name for name, _, _ in KINDS}


@pytest.mark.parametrize("root", [EVERY_BLOCK, CHECKOUT], ids=["every-block", "chinalco"])
def test_an_editor_finds_nothing_wrong_in_right_data(root: Path, schemas: dict[str, dict[str, Any]]) -> None:
    wrong = []
    for kind, file in data_files(root):
        content = as_json(yaml.load(file.read_text(encoding="utf-8"), Loader=EditorLoader))
        errors = validator(schemas[kind]).iter_errors(content)
        wrong += [f"{file.relative_to(root)}: {'/'.join(map(str, one.path))}: {one.message[:80]}" for one in errors]
    assert wrong == [], f"{len(wrong)}: " + "\n".join(wrong[:10])


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("chapter", "id: a\nkind: front\n"),
        ("chapter", "id: a\nkind: frotn\ntitle: {zh: 甲, en: A}\n"),
        ("chapter", "id: A b\nkind: front\ntitle: {zh: 甲, en: A}\n"),
        ("chapter", "id: a\nkind: front\ntitle: {zh: 甲}\n"),
        ("chapter", "id: a\nkind: front\ntitle: {zh: 甲, en: A}\nsumary: {zh: 甲, en: A}\n"),
        ("chapter", "id: a\nkind: front\ntitle: {zh: 甲, en: A}\nblocks: [{kind: prosa}]\n"),
        ("organisation", "name: {zh: 甲, en: A}\nshort: {zh: 甲, en: A}\npalette: {brand: blue, accent: '#000000'}\n"),
    ],
)
def test_an_editor_sees_what_check_would_find(kind: str, text: str, schemas: dict[str, dict[str, Any]]) -> None:
    assert list(validator(schemas[kind]).iter_errors(yaml.load(text, Loader=EditorLoader)))


def test_fields_explain_themselves_in_both_languages(schemas: dict[str, dict[str, Any]]) -> None:
    """Titles and descriptions are what an editor shows beside a field."""
    for kind, schema in schemas.items():
        for part in (schema, *schema.get("$defs", {}).values()):
            for name, field in part.get("properties", {}).items():
                said = field.get("title", "") + field.get("description", "")
                assert re.search("[\u3400-\u9fff]", said), (kind, part.get("title"), name)
                assert re.search("[A-Za-z]{2}", said), (kind, part.get("title"), name)


def test_every_data_file_names_its_schema_on_its_first_line(make_site: MakeSite) -> None:
    site = make_site(every_block())
    before = tree_bytes(site.data)
    run("schema", "--folder", site.root)
    for kind, file in data_files(site.root):
        first, _, rest = file.read_text(encoding="utf-8").partition("\n")
        _, _, path = first.partition("$schema=")
        assert (file.parent / path).resolve() == (site.root / "schemas" / f"{kind}.json").resolve()
        assert rest.encode() == before[file.relative_to(site.data).as_posix()]


def test_a_second_run_changes_nothing(make_site: MakeSite) -> None:
    site = make_site(every_block())
    run("schema", "--folder", site.root)
    before = tree_bytes(site.root)
    result = run("schema", "--folder", site.root)
    assert tree_bytes(site.root) == before
    assert " 0 " in result.output


def test_data_with_the_line_are_read_as_before(make_site: MakeSite) -> None:
    site = make_site(every_block())
    run("schema", "--folder", site.root)
    assert not Site(site.root).checked.stops


def test_committed_schemas_are_up_to_date(schemas: dict[str, dict[str, Any]]) -> None:
    """Where the checkout has them at all: run 'duizhao schema' after a change of the model."""
    folder = CHECKOUT / "schemas"
    if folder.is_dir():
        committed = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("*.json")}
        assert committed == schemas
