"""The place where a case of ``cases/`` is introduced."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, told


class CaseBlock(Content):
    """Introduces one case and leads to its page."""

    kind: Literal["case"] = told("类型", "Kind")
    case: Id = told("案例", "Case", "cases/ 里的编号", "an id of cases/")
