"""What we wrote, read back: the cleaned workbook, returns, the sheets of a merge."""
