"""Rows to the bytes of a CSV file: UTF-8, comma, CRLF, the same bytes for the same rows (RFC 4180)."""

import csv
import io
from collections.abc import Iterable, Sequence


def write_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The file; None becomes an empty field."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def truth(value: bool) -> str:
    """``true`` or ``false``."""
    return "true" if value else "false"
