"""I101: a code that the catalogue of its standard does not have.

Source: GRI 1: Foundation 2021, Requirement 7 (an index lists disclosures by their numbers); likewise every standard
that has numbers. A warning, because a mistake of the printed report is kept as printed.
"""

import re
from collections.abc import Iterator

from generator.facts.catalogue_codes import CatalogueCodes, FoundCodes
from generator.facts.code_lists import CodeList, code_lists
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem
from generator.reading.likeness import nearest_names

CODE = "I101"
LEVEL = Level.warning

_SEVERAL = re.compile(r"\s*[、,，;；/]\s*|\s+")
_LEAVE = Bilingual("报告就是这样印的，就保持原样", "leave it if the report prints it so")


def check(facts: Facts) -> Iterator[Problem]:
    """Every code of a tag or of the claim that is neither a code, a range, a standard nor a mark for none."""
    for listed in code_lists(facts):
        catalogue = listed.codes.catalogue
        for place, (found, position) in enumerate(listed.pairs):
            if not found.unknown:
                continue
            name = Bilingual(f"《{catalogue.name.zh}》", catalogue.name.en)
            if catalogue.complete:
                message = Bilingual(f"{name.zh}没有编号“{found.printed}”", f"{name.en} has no code '{found.printed}'")
            else:
                message = Bilingual(
                    f"{name.zh}的目录里没有编号“{found.printed}”；这份目录并不完整，编号也可能存在",
                    f"the catalogue of {name.en} has no code '{found.printed}', but is not complete; there may be one",
                )
            hint = _hint(found, place, listed)
            yield Problem(CODE, LEVEL, position, message, hint)


def _hint(found: FoundCodes, place: int, listed: CodeList) -> Bilingual:
    codes = listed.codes
    if found.ends is not None:
        first, last = found.ends
        unknown = [one for one in (first, last) if not codes.entries(one)]
        if not unknown:
            return Bilingual(
                f"范围从小到大写：“{last}-{first}”。{_LEAVE.zh}",
                f"write a range upwards: '{last}-{first}'; {_LEAVE.en}",
            )
        nearest = _nearest(unknown[0], place, listed)
        meant = _told(nearest, codes)
        return Bilingual(
            f"范围的一端“{unknown[0]}”不存在" + (f"，最接近的是 {meant.zh}" if nearest else "") + f"。{_LEAVE.zh}",
            f"the end '{unknown[0]}' of the range does not exist"
            + (f"; the nearest code is {meant.en}" if nearest else "")
            + f"; {_LEAVE.en}",
        )
    parts = [one for one in _SEVERAL.split(found.printed) if one]
    if len(parts) > 1 and not any(codes.find(one).unknown for one in parts):
        return Bilingual(f"几个编号分开写：[{', '.join(parts)}]", f"write them as a list: [{', '.join(parts)}]")
    nearest = _nearest(found.printed.strip(), place, listed)
    if nearest is None:
        return Bilingual(
            f"duizhao catalogue show {codes.catalogue.id} 列出全部编号。{_LEAVE.zh}",
            f"'duizhao catalogue show {codes.catalogue.id}' lists all codes; {_LEAVE.en}",
        )
    meant = _told(nearest, codes)
    return Bilingual(f"最接近的是 {meant.zh}。{_LEAVE.zh}", f"the nearest code is {meant.en}; {_LEAVE.en}")


def _nearest(printed: str, place: int, listed: CodeList) -> str | None:
    """The code most like the printed one; of several, that which fits between its neighbours in the list."""
    codes = listed.codes
    before = [codes.place(one.entries[-1].code) for one in listed.found[:place] if one.entries]
    after = [codes.place(one.entries[0].code) for one in listed.found[place + 1 :] if one.entries]
    low, high = (before or [-1])[-1], (after or [len(codes.codes)])[0]
    there = {code for one in listed.found for code in one.codes}
    found = nearest_names(printed, codes.codes)
    return min(found, key=lambda one: (not low < codes.place(one) < high, one in there), default=None)


def _told(code: str | None, codes: CatalogueCodes) -> Bilingual:
    """A code with its title, in the other language where it has none in this."""
    if code is None:
        return Bilingual("", "")
    title = codes.entries(code)[0].title
    zh, en = title.zh or title.en, title.en or title.zh
    return Bilingual(f"{code}（{zh}）" if zh else code, f"{code} ({en})" if en else code)
