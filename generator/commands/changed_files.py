"""Which files git knows to have changed."""

import subprocess
from pathlib import Path


class NoHistoryError(Exception):
    """There is no git, no repository, or no such revision; the text is what git said."""


def changed_since(revision: str, folder: Path) -> frozenset[str]:
    """Paths below ``folder``, from it, that differ from ``revision`` or are new to git.

    Raises :class:`NoHistoryError`.
    """
    listed = _git(folder, "diff", "--name-only", "--relative", "-z", "--end-of-options", revision, "--", ".")
    fresh = _git(folder, "ls-files", "--others", "--exclude-standard", "-z", ".")
    return frozenset(path for path in (*listed.split("\0"), *fresh.split("\0")) if path)


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError as error:
        raise NoHistoryError(error.strerror or str(error)) from error
    if done.returncode:
        raise NoHistoryError(done.stderr.decode(errors="replace").strip().splitlines()[0])
    return done.stdout.decode(errors="replace")
