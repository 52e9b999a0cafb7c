"""What a build depends on, as digests: the files of the reports, the theme, the settings, the program itself."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from sys import version_info

from generator.site.settings import SiteSettings
from generator.site.theme import theme_folder

_LIBRARIES = (
    "babel",
    "jieba",
    "jinja2",
    "markdown",
    "mkdocs",
    "mkdocs-material",
    "nh3",
    "openpyxl",
    "pydantic",
    "pyyaml",
    "rapidfuzz",
)
_PACKAGE = Path(__file__).resolve().parent.parent


class ChangedError(Exception):
    """Reports of an organisation are not what was checked; ``name`` says of which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Inputs:
    """Digests of all that a build reads: ``data`` by the path below the reports' folder, ``rest`` by what it is."""

    data: Mapping[str, str]
    rest: Mapping[str, str]

    @property
    def key(self) -> str:
        """One digest of everything."""
        return digest_of(self.data, self.rest)

    def below(self, folder: str) -> dict[str, str]:
        """The files of the reports at or below ``folder``."""
        return {path: digest for path, digest in self.data.items() if path.startswith(f"{folder}/")}


def read_inputs(settings: SiteSettings) -> Inputs:
    """The inputs as they are now. Files whose names begin with a dot are not read by a build."""
    static = (f"{path}:{digest}" for path, digest in digests(settings.static).items())
    return Inputs(
        digests(settings.data),
        {
            "program": digest_of(_program(), digests(theme_folder())),
            "settings": digest_of(astuple(settings)),
            "static": digest_of(*static),
        },
    )


@cache
def _program() -> str:
    """The package and the libraries that make pages; they do not change while the program runs."""
    code = {path: digest for path, digest in digests(_PACKAGE).items() if "__pycache__" not in path}
    libraries = [(name, version(name)) for name in _LIBRARIES]
    return digest_of(code, libraries, version_info[:3])


def digests(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder, by its path there. Hidden files are left out."""
    if not folder.is_dir():
        return {}
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in _files(sorted(folder.iterdir()))
    }


def _files(entries: Iterable[Path]) -> Iterable[Path]:
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _files(sorted(entry.iterdir()))
        else:
            yield entry


def digest_of(*values: object) -> str:
    """A digest of plain values, by what they print as."""
    return sha256(repr(values).encode()).hexdigest()
