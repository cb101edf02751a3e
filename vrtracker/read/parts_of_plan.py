"""Tables with titles of their own that are parts of the plan above: what stands over them only says how work stands."""

from __future__ import annotations

from dataclasses import replace

from vrtracker.model import Priority
from vrtracker.read.layout.heading import Heading
from vrtracker.read.layout.standing import says_only_standing
from vrtracker.read.rows.records import Piece


def standing_over(heading: Heading) -> Piece | None:
    """What a table's block says of its actions, where that is all it says: "Extension requested"; None elsewhere."""
    if len(heading.titles) != 1 or heading.labels or heading.context or not says_only_standing(heading.titles[0][1]):
        return None
    return heading.titles[0]


def with_part(plan: Priority, part: Priority) -> Priority:
    """The plan with the work of such a table, and the columns that it adds."""
    known = {(column.title, column.field) for column in plan.columns}
    added = (column for column in part.columns if (column.title, column.field) not in known)
    return replace(
        plan,
        rag_key={**part.rag_key, **plan.rag_key},
        columns=(*plan.columns, *added),
        objectives=(*plan.objectives, *part.objectives),
    )
