"""Findings as lines for people on a terminal."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.commands.speech import Speech
from generator.findings.acknowledged import Acknowledged
from generator.findings.explanations import explanations
from generator.findings.listing import Listing
from generator.problem import Level, Problem


def level_names(speech: Speech) -> dict[Level, str]:
    """What the levels are called."""
    return {
        Level.error: speech("错误", "error"),
        Level.warning: speech("提醒", "warning"),
        Level.hint: speech("提示", "hint"),
    }


def problem_lines(problems: Sequence[Problem], speech: Speech) -> str:
    """Each Problem as ``file:line:column: code message`` with its hint below; a count at the end."""
    return "\n".join((*(line for one in problems for line in _lines(one, speech)), _count(problems, speech)))


def listing_text(listing: Listing, speech: Speech) -> str:
    """Findings under a heading for each file or rule with their number; counts at the end."""
    lines: list[str] = []
    for heading, group in listing.groups():
        lines.append(_heading(heading, group, speech))
        for one in group:
            lines.extend(_lines(one, speech, listing.acknowledgement(one)))
    lines.append(_count(listing.problems, speech))
    by_code = Counter(one.code for one in listing.problems)
    if len(by_code) > 1:
        lines.append(" · ".join(f"{code} {count}" for code, count in sorted(by_code.items())))
    if listing.acknowledged:
        count = len(listing.acknowledged)
        lines.append(
            speech(f"其中 {count} 个已经确认。", f"{count} of those listed have been acknowledged.")
            if listing.with_acknowledged
            else speech(
                f"已确认的另有 {count} 个，用 --acknowledged 列出。",
                f"Acknowledged and not listed: {count}; --acknowledged lists them.",
            )
        )
    return "\n".join(lines)


def _heading(heading: str, group: Sequence[Problem], speech: Speech) -> str:
    page = explanations(speech.language).get(heading)
    return f"{heading} · {page.title} ({len(group)})" if page else f"{heading} ({len(group)})"


def _lines(problem: Problem, speech: Speech, by: Acknowledged | None = None) -> Iterable[str]:
    message, hint = problem.message[speech.language], problem.hint[speech.language]
    level = level_names(speech)[problem.level]
    if by is None:
        yield f"{problem.position}: {level} {problem.code}: {message}"
        yield f"    {speech('怎么办：', 'What to do: ')}{hint}"
    else:
        done = speech("已确认", "acknowledged")
        yield f"{problem.position}: {done} {problem.code}: {message}"
        yield f"    {by.by.who}{speech('：', ': ')}{by.by.reason[speech.language]}"


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
