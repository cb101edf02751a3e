"""Tracker and Review → documents, as bytes: workbook, Word report, page, JSON, and the coordinator's own file."""
