"""Views to page text. The only importer of jinja2."""
