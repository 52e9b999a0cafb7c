"""The pages that set editions side by side: which there are, where they are linked, and what they say."""

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml

from tests.comparison.linjiang import labelled
from tests.sites import write_files

REASON = {"before": "", "reason": {"zh": "并入新购矿山", "en": "a mine that was bought is included"}}
PAIRS = ("2021-2022", "2022-2023", "2021-2023")
PAGES = ("", "structure/", "figures/", "codes/", "text/", "carried-forward/", "restatements/")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The three editions, every restatement with its reason, and one more pair of years to compare."""
    files = dict(labelled(1).files)
    for year, name, period, before in (("2022", "revenue", "2021", "99.70"), ("2023", "silver", "2022", "88.0")):
        path = f"data/linjiang/{year}/observations.yml"
        node = yaml.safe_load(files[path])
        row = next(one for one in node["observations"] if one["indicator"] == name)
        row["values"][period]["restated"] = REASON | {"before": before}
        files[path] = yaml.safe_dump(node, allow_unicode=True)
    files["data/linjiang/organisation.yml"] += "comparisons: [{before: 2021, after: 2023}]\n"
    return write_files(tmp_path_factory.mktemp("linjiang"), files).build()


def text_of(page: Path) -> str:
    """The words of a page, without its frame."""
    html = page.read_text(encoding="utf-8").partition('class="dz-page"')[2].partition("<footer")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("pair", PAIRS)
def test_each_pair_has_all_its_pages_in_both_languages(built: Path, pair: str, language: str) -> None:
    for page in PAGES:
        assert (built / language / "linjiang" / "compare" / pair / page / "index.html").is_file()
    assert any((built / language / "linjiang" / "compare" / pair / "text").glob("*/index.html"))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("year", ["2021", "2022", "2023"])
def test_every_page_of_an_edition_leads_to_its_own_comparison(built: Path, language: str, year: str) -> None:
    pages = sorted((built / language / "linjiang" / year).rglob("index.html"))
    assert len(pages) > 10
    for page in pages:
        address = f"/{page.parent.relative_to(built).as_posix()}/"
        found = re.findall(r'<p class="dz-compare"><a href="([^"]+)">', page.read_text(encoding="utf-8"))
        if year == "2021":
            assert found == []
        else:
            (target,) = (urljoin(address, one) for one in found)
            assert f"/compare/{int(year) - 1}-{year}/" in target
            assert (built / target.lstrip("/") / "index.html").is_file()


def test_a_chapter_leads_to_its_text_and_other_pages_to_theirs(built: Path) -> None:
    def target(page: str) -> str:
        html = (built / "en" / "linjiang" / "2022" / page / "index.html").read_text(encoding="utf-8")
        return re.findall(r'<p class="dz-compare"><a href="([^"]+)">', html)[0].rstrip("/").rpartition("2021-2022")[2]

    assert target("river") == "/text/river"
    assert target("awards") == "/structure"
    assert target("standards/gri-2016") == "/codes"
    assert target("downloads") == ""


def test_the_organisation_lists_its_comparisons(built: Path) -> None:
    html = (built / "zh" / "linjiang" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'href="compare/([^/"]+)/"', html) == list(PAIRS)


def test_the_register_writes_the_paragraph_in_both_languages(built: Path) -> None:
    chinese = text_of(built / "zh" / "linjiang" / "compare" / "2021-2022" / "restatements" / "index.html")
    english = text_of(built / "en" / "linjiang" / "compare" / "2021-2022" / "restatements" / "index.html")
    assert "重述了以往报告期的 2 个数值" in chinese
    assert (
        "2020 年锌产量：2021 年报告为 215.0 万吨，现重述为 219.4 万吨（增长 2.0%），原因是：并入新购矿山。" in chinese
    )
    assert "restates 2 values of earlier reporting periods" in english
    assert (
        "Zinc output, 2020: 2.150 million tonnes in the 2021 report, restated as 2.194 million tonnes (up 2.0%); "
        "the reason: a mine that was bought is included." in english
    )


def test_no_change_is_counted_across_a_base_year_or_a_definition(built: Path) -> None:
    text = text_of(built / "en" / "linjiang" / "compare" / "2022-2023" / "figures" / "index.html")
    assert "Base year: 2010 → 2020" in text
    assert re.search(r"Water withdrawn .{0,80}no change counted: the definitions differ", text)
    assert re.search(r"Staff turnover 2\.2% 2\.2%", text)


def test_rates_change_by_points_and_amounts_by_per_cent(built: Path) -> None:
    text = text_of(built / "en" / "linjiang" / "compare" / "2021-2022" / "figures" / "index.html")
    assert "down 0.7 percentage points" in text
    assert re.search(r"Zinc output 2\.213 million tonnes 2\.301 million tonnes up 4\.0%", text)


def test_an_edit_in_one_language_alone_is_said_so_in_both(built: Path) -> None:
    folder = "linjiang/compare/2021-2022/text/governance/index.html"
    assert "只改了中文，英文未改" in text_of(built / "zh" / folder)
    assert "changed in Chinese only; the English is as it was" in text_of(built / "en" / folder)


def test_a_proposal_says_that_it_is_not_confirmed(built: Path) -> None:
    text = text_of(built / "en" / "linjiang" / "compare" / "2021-2022" / "structure" / "index.html")
    assert text.count("not confirmed") == 2


def test_pages_have_no_style_of_their_own_and_no_script(built: Path) -> None:
    for page in (built / "en" / "linjiang" / "compare").rglob("index.html"):
        body = page.read_text(encoding="utf-8").partition('class="dz-page"')[2].partition("</article>")[0]
        assert "<h1" in body
        assert " style=" not in body
        assert "<script" not in body
