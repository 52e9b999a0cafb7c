"""The files of an organisation over all its editions."""
