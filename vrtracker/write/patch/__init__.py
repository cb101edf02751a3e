"""Cells of a workbook changed in place, every other byte as it was."""
