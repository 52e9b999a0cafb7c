"""Duizhao: a yearly report kept as YAML becomes a bilingual static site."""

__version__ = "0.1.0"
