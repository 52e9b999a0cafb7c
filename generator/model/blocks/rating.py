"""A rating of the report by experts."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Item, Text, told


class Criterion(Item):
    """One criterion with its stars."""

    name: Text = told("维度", "Criterion")
    stars: int = told("星级", "Stars", "0 至 5", "0 to 5", ge=0, le=5)
    text: Text = told("评语", "Opinion")


class Signatories(Item):
    """Those who sign in one role; names only where printed."""

    role: Text = told("身份", "Role")
    names: tuple[Text, ...] = told("姓名", "Names", default=())


class Rating(Content):
    """The rating report: basis, process, criteria, result, advice, signatures."""

    kind: Literal["rating"] = told("类型", "Kind")
    commission: Text = told("委托", "Commission")
    basis: tuple[Text, ...] = told("评级依据", "Basis", min_length=1)
    process: tuple[Text, ...] = told("评级过程", "Process", min_length=1)
    criteria: tuple[Criterion, ...] = told("评级结论", "Criteria", min_length=1)
    stars: int = told("综合星级", "Stars overall", ge=0, le=5)
    plus: bool = told("星级后的加号", "A plus after the stars", default=False)
    grade: Text = told("等级", "Grade", "如 五星佳", "such as Five-Star Excellence")
    result: Text = told("综合评语", "Opinion overall")
    advice: tuple[Text, ...] = told("改进建议", "Advice", default=())
    signatories: tuple[Signatories, ...] = told("签署", "Signatories", default=())
    date: Date = told("出具时间", "Date")
