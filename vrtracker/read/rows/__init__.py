"""Rows of a table → whole records of work, however a page spread them."""
