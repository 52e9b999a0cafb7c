"""``timelines.csv``: every event of every timeline."""

from generator.downloads.csv_text import write_csv
from generator.facts.derive import Facts
from generator.facts.download import ColumnType, Download
from generator.language import Bilingual

DOWNLOAD = Download(
    "timelines.csv",
    Bilingual("大事记的全部事件，每个事件一行。", "Every event of the timelines, one line each."),
    (
        ("timeline", Bilingual("大事记编号", "the timeline's id")),
        ("timeline_zh", Bilingual("大事记标题（中文）", "its title in Chinese")),
        ("timeline_en", Bilingual("大事记标题（英文）", "its title in English")),
        ("event", Bilingual("事件编号", "the event's id")),
        (
            "date",
            Bilingual("日期，精度与报告相同；未知时为空", "the date, as precise as the report; empty where not known"),
        ),
        ("within_start", Bilingual("日期未知时，最早的年份", "where the date is not known, the earliest year")),
        ("within_end", Bilingual("日期未知时，最晚的年份", "where the date is not known, the latest year")),
        ("lost", Bilingual("来源文字中缺失的部分", "what the source text does not hold")),
        ("kind", Bilingual("事件类别编号", "the id of the kind of event")),
        ("text_zh", Bilingual("事件（中文）", "the event in Chinese")),
        ("text_en", Bilingual("事件（英文）", "the event in English")),
        ("note_zh", Bilingual("注（中文）", "a note in Chinese")),
        ("note_en", Bilingual("注（英文）", "a note in English")),
        ("file", Bilingual("所在的数据文件", "the data file")),
        ("line", Bilingual("所在行", "the line in that file")),
    ),
    types={
        "date": ColumnType.date,
        "within_start": ColumnType.date,
        "within_end": ColumnType.date,
        "line": ColumnType.integer,
    },
    key=("timeline", "event"),
)


def write_timelines(facts: Facts) -> bytes:
    """The file, in the order of ``timelines.yml``."""
    rows = []
    for timeline in facts.edition.timelines.values():
        for event in timeline.events:
            start, end = event.within or (None, None)
            rows.append(
                (
                    timeline.id,
                    timeline.title.zh,
                    timeline.title.en,
                    event.id,
                    event.date,
                    start,
                    end,
                    event.lost,
                    event.kind,
                    event.text.zh,
                    event.text.en,
                    event.note.zh if event.note else None,
                    event.note.en if event.note else None,
                    event.position.path,
                    event.position.line,
                )
            )
    return write_csv(DOWNLOAD.header, rows)
