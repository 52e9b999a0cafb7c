"""Changes to a source file that leave everything else in it as it was typed."""

from pathlib import Path


def set_first_line(file: Path, prefix: str, line: str) -> bool:
    """Make ``line`` the file's first line, in place of one that begins with ``prefix``; newlines stay as they are.

    Returns whether the file changed.
    """
    before = file.read_bytes().decode("utf-8")
    mark = "\ufeff" if before.startswith("\ufeff") else ""
    text = before.removeprefix(mark)
    first = text.splitlines(keepends=True)[0] if text else ""
    newline = "\r\n" if first.endswith("\r\n") else "\n"
    after = mark + line + newline + (text.removeprefix(first) if first.startswith(prefix) else text)
    if after == before:
        return False
    file.write_bytes(after.encode("utf-8"))
    return True
