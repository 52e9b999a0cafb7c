"""A plan of small sites, the engine that builds them, and the whole site put in place at once."""
