"""The codes of reporting standards."""

from generator.model.item import Colour, Item, Text, Words, told


class Goal(Item):
    """A Sustainable Development Goal with its short name and the colour of its icon."""

    code: Words = told("编号", "Number")
    title: Text = told("名称", "Title")
    colour: Colour = told("颜色", "Colour")


class Goals(Item):
    """``goals.yml``."""

    goals: tuple[Goal, ...] = told("目标", "Goals", min_length=17, max_length=17)
