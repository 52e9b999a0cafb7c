"""How a text is typed as a YAML value, as near as may be to the value it replaces."""

import json
import re

from generator.source.node import Scalar, Sequence
from generator.source.parse import parse_text

_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
"""What JSON leaves as it is and YAML does not read."""


def typed(text: str) -> str:
    """``text`` as a value on one line: without quotes where it can stand so anywhere, else in double quotes."""
    return text if _is_plain(text) else quoted(text)


def quoted(text: str) -> str:
    """``text`` in double quotes on one line."""
    return _UNPRINTABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(text, ensure_ascii=False))


def typed_like(old: str, text: str, indent: int) -> str:
    """``text`` in the style of ``old``, the value as it is typed now; ``indent`` is that of a block's lines."""
    if old[:1] in ("|", ">") and _fits_block(text):
        return "|-\n" + "\n".join(" " * indent + line if line else "" for line in text.split("\n"))
    if old[:1] == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return quoted(text) if old[:1] == '"' else typed(text)


def _fits_block(text: str) -> bool:
    """Whether a block gives back every sign: none may be unprintable, and no line begin or end with a space."""
    return (
        not _UNPRINTABLE.search(text)
        and all(line == line.strip() and "\t" not in line and line.isprintable() for line in text.split("\n"))
        and bool(text.strip("\n") == text and text)
    )


def _is_plain(text: str) -> bool:
    """Whether the text needs no quotes, in braces and brackets neither."""
    if "\n" in text or not text.isprintable():
        return False
    root, problems = parse_text(f"[{text}]\n", "")
    item = root.items[0] if isinstance(root, Sequence) and len(root.items) == 1 and not problems else None
    return (
        isinstance(item, Scalar)
        and item.text == text
        and not item.null
        and text[:1] not in "\"'"
        and not _is_other(text)
    )


def _is_other(text: str) -> bool:
    """Whether an editor would take it for a number, yes or no; our reader takes all for text."""
    return re.fullmatch(r"[-+.\d][-+.\deExXoOa-fA-F_:,]*|true|false|yes|no|on|off|y|n", text, re.IGNORECASE) is not None
