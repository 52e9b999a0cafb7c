"""Records to the bytes of a JSON file: UTF-8, keys in the order given, a newline at the end."""

import json
from typing import Any


def write_json(document: dict[str, Any]) -> bytes:
    """The file; decimals are given as text, so that none loses a digit."""
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
