"""The checks: what follows from a tracker's model that somebody should mend or know, each with its place and remedy.

An error is what makes a report wrong, a warning what is missing or doubtful in the tracker, an info what was worked
out. A gap in an action that is finished holds nothing up any more, so it is an info. Messages name no cells: a cleaned
workbook, whose cells are elsewhere, has the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from vrtracker.model import SEVERITIES, Finding, Place, Tracker
from vrtracker.review.case import Case, cases
from vrtracker.review.check_dates import DATE_CHECKS
from vrtracker.review.check_identity import IDENTITY_CHECKS
from vrtracker.review.check_rating import RATING_CHECKS
from vrtracker.review.check_tracker import tracker_findings
from vrtracker.review.check_updates import UPDATE_CHECKS
from vrtracker.reviewed import Status
from vrtracker.settings import Settings

Check = Callable[[Case], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (*IDENTITY_CHECKS, *DATE_CHECKS, *UPDATE_CHECKS, *RATING_CHECKS)
"""Every check of one action, in the order a row is read."""


def check(
    tracker: Tracker, settings: Settings, status: Mapping[Place, Status], newest: date | None
) -> tuple[Finding, ...]:
    """All the checks' findings: most severe first, then the tracker's own, then action by action."""
    found = list(tracker_findings(tracker, settings.review, newest))
    for case in cases(tracker, status):
        for one in CHECKS:
            found += one(case)
    return tuple(sorted(found, key=lambda finding: SEVERITIES.index(finding.severity)))
