"""The coordinator's own workbook back with its tracker tidied."""
