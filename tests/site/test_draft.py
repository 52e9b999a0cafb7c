"""The reports as somebody writes them: what is shown, what is kept where something is wrong, what rules tell."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator.reading.memory import Memory
from generator.site.check import SHARED, Checked, check, read_facts
from generator.site.draft import Built, Draft, Judged
from generator.site.inputs import read_inputs
from generator.site.preview import LivePages
from generator.site.survey import LOAD, survey_checked, survey_site
from tests.findings.site import CHAPTER
from tests.site.test_survey import three_organisations
from tests.sites import Files, Site, replace_once, tree_bytes

MakeSite = Callable[[Files], Site]

ONE_AT_A_TIME = 1
"""A load in which no more than one organisation is held."""
UNITS = "data/units.yml"


class Desk:
    """A draft with its pages and what comes of the work behind them, without processes or a server."""

    def __init__(self, site: Site, folder: Path, load: int = LOAD) -> None:
        self.site = site
        self.draft = Draft(site.settings, folder / "site", folder / "cache", load)
        self.live = LivePages(site.settings, self.draft.hold)
        self.told: list[object] = []

    def show(self, *changed: str) -> tuple[str, ...]:
        """Read what changed, and show it where it can be; the codes of what is wrong in the files."""
        proof = self.draft.read([self.site.root / path for path in changed] or None)
        if not proof.stops:
            self.live.show(proof.outlines)
        return tuple(one.code for one in proof.problems)

    def work(self) -> None:
        """Judge and build, and take what is told."""
        self.told = []

        def tell(told: object) -> None:
            if told is not None:
                self.told.append(told)

        self.draft.judge_and_build(tell)
        for one in self.told:
            if isinstance(one, Judged) and self.draft.take(one):
                self.live.show(self.draft.read(()).outlines)

    def judged(self) -> dict[str, list[str]]:
        """The codes of what rules told last, by organisation."""
        return {one.organisation: [p.code for p in one.survey.problems] for one in self.told if isinstance(one, Judged)}

    def change(self, file: str, old: str, new: str) -> tuple[str, ...]:
        """Save a file with something else in it, and show that."""
        path = self.site.root / file
        path.write_text(replace_once(path.read_text(encoding="utf-8"), old, new), "utf-8")
        return self.show(file)

    def page(self, path: str) -> str:
        found = self.live.page(path)
        assert found is not None
        return found


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody saves anything meanwhile."""
    monkeypatch.setattr("generator.site.draft._QUIET", 0)


@pytest.fixture(params=[ONE_AT_A_TIME, LOAD])
def desk(request: pytest.FixtureRequest, make_site: MakeSite, tmp_path: Path) -> Desk:
    return Desk(make_site(three_organisations()), tmp_path / "work", request.param)


def test_pages_are_those_of_a_build_of_the_same_reports(desk: Desk, tmp_path: Path) -> None:
    assert desk.show() == ()
    desk.work()
    built = tree_bytes(desk.site.build(tmp_path / "site"))
    assert tree_bytes(tmp_path / "work" / "site") == built
    assert isinstance(desk.told[-1], Built)
    for path in ("en/acme/2020/about/", "zh/brook/2020/about/", "en/yuanshan/", "zh/", "en/acme/2020/about/"):
        assert desk.page(path).encode() == built[f"{path}index.html"]
    assert desk.live.page("en/nobody/2020/") is None
    assert desk.live.page("en/acme/2020/nowhere/") is None


def test_outlines_and_findings_are_those_of_a_check_of_everything(desk: Desk) -> None:
    outlines = desk.draft.read().outlines
    whole = check(desk.site.data)
    assert outlines == survey_checked(whole).outlines
    desk.work()
    told = [one for one in desk.told if isinstance(one, Judged)]
    assert sorted(p.code for one in told for p in one.survey.problems) == sorted(p.code for p in whole.problems)
    assert {one.organisation for one in told} == {SHARED, *whole.library.publishers}


def test_only_organisations_that_changed_are_looked_at_again(desk: Desk) -> None:
    desk.show()
    desk.work()
    assert desk.change(CHAPTER, "All is well.", "All is very well.") == ()
    assert "All is very well." in desk.page("en/acme/2020/about/")
    desk.work()
    assert [*desk.judged()] == ["acme"]
    desk.work()
    assert desk.judged() == {}


def test_where_no_page_can_be_made_the_last_ones_stay(desk: Desk) -> None:
    desk.show()
    before = desk.page("en/acme/2020/about/")
    assert desk.change(CHAPTER, "kind: front", "kind: nothing") == ("R007",)
    assert desk.page("en/brook/2020/about/")
    assert desk.page("en/acme/2020/about/") == before
    assert desk.change("data/brook/2020/chapters/about.yml", "About", "Around") == ("R007",)
    assert desk.change(CHAPTER, "kind: nothing", "kind: front") == ()
    assert desk.page("en/acme/2020/about/") == before
    assert "Around" in desk.page("en/brook/2020/about/")


def test_a_file_that_all_share_is_read_for_all(desk: Desk) -> None:
    desk.show()
    units = desk.site.root / UNITS
    good = units.read_bytes()
    units.write_bytes(good + b"  - [")
    assert desk.show(UNITS)
    units.write_bytes(good)
    assert desk.show(UNITS) == ()
    units.unlink()  # an organisation prints figures in a unit that is defined there
    assert set(desk.show(UNITS)) == {"K002"}


def test_organisations_come_and_go(desk: Desk) -> None:
    desk.show()
    files = {path: path.read_bytes() for path in sorted((desk.site.data / "brook").rglob("*.yml"))}
    for path in files:
        path.unlink()
    gone = [path.relative_to(desk.site.root).as_posix() for path in files]
    desk.show(*gone)
    assert desk.live.page("en/brook/2020/about/") is None
    assert "/brook/" not in desk.page("en/")
    for path, content in files.items():
        path.write_bytes(content)
    desk.show(*gone)
    assert desk.page("en/brook/2020/about/")


def test_what_a_build_knew_need_not_be_read(
    make_site: MakeSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site(three_organisations())
    survey_site(site.data, read_inputs(site.settings), tmp_path / "cache")
    read: list[str] = []

    def noted(data: Path, memory: Memory, only: Sequence[str]) -> Checked:
        read.extend(only)
        return read_facts(data, memory, only)

    monkeypatch.setattr("generator.site.draft.read_facts", noted)
    desk = Desk(site, tmp_path)
    assert desk.show() == ()
    assert read == []
    assert "The name as printed." in desk.page("en/acme/2020/about/")
    assert read == ["acme"]
    desk.change("data/brook/2020/chapters/about.yml", "About", "Around")
    assert read == ["acme", "brook"]


def test_notes_on_pages_stay_while_other_files_change(desk: Desk) -> None:
    desk.show()
    desk.work()
    assert "The name as printed." in desk.page("en/acme/2020/about/")
    desk.change("data/acme/organisation.yml", "甲公司", "甲集团")
    assert "The name as printed." in desk.page("en/acme/2020/about/")
