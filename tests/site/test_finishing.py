"""A finished page is the theme's page without the white space of its frame that nobody sees."""

import re
from pathlib import Path

from generator.site.finishing import finished, without_blanks
from tests.html_page import pages_below


def test_white_space_with_a_line_break_is_one_line_break() -> None:
    assert (
        without_blanks("<ul>\n\n  \n  <li>a  b</li>\n\t<li>c</li>\n</ul>\n")
        == "<ul>\n<li>a  b</li>\n<li>c</li>\n</ul>\n"
    )


def test_where_white_space_is_shown_it_stays() -> None:
    for kept in (
        "<pre>a\n\n  b</pre>",
        "<textarea>\n  a</textarea>",
        "<script>a\n\n  b</script>",
        "<style>\n  a</style>",
    ):
        assert without_blanks(f"<p>\n  {kept}\n  </p>") == f"<p>\n{kept}\n</p>"


def test_the_content_of_a_page_stays_as_it_is() -> None:
    content = '<article class="md-content__inner">\n  <article>\n  a</article>\n\n  b\n  </article>'
    assert finished(f"<main>\n\n  {content}\n\n  </main>") == f"<main>\n{content}\n</main>"
    assert finished("<main>\n\n  </main>") == "<main>\n</main>"


def test_no_frame_has_a_blank_line(built_every_block: Path) -> None:
    other = re.compile(r'<article class="md-content__inner.*</article>|<(script|style)\b.*?</\1>', re.DOTALL)
    for name in pages_below(built_every_block):
        html = (built_every_block / name).read_text(encoding="utf-8")
        assert re.findall(r"\n\s", other.sub("-", html)) == [], name
