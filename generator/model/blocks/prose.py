"""Running text."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Text, told


class Prose(Content):
    """Paragraphs in Markdown; references such as ``{{kpi:alumina-output}}`` are allowed."""

    kind: Literal["prose"] = told("类型", "Kind")
    text: Text = told("正文", "Text", "Markdown，段落之间空一行", "Markdown, a blank line between paragraphs")
