"""Sites kept in git, for tests of drafts."""

import subprocess
from pathlib import Path

from tests.sites import Site

_WHO = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder; what it prints."""
    command = ["git", "-C", str(folder), *_WHO, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def committed(site: Site, message: str = "A draft") -> Site:
    """The site with all its files in a commit, in a repository of its own."""
    if not (site.root / ".git").exists():
        git(site.root, "init", "--quiet")
    git(site.root, "add", "--all")
    git(site.root, "commit", "--quiet", "--message", message)
    return site
