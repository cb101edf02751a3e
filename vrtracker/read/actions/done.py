"""Work that is complete by what stands beside its rating: a status, an answer, a day in a list of what is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from vrtracker.model import Place, Rating, Update, When
from vrtracker.patterns import compiled
from vrtracker.read.actions.cells import Made
from vrtracker.read.actions.rating import SENTENCE_WORDS, asks_whether_done, says_yes
from vrtracker.read.columns.levels import is_former, round_of
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.grid import Spot, cell_name
from vrtracker.read.layout.standing import says_closed, says_standing
from vrtracker.read.looks import MONTH, STATES, is_day, is_only_date, word_count
from vrtracker.read.rating.words import leaves_open
from vrtracker.read.rows.records import Piece
from vrtracker.read.titles.points import plain, title_points


def done_beside(made: Made, rating: Rating) -> tuple[Rating, bool]:
    """Completed under a status beside the rating, and yes where a title asks for it, complete the work.

    Where the place of the rating is empty, they are the rating too.
    """
    for column in _told_beside(made):
        title = made.frame.titles[column]
        words = made.text(column) if _may_close(title) else ""
        if words and words != rating.text and _says_done(made, title, words):
            made.findings.append(_from_status(words, title, rating).at(_place(made, column), made.ref))
            if rating.colour or rating.text:
                return rating, True
            made.mark("rag", made.spots(column))
            return Rating("blue", words, "text"), True
    return rating, _is_closed(made)


def done_in_words(made: Made, rating: Rating, deadline: When, updates: Sequence[Update]) -> tuple[Rating, bool]:
    """Where nothing rates the work, progress that only says "Action completed", or a deadline that does, completes it.

    That is the newest entry, or what stands before all dated ones; it may go on in sentences that leave nothing open.
    """
    if rating.colour or rating.text:
        return rating, False
    newest = max((update for update in updates if update.date), key=lambda update: update.date or "", default=None)
    said = [update.text for update in (*updates[:1], newest) if update and (update is newest or not update.date)]
    for name, text in [*(("updates", text) for text in said), ("deadline", deadline.text or "")]:
        found = _ONLY_DONE.match(text)
        if found and not leaves_open(found["more"] or ""):
            first = found["said"].strip()
            message = f"{quoted(first)} says that the action is complete; nothing rates it."
            made.say([Doubt("complete-from-words", "info", message, "Nothing to do, if that is right.")], name)
            return Rating("blue", first, "text"), True
    return rating, False


def rated_by_entries(made: Made, rating: Rating) -> tuple[Rating, bool]:
    """Where nothing rates the work, the newest entry of its log that is called a status does."""
    states = [] if rating.colour or rating.text else _states_entered(made)
    if not states:
        return rating, False
    _, spot, words = max(states, key=lambda state: state[0])
    read = made.frame.readers.rating(words, None)
    if not (read.rating.colour or read.complete):
        return rating, False
    message = f"{quoted(words)} is the newest status among the entries: it is read as the rating."
    made.mark("rag", [spot])
    made.say([Doubt("rag-from-entry", "info", message, "Nothing to do, if that is right.")], "rag")
    return read.rating, read.complete


def _states_entered(made: Made) -> list[tuple[tuple[date, int], Spot, str]]:
    """The statuses in a log's rows, each behind the word that says so: its day and row, its cell and its words."""
    rows: dict[int, list[Piece]] = {}
    for column in made.frame.columns("updates"):
        for piece in made.record.pieces.get(column, ()):
            rows.setdefault(piece[0][0], []).append(piece)
    found = []
    for row, pieces in rows.items():
        pieces.sort()
        kind = next((at for at, (_, text) in enumerate(pieces[:-1]) if text.casefold() in STATES), None)
        days = [day for _, text in pieces if is_day(text) and (day := made.frame.readers.start(text)[0].date)]
        said = [] if kind is None else [piece for piece in pieces[kind + 1 :] if not is_day(piece[1])]
        if days and said:
            found.append(((days[0], row), *said[0]))
    return found


_ROUND = r"(?:(?:(?:q|quarter) ?(?:[1-4]|one|two|three|four)|mid.?year|year.?end|latest|progress) )?(?:update|progress)"
"""What a line says that only heads an entry, as "Quarter two update" does."""
_WHEN = rf"(?:(?:on|in) )?(?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH} (?:20)?\d\d|\d{{1,2}}/\d{{1,2}}/(?:20)?\d\d)"
"""When it was done, right behind that."""
_ONLY_DONE = compiled(
    rf"(?is)^(?:{_ROUND}\W*\n)?(?P<said>\W*(?:(?:this |the )?(?:action|task|work|item|recommendation) )?"
    rf"(?:is |has been |now |fully |all )*(?:completed?|closed|done|finished|discharged)(?: {_WHEN})?\W*?)"
    rf"(?:$|(?:(?<=[.!])\s|\n|(?<=\d),? (?=and\b|with\b))\s*(?P<more>(?!(?:.*\n)?{_ROUND}\W*\n)\w.*)$)"
)


def done_by_list(made: Made, rating: Rating) -> bool:
    """Whether work stands in a list of what is completed, and nothing in its own row speaks against that."""
    listed = _list_of_closed(made)
    if not listed or _OTHER_LIST.search(listed):
        return False
    undated = any(_DONE_ON.match(plain(made.frame.titles[column])) for column in _told_beside(made))
    stands = rating.colour not in ("red", "amber", "grey") and bool(rating.colour or not rating.text)
    made.say([_from_list(listed, rating, stands=stands, undated=undated)], "title")
    return stands and not undated


def _from_list(listed: str, rating: Rating, *, stands: bool, undated: bool) -> Doubt:
    said = f"The action stands in a list of what is done, {quoted(listed)}"
    if stands and not undated:
        message = f"{said}: it is read as complete."
        return Doubt("complete-from-list", "info", message, "Rate it Complete, so that its own row says so.")
    other = (
        f"it is rated {quoted(rating.text or rating.colour or '')}" if not stands else "no day says when it was done"
    )
    remedy = "If it is done, rate it Complete; if not, move it to the list of what is open."
    return Doubt("completion-unrated", "warning", f"{said}, but {other}: it is read as open.", remedy)


_OTHER_LIST = compiled(
    r"(?i)\barchived?\b|\bcomplete (?:\w+ )*(?:list|log|register|report|table|work)\b"
    r"|^(?!.*\b(?:actions?|items?|recommendations?|tasks?)\b).*\d"
)
"""What is put away need not be done, a complete list holds all there is, and "Completed May 2026" may be the paper."""


def _told_beside(made: Made) -> tuple[int, ...]:
    return tuple(column for name in ("extra", "updates", "rag") for column in made.frame.columns(name))


def _place(made: Made, column: int) -> Place:
    return Place(made.frame.sheet.name, cell_name(made.spots(column)[0]))


def _from_status(words: str, title: str, rating: Rating) -> Doubt:
    said = f"{quoted(words)} under {quoted(title)} says that the action is complete"
    if rating.colour in ("red", "amber"):
        message = f"{said}, though it is rated {rating.colour}: it counts as complete."
        remedy = "Rate it Complete, if it is; if not, change the status."
        return Doubt("complete-from-status", "warning", message, remedy)
    return Doubt("complete-from-status", "info", f"{said}.", "Nothing to do, if that is right.")


def _says_done(made: Made, title: str, words: str) -> bool:
    if asks_whether_done(title):
        return says_yes(words)
    return word_count(words) < SENTENCE_WORDS and made.frame.readers.rating(words, None).complete


@lru_cache(maxsize=256)
def _may_close(title: str) -> bool:
    """Whether a column says how work stands now: its status, or whether it is done; not that of a round."""
    stands = title_points(title).get("rag", 0) >= _STATUS or asks_whether_done(title)
    return stands and not is_former(title) and round_of(title) is None


_STATUS = 76
"""The least points, for ratings, of a title that says how the work stands, and not how its funding or consent does."""


def _is_closed(made: Made) -> bool:
    """A day under "Date completed" completes work that its sheet or a heading lists as completed.

    Where neither does, and nothing rates the work complete, one of the two is wrong.
    """
    for column in _told_beside(made):
        title = made.frame.titles[column]
        asked = _DONE_ON.match(plain(title))
        words = made.text(column) if asked else ""
        told = words and asked and (not asked["bare"] or is_only_date(words))
        day = made.frame.readers.start(words)[0].date if told else None
        if day and day <= made.frame.as_at:
            listed = _list_of_closed(made)
            made.findings.append(_done_on(words, title, listed).at(_place(made, column), made.ref))
            return bool(listed)
    return False


def _list_of_closed(made: Made) -> str:
    """The heading, or the name of the plan or its sheet, that says all work below it is completed."""
    section = made.record.section
    if section and says_standing(section[1]):
        return section[1] if says_closed(section[1]) else ""
    names = (*made.frame.names, made.frame.sheet.name)
    return next((name for name in names if says_closed(name) or _tells_closed(name)), "")


def _tells_closed(name: str) -> bool:
    """Whether a plan's name ends in saying so of its actions: "Harbour plan – closed actions"."""
    *before, last = _PARTS.split(name)
    return bool(before) and _OF_WORK.search(last) is not None and says_closed(last)


_PARTS = compiled(r"\s[–—-]\s|:\s")
_OF_WORK = compiled(r"(?i)\b(?:actions?|items?|recommendations?|tasks?)\b")


def _done_on(words: str, title: str, listed: str) -> Doubt:
    said = f"{quoted(words)} stands under {quoted(title)}, "
    if listed:
        message = f"{said}in a list of what is done, {quoted(listed)}: the action is read as complete."
        return Doubt("complete-from-date", "info", message, "Rate it Complete, so that its own row says so.")
    remedy = "If it is done, rate it Complete; if not, take the date out."
    return Doubt("completion-unrated", "warning", f"{said}but nothing says that the action is complete.", remedy)


_DONE = r"(?:completed?|closed|closure|achieved|actioned|discharged|done|finished|resolved)"
_DONE_ON = compiled(
    rf"^(?:actual )?(?:date (?:of )?(?:action )?(?:{_DONE}|completion(?: and outcomes?)?)"
    rf"|{_DONE} (?:on|date)|(?P<bare>{_DONE})|completion date|date of completion"
    r"|actual (?:completion|end|finish)(?: date)?)$"
)
