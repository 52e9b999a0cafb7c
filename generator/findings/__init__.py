"""Living with what the rules find: levels that a site sets, findings that are acknowledged, and their explanations."""
