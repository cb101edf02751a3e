"""The sheet that a merge adds to the tracker, declared once: write/ draws it, read/ finds what the board was asked."""

from __future__ import annotations

ADDED_START = "vrtracker "
"""How the name of every sheet begins that we add to the coordinator's own workbook; none of them is a tracker."""

SHEET_START = f"{ADDED_START}merged"
"""How the sheet's name begins; its day follows, and a number where there is one of that day already."""

TITLE_START = "What vrtracker merged on"
COLUMNS = ("From", "File", "What", "Ref", "Action", "Cell", "Before", "After")
WIDTHS = (22.0, 30.0, 18.0, 8.0, 44.0, 14.0, 44.0, 44.0)
PROPOSED = "Proposed deadline"
"""What stands under What for a deadline the board is asked for: it is in After, the one that holds in Before."""
