"""What the board report can say: every field its template may use, in plain words, each with what it means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, NamedTuple, get_type_hints


class RatingWord(str):
    """The word of a rating, which the report sets in the rating's colour; words and colour never part."""

    __slots__ = ()


class Drawing(str):
    """The XML of a chart, placed where the template names it; "" where there is nothing to draw."""

    __slots__ = ()


class LineFacts(NamedTuple):
    """Words under a label."""

    label: Annotated[str, "the label"]
    text: Annotated[str, "the words"]


class RatingFacts(NamedTuple):
    """How many open actions have one rating."""

    rating: Annotated[RatingWord, "the rating as a word, in its colour"]
    number: Annotated[str, "how many open actions have it"]
    share: Annotated[str, "their share of the open actions"]


class CountFacts(NamedTuple):
    """One row of counts: of an objective, or of an earlier tracker."""

    name: Annotated[str, "the objective, or the date of an earlier tracker"]
    red: Annotated[int, "open actions rated red"]
    amber: Annotated[int, "open actions rated amber"]
    green: Annotated[int, "open actions rated green"]
    other: Annotated[int, "open actions rated blue or grey"]
    unrated: Annotated[int, "open actions without a rating"]
    complete: Annotated[int, "complete actions"]
    total: Annotated[int, "all actions"]


class UpdateFacts(NamedTuple):
    """One dated entry of progress."""

    date: Annotated[str, "its date, with the tracker's words where they say more or less; or “Undated”"]
    text: Annotated[str, "what was said"]


class ActionFacts(NamedTuple):
    """One action, wherever the report speaks of it."""

    ref: Annotated[str, "its reference"]
    title: Annotated[str, "its words in full"]
    short: Annotated[str, "the start of its words, for headings and lists"]
    cut: Annotated[bool, "whether the short words leave something out"]
    rating: Annotated[RatingWord, "its rating as a word, in its colour; “Complete” when it is"]
    rated_as: Annotated[str, "the words its rating was given in, where they say more than the rating"]
    state: Annotated[str, "how its deadline stands: “(12 days overdue)”"]
    owners: Annotated[str, "who owns it"]
    start: Annotated[str, "when it starts"]
    deadline: Annotated[str, "when it is due, with the words as written and the days late"]
    due: Annotated[str, "the day by which it is due"]
    earlier: Annotated[str, "deadlines that a later one has replaced"]
    latest: Annotated[str, "its latest update with its date"]
    last_heard: Annotated[str, "the date of its latest update, or “Never”"]
    evaluation: Annotated[str, "its evaluation"]
    reasons: Annotated[str, "why it is an exception: red, overdue, worse"]
    next_date: Annotated[str, "the next date to hold it to"]
    updates: Annotated[tuple[UpdateFacts, ...], "all its updates, the newest first"]
    extra: Annotated[tuple[LineFacts, ...], "the tracker's other columns"]


class ObjectiveFacts(NamedTuple):
    """One objective with its actions."""

    heading: Annotated[str, "its number and the start of its words"]
    title: Annotated[str, "its words in full"]
    cut: Annotated[bool, "whether the heading leaves something out"]
    actions: Annotated[tuple[ActionFacts, ...], "its actions"]


class PriorityFacts(NamedTuple):
    """One priority with its objectives."""

    name: Annotated[str, "its name"]
    lead: Annotated[str, "the strategic lead"]
    support: Annotated[str, "the support officer"]
    measures: Annotated[tuple[str, ...], "its measures of success"]
    context: Annotated[tuple[LineFacts, ...], "the other lines of its header"]
    key: Annotated[str, "what ratings mean here, where the tracker says so"]
    objectives: Annotated[tuple[ObjectiveFacts, ...], "its objectives"]


class ExtensionFacts(NamedTuple):
    """A deadline that moved since last time, or that an owner asks to move."""

    ref: Annotated[str, "the action's reference"]
    title: Annotated[str, "the start of the action's words"]
    before: Annotated[str, "the deadline before"]
    after: Annotated[str, "the deadline after"]
    change: Annotated[str, "by how many days"]
    how: Annotated[str, "moved in the tracker, or asked for and by whom"]


class FindingFacts(NamedTuple):
    """Something to mend in the tracker, and everywhere it stands."""

    message: Annotated[str, "what is wrong"]
    places: Annotated[str, "the sheets and the cells"]
    remedy: Annotated[str, "what to do"]


class BoardFacts(NamedTuple):
    """Everything the template can use."""

    title: Annotated[str, "the report's title, from the settings"]
    partnership: Annotated[str, "the partnership's name, from the settings"]
    meeting: Annotated[str, "the meeting, from the settings"]
    meeting_date: Annotated[str, "the day of the meeting, from the settings"]
    agenda_item: Annotated[str, "the agenda item, from the settings"]
    author: Annotated[str, "who wrote the report, from the settings"]
    purpose: Annotated[str, "“For decision”, “For discussion” or “For information”"]
    marking: Annotated[str, "the protective marking, from the settings; nothing when it is OFFICIAL"]
    version: Annotated[str, "the report's version, from the settings"]
    as_at: Annotated[str, "the day the report speaks of"]
    since: Annotated[str, "the day of the tracker it is compared with; nothing when there is none"]
    source_file: Annotated[str, "the name of the tracker's file"]
    public: Annotated[bool, "whether this is the public version"]
    asks: Annotated[tuple[str, ...], "what the board is asked to do, one sentence each"]
    sentences: Annotated[tuple[str, ...], "the position in three sentences"]
    ratings: Annotated[tuple[RatingFacts, ...], "open actions by rating"]
    complete_line: Annotated[str, "how many actions are complete, of how many"]
    changes: Annotated[tuple[LineFacts, ...], "what moved since last time, each with its word and arrow"]
    no_comparison: Annotated[str, "the sentence that stands there when there is no earlier tracker"]
    objectives: Annotated[tuple[CountFacts, ...], "ratings by objective"]
    chart_title: Annotated[str, "“Ratings by objective”, or by priority where objectives are too many for the chart"]
    chart_rows: Annotated[tuple[CountFacts, ...], "what the chart shows: objectives, or priorities where they are many"]
    history: Annotated[tuple[CountFacts, ...], "ratings over the last meetings, the oldest first"]
    extensions: Annotated[tuple[ExtensionFacts, ...], "deadlines that moved or are asked to"]
    closures: Annotated[tuple[ActionFacts, ...], "complete actions, to be taken off"]
    unowned: Annotated[tuple[ActionFacts, ...], "open actions without an owner"]
    exceptions: Annotated[tuple[ActionFacts, ...], "open actions that are red, overdue or worse"]
    completed: Annotated[tuple[ActionFacts, ...], "actions completed since last time"]
    none_completed: Annotated[str, "the sentence that stands there when there is none"]
    due_soon: Annotated[tuple[ActionFacts, ...], "open actions due soon"]
    due_soon_days: Annotated[int, "how many days count as soon, from the settings"]
    quiet: Annotated[tuple[ActionFacts, ...], "open actions without a recent update"]
    stale_days: Annotated[int, "after how many days an action has gone quiet, from the settings"]
    undated: Annotated[tuple[ActionFacts, ...], "open actions whose updates all have no date"]
    priorities: Annotated[tuple[PriorityFacts, ...], "the plan: priorities, their objectives, their actions"]
    findings: Annotated[tuple[FindingFacts, ...], "what to mend in the tracker, most severe first"]
    unplaced: Annotated[tuple[LineFacts, ...], "words of the tracker that belong to no action, each with its cell"]


def meanings(record: type) -> Iterator[tuple[str, object, str]]:
    """Each field of a record with its type and what it means."""
    hints = get_type_hints(record, include_extras=True)
    for name, hint in hints.items():
        yield name, hint.__origin__, hint.__metadata__[0]
