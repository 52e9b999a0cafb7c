"""A Content-Security-Policy for every page: own files, the theme's few inline scripts by hash, none in content."""

import base64
import re
from functools import cache
from hashlib import sha256

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
CONTENT, CONTENT_END = '<article class="md-content__inner', "</article>"
"""Where a page's content begins, and the last of the elements that may be in it as well."""

_CHARSET = '<meta charset="utf-8">'


def with_policy(html: str) -> str:
    """The page with its policy in its head, before anything that is fetched."""
    policy = f'<meta http-equiv="Content-Security-Policy" content="{policy_for(html)}">'
    return html.replace(_CHARSET, _CHARSET + policy, 1)


def policy_for(html: str) -> str:
    """The policy of one page. A form may lead to an e-mail, nowhere else.

    A script within the page's content is not let in: none belongs there, so it could only be one that slipped in.
    """
    before, begins, rest = html.partition(CONTENT)
    theme = before + rest.rpartition(CONTENT_END)[2] if begins else html
    hashes = sorted({_hash(script) for script in _SCRIPT.findall(theme)})
    scripts = " ".join(["'self'", *hashes])
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action mailto:"
    )


@cache
def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(sha256(script.encode()).digest()).decode()}'"
