"""What the board reads first: the cover, the figures, what it is to decide, and what is out of order."""

from __future__ import annotations

from collections.abc import Iterable

from word import bullet, for_each, heading, if_any, labelled, number, paragraph, table, text, when


def cover() -> Iterable[str]:
    yield heading(1, "{{ title }}")
    yield from when("partnership", paragraph("Subtitle", "{{ partnership }}"))
    for label, name in (
        ("Meeting", "meeting"),
        ("Date", "meeting_date"),
        ("Agenda item", "agenda_item"),
        ("Author", "author"),
    ):
        yield from when(name, labelled(label, f"{{{{ {name} }}}}"))
    yield labelled("Purpose", "{{ purpose }}")
    yield labelled("Position", "As at {{ as_at }}{% if since %}, compared with {{ since }}{% endif %}")
    yield heading(2, "What the board is asked to do")
    yield from for_each("ask in asks", number("{{ ask }}"))
    yield paragraph("TOCHeading", "Contents")
    yield paragraph("BodyText", "{{ contents }}")


def glance() -> Iterable[str]:
    yield heading(2, "At a glance", new_page=True)
    yield from for_each("sentence in sentences", text("{{ sentence }}"))
    yield table(
        "Open actions by rating",
        "How many of the open actions have each rating, and their share of the open actions.",
        "row in ratings",
        (
            ("Rating", "{{ row.rating }}", 2800),
            ("Open actions", "{{ row.number }}", 2000),
            ("Share", "{{ row.share }}", 4838),
        ),
    )
    yield paragraph("AfterTable", "{{ complete_line }}")
    yield heading(3, "{{ chart_title }}")
    yield paragraph("Chart", "{{ chart_by_objective }}")
    yield heading(3, "Since last time")
    yield from if_any(
        "since",
        for_each("change in changes", labelled("{{ change.label }}", "{{ change.text }}")),
        "{{ no_comparison }}",
    )
    yield heading(3, "The figures by objective")
    yield table(
        "Ratings by objective",
        "For each objective: its open actions by rating, its complete actions, and all its actions.",
        "row in objectives",
        (
            ("Objective", "{{ row.name }}", 3208),
            ("Red", "{{ row.red }}", 740),
            ("Amber", "{{ row.amber }}", 950),
            ("Green", "{{ row.green }}", 900),
            ("Blue or grey", "{{ row.other }}", 1030),
            ("Not rated", "{{ row.unrated }}", 860),
            ("Complete", "{{ row.complete }}", 1250),
            ("All", "{{ row.total }}", 700),
        ),
    )
    yield from when(
        "history",
        heading(3, "Over the last meetings"),
        paragraph("Chart", "{{ chart_history }}"),
        table(
            "Ratings over the last meetings",
            "For each tracker: its open actions by rating, its complete actions, and all its actions.",
            "point in history",
            (
                ("As at", "{{ point.name }}", 3208),
                ("Red", "{{ point.red }}", 740),
                ("Amber", "{{ point.amber }}", 950),
                ("Green", "{{ point.green }}", 900),
                ("Blue or grey", "{{ point.other }}", 1030),
                ("Not rated", "{{ point.unrated }}", 860),
                ("Complete", "{{ point.complete }}", 1250),
                ("All", "{{ point.total }}", 700),
            ),
        ),
    )


def decisions() -> Iterable[str]:
    yield heading(2, "Decisions asked for")
    yield heading(3, "Later deadlines")
    yield from if_any(
        "extensions",
        (
            table(
                "Later deadlines",
                "Each action whose deadline has moved or is asked to: from when to when, by how much, and why.",
                "extension in extensions",
                (
                    ("Action", "{{ extension.ref }} {{ extension.title }}", 3638),
                    ("From", "{{ extension.before }}", 1600),
                    ("To", "{{ extension.after }}", 1600),
                    ("Change", "{{ extension.change }}", 1200),
                    ("How", "{{ extension.how }}", 1600),
                ),
            ),
        ),
        "No deadline has moved, and no later one is asked for.",
    )
    yield heading(3, "Actions to close")
    yield from if_any(
        "closures",
        (
            text("These actions are complete and can be taken off the plan.", kept=True),
            *for_each("action in closures", bullet("{{ action.ref }} {{ action.short }} ({{ action.owners }})")),
        ),
        "No action is complete.",
    )
    yield heading(3, "Actions without an owner")
    yield from if_any(
        "unowned",
        (
            text("These actions have no named owner. The board is asked who will answer for them.", kept=True),
            *for_each("action in unowned", bullet("{{ action.ref }} {{ action.short }}")),
        ),
        "Every open action has an owner.",
    )


def exceptions() -> Iterable[str]:
    yield heading(2, "Exceptions")
    yield from if_any(
        "exceptions",
        (
            text("Actions that are red, overdue or worse than last time.", kept=True),
            *for_each(
                "action in exceptions",
                heading(3, "{{ action.ref }} {{ action.short }}"),
                labelled("Why", "{{ action.reasons }}", kept=True),
                labelled("Rating", "{{ action.rating }}", kept=True),
                labelled("Owner", "{{ action.owners }}", kept=True),
                labelled("Deadline", "{{ action.deadline }}", kept=True),
                labelled("Latest update", "{{ action.latest }}", kept=True),
                labelled("Next date", "{{ action.next_date }}"),
            ),
        ),
        "No open action is red, overdue or worse than last time.",
    )


def lists() -> Iterable[str]:
    yield heading(2, "Completed since last time")
    yield from if_any(
        "completed",
        for_each("action in completed", bullet("{{ action.ref }} {{ action.short }} ({{ action.owners }})")),
        "{{ none_completed }}",
    )
    yield heading(2, "Due in the next {{ due_soon_days }} days")
    yield from if_any(
        "due_soon",
        (
            table(
                "Actions due soon",
                "Each open action that falls due soon: who owns it, when it is due, and its rating.",
                "action in due_soon",
                (
                    ("Action", "{{ action.ref }} {{ action.short }}", 4338),
                    ("Owner", "{{ action.owners }}", 2200),
                    ("Deadline", "{{ action.due }}", 1900),
                    ("Rating", "{{ action.rating }}", 1200),
                ),
            ),
        ),
        "No open action falls due in the next {{ due_soon_days }} days.",
    )
    yield heading(2, "Gone quiet")
    yield from if_any(
        "quiet",
        (
            text("Open actions that nobody has reported on for more than {{ stale_days }} days.", kept=True),
            table(
                "Actions gone quiet",
                "Each open action without a recent update: who owns it, and when it was last reported on.",
                "action in quiet",
                (
                    ("Action", "{{ action.ref }} {{ action.short }}", 4838),
                    ("Owner", "{{ action.owners }}", 2600),
                    ("Last update", "{{ action.last_heard }}", 2200),
                ),
            ),
        ),
        "No open action has been silent for more than {{ stale_days }} days, as far as its updates are dated.",
    )
    yield from when(
        "undated",
        paragraph(
            "AfterTable",
            "Nobody can tell how long ago these open actions were reported on: their updates have no date.",
            more="<w:keepNext/>",
        ),
        *for_each("action in undated", bullet("{{ action.ref }} {{ action.short }} ({{ action.owners }})")),
    )
