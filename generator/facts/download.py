"""A file for machines: what it is called, what it holds, what its columns mean."""

from dataclasses import dataclass

from generator.language import Bilingual


@dataclass(frozen=True, slots=True)
class Download:
    """``columns`` are the header of the file, in order, each with its meaning."""

    name: str
    description: Bilingual
    columns: tuple[tuple[str, Bilingual], ...]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(name for name, _ in self.columns)
