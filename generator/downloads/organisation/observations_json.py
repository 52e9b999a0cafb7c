"""``observations.json`` of an organisation: its indicators and every observation that any of its editions prints."""

from collections.abc import Mapping

from generator.downloads.json_text import write_json
from generator.downloads.observations_json import indicator_records, observation_record, organisation_record
from generator.facts.download import Download
from generator.facts.series import Series
from generator.language import Bilingual
from generator.model.library import Publisher

DOWNLOAD = Download(
    "observations.json",
    Bilingual(
        "历年报告中指标的定义与全部数值，供程序读取。",
        "Definitions and every value of the key indicators in all reports, for programs.",
    ),
)


def write_observations_json(publisher: Publisher, series: Mapping[str, Series]) -> bytes:
    """The file, in the order of ``observations.csv``."""
    return write_json(
        {
            "editions": list(publisher.editions),
            "organisation": organisation_record(publisher),
            "indicators": indicator_records(publisher, (one.indicator for one in series.values())),
            "observations": [
                {**observation_record(seen), "edition": seen.edition, "latest": latest}
                for one in series.values()
                for seen, latest in one.marked
            ],
        }
    )
