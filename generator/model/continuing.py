"""What carries on something of an earlier edition under another id."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from generator.model.drafted import Drafted
from generator.model.item import Words, told


def _short_form(value: Any) -> Any:
    """One name may be written alone, without brackets."""
    return [value] if isinstance(value, str) else value


Continues = Annotated[tuple[Words, ...], BeforeValidator(_short_form, json_schema_input_type=str | list[str])]
"""Names of earlier things, one or several."""


class Continuing(Drafted):
    """A thing that may continue earlier ones, so that a comparison of the years finds them."""

    continues: Continues = told(
        "延续",
        "Continues",
        "上一份报告中的编号，如 ecology、ecology#climate；编号不变时不写；写 [] 表示与同编号的旧内容无关",
        "ids in the edition before, such as ecology or ecology#climate, where the id changed; [] where an equal id "
        "means something else",
        default=(),
    )
