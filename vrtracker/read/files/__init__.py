"""A file of any kind → Grid: told by its content, opened within limits, read with its colours and marks."""
