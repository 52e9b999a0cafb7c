"""The base of every block kind: content that may answer codes of reporting standards."""

from generator.model.continuing import Continuing
from generator.model.tagged import Tagged


class Content(Tagged, Continuing):
    """A block; its tags count for the section it stands in."""
