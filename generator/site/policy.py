"""A Content-Security-Policy for every page: own files only, the theme's few inline scripts by their hash."""

import base64
import re
from hashlib import sha256
from pathlib import Path

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_CHARSET = '<meta charset="utf-8">'


def add_policy(made: Path) -> int:
    """Put the policy into the head of every page below ``made``; returns how many pages there are."""
    pages = 0
    for file in sorted(made.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        policy = f'<meta http-equiv="Content-Security-Policy" content="{policy_for(text)}">'
        file.write_text(text.replace(_CHARSET, _CHARSET + policy, 1), encoding="utf-8")
        pages += 1
    return pages


def policy_for(html: str) -> str:
    """The policy of one page. A form may lead to an e-mail, nowhere else."""
    hashes = sorted({_hash(script) for script in _SCRIPT.findall(html)})
    scripts = " ".join(["'self'", *hashes])
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action mailto:"
    )


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(script.encode()).digest()).decode()}'"
