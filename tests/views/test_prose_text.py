"""Authors' Markdown: formatting and references come through, everything else is text."""

import markdown
import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import Language
from generator.model.item import Text
from generator.views.scene import Scene
from tests.html_page import Element, HtmlPage
from tests.sites import Site


@pytest.fixture(scope="module")
def scenes(every_block_site: Site) -> dict[Language, Scene]:
    """The page of the outlook in both languages."""
    facts = every_block_site.facts()
    return {language: Scene(facts, language, "outlook") for language in Language}


def prose(scenes: dict[Language, Scene], text: str, language: Language = Language.en) -> str:
    return str(scenes[language].prose(Text(zh=text, en=text)))


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("One.", "<p>One.</p>"),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("**bold** and *slanted*", "<p><strong>bold</strong> and <em>slanted</em></p>"),
        ("**“中铝制造”**助力", "<p><strong>“中铝制造”</strong>助力</p>"),
        ("[a page](../work/)", '<p><a href="../work/">a page</a></p>'),
        ("[a site](https://example.org/?a=1&b=2)", '<p><a href="https://example.org/?a=1&amp;b=2">a site</a></p>'),
        ("[mail](mailto:a@example.org)", '<p><a href="mailto:a@example.org">mail</a></p>'),
        ("PM2.5 < 35 & > 0", "<p>PM2.5 &lt; 35 &amp; &gt; 0</p>"),
        ("CO<sub>2</sub>", "<p>CO<sub>2</sub></p>"),
        ("1*2*3 snake_case_name", "<p>1<em>2</em>3 snake_case_name</p>"),
        ("2020 年，{not a reference}", "<p>2020 年，{not a reference}</p>"),
    ],
)
def test_markdown_becomes_html(scenes: dict[Language, Scene], typed: str, html: str) -> None:
    assert prose(scenes, typed) == html


@given(
    st.text(alphabet="aZ09年，。 .,;:%()/'\"“”《》（–-\n*_#+=>&|`", min_size=1, max_size=40).filter(
        lambda text: text.strip()
    )
)
def test_plain_paragraphs_are_what_markdown_makes_of_them(scenes: dict[Language, Scene], typed: str) -> None:
    made = markdown.markdown(typed.strip(), extensions=["sane_lists"])
    tags = {"p", "strong", "em", "ul", "ol", "li", "blockquote", "code", "br", "hr"}
    assert prose(scenes, typed) == nh3.clean(made, tags=tags, attributes={}, link_rel=None)


def test_lists_become_lists(scenes: dict[Language, Scene]) -> None:
    page = HtmlPage(prose(scenes, "- one\n- two\n\n1. first\n2. second"))
    assert [one.text for one in page.root.find("ul")[0].find("li")] == ["one", "two"]
    assert [one.text for one in page.root.find("ol")[0].find("li")] == ["first", "second"]


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("{{kpi:ore-output}}", "1,771 万吨", "17.71 million tonnes"),
        ("{{kpi:ore-output@2018}}", "1,696 万吨", "16.96 million tonnes"),
        ("{{ kpi : ore-output@2019 }}", "1,719 万吨", "17.19 million tonnes"),
        ("{{kpi:energy-intensity}}", "−0.50%", "−0.50%"),
        ("{{kpi:total-assets}}", "无数据", "not available"),
        # 1,771 after 1,719 is 3.025 per cent more; 140,300 after 142,000 is 1.197 per cent less.
        ("{{change:ore-output}}", "增长 3.0%", "up 3.0%"),
        ("{{change:staff}}", "下降 1.2%", "down 1.2%"),
        ("{{change:energy-intensity}}", "比 2015 年降低 0.50%", "down 0.50% on 2015"),
        ("{{sum:ore-output+ore-output}}", "3,542 万吨", "35.42 million tonnes"),
        ("{{kpi:staff unit=万人}}", "14.03 万人", "140,300 people"),
        ("{{kpi:ore-output unit=吨}}", "17,710,000 吨", "17,710,000 tonnes"),
        ("{{term:tailings}}", "尾矿", "tailings"),
        ("{{company:beishan}}", "北山矿业", "Beishan Mining"),
        ("{{ref:case/green-mine}}", "绿色矿山", "A green mine"),
        ("{{ref:chapter/work}}", "开采之道", "How we mine"),
    ],
)
def test_a_reference_becomes_the_words_it_stands_for(
    scenes: dict[Language, Scene], typed: str, zh: str, en: str
) -> None:
    assert HtmlPage(prose(scenes, typed, Language.zh)).root.running_text == zh
    assert HtmlPage(prose(scenes, typed, Language.en)).root.running_text == en


@pytest.mark.parametrize(
    ("typed", "href"),
    [
        ("{{ref:case/green-mine}}", "../cases/green-mine/"),
        ("{{ref:case/green-mine#afterwards}}", "../cases/green-mine/#afterwards"),
        ("{{ref:chapter/work}}", "../work/"),
        ("{{ref:chapter/work#water}}", "../work/#water"),
        ("{{ref:chapter/outlook}}", "./"),
    ],
)
def test_a_reference_to_a_page_leads_there(scenes: dict[Language, Scene], typed: str, href: str) -> None:
    (link,) = HtmlPage(prose(scenes, typed)).root.find("a")
    assert link.attributes["href"] == href


def test_references_stand_among_text_and_within_formatting(scenes: dict[Language, Scene]) -> None:
    html = prose(scenes, "Made **{{kpi:ore-output}}** of ore, and {{kpi:ore-output@2018}} before.")
    page = HtmlPage(html)
    assert page.faults == []
    assert page.root.running_text == "Made 17.71 million tonnes of ore, and 16.96 million tonnes before."
    assert page.root.find("strong")[0].running_text == "17.71 million tonnes"


ATTACKS = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
    "![alt](https://evil.example/track.png)",
    '![alt](x "onerror=alert(1)")',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<style>body{display:none}</style>",
    "<p style='background:url(javascript:alert(1))'>x</p>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<a href="https://example.org" onclick="alert(1)">x</a>',
    '<a href="https://example.org" style="position:fixed">x</a>',
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x]( javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "<iframe src=https://evil.example></iframe>",
    "<object data=x></object><embed src=x>",
    "<form action=https://evil.example><input name=q autofocus onfocus=alert(1)></form>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<video><source onerror=alert(1)></video>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<!--<img src='--><img src=x onerror=alert(1)>'-->",
    "<p id=content class=md-header>x</p>",
    "<h1>Not the title</h1>",
    "<div></div></div></div></main></body></html>",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "{{term:tailings}}<script>alert(1)</script>",
    "**<img src=x onerror=alert(1)>**",
    "\\<script>alert(1)\\</script>",
]

ALLOWED = {
    "a": {"href", "title", "class"},
    **{tag: set() for tag in ("p", "strong", "em", "ul", "ol", "li", "blockquote", "code", "br", "sub", "sup", "hr")},
    "span": {"class"},
    "h4": set(),
}


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("around", ["{}", "Before. {} After.", "- {}", "Before.\n\n{}\n\nAfter."])
def test_html_that_an_author_types_is_reduced_to_formatting(
    scenes: dict[Language, Scene], attack: str, around: str
) -> None:
    page = HtmlPage(prose(scenes, around.format(attack)))
    assert page.faults == []
    for element in page.root.walk():
        if element is not page.root:
            is_harmless(element)


def is_harmless(element: Element) -> None:
    assert element.tag in ALLOWED, element.tag
    assert set(element.attributes) <= ALLOWED[element.tag], element.attributes
    scheme, colon, _ = element.attributes.get("href", "").strip().partition(":")
    assert not colon or scheme in ("https", "http", "mailto"), element.attributes


@pytest.mark.parametrize("attack", ["<b>x</b>", "<u>x</u>", "<div>x</div>", "<font color=red>x</font>", "<h1>x</h1>"])
def test_the_words_inside_html_are_kept(scenes: dict[Language, Scene], attack: str) -> None:
    assert "x" in HtmlPage(prose(scenes, attack)).root.text


@pytest.mark.parametrize("typed", ["One.", "One.\n\nTwo.", "- a\n- b", "**a**", "One.\n\n- a\n\nTwo.", "# A", "> a"])
def test_inline_text_balances_whatever_it_holds(scenes: dict[Language, Scene], typed: str) -> None:
    """Points of a list and summaries are set without a paragraph; an author may still type two."""
    html = str(scenes[Language.en].inline(Text(zh=typed, en=typed)))
    page = HtmlPage(f"<li>{html}</li>")
    assert page.faults == []
    for word in ("One.", "Two.", "a", "b"):
        assert (word in typed) == (word in page.root.text)


def test_one_paragraph_inline_has_no_tags_of_its_own(scenes: dict[Language, Scene]) -> None:
    assert str(scenes[Language.en].inline(Text(zh="一", en="**One** thing"))) == "<strong>One</strong> thing"
