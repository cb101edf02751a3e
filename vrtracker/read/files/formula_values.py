"""What formulas work with: values as they see them, Excel's order, and the functions people use in rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time

from vrtracker.read.grid import Cell, Spot

Scalar = str | float | bool | None
Look = Callable[[Spot], Scalar]
Expression = Callable[[Look, Spot], Scalar]


class CellError(Exception):
    """An error value, such as #N/A, on its way through a formula."""


def scalar(cell: Cell | None) -> Scalar:
    """What a formula sees in a cell: a date is its serial number."""
    value = cell.value if cell else None
    if isinstance(value, datetime):
        gap = value - datetime(1899, 12, 30)
        return gap.days + gap.seconds / 86_400
    if isinstance(value, date):
        return float((value - date(1899, 12, 30)).days)
    if isinstance(value, time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86_400
    return value


def compare(sign: str, left: Scalar, right: Scalar) -> bool:
    """Excel's order: numbers before texts before truths; texts without regard to case; blank is 0 or ""."""
    a, b = _ordered(left, right), _ordered(right, left)
    match sign:
        case "=":
            return a == b
        case "<>":
            return a != b
        case "<":
            return a < b
        case ">":
            return a > b
        case "<=":
            return a <= b
        case _:
            return a >= b


def _ordered(value: Scalar, other: Scalar) -> tuple[int, float, str]:
    if value is None:
        value = "" if isinstance(other, str) else False if isinstance(other, bool) else 0.0
    if isinstance(value, bool):
        return (2, float(value), "")
    if isinstance(value, str):
        return (1, 0.0, value.casefold())
    return (0, float(value), "")


def text_of(value: Scalar) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return value if isinstance(value, str) else f"{value:.15g}"


def number_of(value: Scalar) -> float:
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            raise CellError from None
    return float(value or 0)


def _truth(value: Scalar) -> bool:
    if isinstance(value, str):
        raise CellError
    return bool(value)


def _truths(values: Sequence[Scalar]) -> list[bool]:
    """All of them worked out, since an error in any is an error of the whole."""
    return [_truth(value) for value in values if value is not None]


Arguments = Sequence[Expression]
Function = Callable[[Arguments, Look, Spot], Scalar]


def _unknown(arguments: Arguments, look: Look, spot: Spot) -> Scalar:
    raise CellError


def _plain(function: Callable[..., Scalar]) -> Function:
    """A function of values, its arguments worked out first."""
    return lambda arguments, look, spot: function(*(each(look, spot) for each in arguments))


def _is_error(arguments: Arguments, look: Look, spot: Spot) -> bool:
    try:
        arguments[0](look, spot)
    except CellError:
        return True
    return False


def _is_number(arguments: Arguments, look: Look, spot: Spot) -> bool:
    try:
        value = arguments[0](look, spot)
    except CellError:
        return False
    return isinstance(value, int | float) and not isinstance(value, bool)


def _if_error(arguments: Arguments, look: Look, spot: Spot) -> Scalar:
    try:
        return arguments[0](look, spot)
    except CellError:
        return arguments[1](look, spot)


def _if(arguments: Arguments, look: Look, spot: Spot) -> Scalar:
    if _truth(arguments[0](look, spot)):
        return arguments[1](look, spot)
    return arguments[2](look, spot) if len(arguments) > 2 else False


def _search(wanted: Scalar, within: Scalar, start: Scalar = 1.0) -> float:
    """SEARCH: without regard to case, ? and * stand for any letters."""
    pattern = re.escape(text_of(wanted)).replace(r"\?", ".").replace(r"\*", ".*?").replace("\\~.", r"\?")
    match = re.compile(pattern, re.IGNORECASE | re.DOTALL).search(text_of(within), max(0, int(number_of(start)) - 1))
    if match is None:
        raise CellError
    return match.start() + 1.0


def _find(wanted: Scalar, within: Scalar, start: Scalar = 1.0) -> float:
    at = text_of(within).find(text_of(wanted), max(0, int(number_of(start)) - 1))
    if at < 0:
        raise CellError
    return at + 1.0


def _left(text: Scalar, count: Scalar = 1.0) -> str:
    return text_of(text)[: max(0, int(number_of(count)))]


def _right(text: Scalar, count: Scalar = 1.0) -> str:
    length = max(0, int(number_of(count)))
    return text_of(text)[-length:] if length else ""


def _mid(text: Scalar, start: Scalar, count: Scalar) -> str:
    first = max(0, int(number_of(start)) - 1)
    return text_of(text)[first : first + max(0, int(number_of(count)))]


def _mod(value: Scalar, by: Scalar) -> float:
    if not number_of(by):
        raise CellError
    return number_of(value) % number_of(by)


FUNCTIONS: Mapping[str, tuple[int, int, Function]] = {
    "AND": (1, 30, _plain(lambda *values: all(_truths(values)))),
    "OR": (1, 30, _plain(lambda *values: any(_truths(values)))),
    "NOT": (1, 1, _plain(lambda value: not _truth(value))),
    "TRUE": (0, 0, _plain(lambda: True)),
    "FALSE": (0, 0, _plain(lambda: False)),
    "IF": (2, 3, _if),
    "IFERROR": (2, 2, _if_error),
    "ISERROR": (1, 1, _is_error),
    "ISERR": (1, 1, _is_error),
    "ISNUMBER": (1, 1, _is_number),
    "ISTEXT": (1, 1, _plain(lambda value: isinstance(value, str))),
    "ISBLANK": (1, 1, _plain(lambda value: value is None)),
    "SEARCH": (2, 3, _plain(_search)),
    "FIND": (2, 3, _plain(_find)),
    "LEFT": (1, 2, _plain(_left)),
    "RIGHT": (1, 2, _plain(_right)),
    "MID": (3, 3, _plain(_mid)),
    "LEN": (1, 1, _plain(lambda value: float(len(text_of(value))))),
    "TRIM": (1, 1, _plain(lambda value: " ".join(text_of(value).split()))),
    "UPPER": (1, 1, _plain(lambda value: text_of(value).upper())),
    "LOWER": (1, 1, _plain(lambda value: text_of(value).lower())),
    "EXACT": (2, 2, _plain(lambda a, b: text_of(a) == text_of(b))),
    "MOD": (2, 2, _plain(_mod)),
    "ROW": (0, 0, lambda each, look, spot: spot[0] + 1.0),
    "COLUMN": (0, 0, lambda each, look, spot: spot[1] + 1.0),
}
"""By name: the fewest and most arguments, and what it does. TODAY() is left out: the clock is not the file's."""

UNKNOWN: tuple[int, int, Function] = (1, 0, _unknown)
"""A function that is not one of them takes no number of arguments."""
