"""Findings as JSON."""

import json
from collections.abc import Sequence
from typing import Any

from generator.findings.acknowledged import find
from generator.findings.listing import Listing
from generator.problem import Problem


def problem_json(problems: Sequence[Problem]) -> str:
    """A list of objects with code, level, file, line, column, message and hint in both languages."""
    return _dumped([_row(one) for one in problems])


def listing_json(listing: Listing) -> str:
    """The same, each with its place in the file and what was said of it where it is acknowledged."""
    rows = []
    for problem in listing.told():
        found, said = find(problem, listing.tree), listing.acknowledgement(problem)
        told = {"who": said.by.who, "reason_zh": said.by.reason.zh, "reason_en": said.by.reason.en} if said else None
        rows.append({**_row(problem), "place": found.place if found else "", "acknowledged": told})
    return _dumped(rows)


def _row(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "level": str(problem.level),
        "file": problem.position.path,
        "line": problem.position.line,
        "column": problem.position.column,
        "message_zh": problem.message.zh,
        "message_en": problem.message.en,
        "hint_zh": problem.hint.zh,
        "hint_en": problem.hint.en,
    }


def _dumped(rows: list[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, indent=2)
