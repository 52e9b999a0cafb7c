"""Reference numbers of the GRI sector standards."""

from functools import cache

from generator.reading.packs import packed_catalogue


@cache
def _references() -> dict[str, tuple[str, ...]]:
    """For each disclosure, the numbers under which GRI 14 (Mining Sector 2024) lists it."""
    catalogue = packed_catalogue("gri-14-refs")
    assert catalogue is not None, "it comes with the package"
    found: dict[str, list[str]] = {}
    for entry in catalogue.entries:
        if entry.refers_to is not None:
            found.setdefault(entry.refers_to, []).append(entry.code)
    return {code: tuple(numbers) for code, numbers in found.items()}


def applicable_sector_refs(code: str, topic: str | None) -> str:
    """The sector reference numbers of a disclosure, those of one sector topic alone where ``topic`` names it."""
    numbers = _references().get(code, ())
    if topic is not None:
        numbers = tuple(number for number in numbers if number.startswith(f"{topic}."))
    elif code == "3-3":
        numbers = ()
    return ", ".join(numbers)
