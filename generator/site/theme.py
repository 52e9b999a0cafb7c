"""Where the theme's templates, styles and scripts lie: beside the package in a checkout, inside it when installed."""

from pathlib import Path


def theme_folder() -> Path:
    """The folder ``overrides/``."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "overrides"
    return packed if packed.is_dir() else package.parent / "overrides"
