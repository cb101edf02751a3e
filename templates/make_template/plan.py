"""The plan itself: progress by objective, what to mend in the tracker, and every action in full."""

from __future__ import annotations

from collections.abc import Iterable

from word import (
    LANDSCAPE_WIDTH,
    PORTRAIT,
    bullet,
    for_each,
    heading,
    if_any,
    labelled,
    paragraph,
    run,
    section,
    table,
    tag,
    text,
    when,
)

DATE_WIDTH = 3300


def action_lines() -> Iterable[str]:
    yield from when("action.cut", labelled("Action", "{{ action.title }}", kept=True))
    yield labelled("Rating", "{{ action.rating }}", "{% if action.state %} {{ action.state }}{% endif %}", kept=True)
    yield labelled("Latest update", "{{ action.latest }}")
    yield labelled("Owner", "{{ action.owners }}", kept=True)
    yield tag("{%p if action.evaluation %}")
    yield labelled("Deadline", "{{ action.deadline }}", kept=True)
    yield labelled("Evaluation", "{{ action.evaluation }}")
    yield tag("{%p else %}")
    yield labelled("Deadline", "{{ action.deadline }}")
    yield tag("{%p endif %}")


def progress() -> Iterable[str]:
    yield tag("{%p for priority in priorities %}")
    yield heading(2, "Progress: {{ priority.name }}")
    yield from when("priority.lead", labelled("Strategic lead", "{{ priority.lead }}", kept=True))
    yield from when("priority.support", labelled("Support officer", "{{ priority.support }}", kept=True))
    yield from when(
        "priority.measures",
        text("What success looks like:", kept=True),
        *for_each("measure in priority.measures", bullet("{{ measure }}")),
    )
    yield from for_each(
        "item in priority.context", paragraph("BodyText", run("{{ item.label }}: ", "Label"), "{{ item.text }}")
    )
    yield from when("priority.key", labelled("What ratings mean", "{{ priority.key }}"))
    yield tag("{%p for objective in priority.objectives %}")
    yield heading(3, "{{ objective.heading }}")
    yield from when("objective.cut", text("{{ objective.title }}", kept=True))
    yield from for_each(
        "action in objective.actions", heading(4, "{{ action.ref }} {{ action.short }}"), *action_lines()
    )
    yield tag("{%p endfor %}")
    yield tag("{%p endfor %}")


def data_quality() -> Iterable[str]:
    yield tag("{%p if not public %}")
    yield heading(2, "What to mend in the tracker")
    yield from if_any(
        "findings",
        (
            table(
                "What to mend in the tracker",
                "What is wrong or missing in the tracker, in which cells, and what to do about it.",
                "finding in findings",
                (
                    ("What is wrong", "{{ finding.message }}", 3400),
                    ("Where", "{{ finding.places }}", 2838),
                    ("What to do", "{{ finding.remedy }}", 3400),
                ),
            ),
        ),
        "Nothing in the tracker needs mending.",
    )
    yield from when(
        "unplaced",
        heading(3, "Words that belong to no action"),
        table(
            "Words that belong to no action",
            "What stands in the tracker where no action could be told, with its cell.",
            "words in unplaced",
            (("Where", "{{ words.label }}", 2838), ("What it says", "{{ words.text }}", 6800)),
        ),
    )
    yield tag("{%p endif %}")
    yield paragraph(
        "AfterTable",
        "The appendix gives every action with its full history. Dates are written out there; "
        "the tracker's own words stand beside them where those say more or less.",
        more=section(PORTRAIT),
    )


def appendix() -> Iterable[str]:
    yield tag("{%p for priority in priorities %}")
    yield heading(2, "Appendix: {{ priority.name }}, every action in full")
    yield tag("{%p for objective in priority.objectives %}")
    yield heading(3, "{{ objective.heading }}")
    yield from for_each(
        "action in objective.actions",
        heading(4, "{{ action.ref }} {{ action.short }}"),
        *when("action.cut", labelled("Action", "{{ action.title }}", kept=True)),
        labelled("Owner", "{{ action.owners }}", kept=True),
        *when("action.start", labelled("Start", "{{ action.start }}", kept=True)),
        labelled("Deadline", "{{ action.deadline }}"),
        *when("action.earlier", labelled("Was due", "{{ action.earlier }}")),
        labelled("Rating", "{{ action.rating }}", "{% if action.state %} {{ action.state }}{% endif %}"),
        *when("action.rated_as", labelled("Rated as", "{{ action.rated_as }}")),
        *when("action.evaluation", labelled("Evaluation", "{{ action.evaluation }}")),
        *for_each("item in action.extra", labelled("{{ item.label }}", "{{ item.text }}")),
        *if_any(
            "action.updates",
            (
                table(
                    "History of action {{ action.ref|attribute }}",
                    "Every update on action {{ action.ref|attribute }}, the newest first, each with its date.",
                    "update in action.updates",
                    (
                        ("Date", "{{ update.date }}", DATE_WIDTH),
                        ("Update", "{{ update.text }}", LANDSCAPE_WIDTH - DATE_WIDTH),
                    ),
                ),
            ),
            "No update is recorded.",
        ),
    )
    yield tag("{%p endfor %}")
    yield tag("{%p endfor %}")
