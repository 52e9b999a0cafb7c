"""Companies with their full and short names."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, told


class Abbreviations(Content):
    """Companies of ``organisation.yml`` in the order the report lists them."""

    kind: Literal["abbreviations"] = told("类型", "Kind")
    companies: tuple[Id, ...] = told("企业", "Companies", min_length=1)
