"""Findings that an editor has looked at and lets stand."""

from typing import Annotated

from pydantic import StringConstraints

from generator.model.item import Item, Text, Words, told

ProblemCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{3}$")]
"""The code of a Problem, such as ``I113``."""

Fingerprint = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
"""What ``generator.source.place.fingerprint`` makes of a text."""


class Acknowledgement(Item):
    """What was found at one place, or throughout a file or folder, with the reason to let it stand."""

    code: ProblemCode = told("编号", "Code", "问题的编号", "the Problem's code")
    at: Words = told(
        "位置",
        "Place",
        "本文件夹中的文件和其中的位置，或整个文件，或整个文件夹（.）",
        "a file of this folder with the place in it, a whole file, or the whole folder (.)",
    )
    texts: tuple[Fingerprint, ...] = told(
        "文字指纹",
        "Fingerprints",
        "所指文字的指纹，文字一改即失效",
        "of the texts it was said of; it lapses when they change",
        min_length=1,
    )
    reason: Text = told("理由", "Reason")
    who: Words = told("谁", "Who", "谁确认的", "who acknowledged it")
    on_page: bool = told(
        "印在页面上",
        "On the page",
        "作为编者注印在页面上",
        "printed on the page as an editor's note",
        default=False,
    )


class Acknowledgements(Item):
    """``acknowledged.yml``."""

    acknowledged: tuple[Acknowledgement, ...] = told("已确认", "Acknowledged", default=())
