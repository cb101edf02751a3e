"""The cleaned workbook, tracker-clean.xlsx: every sheet of it, from the model."""
