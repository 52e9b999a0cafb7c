"""How fast the site is built and how fast a page opens, measured on this machine. Run it with ``python -m bench``."""
