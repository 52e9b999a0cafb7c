"""What a preview remembers of earlier checks never changes what a check finds."""

from collections.abc import Callable
from pathlib import Path

from generator.reading.memory import Memory
from generator.site.check import Checked, check
from generator.source.place import fingerprint_of_text
from tests.site.test_cache import EDITS, two_organisations
from tests.sites import Files, Site, replace_once, write_files

FIRST = "本公司首次发布生物多样性保护专项规划并向社会公开。"
LATER = "data/acme/2021/chapters/about.yml"
STATED = """\
    acknowledged:
      - code: T105
        at: "chapters/about.yml#blocks[1]/text/zh"
        texts: ["{}"]
        reason: {{zh: 原文如此, en: As printed}}
        who: Li
        on_page: true
    """.format(fingerprint_of_text("产量为{{kpi:output}}。" + FIRST))


def test_a_check_with_a_memory_finds_what_one_without_finds(make_site: Callable[[Files], Site]) -> None:
    """After each edit of a row of them, good ones and bad ones."""
    site, memory = make_site(two_organisations()), Memory()
    check(site.data, memory=memory)
    bad = {"data/brook/2021/observations.yml": ("output", "nothing"), "data/acme/2021/report.yml": ("2021-12-31", "x")}
    for file, (old, new) in (EDITS | bad).items():
        path = site.root / file
        before = path.read_text(encoding="utf-8")
        for text in (replace_once(before, old, new), before):
            path.write_text(text, encoding="utf-8")
            _require_the_same(site.data, memory)


def test_what_one_file_says_of_another_is_not_forgotten(make_site: Callable[[Files], Site]) -> None:
    """A rule that looks at another edition, what was acknowledged of it, the level it is set to, a translation."""
    site, memory = make_site(two_organisations()), Memory()

    def after(files: Files) -> Checked:
        write_files(site.root, files)
        return _require_the_same(site.data, memory)

    def first(file: str) -> Files:
        text = (site.root / file).read_text(encoding="utf-8")
        return {file: replace_once(text, "{{kpi:output}}。", "{{kpi:output}}。" + FIRST)}

    after(first(LATER))
    assert _codes(after(first(LATER.replace("2021", "2020")))) == ["T105"]
    noted = after({"data/acme/2021/acknowledged.yml": STATED})
    assert _codes(noted) == []
    assert all(one.notes for one in noted.facts)
    (site.data / "acme/2021/acknowledged.yml").unlink()
    assert _codes(after({})) == ["T105"]
    assert _codes(after({"data/rules.yml": "rules: [{code: T105, level: off, reason: {zh: 无, en: None}}]\n"})) == []
    for folder in ("acme", "acme/2020"):
        before = _translations(after({}))
        entry = {"acme": "indicators.yml#indicators/output/name", "acme/2020": "report.yml#title"}[folder]
        source = {"acme": "产量", "acme/2020": "报告"}[folder]
        target = {"acme": "Output", "acme/2020": "Report"}[folder]
        line = f'{entry}\t{fingerprint_of_text(source)}\t{fingerprint_of_text(target)}\t"{source}"\n'
        assert _translations(after({f"data/{folder}/translations.lock": line})) != before


def _require_the_same(data: Path, memory: Memory) -> Checked:
    """The check with the memory, which must find what one without finds."""
    remembered, whole = check(data, memory=memory), check(data)
    assert remembered.problems == whole.problems
    assert repr(remembered.acknowledged) == repr(whole.acknowledged)
    assert repr([(one.series, one.notes) for one in remembered.facts]) == repr(
        [(one.series, one.notes) for one in whole.facts]
    )
    assert [one.pages for one in remembered.facts] == [one.pages for one in whole.facts]
    assert repr(remembered.library) == repr(whole.library)  # items that were read anew are never equal
    return remembered


def _codes(checked: Checked) -> list[str]:
    return [one.code for one in checked.problems if one.code.startswith(("T105", "A"))]


def _translations(checked: Checked) -> list[str]:
    publishers = checked.library.publishers.values()
    editions = checked.library.editions
    return [str(text.state) for one in (*publishers, *editions) for text in one.translations]
