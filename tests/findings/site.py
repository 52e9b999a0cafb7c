"""A small site with findings of known codes at known places."""

from tests.sites import TINY

CHAPTER = "data/acme/2020/chapters/about.yml"
ACKNOWLEDGED = "data/acme/2020/acknowledged.yml"

# What the company is called in Chinese is not what it is called in English, three times over (L101).
FILES: dict[str, str | bytes] = {
    **TINY,
    "data/acme/organisation.yml": """\
        name: {zh: 甲公司, en: Acme}
        short: {zh: 甲, en: Acme}
        palette: {brand: "#0B4A66", accent: "#A0521C"}
        companies: [{id: north, name: {zh: 北山矿业公司, en: North Co.}, short: {zh: 北山矿业, en: North}}]
        """,
    CHAPTER: """\
        id: about
        kind: front
        title: {zh: 关于北山矿业, en: About the mine}
        sections:
          - id: output
            title: {zh: 产量, en: Output}
            blocks:
              - kind: prose
                text: {zh: 北山矿业年产 120 万吨。, en: "The mine yields 1.2 million tonnes a year."}
              - kind: prose
                text: {zh: 北山矿业很好。, en: All is well.}
        """,
}

TITLE, FIRST, SECOND = "title/en", "sections/output/blocks[1]/text/en", "sections/output/blocks[2]/text/en"
