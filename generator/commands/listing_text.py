"""The findings of a check as lines for people on a terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.commands.problem_text import count_line, lines_of
from generator.commands.speech import Speech
from generator.findings.acknowledged import Acknowledged
from generator.findings.explanations import explanations
from generator.findings.listing import Listing
from generator.problem import Problem


def listing_text(listing: Listing, speech: Speech) -> str:
    """Findings under a heading for each file or rule with their number; counts at the end."""
    lines: list[str] = []
    for heading, group in listing.groups():
        lines.append(_heading(heading, group, speech))
        for one in group:
            by = listing.acknowledgement(one)
            lines.extend(_acknowledged(one, by, speech) if by else lines_of(one, speech))
    lines.append(count_line(listing.problems, speech))
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


def _acknowledged(problem: Problem, by: Acknowledged, speech: Speech) -> Iterator[str]:
    done = speech("已确认", "acknowledged")
    yield f"{problem.position}: {done} {problem.code}: {problem.message[speech.language]}"
    yield f"    {by.by.who}{speech('：', ': ')}{by.by.reason[speech.language]}"
