"""What a report is made of: frozen values, ids without language, each knowing where it was written."""
