"""A plan of small sites, the engine that builds them, and the whole site put in place at once."""

import os

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # read when mkdocs or its theme is loaded; it is not for authors
