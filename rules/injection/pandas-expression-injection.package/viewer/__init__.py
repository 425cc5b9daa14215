"""A small viewer of tables."""
