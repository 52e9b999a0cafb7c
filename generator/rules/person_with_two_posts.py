"""N106: one person is given two posts."""

import re
from collections.abc import Iterator, Mapping

from generator.facts.derive import Facts
from generator.facts.people import Holder, holders
from generator.language import Bilingual
from generator.problem import Level, Problem
from generator.reading.likeness import folded

CODE = "N106"
LEVEL = Level.warning

_RANK = "书记|董事长|总经理|董事|监事|会计师|工程师|组长|部长|主任|院长|所长|主席|总监|秘书"
_BEFORE_NAME = re.compile(rf"(?P<posts>(?:[\u3400-\u9fff]{{1,12}}(?:{_RANK})、)*[\u3400-\u9fff]{{0,12}}(?:{_RANK}))$")


def check(facts: Facts) -> Iterator[Problem]:
    """Speakers, signatories and lists of people, and the posts that a text gives before the name of one of a list.

    A post that is part of the other is the same post told shorter.
    """
    first: dict[str, Holder] = {}
    posts: dict[str, list[str]] = {}
    for holder in holders(facts):
        posts.setdefault(holder.name.zh, []).extend(_posts(holder))
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
    yield from _in_texts(facts, posts)


def _in_texts(facts: Facts, posts: Mapping[str, list[str]]) -> Iterator[Problem]:
    for sentence in facts.sentences:
        for name, held in posts.items():
            at = sentence.text.find(name)
            before = _BEFORE_NAME.search(sentence.text[:at]) if at > 0 and len(name) > 1 else None
            if before is None:
                continue
            for post in before["posts"].split("、"):
                if not any(one in post or post in one for one in held):
                    yield Problem(
                        CODE,
                        LEVEL,
                        sentence.position,
                        Bilingual(
                            f"{name}这里是“{post}”，名单中是“{'、'.join(held)}”",
                            f"the text makes {name} {post}; the lists have {', '.join(held)}",
                        ),
                        Bilingual("核对职务；任职有变时写明时间", "check the post; where it changed, say when"),
                    )


def _posts(holder: Holder) -> list[str]:
    """Each post by itself, also where several stand in one text."""
    return [folded(one) for post in holder.posts for one in re.split(r"[、，,\s]+", post.zh) if folded(one)]
