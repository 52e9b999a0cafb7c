"""A picture of the printed report: with its file, or as a caption whose picture is not at hand."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.item import Item, Text, Words, told


class Picture(Item):
    """``file`` is relative to the edition's ``pictures/`` folder; without it only the caption is known."""

    caption: Text = told("图片说明", "Caption")
    file: Words | None = told("文件", "File", "pictures/ 下的文件名", "a file name below pictures/", default=None)
    alt: Text | None = told(
        "替代文字",
        "Alternative text",
        "说出画面内容，供看不见图的人",
        "what the picture shows, for those who cannot see it",
        default=None,
    )

    @model_validator(mode="after")
    def _described(self) -> Self:
        if self.file is not None and self.alt is None:
            raise PydanticCustomError("alt_missing", "a picture needs alt text", {"file": self.file})
        return self
