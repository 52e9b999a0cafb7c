"""Bytes to positioned nodes. Knows YAML, knows nothing of reports."""
