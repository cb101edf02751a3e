"""The rating of an action, from the column, the round and the row that say how it stands now."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from vrtracker.model import Place, Rating
from vrtracker.patterns import compiled
from vrtracker.read.actions.cells import TICKS, Made
from vrtracker.read.actions.repeats import AGAIN
from vrtracker.read.actions.updates import read_entries
from vrtracker.read.columns.levels import is_colour_title, is_former, round_of
from vrtracker.read.doubt import Doubt, quoted
from vrtracker.read.grid import Spot, cell_name
from vrtracker.read.looks import is_rating, word_count
from vrtracker.read.rating.bands import per_cent
from vrtracker.read.rating.fills import fill_colour
from vrtracker.read.rating.rag import RatingRead
from vrtracker.read.rating.shading import is_shaded
from vrtracker.read.rating.words import leaves_open
from vrtracker.read.rows.records import Piece
from vrtracker.read.titles.points import title_points

SENTENCE_WORDS = 4


def _fill(made: Made, column: int | None) -> tuple[str | None, Spot | None]:
    """The fill of the RAG cell, or of the column that is coloured where a table has no RAG column."""
    if column is None:
        return None, None
    filled = _filled(made, column)
    shaded = filled is not None and is_shaded(made.frame.sheet, filled[1], made.frame.titles)
    return filled if filled and not shaded else (None, None)


def _filled(made: Made, column: int) -> tuple[str, Spot] | None:
    """The first fill of a record in one column, with its cell."""
    for spot in made.places(column):
        anchor = made.frame.covered.get(spot, spot)
        cell = made.frame.sheet.cells.get(anchor)
        if cell is not None and cell.fill:
            return cell.fill, anchor
    return None


def _rag_column(made: Made) -> int | None:
    """Where the rating stands: of a column for each round, the last that says something; the others are kept."""
    columns = made.frame.columns("rag")
    if not columns:
        return made.frame.colour_column
    if len(columns) == 1:
        return columns[0]
    titles = made.frame.titles
    now = [column for column in columns if not is_former(titles[column])]
    said = [column for column in columns if made.text(column) or _fill(made, column)[0]]
    if now and not any(column in said for column in now):
        said.append(now[-1])
    rounds = [round_of(titles[column]) for column in said]
    order = dict(zip(said, rounds if all(rounds) else range(len(said)), strict=True))
    said.sort(
        key=lambda column: (not is_former(titles[column]), title_points(titles[column]).get("rag", 0), order[column])
    )
    for column in said[:-1]:
        if made.text(column):
            made.keep(column, made.text(column))
    return said[-1] if said else columns[0]


def _words(made: Made, column: int | None) -> str:
    """The words of the RAG cell: a mark under a colour is that colour, of several rows' ratings the newest counts."""
    if column is None or column not in made.frame.columns("rag"):
        return ""
    title, words = made.frame.titles[column], made.text(column)
    if words.lower() in TICKS and is_colour_title(title):
        message = f"“{words}” under “{title}” is read as that rating."
        made.say([Doubt("rag-from-title", "info", message, "Nothing to do, if that is right.")], "title")
        return title
    ratings = _of_each_row(made, column)
    if len(ratings) < 2:
        return words
    newest = ratings.pop(0 if _newest_first(made) else -1)
    made.extra[f"Earlier {title}"] = "\n".join(map(_joined, ratings))
    made.mark(f"Earlier {title}", [spot for pieces in ratings for spot, _ in pieces])
    message = f"Each row has a rating of its own; the newest counts, and the others are kept under “Earlier {title}”."
    made.say([Doubt("rag-newest", "info", message, "Nothing to do, if that is right.")], "title")
    return _joined(newest)


def _of_each_row(made: Made, column: int) -> list[Sequence[Piece]]:
    """The ratings of a record: each row that says the action again has one, and so may rows of one rating each."""
    pieces = made.record.pieces.get(column, [])
    again = sorted(row for (row, _), doubt in made.record.doubts if doubt is AGAIN)
    if again:
        return [list(each) for _, each in groupby(pieces, lambda piece: bisect_right(again, piece[0][0]))]
    return [[piece] for piece in pieces] if all(_ONE_RATING.match(text) for _, text in pieces) else [pieces]


def _joined(pieces: Sequence[Piece]) -> str:
    return " ".join(text for _, text in pieces)


def _newest_first(made: Made) -> bool:
    """Whether the rows of entries run from the newest down."""
    dates = [update.date or "" for update in read_entries(made)]
    return len(dates) > 1 and dates[0] > dates[-1]


_ONE_RATING = compiled(r"(?i)^\W*(?:red|amber|green|blue|yellow|grey|[ragby]|complete[d]?|closed?|done)\W*$")


def read_rag(made: Made, evaluation: str) -> tuple[Rating, bool, str]:
    """The rating, whether the work is complete, and the evaluation, which may have stood in the RAG cell."""
    column = _rag_column(made)
    words = _words(made, column)
    fill, spot = _fill(made, column)
    made.mark("rag", made.spots(column) if words and column is not None else [spot] if spot else [])
    title = made.frame.titles[column] if words and column is not None else ""
    if banded := _by_bands(made, title, words, fill):
        made.say(banded.doubts, "rag")
        return banded.rating, banded.complete, evaluation
    asked = words and (asks_whether_done(title) or _ALL.match(words) or _BAR.match(title))
    if asked and (told := _as_done(made, words)):
        return (*told, evaluation)
    where, source = ("evaluation", evaluation) if not words and is_rating(evaluation) else ("rag", words)
    read = made.frame.readers.rating(source, fill)
    if where == "rag" and _CLOSE.match(words):
        read = _as_closed(title, words, read)
    if made.frame.in_letters and words.strip(" .()") in ("C", "c"):
        read = _as_complete(words, read)
    if where == "evaluation" and read.rating.source == "text" and not spot:
        made.mark("rag", made.spots(*made.frame.columns("evaluation")))
    if source or fill:
        made.say(read.doubts, where)
    elif column is not None and (shaded := _filled(made, column)) and fill_colour(shaded[0]):
        made.findings.append(_SHADED.at(Place(made.frame.sheet.name, cell_name(shaded[1])), made.ref))
    if evaluation or not made.frame.columns("evaluation") or word_count(words) < SENTENCE_WORDS:
        return read.rating, read.complete, evaluation
    made.mark("evaluation", made.spots(*made.frame.columns("rag")))
    made.say([_drifted(made)], "rag")
    return read.rating if read.rating.colour else Rating(), read.complete, words


def _by_bands(made: Made, title: str, words: str, fill: str | None) -> RatingRead | None:
    """The rating of so many per cent in the sheet's own key."""
    share = per_cent(title, words)
    read = made.frame.readers.rating(share, fill) if share else None
    if read is None or read.rating.source != "key" or not read.rating.colour:
        return None
    return read._replace(rating=replace(read.rating, text=words))


_SHADED = Doubt(
    "rag-shading",
    "info",
    "The whole row is shaded in a pale colour: this is not read as a rating.",
    "If it is meant as one, write the rating in words, or colour its own cell.",
)


def _as_complete(words: str, read: RatingRead) -> RatingRead:
    """C among R, A and G is Complete, as many write it; not where the cell's colour says that work goes on."""
    if read.rating.colour in ("red", "amber"):
        return read
    message = f"“{words}” among R, A and G is read as Complete; no key says so."
    doubt = Doubt("rag-letter", "info", message, "Write Complete, or explain the letter in a key.")
    return RatingRead(Rating(read.rating.colour or "blue", words, "text"), complete=True, doubts=(doubt,))


def _as_closed(title: str, words: str, read: RatingRead) -> RatingRead:
    """Close, of open and close: the action is closed, where neither a key nor a colour says that it goes on."""
    if read.complete or read.rating.colour in ("red", "amber", "grey") or read.rating.source == "key":
        return read
    message = f"{quoted(words)} under {quoted(title)} is read as closed."
    doubt = Doubt("complete-from-status", "info", message, "Nothing to do, if that is right.")
    rating = Rating(read.rating.colour or "blue", words, read.rating.source or "text")
    return RatingRead(rating, complete=True, doubts=(doubt,))


_CLOSE = compiled(r"(?i)^\W*close\W*$")


def _as_done(made: Made, words: str) -> tuple[Rating, bool] | None:
    """Yes or no under a title such as "Completed?"; None for words that say it by themselves."""
    if says_yes(words):
        message = f"“{words}” under “{made.frame.titles[made.frame.columns('rag')[-1]]}” is read as complete."
        made.say([Doubt("rag-from-title", "info", message, "Nothing to do, if that is right.")], "rag")
        return Rating("blue", words, "text"), True
    return (Rating(None, words), False) if _NO.match(words) else None


@lru_cache(maxsize=256)
def asks_whether_done(title: str) -> bool:
    return _DONE_TITLE.match(title) is not None


_DONE_TITLE = compiled(
    r"(?i)^\W*(?:is it |action |fully |percent(?:age)? )?(?:completed?|completion|done"
    r"|closed|finished|achieved|delivered|actioned|discharged|implemented|resolved)\b"
    r"(?:\W*(?:y(?:es)?\W+no?(?:\W+(?:part\w*|nearly|not yet|in progress|ongoing|n/?a))?|\?|%|tick(?:ed)?))?\W*$"
)
_BAR = compiled(r"(?i)^\W*progress\W*(?:bar|%|per ?cent\w*)\W*$")
_ALL = compiled(r"^\W*100 ?%\W*$")
YES = compiled(r"(?i)^\W*(?:yes|y|x|true|100(?: ?%)?|✓|✔|☑|√)\W*$|^[✓✔☑√]$")
_YES_AND = compiled(r"(?i)^\W*(?:yes|y)\b\s*[–—,:;.(-]\s*(?P<more>\w.*)$")
_STILL = compiled(r"(?i)\b(?:await\w*|waiting|pending|to be|to do|until|when|if)\b")


def says_yes(words: str) -> bool:
    """Whether an answer is yes, and what it goes on with leaves nothing open: "Yes – letter sent"."""
    more = _YES_AND.match(words)
    if more is None:
        return YES.match(words) is not None
    return not (leaves_open(more["more"]) or _STILL.search(more["more"]))


_NO = compiled(r"(?i)^\W*(?:no|n|not yet|false|✗|✘|☐)\W*$|^[✗✘☐]$")


def _drifted(made: Made) -> Doubt:
    title = made.frame.titles[made.frame.columns("evaluation")[0]]
    message = f"A sentence stands in the RAG column and nothing under {quoted(title)}: it is read as both."
    return Doubt("text-drifted", "info", message, f"Move the sentence to {quoted(title)} and leave the rating.")
