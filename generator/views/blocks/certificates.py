"""Certificates and permits in a table that shows only the columns it fills."""

from dataclasses import dataclass

from generator.model.blocks.certificates import Certificate, Certificates
from generator.views.date_text import format_partial
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class CertificateView:
    """A row in words."""

    id: str
    title: str
    holders: str
    standard: str
    scope: str
    number: str
    issuer: str
    issued: str
    valid: str


@dataclass(frozen=True, slots=True)
class CertificatesView:
    """Caption, headings by field, and rows."""

    id: str
    title: str
    headings: dict[str, str]
    rows: tuple[CertificateView, ...]


def view_certificates(block: Certificates, scene: Scene) -> CertificatesView:
    """The table in one language."""
    words = scene.words
    rows = tuple(_row(one, scene) for one in block.certificates)
    headings = {
        "title": words.certificate,
        "holders": words.holder,
        "standard": words.standard_named,
        "scope": words.scope,
        "number": words.certificate_number,
        "issuer": words.issuer,
        "issued": words.issued,
        "valid": words.valid,
    }
    used = {name: heading for name, heading in headings.items() if any(getattr(row, name) for row in rows)}
    return CertificatesView(block.id, scene.say(block.title), used, rows)


def _row(one: Certificate, scene: Scene) -> CertificateView:
    dates = [format_partial(date, scene.language) if date else "" for date in (one.valid_from, one.valid_to)]
    return CertificateView(
        one.id,
        scene.say(one.title),
        scene.words.comma.join(scene.facts.companies[name].short[scene.language] for name in one.companies),
        scene.say(one.standard),
        scene.say(one.scope),
        one.number or "",
        scene.say(one.issuer),
        format_partial(one.issued, scene.language) if one.issued else "",
        " – ".join(dates) if any(dates) else "",
    )
