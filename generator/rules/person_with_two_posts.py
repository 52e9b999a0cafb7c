"""N106: one person is given two posts."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.people import Holder, holders
from generator.language import Bilingual
from generator.problem import Level, Problem
from generator.reading.likeness import folded

CODE = "N106"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Speakers, signatories and lists of people; a post that is part of the other is the same post told shorter."""
    first: dict[str, Holder] = {}
    for holder in holders(facts):
        other = first.setdefault(folded(holder.name.zh), holder)
        if not any(one in two or two in one for one in _posts(other) for two in _posts(holder)):
            zh, other_zh = ("、".join(post.zh for post in one.posts) for one in (holder, other))
            en, other_en = (", ".join(post.en for post in one.posts) for one in (holder, other))
            yield Problem(
                CODE,
                LEVEL,
                holder.position,
                Bilingual(
                    f"{holder.name.zh}这里是“{zh}”，另一处是“{other_zh}”（{other.position}）",
                    f"{holder.name.en} is '{en}' here and '{other_en}' elsewhere ({other.position})",
                ),
                Bilingual("核对职务；任职有变时写明时间", "check the post; where it changed, say when"),
            )


def _posts(holder: Holder) -> list[str]:
    """Each post by itself, also where several stand in one text."""
    return [folded(one) for post in holder.posts for one in re.split(r"[、，,\s]+", post.zh) if folded(one)]
