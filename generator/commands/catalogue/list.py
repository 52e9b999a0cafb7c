"""``duizhao catalogue list``: every catalogue there is."""

import json
from pathlib import Path

import click

from generator.commands.catalogue.sources import all_names, find_catalogue, own_files, site_options
from generator.commands.catalogue.titles import aligned
from generator.commands.speech import Speech


def list_command(speech: Speech) -> click.Command:
    """The command in one language."""

    @click.command(
        "list",
        help=speech(
            "列出全部目录：编号、版本、条数、已核实的比例。", "List all catalogues: id, edition, codes, verified share."
        ),
        epilog=speech("例：duizhao catalogue list", "Example: duizhao catalogue list"),
    )
    @site_options(speech)
    def list_all(folder: Path, form: str) -> None:
        own = own_files(folder, speech)
        found = {name: find_catalogue(name, folder, speech) for name in all_names(folder, speech)}
        if form == "json":
            records = [
                {
                    "id": name,
                    "name_zh": one.name.zh,
                    "name_en": one.name.en,
                    "edition": one.edition,
                    "codes": len(one.entries),
                    "verified": sum(entry.verified for entry in one.entries),
                    "complete": one.complete,
                    "file": own[name].shown_as if name in own else None,
                }
                for name, one in found.items()
            ]
            click.echo(json.dumps(records, ensure_ascii=False, indent=2))
            return
        head = (speech("目录", "id"), speech("条数", "codes"), speech("已核实", "verified"), speech("版本", "edition"))
        rows = [head]
        for name, one in found.items():
            share = round(100 * sum(entry.verified for entry in one.entries) / len(one.entries))
            where = f" [{own[name].shown_as}]" if name in own else ""
            rows.append((name, str(len(one.entries)), f"{share}%", one.edition + where))
        click.echo("\n".join(aligned(rows)))

    return list_all
