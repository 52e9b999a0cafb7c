"""A small site with texts in every way of typing them."""

from tests.sites import TINY

CHAPTER = "data/acme/2020/chapters/about.yml"

TYPED = """\
# The first page.
id: about
kind: front
title: {zh: 关于, en: About}   # the title
summary:
    zh: '年产 {{kpi:ore}}。'
    en: "Yields {{kpi:ore}}."

blocks:
  # what we do
  - kind: prose
    text:
      zh: |-
        第一段。

        第二段。
      en: >-
        The first paragraph.

        The second one.
  - kind: prose
    text:
      en: Last words.
      zh: 最后。
"""

FILES: dict[str, str | bytes] = {
    **TINY,
    "data/acme/indicators.yml": """\
        indicators: [{id: ore, name: {zh: 矿石, en: Ore}, category: economic, unit: 万吨, kind: level}]
        """,
    "data/acme/2020/observations.yml": "observations: [{indicator: ore, values: {2020: '12'}}]\n",
    CHAPTER: TYPED.encode(),
}
KEYS = [f"acme/2020/chapters/about.yml#{place}" for place in ("title", "summary", "blocks[1]/text", "blocks[2]/text")]
