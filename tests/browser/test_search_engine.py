"""The worker finds all that stands on the pages and nothing else, and says so in a sentence where it cannot."""

import json
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.language import Language
from generator.reading.packs import packed_han_forms
from generator.search.fold import HAN, fold
from generator.search.stem import stem
from generator.search.visible_text import read_passages
from tests.browser.chromium import NewContext
from tests.browser.serving import served
from tests.browser.watching import Watch
from tests.search.reading import manifest, page_paths
from tests.sites import CHECKOUT, TINY, every_block, write_files

Ask = Callable[..., dict[str, Any]]

_WORKER = """() => { window.ask = (question) => {
  window.worker ??= new Worker(JSON.parse(document.getElementById("__config").textContent).search);
  window.asked = (window.asked ?? 0) + 1;
  const number = window.asked;
  return new Promise((answer) => {
    const listen = ({ data }) => {
      if (data.number !== number) return;
      window.worker.removeEventListener("message", listen);
      answer(data);
    };
    window.worker.addEventListener("message", listen);
    window.worker.postMessage({ ...question, number });
  });
} }
"""


def open_search(page: Page, root: str, language: str = "zh") -> Ask:
    """The search page, and a function that asks its worker; it gives the answer or fails with the sentence."""
    page.goto(f"{root}{language}/search/")
    page.evaluate(_WORKER)

    def ask(text: str, count: int = 1000, **filters: str) -> dict[str, Any]:
        query = {"text": text, "filters": filters}
        data = page.evaluate(
            "(question) => ask(question)", {"ask": "search", "query": query, "from": 0, "count": count}
        )
        assert "answer" in data, data
        found: dict[str, Any] = data["answer"]
        return found

    return ask


def paths(found: dict[str, Any]) -> list[str]:
    return [one["path"] for one in found["results"]]


@pytest.fixture(scope="module")
def small_root(built_every_block: Path) -> Iterator[str]:
    with served(built_every_block) as address:
        yield address


@pytest.fixture
def small(new_context: NewContext, small_root: str) -> Ask:
    return open_search(new_context().new_page(), small_root)


@pytest.fixture(scope="module")
def texts(built_every_block: Path) -> dict[str, list[str]]:
    """The lines of every indexed page, read from the page itself."""
    found = {}
    for path in page_paths(built_every_block):
        html = (built_every_block / path / "index.html").read_text(encoding="utf-8")
        body = html[html.index('<div id="content"') : html.rindex("</article>")]
        found[path] = fold("\n".join(one.text for one in read_passages(body))).split("\n")
    return found


def test_folding_and_stems_are_the_same_on_both_sides(new_context: NewContext) -> None:
    """Over every line and word of the project's own reports, and over words made of them."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted((CHECKOUT / "data").rglob("*.yml")))
    lines = [
        *dict.fromkeys(text.split("\n")),
        "ＧＢ／Ｔ　３６００１—２０１５",
        "Société",
        "繁體臺灣",
        "1，234，567 万",
        "甲 乙\t丙",
    ]
    plain = sorted(set(re.findall("[a-z]+(?:'[a-z]+)?", text.lower())))
    endings = ("", "s", "es", "ed", "ing", "ly", "ness", "ation", "ful", "ment", "ity", "'s", "ied", "eed")
    words = sorted({word + ending for word in plain for ending in endings})
    page = new_context().new_page()
    folder = CHECKOUT / "overrides" / "assets" / "search"
    page.add_script_tag(
        content="\n".join((folder / f"{name}.js").read_text(encoding="utf-8") for name in ("fold", "stem"))
    )
    stems = page.evaluate("(words) => words.map(stem)", words)
    assert [(word, there) for word, there in zip(words, stems, strict=True) if stem(word) != there] == []
    folded = page.evaluate(
        "([lines, forms]) => lines.map((line) => fold(line, new Map(Object.entries(forms))))",
        [lines, packed_han_forms()],
    )
    assert [(line, there) for line, there in zip(lines, folded, strict=True) if fold(line) != there] == []


def test_every_run_of_characters_finds_all_its_pages_and_no_other(small: Ask, texts: dict[str, list[str]]) -> None:
    run = re.compile(f"[{HAN}]{{2,}}")
    runs = [
        one
        for path, lines in sorted(texts.items())
        if path.startswith("zh/")
        for line in lines
        for one in run.findall(line)
    ]
    chance = random.Random("substrings")
    for _ in range(120):
        one = chance.choice(runs)
        size = min(chance.randint(1, 6), len(one))
        start = chance.randrange(len(one) - size + 1)
        text = one[start : start + size]
        holding = {
            path for path, lines in texts.items() if path.startswith("zh/") and any(text in line for line in lines)
        }
        found = small(text, language="zh")
        assert set(paths(found)) == holding, text
        assert found["total"] == len(holding), text
        assert found["rest"] == 0


def test_what_a_reader_sees_on_the_screen_is_found(
    new_context: NewContext, small_root: str, texts: dict[str, list[str]]
) -> None:
    """The browser's own idea of the visible text, not ours."""
    page = new_context().new_page()
    pages = [path for path in texts if path.startswith("zh/") and "explorer" not in path]
    seen = {}
    for path in pages[::4]:
        page.goto(small_root + path)
        seen[path] = page.evaluate(
            """() => {
              const apart = "#content nav, #content form, [data-search-exclude], .dz-hidden";
              for (const one of document.querySelectorAll(apart)) one.remove();
              return document.getElementById("content").innerText;
            }"""
        )
    ask = open_search(page, small_root)
    chance = random.Random("screen")
    for path, text in seen.items():
        runs = sorted(set(re.findall(f"[{HAN}]{{4,9}}", text)))
        for one in chance.sample(runs, min(3, len(runs))):
            assert path in paths(ask(one, language="zh")), (path, one)


WHOLE = ("title", "heading", "text")


def real(new_context: NewContext, root: str, language: str = "zh") -> Ask:
    return open_search(new_context().new_page(), root, language)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("氧化鋁產量", "氧化铝产量"),
        ("ＧＲＩ", "GRI"),
        ("氧 化 铝", "氧化铝"),
        ("GB/T 36001", "GB/T36001"),
        ("1,308,559", "1308559"),
        ("６３４５．７２ 亿元", "6345.72亿元"),
        ("GRI305-5", "GRI 305-5"),
        ("CO₂", "CO2"),
        ("m³", "m3"),
        ("“氧化铝”", "氧化铝"),
        ("ESG管理", "ESG 管理"),
        ("92.92％", "92.92%"),
        ("一带一路。", "一带一路"),
    ],
)
def test_forms_of_one_query_have_one_answer(new_context: NewContext, root: str, text: str, other: str) -> None:
    ask = real(new_context, root)
    found, wanted = ([one["path"] for one in ask(each)["results"] if one["how"] in WHOLE] for each in (text, other))
    assert found == wanted
    assert found or "GRI" in text


def test_american_spelling_finds_british(new_context: NewContext, root: str) -> None:
    ask = real(new_context, root, "en")
    for american, british in (
        ("aluminum", "aluminium"),
        ("labor", "labour"),
        ("rural revitalization", "rural revitalisation"),
    ):
        found = paths(ask(british, language="en"))
        assert found
        assert set(found) <= set(paths(ask(american, language="en")))


def test_a_year_among_other_words_means_that_years_pages(new_context: NewContext, root: str) -> None:
    ask = real(new_context, root)
    for text in ("2024年 赤泥", "2024 赤泥", "2024年赤泥"):
        found = ask(text, language="zh")["results"]
        assert found
        years = {one["year"] for one in found if one["how"].endswith(("Parts", "parts"))}
        assert "2024" in years
        assert {"zh/chinalco/2024/ecology/"} <= {one["path"] for one in found}


def test_quotation_marks_ask_for_the_whole(new_context: NewContext, root: str) -> None:
    ask = real(new_context, root, "en")
    apart = {one["how"] for one in ask("red mud bauxite", language="en")["results"]}
    whole = {one["how"] for one in ask('"red mud bauxite"', language="en")["results"]}
    assert "parts" in apart
    assert "parts" not in whole


def test_a_number_is_not_cut_out_of_a_longer_one(new_context: NewContext, root: str) -> None:
    ask = real(new_context, root)
    assert paths(ask("1308559"))
    assert paths(ask("308559")) == []
    assert paths(ask("130855")) == []


def test_a_value_finds_its_other_scale(new_context: NewContext, root: str) -> None:
    chinese = paths(real(new_context, root, "en")("634.572 billion", language="zh"))
    english = paths(real(new_context, root)("6345.72 亿元", language="en"))
    assert "zh/chinalco/2020/profile/" in chinese
    assert "zh/chinalco/2020/key-performance/" in chinese
    assert "en/chinalco/2020/profile/" in english


@pytest.mark.parametrize("text", ["mines", "mine", "mining", "mined"])
def test_english_words_are_found_in_every_form(new_context: NewContext, root: str, text: str) -> None:
    found = paths(real(new_context, root, "en")(text, language="en"))
    assert {"en/chinalco/2020/cases/green-mine/", "en/chinalco/2020/ecology/"} <= set(found)


@pytest.mark.parametrize("text", ["sustainab", "sustainabili", "low-carb", "red mu"])
def test_the_last_word_may_be_unfinished(new_context: NewContext, root: str, text: str) -> None:
    assert paths(real(new_context, root, "en")(text, language="en"))


def test_a_word_as_typed_comes_before_others_of_its_stem(new_context: NewContext, root: str) -> None:
    found = real(new_context, root, "en")("materiality", language="en")["results"]
    assert found[0]["how"] != "derived"
    assert found[-1]["how"] == "derived"
    assert [one["how"] == "derived" for one in found] == sorted(one["how"] == "derived" for one in found)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("zh", "赤泥", "en/chinalco/2020/ecology/"),
        ("en", "red mud", "zh/chinalco/2020/ecology/"),
        ("zh", "博法", "en/chinalco/2020/cases/boffa-project/"),
        ("en", "Yunnan Copper", "zh/chinalco/2020/cases/customer-satisfaction/"),
    ],
)
def test_the_page_of_the_other_language_is_found_and_labelled(
    new_context: NewContext, root: str, language: str, text: str, wanted: str
) -> None:
    found = real(new_context, root, language)(text, language=wanted[:2])["results"]
    one = next(one for one in found if one["path"] == wanted)
    assert one["foundIn"] == language or one["said"]
    assert one["language"] == wanted[:2]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "赤泥", "red mud"),
        ("zh", "red mud", "赤泥"),
        ("en", "风电", "wind power"),
        ("zh", "greenhouse gas", "温室气体"),
    ],
)
def test_a_reader_is_shown_pages_of_the_language_being_read(
    new_context: NewContext, root: str, language: str, text: str, said: str
) -> None:
    """Though the query is in the other; what the page says for it is marked and told, best first."""
    found = real(new_context, root, language)(text)["results"]
    assert {one["language"] for one in found} == {language}
    assert found[0]["said"] == said
    assert [piece for piece, marked in found[0]["snippet"] if marked and piece.lower().startswith(said[:4])]
    assert all(one["said"] or one["foundIn"] for one in found)


def test_a_number_belongs_to_no_language(new_context: NewContext, root: str) -> None:
    found = real(new_context, root)("19", language="zh")["results"]
    assert found
    assert {one["foundIn"] for one in found} == {""}


def test_the_title_comes_first_then_headings_then_text(new_context: NewContext, root: str) -> None:
    order = ["title", "heading", "text", "titleParts", "headingParts", "parts", "value", "derived", "some"]
    for text in ("安全", "绿色矿山", "创新", "供应链", "中铝集团 安全"):
        hows = [order.index(one["how"]) for one in real(new_context, root)(text, language="zh")["results"]]
        assert hows == sorted(hows)


def test_parts_apart_come_after_the_whole(new_context: NewContext, root: str) -> None:
    found = real(new_context, root)("氧化铝 电解铝", language="zh")["results"]
    hows = [one["how"].endswith(("Parts", "parts")) for one in found]
    assert True in hows
    assert hows == sorted(hows)


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("organisation", "tianshan", lambda one: one["path"][3:].startswith("tianshan/")),
        ("year", "2024", lambda one: one["year"] == "2024"),
        ("kind", "case", lambda one: one["kind"] == "case"),
        ("language", "en", lambda one: one["path"].startswith("en/")),
    ],
)
def test_filters_keep_what_they_say_and_all_of_it(
    new_context: NewContext, root: str, name: str, value: str, kept: Callable[[dict[str, Any]], bool]
) -> None:
    ask = real(new_context, root)
    every, some = ask("安全")["results"], ask("安全", **{name: value})["results"]
    assert some
    assert all(kept(one) for one in some)
    if name != "language":
        assert {one["id"] for one in some} == {one["id"] for one in every if kept(one)}


def test_answers_come_in_pages_that_add_up(new_context: NewContext, root: str) -> None:
    page = new_context().new_page()
    ask = open_search(page, root)
    every = paths(ask("铝", language="zh"))
    assert len(every) > 100
    found: list[str] = []
    while True:
        question = {
            "ask": "search",
            "query": {"text": "铝", "filters": {"language": "zh"}},
            "from": len(found),
            "count": 7,
        }
        answer = page.evaluate("(question) => ask(question)", question)["answer"]
        found += paths(answer)
        if answer["rest"] == 0:
            break
    assert found == every


def test_queries_that_are_no_words_are_no_trouble(new_context: NewContext, root: str) -> None:
    ask = real(new_context, root)
    for text in (
        "",
        " ",
        "-",
        "——",
        "\\",
        "(((",
        ".*",
        "[",
        "%",
        "&amp;",
        "\u200b",
        "a" * 500,
        "铝" * 200,
        "𠮷",
        "👍",
        "'",
        '"',
    ):
        assert ask(text)["total"] >= 0


# Faults --------------------------------------------------------------------------------------------------------------


@pytest.fixture
def broken(built_every_block: Path, tmp_path: Path) -> Path:
    """A copy of the small site, to be spoilt."""
    return Path(shutil.copytree(built_every_block, tmp_path / "site"))


def said_in_box(page: Page, text: str) -> str:
    box = page.locator(".md-search__input")
    box.focus()
    page.keyboard.insert_text(text)
    page.keyboard.press("End")
    line = page.locator(".md-search-result__list a").first
    expect(line).to_be_visible()
    return line.inner_text()


def said_on_page(page: Page, root: str, language: str, text: str) -> str:
    page.goto(f"{root}{language}/search/?q={text}")
    status = page.locator(".dz-find__status")
    expect(status).not_to_have_text(re.compile("^(|正在搜索……|Searching …)$"))
    return status.inner_text()


def shard_files(site: Path, what: str) -> list[Path]:
    return [file for file in (site / "search").rglob("*.bin") if file.parent.name.startswith(what)]


def spoil(site: Path, how: str) -> None:
    for what in ("keys-", "words-", "names-"):
        for file in shard_files(site, what):
            if how == "missing":
                file.unlink()
            else:
                file.write_bytes(file.read_bytes()[:40] if how == "short" else b"<html>not found</html>")
    index = site / "search" / "index.json"
    if how == "no manifest":
        index.unlink()
    if how == "newer":
        index.write_text(json.dumps(manifest(site) | {"format": 2}), encoding="utf-8")
    if how == "no json":
        index.write_text("<html>", encoding="utf-8")


@pytest.mark.parametrize(
    ("how", "chinese", "english"),
    [
        ("missing", "有一部分取不到", "could not be found"),
        ("no manifest", "有一部分取不到", "could not be found"),
        ("short", "有一部分损坏", "is damaged"),
        ("html", "有一部分损坏", "is damaged"),
        ("no json", "有一部分损坏", "is damaged"),
        ("newer", "搜索已经更新", "has been updated"),
    ],
)
def test_what_is_wrong_with_the_index_is_said(
    new_context: NewContext, broken: Path, how: str, chinese: str, english: str
) -> None:
    spoil(broken, how)
    with served(broken) as root:
        page = new_context().new_page()
        page.goto(f"{root}zh/yuanshan/2020/")
        assert chinese in said_in_box(page, "矿石")
        assert english in said_on_page(page, root, "en", "birds")


def test_a_site_published_anew_while_a_page_is_open_is_asked_again(new_context: NewContext, broken: Path) -> None:
    """Old files are gone under their old names; the worker takes the new manifest and answers."""
    with served(broken) as root:
        page = new_context().new_page()
        ask = open_search(page, root)
        before = paths(ask("矿石", count=1))
        index = manifest(broken)
        for kind in ("keys", "words", "names"):
            (broken / "search" / index[kind][0]).rename(broken / "search" / f"{kind}-anew")
            index[kind][0] = f"{kind}-anew"
        (broken / "search" / "index.json").write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")
        page.evaluate("caches.keys()")
        assert paths(ask("鸟", count=5))
        assert before


def test_what_was_found_before_is_found_again_without_a_connection(new_context: NewContext, small_root: str) -> None:
    context = new_context()
    page = context.new_page()
    ask = open_search(page, small_root)
    before = paths(ask("矿石"))
    context.set_offline(True)
    assert paths(ask("矿石 ")) == before
    question = {"ask": "search", "query": {"text": "总资产周转", "filters": {}}, "from": 0, "count": 10}
    said = page.evaluate("(question) => ask(question)", question)
    assert "没有网络连接" in said.get("sentence", "") or said["answer"]["total"] == 0


def test_search_works_below_a_sub_path(new_context: NewContext, root_below: str) -> None:
    page = new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{root_below}zh/search/?q=赤泥")
    first = page.locator(".dz-find__result a").first
    expect(first).to_be_visible()
    assert all(url.startswith(root_below) for url in asked)
    first.click()
    page.wait_for_url(f"{root_below}zh/**")
    expect(page.locator("#content")).to_contain_text("赤泥")


def test_draft_pages_are_not_found(tmp_path: Path, new_context: NewContext) -> None:
    files = {
        **TINY,
        "data/acme/2020/chapters/about.yml": "id: about\nkind: front\ntitle: {zh: 关于, en: About}\n",
        "docs/site/zh/acme/2020/draft/index.html": "<title>草稿</title><p>未发布的草稿</p>",
    }
    with served(write_files(tmp_path, files).build()) as root:
        ask = open_search(new_context().new_page(), root)
        assert paths(ask("关于", language="zh"))
        assert paths(ask("未发布的草稿")) == []


# Cost and care -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["zh/chinalco/2020/ecology/", "zh/search/"])
def test_before_typing_only_a_small_worker_is_loaded(new_context: NewContext, root: str, path: str) -> None:
    page = new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(root)))
    page.goto(root + path)
    page.wait_for_load_state("networkidle")
    of_search = [url for url in asked if "search" in url and url != path]
    assert [url for url in of_search if not re.match(r"assets/search(-page)?\.[0-9a-f]{8}\.js", url)] == []


def test_search_breaks_no_policy_and_asks_nobody_else(new_context: NewContext, root: str) -> None:
    context = new_context()
    watch = Watch(context)
    page = context.new_page()
    page.goto(f"{root}zh/chinalco/2020/ecology/")
    said_in_box(page, "赤泥")
    page.goto(f"{root}en/search/?q=red+mud")
    expect(page.locator(".dz-find__result").first).to_be_visible()
    assert watch.found == []


ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "'><iframe src=javascript:alert(1)>",
    "</p><b>bold</b>",
    "{{constructor.constructor('alert(1)')()}}",
    "&lt;img src=x onerror=alert(1)&gt;",
    "javascript:alert(1)",
)


def test_what_texts_and_queries_hold_is_never_markup(tmp_path: Path, new_context: NewContext) -> None:
    held = [attack.replace("{{", "{ {") for attack in ATTACKS]
    titles = [
        f"{{zh: {json.dumps(f'毒 {one}', ensure_ascii=False)}, en: {json.dumps(f'poison {one}')}}}" for one in held
    ]
    sections = "".join(f"  - {{id: s{number}, title: {one}, blocks: []}}\n" for number, one in enumerate(titles))
    files = {
        **TINY,
        "data/acme/2020/chapters/about.yml": (f"id: about\nkind: front\ntitle: {titles[1]}\nsections:\n{sections}"),
    }
    with served(write_files(tmp_path, files).build()) as root:
        context = new_context()
        watch = Watch(context)
        page = context.new_page()
        page.on("dialog", lambda dialog: watch.found.append(f"dialog: {dialog.message}"))
        for text in ("毒", "poison", *ATTACKS):
            page.goto(f"{root}zh/acme/2020/about/")
            box = page.locator(".md-search__input")
            box.focus()
            page.keyboard.insert_text(text)
            page.keyboard.press("End")
            page.wait_for_timeout(250)
            output = page.locator(".md-search-result")
            assert output.locator("img, svg:not(.md-icon svg), script, iframe, b").count() == 0
            page.goto(f"{root}zh/search/")
            page.locator(".dz-find__field").fill(text)
            page.keyboard.press("Enter")
            page.wait_for_timeout(250)
            assert page.locator(".dz-find").locator("img, svg, script, iframe, b").count() == 0
        page.goto(f"{root}zh/search/?q=poison")
        expect(page.locator(".dz-find__results")).to_contain_text("<img src=x onerror=alert(1)>")
        assert watch.found == []


@pytest.mark.parametrize("where", ["box", "page"])
def test_nothing_is_asked_while_an_input_method_composes(new_context: NewContext, root: str, where: str) -> None:
    context = new_context()
    page = context.new_page()
    page.goto(root + ("zh/chinalco/2020/ecology/" if where == "box" else "zh/search/"))
    field = page.locator(".md-search__input" if where == "box" else ".dz-find__field")
    field.focus()
    page.wait_for_timeout(100)  # the theme itself waits a moment after a focus
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    session = context.new_cdp_session(page)
    for part in ("c", "chi", "chini"):
        session.send("Input.imeSetComposition", {"text": part, "selectionStart": len(part), "selectionEnd": len(part)})
        page.keyboard.up("i")
        page.wait_for_timeout(250)
    assert asked == []
    session.send("Input.insertText", {"text": "赤泥"})
    results = page.locator(".md-search-result__list a" if where == "box" else ".dz-find__result")
    expect(results.first).to_be_visible()
    assert any("search" in url for url in asked)


def test_the_small_site_of_the_tests_is_bilingual(texts: dict[str, list[str]]) -> None:
    """Otherwise the tests above would prove little."""
    assert {path[:2] for path in texts} == {str(language) for language in Language}
    assert len(every_block()) > 20
