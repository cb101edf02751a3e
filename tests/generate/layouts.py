"""The ways people lay a tracker out, each drawn by lot, and all of them in any combination."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

TITLES: Mapping[str, tuple[str, ...]] = {
    "ref": ("Item No.", "Ref", "No", "#", "Action ref", "ID"),
    "objective": (
        "Overall objective",
        "Theme",
        "Strategic objective",
        "Priority area",
        "Workstream",
        "Outcome",
        "Objective",
    ),
    "action": (
        "Action",
        "What will we do?",
        "Specific actions",
        "Key task",
        "What?",
        "Agreed action",
        "Activity",
        "Action required",
    ),
    "owner": ("Responsible Officer", "Lead", "By whom", "Who?", "Owner", "Lead officer / agency", "Responsible person"),
    "start": ("Start Date", "Start", "Date started", "Commencing"),
    "deadline": (
        "Deadline",
        "By when",
        "Timescale",
        "Target date",
        "Completion Date",
        "Due",
        "When?",
        "To be completed by",
    ),
    "updates": (
        "Progress",
        "Latest position",
        "Update",
        "Actual outcomes of specific actions",
        "Action taken",
        "Status update",
        "Evidence",
        "Comments",
    ),
    "rag": ("RAG", "R/A/G", "RAG rating", "BRAG", "RAG status", "Status"),
    "evaluation": ("Evaluation", "Evaluation Target?", "Success measure", "How will it be measured?"),
}
EXTRAS = ("Notes for the board", "Budget", "Links", "O", "Risk register")
SECOND_DUE = (("Target date", "New date"), ("Original deadline", "Revised deadline"), ("Due date", "Revised date"))


@dataclass(frozen=True)
class Layout:
    """One tracker's own way of doing things."""

    titles: Mapping[str, str]
    order: tuple[str, ...]
    left: int = 0
    gap: int = 0
    title_lines: int = 0
    heading: str = "apart"
    header: str = "one"
    objectives: str = "merged"
    refs: str = "none"
    updates: str = "cell"
    rag: str = "word"
    owner_join: str = "\n"
    two_dues: bool = False
    wrap: float = 0.0
    wrap_gap: str = "none"
    page: int = 0
    stacked: bool = False
    key: str = "none"
    footer: tuple[str, ...] = ()
    guidance: bool = False
    lists: bool = False
    hidden_sheet: bool = False
    dirty: float = 0.0
    struck: float = 0.0
    hidden_row: float = 0.0
    comments: float = 0.0
    real_dates: bool = False
    extras: tuple[str, ...] = ()
    untitled: str = ""
    cut_words: bool = False
    merged_owners: bool = False
    dated_rows: bool = False
    plain_banners: bool = False
    page_title: bool = False
    line_width: int = 0
    small_letters: bool = False
    hidden_column: bool = False
    note_table: bool = False
    title_end: str = ""
    shade: str = ""
    tally: str = "none"


def random_layout(random: Random) -> Layout:
    """A layout by lot."""
    titles = {name: random.choice(choices) for name, choices in TITLES.items()}
    objectives = random.choice(("none", "merged", "once", "repeated", "banner", "numbered banner", "own row"))
    refs = random.choice(("none", "objective", "text", "codes", "numbers"))
    if objectives == "none" and refs == "objective":
        refs = "codes"
    if objectives in ("banner", "numbered banner") and refs == "objective":
        refs = "text"
    if objectives in ("banner", "numbered banner", "none"):
        titles["objective"] = ""
    elif titles["objective"] == "Objective" and titles["action"] == "What?":
        titles["action"] = "Action"
    updates = random.choice(("cell", "cell", "cell", "rows", "rounds", "inline"))
    rag = random.choice(("word", "word", "letter", "fill", "both", "sentence", "none"))
    two_dues = random.random() < 0.15
    extras = tuple(random.sample(EXTRAS, random.choice((0, 0, 1, 2))))
    shown = [
        name
        for name in ("ref", "objective", "action", "owner", "start", "deadline", "updates", "rag", "evaluation")
        if _shown(name, refs, objectives, rag, random)
    ]
    if titles["rag"] == "Status" and rag in ("fill", "sentence"):
        titles["rag"] = "RAG"
    wrap = random.choice((0.0, 0.0, 0.25, 0.5)) if updates != "rows" else 0.0
    lined = updates in ("cell", "inline") and refs in ("text", "codes", "numbers") and random.random() < 0.2
    if lined:
        wrap, objectives = 0.0, {"merged": "once", "repeated": "once"}.get(objectives, objectives)
    merged_owners = not lined and not wrap and updates != "rows" and random.random() < 0.15
    return Layout(
        titles=titles,
        order=_order(random, [*shown, *extras]),
        left=random.choice((0, 0, 0, 1)),
        gap=random.choice((0, 0, 1, 3)),
        title_lines=random.choice((0, 1, 1, 2)),
        heading=random.choice(("none", "apart", "apart", "in one", "beside")),
        header=random.choice(("one", "one", "one", "groups", "split", "wrapped")),
        objectives=objectives,
        refs=refs,
        updates=updates,
        rag=rag,
        owner_join=random.choice(("\n", " / ", "; ")),
        two_dues=two_dues,
        wrap=wrap,
        wrap_gap=random.choice(("none", "blank", "header")),
        page=random.choice((0, 0, 0, 6)),
        stacked=random.random() < 0.25,
        key=random.choice(("none", "none", "above", "below", "beside", "sheet")),
        footer=tuple(random.sample(("totals", "updated"), random.choice((0, 0, 1, 2)))),
        guidance=random.random() < 0.3,
        lists=random.random() < 0.3,
        hidden_sheet=random.random() < 0.15,
        dirty=random.choice((0.0, 0.0, 0.2)),
        struck=random.choice((0.0, 0.0, 0.1)),
        hidden_row=random.choice((0.0, 0.0, 0.1)) if not merged_owners else 0.0,
        comments=random.choice((0.0, 0.0, 0.1)),
        real_dates=random.random() < 0.5,
        extras=extras,
        untitled=random.choice(("", "", "", "owner", "updates", "extra")),
        cut_words=random.random() < 0.3,
        merged_owners=merged_owners,
        dated_rows=updates == "rows" and random.random() < 0.4,
        plain_banners=random.random() < 0.3,
        page_title=random.random() < 0.3,
        line_width=random.choice((24, 36, 50)) if lined else 0,
        small_letters=not wrap and not lined and random.random() < 0.1,
        hidden_column=random.random() < 0.1,
        note_table=random.random() < 0.1,
        title_end=random.choice(("", "", "", "", ":", "*")),
        shade=random.choice(("", "", "", "DDEBF7", "E2EFDA", "FCE4D6", "F2F2F2")),
        tally=random.choice(("none", "none", "none", "beside", "below")),
    )


def _shown(name: str, refs: str, objectives: str, rag: str, random: Random) -> bool:
    if name == "ref":
        return refs != "none"
    if name == "objective":
        return objectives in ("merged", "once", "repeated", "own row")
    if name == "rag":
        return rag != "none"
    if name == "start":
        return random.random() < 0.5
    if name == "evaluation":
        return rag == "sentence" or random.random() < 0.4
    return True


def _order(random: Random, names: list[str]) -> tuple[str, ...]:
    """Mostly the usual order; now and then any, but refs and objectives keep to the left of the actions."""
    if random.random() < 0.6:
        return tuple(names)
    lead = [name for name in names if name in ("ref", "objective")]
    rest = [name for name in names if name not in lead]
    random.shuffle(rest)
    return (*lead, *rest)
