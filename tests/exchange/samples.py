"""Texts for translators, as properties make them up."""

from hypothesis import strategies as st

from generator.exchange.unit import Batch, Unit
from generator.language import Language

PIECES = [
    "安全",
    "产量 ",
    "{{kpi:alumina-output@2019 unit=万吨}}",
    "{{ref:case/a#b}}",
    "<b>&amp;</b>",
    '"',
    "\\n",
    "#1",
    "=1+1",
    "\n",
    "\n\n",
    "**粗**",
    "\t",
    "–",
    "𠀀",
    " ",
]
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1).map("".join).map(str.strip).filter(bool)


def units(texts: st.SearchStrategy[str] = TEXTS) -> st.SearchStrategy[list[Unit]]:
    return st.lists(
        st.builds(
            Unit,
            key=st.sampled_from(
                [
                    "acme/2020/report.yml#title",
                    "acme/2020/chapters/a b.yml#sections/x/blocks[2]/text",
                    "acme/press/é.yml#a%2Fb",
                ]
            ),
            source=texts,
            target=st.one_of(texts, st.just("")),
            finished=st.booleans(),
            before=st.one_of(texts, st.none()),
            mark=st.sampled_from(["0123456789ab", "ffffffffffff"]),
        ),
        unique_by=lambda unit: unit.key,
        max_size=3,
    )


def batches(texts: st.SearchStrategy[str] = TEXTS) -> st.SearchStrategy[Batch]:
    return st.builds(
        lambda found, source: Batch(source, source.other, tuple(sorted(found, key=lambda unit: unit.key))),
        units(texts),
        st.sampled_from(list(Language)),
    )


def said(batch: Batch) -> list[tuple[str, str, str, str]]:
    return [(unit.key, unit.source, unit.target, unit.mark) for unit in batch.units]
