"""``datapackage.json``: what the CSV files hold, as a Frictionless Data Package (version 1 of the specification)."""

from collections.abc import Sequence
from typing import Any

from generator.downloads.both_languages import bilingual, joined
from generator.downloads.json_text import write_json
from generator.facts.address import HOME, page_path
from generator.facts.derive import Facts
from generator.facts.download import ColumnType, Download
from generator.language import Bilingual, Language
from generator.model.library import Edition, Publisher

DOWNLOAD = Download(
    "datapackage.json",
    Bilingual(
        "所有 CSV 文件的说明（Frictionless 数据包），供程序读取。",
        "A description of all CSV files for programs (a Frictionless Data Package).",
    ),
)

_DATE = {"type": "string", "constraints": {"pattern": "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"}}
"""No type of the specification is as precise as the report and no more."""
_TYPES: dict[ColumnType, dict[str, Any]] = {
    ColumnType.text: {"type": "string"},
    ColumnType.number: {"type": "number", "decimalChar": ".", "bareNumber": True},
    ColumnType.integer: {"type": "integer", "bareNumber": True},
    ColumnType.boolean: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    ColumnType.date: _DATE,
}
_DIALECT = {
    "csvddfVersion": 1.2,
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
    "caseSensitiveHeader": True,
}


def write_edition_package(facts: Facts, files: Sequence[Download]) -> bytes:
    """The description of the tables among an edition's ``files``."""
    edition, report = facts.edition, facts.edition.report
    head = {
        "edition": edition.year,
        "period": {"start": str(report.period.start), "end": str(report.period.end)},
        "pages": {language: "/" + page_path(edition, language, HOME) for language in Language},
    }
    name = f"{edition.organisation_id}-{edition.year}"
    return write_package(name, bilingual(report.title), head, facts.publisher, (edition,), files)


def write_package(
    name: str,
    title: Bilingual,
    head: dict[str, Any],
    publisher: Publisher,
    editions: Sequence[Edition],
    files: Sequence[Download],
) -> bytes:
    """A package of the tables among ``files``, taken from ``editions``; ``head`` says what else is known of it."""
    organisation = publisher.organisation
    rights = Bilingual(
        f"报告的权利属于{organisation.name.zh}；数据没有另行声明许可。",
        f"Rights in the report belong to {organisation.name.en}; no licence is stated for the data.",
    )
    package: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": name,
        "title": joined(title),
        "title_zh": title.zh,
        "title_en": title.en,
        **({"description": joined(organisation.sources)} if organisation.sources else {}),
        **head,
        "rights": joined(rights),
        "contributors": [{"title": joined(organisation.name), "role": "publisher"}],
        "sources": [{"title": joined(edition.report.title)} for edition in editions],
        "resources": [_resource(file) for file in files if file.columns],
    }
    return write_json(package)


def _resource(file: Download) -> dict[str, Any]:
    name = file.name.removesuffix(".csv").replace("/", "-")
    schema: dict[str, Any] = {
        "fields": [_field(column, meaning, file) for column, meaning in file.columns],
        "missingValues": [""],
    }
    if file.key:
        schema["primaryKey"] = list(file.key)
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": file.name,
        "title": file.name,
        "description": joined(file.description),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": schema,
    }


def _field(column: str, meaning: Bilingual, file: Download) -> dict[str, Any]:
    return {
        "name": column,
        **_TYPES[file.types.get(column, ColumnType.text)],
        "description": joined(meaning),
    }
