"""What a review says beside its changes, in both languages."""

from dataclasses import dataclass

from generator.language import Language


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """The words of one language."""

    title: str
    lead: str
    legend: str
    contents: str
    not_read: str
    dropped_edition: str
    added_edition: str
    nothing: str
    change: str
    what: str
    before: str
    after: str
    note: str
    place: str
    inline: str
    beside: str
    whole_report: str


_ZH = ReviewWords(
    title="改动对照",
    lead="中英文并列。没有改动的语言也列出，便于核对两种语言是否一致。",
    legend="图例",
    contents="目录",
    not_read="读不出来、没有比较的",
    dropped_edition="整个版次删去",
    added_edition="新的版次",
    nothing="没有变化。",
    change="变化",
    what="内容",
    before="原来",
    after="现在",
    note="说明",
    place="位置",
    inline="合并显示",
    beside="左右对照",
    whole_report="整份报告",
)
_EN = ReviewWords(
    title="Changes side by side",
    lead="Both languages stand beside each other. One that did not change is shown too, so that the two can be checked "
    "against each other.",
    legend="Legend",
    contents="Contents",
    not_read="Not read, and not compared",
    dropped_edition="the whole edition was dropped",
    added_edition="a new edition",
    nothing="Nothing differs.",
    change="Change",
    what="What",
    before="Before",
    after="After",
    note="Note",
    place="Place",
    inline="In one text",
    beside="Side by side",
    whole_report="The report as a whole",
)


def review_words(language: Language) -> ReviewWords:
    """The words of one language."""
    return _ZH if language is Language.zh else _EN
