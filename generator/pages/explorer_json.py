"""The explorer's data file: a view as JSON. What is empty is left out; numbers are text, so that none loses a digit."""

import json
from dataclasses import asdict
from typing import Any

from generator.views.explorer_data import ExplorerData


def explorer_json(view: ExplorerData) -> bytes:
    """The file, the same bytes each time, one indicator to a line."""
    head = {"organisation": view.organisation, "name": view.name}
    lines = ",\n".join(_compact(_full(asdict(one))) for one in view.indicators)
    return f'{_compact(head)[:-1]},"indicators":[\n{lines}\n]}}\n'.encode()


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _full(value: Any) -> Any:
    """The value without fields that say nothing."""
    if isinstance(value, dict):
        return {name: _full(one) for name, one in value.items() if one not in (None, "", False)}
    return [_full(one) for one in value] if isinstance(value, tuple) else value
