"""A score sheet: figures with what they are made of."""

from typing import Literal

from generator.model.amount import Amount
from generator.model.content import Content
from generator.model.item import Id, Text, told


class Score(Amount):
    """A figure, what it counts, and its parts in words."""

    label: Text = told("说明", "Caption")
    details: Text | None = told("其中", "Of which", "“其中…”的说明", "the parts, in words", default=None)


class Scores(Content):
    """A sheet of results."""

    kind: Literal["scores"] = told("类型", "Kind")
    id: Id | None = told("编号", "Id", default=None)
    title: Text = told("标题", "Title")
    figures: tuple[Score, ...] = told("成绩", "Results", min_length=1)
