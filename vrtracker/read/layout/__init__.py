"""Where things stand on a sheet: header blocks, tables and their titles, headings, keys, and what is no work."""
