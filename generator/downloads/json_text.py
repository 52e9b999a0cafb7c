"""Records to the bytes of a JSON file: UTF-8, keys in the order given, a newline at the end."""

from typing import Any

from pydantic_core import to_json


def write_json(document: dict[str, Any]) -> bytes:
    """The file; decimals are given as text, so that none loses a digit."""
    return to_json(document, indent=1) + b"\n"
