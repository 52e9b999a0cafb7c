"""The words that tell changes, in both languages: the one table that pages, the terminal and files draw on."""

from dataclasses import dataclass

from generator.comparison.change import (
    AnyChange,
    Cause,
    CellChange,
    CellKind,
    CodeChange,
    CodeKind,
    FigureChange,
    FigureKind,
    StructureChange,
    StructureKind,
    TextKind,
    ThingKind,
)
from generator.language import Bilingual, Language

STRUCTURE = Bilingual("结构", "Structure")
TEXTS = Bilingual("文字", "Text")
FIGURES = Bilingual("指标", "Figures")
CELLS = Bilingual("表格", "Tables")
CODES = Bilingual("指标索引", "Index")
ASPECTS = (STRUCTURE, TEXTS, FIGURES, CELLS, CODES)
"""What changes are told of, in the order told."""

STRUCTURE_KINDS = {
    StructureKind.unchanged: Bilingual("未变", "unchanged"),
    StructureKind.edited: Bilingual("内容有改动", "edited"),
    StructureKind.renamed: Bilingual("改名", "renamed"),
    StructureKind.moved: Bilingual("移动", "moved"),
    StructureKind.parted: Bilingual("拆分", "split"),
    StructureKind.merged: Bilingual("合并", "merged"),
    StructureKind.added: Bilingual("新增", "added"),
    StructureKind.dropped: Bilingual("删去", "dropped"),
}
TEXT_KINDS = {
    TextKind.unchanged: Bilingual("未变", "unchanged"),
    TextKind.edited: Bilingual("改写", "edited"),
    TextKind.moved: Bilingual("移动", "moved"),
    TextKind.parted: Bilingual("拆分", "split"),
    TextKind.merged: Bilingual("合并", "merged"),
    TextKind.added: Bilingual("新增", "added"),
    TextKind.dropped: Bilingual("删去", "dropped"),
}
FIGURE_KINDS = {
    FigureKind.rose: Bilingual("上升", "rose"),
    FigureKind.fell: Bilingual("下降", "fell"),
    FigureKind.unchanged: Bilingual("未变", "unchanged"),
    FigureKind.broken: Bilingual("不可比", "not comparable"),
    FigureKind.appeared: Bilingual("新列出", "appeared"),
    FigureKind.vanished: Bilingual("不再列出", "vanished"),
    FigureKind.restated: Bilingual("往年数值重述", "past value restated"),
    FigureKind.corrected: Bilingual("数值改动", "value corrected"),
    FigureKind.renamed: Bilingual("指标改名", "indicator renamed"),
    FigureKind.unit_changed: Bilingual("单位变更", "unit changed"),
    FigureKind.base_year_changed: Bilingual("基年变更", "base year changed"),
    FigureKind.kind_changed: Bilingual("性质变更", "level and change exchanged"),
    FigureKind.redefined: Bilingual("口径变更", "redefined"),
    FigureKind.decimals_changed: Bilingual("小数位变更", "decimals changed"),
}
CELL_KINDS = {
    CellKind.changed: Bilingual("单元格改动", "cell changed"),
    CellKind.added: Bilingual("单元格新增", "cell added"),
    CellKind.dropped: Bilingual("单元格删去", "cell dropped"),
}
CODE_KINDS = {
    CodeKind.answered: Bilingual("新回应", "newly answered"),
    CodeKind.unanswered: Bilingual("不再回应", "no longer answered"),
    CodeKind.moved: Bilingual("换了位置", "answered elsewhere"),
}
CAUSES = {
    Cause.standard: Bilingual("标准有变", "the standard changed"),
    Cause.company: Bilingual("企业的报告有变", "the company changed its report"),
    Cause.error: Bilingual("目录里没有这个编号", "the catalogue does not have this code"),
}
THINGS = {
    ThingKind.report: Bilingual("报告", "report"),
    ThingKind.part: Bilingual("篇", "part"),
    ThingKind.chapter: Bilingual("章", "chapter"),
    ThingKind.section: Bilingual("节", "section"),
    ThingKind.block: Bilingual("内容块", "block"),
    ThingKind.case: Bilingual("案例", "case"),
    ThingKind.award_list: Bilingual("奖项表", "list of awards"),
    ThingKind.award: Bilingual("奖项", "award"),
    ThingKind.timeline: Bilingual("大事记", "timeline"),
    ThingKind.event: Bilingual("事件", "event"),
    ThingKind.row: Bilingual("行", "row"),
    ThingKind.column: Bilingual("列", "column"),
}
CHANGED_IN_ZH = Bilingual("只改了中文", "changed in Chinese only")
CHANGED_IN_EN = Bilingual("只改了英文", "changed in English only")


def stale_figure(changed: Language, before: str, after: str) -> Bilingual:
    """That a figure changed in one language and not in the other."""
    if changed is Language.zh:
        return Bilingual(
            f"中文的 {before} 已改为 {after}，英文未改", f"{before} became {after} in Chinese, not in English"
        )
    return Bilingual(f"英文的 {before} 已改为 {after}，中文未改", f"{before} became {after} in English, not in Chinese")


def aspect_of(change: AnyChange) -> Bilingual:
    """What a change is told of."""
    if isinstance(change, StructureChange):
        return STRUCTURE
    if isinstance(change, FigureChange):
        return FIGURES
    if isinstance(change, CellChange):
        return CELLS
    return CODES if isinstance(change, CodeChange) else TEXTS


def kind_of(change: AnyChange) -> Bilingual:
    """What became of it; several kinds of one thing in a row."""
    if isinstance(change, StructureChange):
        words = [STRUCTURE_KINDS[kind] for kind in change.kinds]
        return Bilingual("、".join(one.zh for one in words), ", ".join(one.en for one in words))
    if isinstance(change, FigureChange):
        return FIGURE_KINDS[change.kind]
    if isinstance(change, CellChange):
        return CELL_KINDS[change.kind]
    return CODE_KINDS[change.kind] if isinstance(change, CodeChange) else TEXT_KINDS[change.kind]


@dataclass(frozen=True, slots=True)
class RedlineWords:
    """What a template says beside the pieces of a redline, in one language."""

    moved_away: str
    moved_here: str
    deleted: str
    inserted: str


def redline_words(language: Language) -> RedlineWords:
    """The words of one language."""
    if language is Language.zh:
        return RedlineWords("移往同号处", "从同号处移来", "删去", "写入")
    return RedlineWords("moved to the place of the same number", "moved here from there", "deleted", "inserted")
