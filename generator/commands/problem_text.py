"""Problems as lines for people and as JSON for machines."""

import json
from collections.abc import Sequence

from generator.commands.speech import Speech
from generator.problem import Level, Problem


def problem_lines(problems: Sequence[Problem], speech: Speech) -> str:
    """Each Problem as ``file:line:column: code message`` with its hint below; a count at the end."""
    level = {
        Level.error: speech("错误", "error"),
        Level.warning: speech("提醒", "warning"),
        Level.hint: speech("提示", "hint"),
    }
    lines = []
    for problem in problems:
        message, hint = problem.message[speech.language], problem.hint[speech.language]
        lines.append(f"{problem.position}: {level[problem.level]} {problem.code}: {message}")
        lines.append(f"    {speech('怎么办：', 'What to do: ')}{hint}")
    lines.append(_count(problems, speech))
    return "\n".join(lines)


def _count(problems: Sequence[Problem], speech: Speech) -> str:
    errors = sum(problem.level is Level.error for problem in problems)
    warnings = sum(problem.level is Level.warning for problem in problems)
    hints = len(problems) - errors - warnings
    files = len({problem.position.path for problem in problems})
    if not problems:
        return speech("没有发现问题。", "No problems found.")
    return speech(
        f"共 {errors} 个错误、{warnings} 个提醒、{hints} 个提示，涉及 {files} 个文件。",
        f"{errors} error(s), {warnings} warning(s) and {hints} hint(s) in {files} file(s).",
    )


def findings(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The Problems that count: all but hints."""
    return tuple(problem for problem in problems if problem.level is not Level.hint)


def exit_code(problems: Sequence[Problem]) -> int:
    """0 where nothing counts, 2 where there is no data to read at all, 1 otherwise."""
    if any(problem.code == "S010" for problem in problems):
        return 2
    return 1 if findings(problems) else 0


def problem_json(problems: Sequence[Problem]) -> str:
    """A list of objects with code, level, file, line, column, message and hint in both languages."""
    rows = [
        {
            "code": problem.code,
            "level": str(problem.level),
            "file": problem.position.path,
            "line": problem.position.line,
            "column": problem.position.column,
            "message_zh": problem.message.zh,
            "message_en": problem.message.en,
            "hint_zh": problem.hint.zh,
            "hint_en": problem.hint.en,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
