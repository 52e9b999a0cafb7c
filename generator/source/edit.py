"""Changes to a source file that leave everything else in it as it was typed."""

from pathlib import Path


def set_first_line(file: Path, prefix: str, line: str) -> bool:
    """Make ``line`` the file's first line, in place of one that begins with ``prefix``; newlines stay as they are.

    Returns whether the file changed.
    """
    before = file.read_bytes().decode("utf-8")
    newline = "\r\n" if "\r\n" in before else "\n"
    first, _, rest = before.partition(newline)
    body = rest if first.lstrip("\ufeff").startswith(prefix) else before
    after = line + newline + body
    if after == before:
        return False
    file.write_bytes(after.encode("utf-8"))
    return True
