"""The peer in one process: ``python -m bench.peer_loop mkdocs.yml...`` builds one site after the other."""

import logging
import sys

from mkdocs.commands.build import build
from mkdocs.config import load_config


def main() -> None:
    """Build each configuration as ``mkdocs build`` does."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    for name in sys.argv[1:]:
        config = load_config(name)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()


if __name__ == "__main__":
    main()
