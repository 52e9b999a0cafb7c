"""A review as JSON: every change with its kinds, places, and words in both languages."""

from typing import Any

from generator.comparison.change import AnyChange, CellChange, CodeChange, FigureChange, StructureChange, TextChange
from generator.comparison.redline import Redline
from generator.downloads.json_text import write_json
from generator.problem import Position, Problem
from generator.views.change_lines import ChangeLine
from generator.views.review import Compared, Review

_ASPECTS = {
    StructureChange: "structure",
    TextChange: "text",
    FigureChange: "figure",
    CellChange: "cell",
    CodeChange: "code",
}


def write_review_json(review: Review) -> bytes:
    """The file. Names of fields and kinds are stable; new ones may be added."""
    record = {
        "before": review.before,
        "after": review.after,
        "changed": review.changed,
        "dropped_editions": list(review.dropped),
        "added_editions": list(review.added),
        "unread_before": [_problem(one) for one in review.unread_before],
        "unread_after": [_problem(one) for one in review.unread_after],
        "compared": [_compared(one) for one in review.compared],
    }
    return write_json(record)


def _compared(compared: Compared) -> dict[str, Any]:
    changes = [_change(zh, en) for zh, en in zip(compared.zh, compared.en, strict=True)]
    return {"title_zh": compared.title.zh, "title_en": compared.title.en, "changes": changes}


def _change(zh: ChangeLine, en: ChangeLine) -> dict[str, Any]:
    record: dict[str, Any] = {
        "aspect": _ASPECTS[type(zh.change)],
        "kinds": _kinds(zh.change),
        "before": _place(zh.ends[0]),
        "after": _place(zh.ends[1]),
    }
    for name in ("page", "what", "note"):
        record |= {f"{name}_zh": getattr(zh, name), f"{name}_en": getattr(en, name)}
    record |= {"before_zh": zh.before, "before_en": en.before, "after_zh": zh.after, "after_en": en.after}
    if zh.redlines is not None:
        record["redlines"] = {str(language): _redline(one) for language, one in zh.redlines.items()}
    return record


def _kinds(change: AnyChange) -> list[str]:
    return [str(kind) for kind in change.kinds] if isinstance(change, StructureChange) else [str(change.kind)]


def _redline(redline: Redline) -> list[dict[str, Any]]:
    return [
        {
            "fate": str(stretch.fate),
            "move": stretch.move or None,
            "pieces": [{"mark": str(piece.mark), "text": piece.text} for piece in stretch.pieces],
        }
        for stretch in redline.stretches
    ]


def _place(position: Position | None) -> dict[str, Any] | None:
    return {"file": position.path, "line": position.line, "column": position.column} if position else None


def _problem(problem: Problem) -> dict[str, Any]:
    said = {"code": problem.code, "message_zh": problem.message.zh, "message_en": problem.message.en}
    return {**said, **(_place(problem.position) or {})}
