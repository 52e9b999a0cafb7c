"""Finished pages to an index in small files, which a worker in the reader's browser searches; no server takes part."""
