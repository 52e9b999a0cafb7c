"""Findings as SARIF 2.1.0, the OASIS format that code hosts and editors read.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/. An acknowledged finding is a result that is suppressed.
"""

import json
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.commands.speech import Speech
from generator.findings.acknowledged import find
from generator.findings.explanations import explanations
from generator.findings.levels import rule_levels
from generator.findings.listing import Listing
from generator.problem import Level, Problem
from generator.source.place import fingerprint

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Level.error: "error", Level.warning: "warning", Level.hint: "note"}


def listing_sarif(listing: Listing, speech: Speech) -> str:
    """One run with its rules and results; acknowledged findings are always among them."""
    problems = sorted(
        {*listing.problems, *(one.problem for one in listing.acknowledged)}, key=lambda one: (one.position, one.code)
    )
    codes = sorted({one.code for one in problems})
    run = {
        "tool": {
            "driver": {
                "name": "duizhao",
                "version": __version__,
                "rules": [_rule(code, speech) for code in codes],
            }
        },
        "language": speech.language.html,
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, codes, listing, speech) for one in problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str, speech: Speech) -> dict[str, Any]:
    page = explanations(speech.language)[code]
    return {
        "id": code,
        "shortDescription": {"text": page.title},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": _LEVELS[rule_levels().get(code, Level.error)]},
    }


def _result(problem: Problem, codes: list[str], listing: Listing, speech: Speech) -> dict[str, Any]:
    place = problem.position
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(listing.prefix + place.path)}}
    if place.line:
        physical["region"] = {"startLine": place.line, "startColumn": place.column}
    location: dict[str, Any] = {"physicalLocation": physical}
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.level],
        "message": {"text": f"{problem.message[speech.language]}\n{problem.hint[speech.language]}"},
        "locations": [location],
    }
    if (found := find(problem, listing.tree)) is not None:
        location["logicalLocations"] = [{"fullyQualifiedName": found.written}]
        result["partialFingerprints"] = {"text/v1": f"{found.written}:{fingerprint(found.node)}"}
    if (said := listing.acknowledgement(problem)) is not None:
        because = f"{said.by.reason[speech.language]} ({said.by.who})"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": because}]
    return result
