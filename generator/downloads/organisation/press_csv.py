"""``press/articles.csv``: every newspaper article of an organisation."""

from collections.abc import Mapping

from generator.downloads.csv_text import write_csv
from generator.facts.download import Download
from generator.facts.series import Series
from generator.language import Bilingual
from generator.model.library import Publisher

DOWNLOAD = Download(
    "press/articles.csv",
    Bilingual("报纸文章，每篇一行。", "Newspaper articles, one line each."),
    (
        ("issue", Bilingual("报纸期号的编号", "the id of the issue")),
        ("date", Bilingual("出版日期；不明时为空", "the date of the issue; empty where not known")),
        ("kind", Bilingual("体裁", "the kind of article")),
        ("headline_zh", Bilingual("标题（中文）", "the headline in Chinese")),
        ("headline_en", Bilingual("标题（英文）", "the headline in English")),
        ("topics", Bilingual("主题，以分号分隔", "the topics in Chinese, separated by semicolons")),
        ("file", Bilingual("所在的数据文件", "the data file")),
        ("line", Bilingual("所在行", "the line in that file")),
    ),
)


def write_press(publisher: Publisher, _series: Mapping[str, Series]) -> bytes:
    """The file, issue by issue."""
    rows = [
        (
            issue.id,
            issue.date,
            article.kind,
            article.headline.zh,
            article.headline.en,
            "; ".join(topic.zh for topic in article.topics),
            article.position.path,
            article.position.line,
        )
        for issue in publisher.issues.values()
        for article in issue.articles
    ]
    return write_csv(DOWNLOAD.header, rows)
