"""Fields that nothing fills once a table's columns are shared out: which column left over says it after all."""

from __future__ import annotations

from collections.abc import Sequence

from vrtracker.model import Field
from vrtracker.patterns import compiled
from vrtracker.read.titles.beside import points_beside
from vrtracker.read.titles.content import IN_SAYINGS, IN_WORDS, MOSTLY, Profile
from vrtracker.read.titles.neighbours import SAYS, UNTOLD
from vrtracker.read.titles.points import names_extra, plain, title_points

NOTED = 60
LEAST_FIELDS = 4


def likeliest_work(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Beside three other fields, words of several kinds under a title that no field knows are the work."""
    free = [
        column
        for column, found in enumerate(profiles)
        if column not in given
        and plain(titles[column])
        and found.words >= 2
        and found.distinct > 0.8
        and max(found.date, found.stamp, found.rating, found.ref) < 0.3
    ]
    if free and len(set(given.values())) >= LEAST_FIELDS - 1:
        given[free[0]] = "action"


def untitled_work(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Where no title is the work's, a column without one, left of who and when, is; of cells, those in sentences."""
    if "action" in given.values():
        return
    whens = [column for column, name in given.items() if name in ("owner", "deadline")]
    held = any(found.filled for found in profiles)
    for column in range(min(whens, default=0)):
        if column not in given and not plain(titles[column]) and (_is_told(profiles[column]) or not held):
            given[column] = "action"
            return


def _is_told(found: Profile) -> bool:
    """Whether cells are words of several kinds, as work is told in."""
    return found.words >= IN_WORDS and found.distinct > 0.8 and max(found.date, found.stamp, found.rating) < 0.3


def need_ref(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Where nothing else numbers the work, numbers left of it do that never come again, whatever they are called."""
    work = next((column for column, name in given.items() if name == "action"), 0)
    if "ref" in given.values():
        return
    for column in range(work):
        found = profiles[column]
        if column not in given and found.filled >= 2 and found.ref >= MOSTLY and found.distinct == 1:
            given[column] = "ref"
            return


def need_objective(titles: Sequence[str], given: dict[int, Field], profiles: Sequence[Profile]) -> None:
    """Where nothing else says what the work is for, an outcome left of it does, or sentences on what is asked."""
    work = next((column for column, name in given.items() if name == "action"), None)
    if work is None or "objective" in given.values():
        return
    for column in range(work):
        found = profiles[column]
        if (
            column not in given
            and found.filled
            and (_AIM.search(plain(titles[column])) or _is_asked(titles[column], found))
        ):
            given[column] = "objective"
            return


def _is_asked(title: str, found: Profile) -> bool:
    """Whether sentences say what is to be done in general: what guidance asks, or an activity beside its actions."""
    words = plain(title)
    told = title_points(title).get("action", 0) >= SAYS and not _SO_FAR.search(words)
    return _is_told(found) and found.name < 0.5 and (told or _ASKED.search(words) is not None)


def need_updates(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Where nothing else says how the work goes, dated entries under any title, or words under none, do.

    Words under no title right of the dates of entries are these, before notes of another kind; where some of them are
    dated, so they are before remarks that never are.
    """
    said = [column for column, name in given.items() if name == "updates"]
    free = [column for column in range(len(titles)) if column not in given]
    remarks = [c for c in said if _REMARKS.match(plain(titles[c])) and not profiles[c].stamp]
    if any(_tells(titles[c], profiles[c]) for c in said if c not in remarks):
        return
    untitled = [column for column in free if not plain(titles[column])]
    wordy = [column for column in untitled if profiles[column].words >= 2]
    theirs = [column for column in wordy if column - 1 in said and column - 1 not in remarks]
    dated = [c for c in free if _is_dated_entries(profiles[c]) or (c in untitled and profiles[c].entry)]
    if remarks and not (dated or theirs):
        return
    for column in remarks:
        del given[column]
    work = min((column for column, name in given.items() if name == "action"), default=-1)
    hoped = [c for c, points in enumerate(points_beside(titles)) if points.get("updates") == UNTOLD]
    told = [c for c in free if c > work and c not in hoped and not profiles[c].marks]
    noted = [c for c in told if title_points(titles[c]).get("updates", 0) >= NOTED]
    if found := dated or theirs or noted or [column for column in wordy if column > work]:
        given[max(found, key=lambda column: profiles[column].words)] = "updates"


def told_by_answers(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Where nothing else says how the work goes, words under a title that asks whether it is done do: "Completed"."""
    if "updates" in given.values():
        return
    for column, name in given.items():
        found, points = profiles[column], title_points(titles[column])
        told = name == "rag" and found.words >= IN_ANSWERS and found.rating < MOSTLY
        asks = plain(titles[column]) == "complete" or points.get("updates", 0) > points.get("rag", 0)
        if told and asks:
            given[column] = "updates"
            return


IN_ANSWERS = 2
"""How many words answers have that say more than yes and no."""


def _tells(title: str, found: Profile) -> bool:
    """Whether a column of progress tells of it; one of dates, or kept for them, only says when."""
    for_dates = not found.filled and _ENTERED.match(plain(title)) is not None
    return found.entry >= SOME or (found.date < 0.6 and not for_dates)


SOME = 0.2
"""The share of a column's cells that are dated entries where it tells how work goes, though pages cut some in two."""


def _is_dated_entries(found: Profile) -> bool:
    """Entries with their dates, not dates alone."""
    return found.entry >= 0.5


def comments_apart(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Beside dated progress, a column of comments that are never dated is no progress: it keeps its own title.

    The dates may stand in a column of their own; what only says of which kind an entry is tells none.
    """
    said = [column for column, name in given.items() if name == "updates"]
    told = [profiles[column] for column in said if not _REMARKS.match(plain(titles[column]))]
    days = [each for each in told if each.filled and each.date >= MOSTLY]
    dated = bool(days) and any(each.words >= IN_SAYINGS for each in told if each not in days)
    if not (dated or any(profiles[column].entry >= SOME for column in said)):
        return
    for column in said:
        if _REMARKS.match(plain(titles[column])) and profiles[column].filled and not profiles[column].stamp:
            del given[column]


_REMARKS = compiled(
    r"^(?:(?:any|other|general|further|additional|(?!progress |status )\w+s) )*(?:comments?|remarks?|notes?)"
    r"(?: (?:for|to|from) (?:the )?\w+)?$"
)


def dates_of_entries(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Where another column says by when, dates under "Date" right beside undated progress say when that was written.

    A "Latest note date" or "Last updated" says it wherever it stands.
    """
    if "deadline" not in given.values():
        return
    said = [c for c, name in given.items() if name == "updates" and not profiles[c].stamp and profiles[c].date < MOSTLY]
    near = {beside for each in said for beside in (each - 1, each + 1)}
    for column, title in enumerate(titles):
        dated = profiles[column].date >= MOSTLY and given.get(column, "extra") == "extra"
        entered = dated and _ENTERED.match(plain(title))
        if entered and (column in near or (len(said) == 1 and entered["entry"])):
            given[column] = "updates"


def log_of_entries(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Where a column says what kind of entry each row is, the day beside that and the words behind it are the entry."""
    for kind, found in enumerate(profiles):
        if found.filled < 2 or found.kind < MOSTLY:
            continue
        beside = [column for column in (kind - 1, kind + 1) if 0 <= column < len(profiles)]
        dated = [column for column in beside if profiles[column].date >= MOSTLY]
        days = [c for c in dated if given.get(c) != "deadline" or plain(titles[c]) in _ANY_DAY]
        behind = [column for column in range(kind + 1, len(profiles)) if column not in days and profiles[column].filled]
        if days and behind and given.get(behind[0], "extra") in ("extra", "updates", "evaluation"):
            given.update(dict.fromkeys((days[0], kind, behind[0]), "updates"))
            return


_ANY_DAY = ("date", "when")
"""Titles of days that may be those of entries, though another table's say by when."""
_ENTRY = r"(?:(?:latest|last|most recent) )?(?:note|comment|entry|(?:status |progress )?update|progress)"
_ENTERED = compiled(
    r"^(?:log )?dated?(?: (?:last )?(?:entered|logged|noted|recorded|added|posted))?$"
    r"|^(?:as at|entered|logged|recorded|posted)(?: on)?$"
    rf"|^(?P<entry>{_ENTRY} dated?|date of (?:the )?{_ENTRY}|(?:dated? )?(?:last )?updated(?: on)?|last update)$"
)


def need_deadline(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Where nothing else says by when, dates under a title of milestones, targets or reviews do."""
    if "deadline" in given.values():
        return
    for column, title in enumerate(titles):
        dated = profiles[column].date >= 0.6 and not names_extra(title)
        if column not in given and dated and _AIMED_AT.search(plain(title)):
            given[column] = "deadline"
            return


def partners_apart(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Beside those who lead, those who help, or where these work, own no action: partners keep their own title."""
    owners = [column for column, name in given.items() if name == "owner"]
    helping = [column for column in owners if helps(titles[column])]
    leading = [c for c in owners if c not in helping and title_points(titles[c]).get("owner", 0) >= 66]
    if any(profiles[column].filled for column in leading) or (leading and not any(p.filled for p in profiles)):
        for column in helping:
            del given[column]


def helps(title: str) -> bool:
    """Whether a title names those who help or where one works, not those who do: partners help, a directorate is where.

    A delivery partner does the work.
    """
    words = plain(title)
    return _HELPING.match(words) is not None and words != "delivery partner"


_HELPING = compiled(
    r"^(?:(?:key|other|supporting|delivery|contributing|wider|external|internal|local|our|main|and|multi|agency) )*"
    r"(?:partners?|agencies|organisations|stakeholders?|partner (?:agencies|organisations?))"
    r"(?: (?:agencies|organisations?|bodies|involved|to be involved|engaged|and stakeholders?))*$"
    r"|^(?:(?:cabinet|lead|executive|elected) member|portfolio holder)s?$"
    r"|^(?:directorates?|departments?|dept|service areas?)$"
    r"|^(?:support(?:ing)?|supported|assisted|contributing) (?:by|from|officers?|leads?|agency|agencies|organisations?"
    r"|partners?|staff|teams?|services?)\b.*$|^(?:working|work) (?:with|alongside)\b.*$|^in partnership with$"
)


def need_owner(titles: Sequence[str], profiles: Sequence[Profile], given: dict[int, Field]) -> None:
    """Where nothing else says who does it, names under no title, or one that asks after somebody, do."""
    if "owner" in given.values():
        return
    for column, title in enumerate(titles):
        asks = _WHO.search(plain(title)) if plain(title) else profiles[column].name >= 0.7
        if column not in given and profiles[column].name >= 0.5 and asks:
            given[column] = "owner"
            return


_WHO = compiled(r"\b(?:who|whose|whom|names?d?|persons?|people|posts?|roles?|jobs?|staff|by|from|with|for)\b")


_AIM = compiled(r"\b(?:outcomes?|aims?)\b")
_ASKED = compiled(
    r"\b(?:requirements?|guidance|dut(?:y|ies)|standards?|expectations?|challenges?)\b|^points? (?:made|raised)\b"
    r"|\b(?:asks?|requires?|expects?)$"
)
_SO_FAR = compiled(r"\b(?:current|existing|previous|original|initial|last|so far|to date|taken|completed|done)\b")
_AIMED_AT = compiled(
    r"\b(?:quarters?|months?|years?|fy|timing|planned|expected|milestones?|targets?|reviews?|deliver\w*|complet\w+|implement\w+)\b"
)
