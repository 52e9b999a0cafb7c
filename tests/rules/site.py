"""A site made of an example: a few indicators, texts and blocks, and perhaps an edition before them."""

from collections.abc import Mapping
from typing import Any

import yaml

from tests.sites import TINY

YEAR, BEFORE = "2020", "2019"


def example_site(example: Mapping[str, Any]) -> dict[str, str | bytes]:
    """The files of a site with what ``example`` has.

    ``text`` and ``texts`` are Chinese, or both languages; ``blocks`` go into the ``chapter``; ``indicators`` have
    a Chinese name and the fields that differ from the usual; ``observations`` are by indicator and year; ``timeline``
    is a list of dates, with ``events``; ``awards`` one of titles; ``case`` tells a story, with
    ``case_blocks`` and dated ``case_date``; ``story`` is the figure of the newspaper story that backs it up;
    ``standards`` are the report's; ``earlier`` holds texts, blocks, observations and awards of the year before.
    """
    files: dict[str, Any] = {name: content for name, content in TINY.items() if not name.endswith("about.yml")}
    organisation = {
        "name": {"zh": "远山集团有限公司", "en": "Yuanshan Group"},
        "short": {"zh": "远山集团", "en": "Yuanshan"},
        "palette": {"brand": "#0B4A66", "accent": "#A0521C"},
        "companies": example.get("companies", []),
    }
    files["data/acme/organisation.yml"] = _yaml(organisation)
    if "indicators" in example:
        files["data/acme/indicators.yml"] = _yaml({"indicators": [_indicator(one) for one in example["indicators"]]})
    _add_edition(files, YEAR, example)
    if "earlier" in example:
        _add_edition(files, BEFORE, example["earlier"])
    if "story" in example:
        files["data/acme/press/weekly.yml"] = _yaml(_issue(example["story"]))
    return files


def _add_edition(files: dict[str, Any], year: str, example: Mapping[str, Any]) -> None:
    folder = f"data/acme/{year}"
    report = {
        "title": _text("报告"),
        "year": int(year),
        "period": {"start": f"{year}-01-01", "end": f"{year}-12-31"},
        "order": ["about"],
    }
    if "standards" in example:
        report["standards"] = example["standards"]
    files[f"{folder}/report.yml"] = _yaml(report)
    texts = [*([example["text"]] if "text" in example else []), *example.get("texts", [])]
    blocks: list[Any] = [{"kind": "prose", "text": _text(one)} for one in texts] + example.get("blocks", [])
    if "timeline" in example:
        blocks.append({"kind": "timeline", "timeline": "years"})
        told = example.get("events", ["投产"] * len(example["timeline"]))
        events = [
            {"id": f"e{at}", "date": str(date), "text": _text(text)}
            for at, (date, text) in enumerate(zip(example["timeline"], told, strict=True))
        ]
        timeline = {"id": "years", "title": _text("大事记"), "events": events}
        files[f"{folder}/timelines.yml"] = _yaml({"timelines": [timeline]})
    if "awards" in example:
        blocks.append({"kind": "award_list", "list": "honours"})
        awards = [{"id": f"a{at}", "title": _text(one)} for at, one in enumerate(example["awards"])]
        honours = {"id": "honours", "title": _text("荣誉"), "year": int(year), "awards": awards}
        files[f"{folder}/awards.yml"] = _yaml({"lists": [honours]})
    if "case" in example:
        blocks.append({"kind": "case", "case": "tale"})
        tale = {
            "id": "tale",
            "kind": "case",
            "title": _text("案例"),
            "summary": _text("一则案例"),
            "blocks": [{"kind": "prose", "text": _text(example["case"])}, *example.get("case_blocks", [])],
        }
        if "case_date" in example:
            tale["date"] = str(example["case_date"])
        files[f"{folder}/cases/tale.yml"] = _yaml(tale)
    section = {"id": "all", "title": _text("全部"), "blocks": blocks}
    chapter = {"id": "about", "kind": "front", "title": _text("关于"), "sections": [section]}
    given = example.get("chapter", {})
    chapter |= given | ({"title": _text(given["title"])} if "title" in given else {})
    files[f"{folder}/chapters/about.yml"] = _yaml(chapter)
    if "observations" in example:
        rows = [
            {"indicator": name, "values": {str(period): _value(value) for period, value in values.items()}}
            for name, values in example["observations"].items()
        ]
        files[f"{folder}/observations.yml"] = _yaml({"observations": rows})


def _indicator(given: Mapping[str, Any]) -> dict[str, Any]:
    return {"category": "economic", "kind": "level"} | dict(given) | {"name": _text(given["name"])}


def _issue(figure: Mapping[str, Any]) -> dict[str, Any]:
    article = {
        "id": "story",
        "kind": "news",
        "headline": _text("消息"),
        "topics": [_text("能源")],
        "summary": _text("一则消息"),
        "figures": [dict(figure) | {"label": _text(figure["label"])}],
        "backs": [f"case/{YEAR}/tale"],
    }
    return {"id": "weekly", "paper": _text("周报"), "number": 1, "articles": [article]}


def _value(value: Any) -> Any:
    return value if isinstance(value, dict) else str(value)


def _text(text: Any) -> Any:
    """Both languages; an English of no meaning where an example has the Chinese alone."""
    return text if isinstance(text, dict) else {"zh": text, "en": "Words."}


def _yaml(content: Any) -> str:
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
