"""Problems as lines for people on a terminal."""

from collections.abc import Iterator, Sequence

from generator.commands.speech import Speech
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
    return "\n".join((*(line for one in problems for line in lines_of(one, speech)), count_line(problems, speech)))


def lines_of(problem: Problem, speech: Speech) -> Iterator[str]:
    """One Problem: where it stands and what is wrong, and below it what to do."""
    message, hint = problem.message[speech.language], problem.hint[speech.language]
    yield f"{problem.position}: {level_names(speech)[problem.level]} {problem.code}: {message}"
    yield f"    {speech('怎么办：', 'What to do: ')}{hint}"


def count_line(problems: Sequence[Problem], speech: Speech) -> str:
    """How many there are of each level, and in how many files."""
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
