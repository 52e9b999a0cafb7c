"""Findings as one HTML file."""

from generator.commands.speech import Speech
from generator.findings.listing import Listing
from generator.pages.render import render_sheet
from generator.views.findings_page import view_findings


def listing_html(listing: Listing, name: str, speech: Speech) -> str:
    """The page; ``name`` is the site's."""
    return render_sheet(view_findings(listing, name), "findings.html.j2", speech.language)
