"""The pages of downloads."""

from generator.views.interface_text.word import Word, Words


class DownloadsWords(Words):
    """The pages of downloads."""

    downloads = Word("数据下载", "Data downloads")
    file = Word("文件", "File")
    content = Word("内容", "Content")
    columns = Word("列", "Columns")
    rows = Word("行", "rows")
    years = Word("年份", "Year")
    documentation = Word("字段说明", "What the columns mean")
