"""``datapackage.json`` of an organisation: what its CSV files over all editions hold."""

from collections.abc import Mapping, Sequence

from generator.downloads.datapackage import write_package
from generator.downloads.organisation.series_csv import series_download
from generator.facts.address import organisation_root
from generator.facts.download import Download
from generator.facts.series import Series
from generator.language import Bilingual, Language
from generator.model.library import Publisher


def write_organisation_package(publisher: Publisher, series: Mapping[str, Series], files: Sequence[Download]) -> bytes:
    """The description of the tables among an organisation's ``files``, and of every series."""
    short = publisher.organisation.short
    title = Bilingual(f"{short.zh}历年报告指标数据", f"{short.en}: indicators of all reports")
    head = {
        "editions": list(publisher.editions),
        "pages": {language: "/" + organisation_root(publisher.id, language) for language in Language},
    }
    each = [series_download(one.indicator) for one in series.values()]
    return write_package(publisher.id, title, head, publisher, tuple(publisher.editions.values()), (*files, *each))
