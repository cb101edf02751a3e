"""The formulas of conditional formats: the simple ones that people write for a rating, compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from vrtracker.read.grid import Cell, Spot
from vrtracker.read.references import column_number

Scalar = str | float | bool | None
Look = Callable[[Spot], Scalar]
Expression = Callable[[Look, Spot], Scalar]
Reach = Literal["nothing", "self", "row", "anything"]
"""Which cells a formula looks at, from the cell it colours: so that one answer serves all cells alike."""

MAX_FORMULA = 1_000
"""Characters: longer than any rule people write, short enough to compile at once."""
MAX_DEPTH = 40
"""Brackets within brackets."""

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<text>"(?:[^"]|"")*")
  | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)
  | (?P<error>\#[A-Z/0!?]+)
  | (?P<call>[A-Za-z][A-Za-z0-9.]*)\(
  | (?P<ref>\$?[A-Za-z]{1,3}\$?[0-9]{1,7})(?![A-Za-z0-9_.!:(])
  | (?P<word>TRUE|FALSE)(?![A-Za-z0-9_.!:(])
  | (?P<sign><=|>=|<>|[<>=&+\-*/(),%])
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_REF = re.compile(r"(\$?)([A-Za-z]+)(\$?)([0-9]+)")
_COMPARISONS = {"=", "<>", "<", ">", "<=", ">="}


class UnknownFormulaError(Exception):
    """A formula beyond the simple ones."""


class CellError(Exception):
    """An error value, such as #N/A, on its way through a formula."""


@dataclass(frozen=True)
class Formula:
    """A compiled formula and what it looks at."""

    run: Expression
    reach: Reach

    def true_at(self, look: Look, spot: Spot) -> bool:
        """Whether Excel takes the answer as yes; an error is no."""
        try:
            answer = self.run(look, spot)
        except (CellError, OverflowError):
            return False
        return not isinstance(answer, str) and bool(answer)


def compile_formula(words: str, origin: Spot) -> Formula:
    """The formula as written for ``origin``, the first cell it colours; raises where it is not a simple one."""
    if len(words) > MAX_FORMULA:
        raise UnknownFormulaError(words)
    parser = _Parser(_tokens(words.removeprefix("=")), origin)
    run = parser.whole()
    return Formula(run, parser.reach)


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


def _tokens(words: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    at, end = 0, len(words.rstrip())
    while at < end:
        match = _TOKEN.match(words, at)
        if match is None:
            raise UnknownFormulaError(words)
        kind = match.lastgroup or ""
        found.append((kind, match.group(kind)))
        at = match.end()
    return found


class _Parser:
    """Recursive descent over the tokens; each method gives what evaluates its part."""

    def __init__(self, tokens: Sequence[tuple[str, str]], origin: Spot) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._origin = origin
        self.reach: Reach = "nothing"

    def whole(self) -> Expression:
        run = self._comparison()
        if self._at != len(self._tokens):
            raise UnknownFormulaError
        return run

    def _sign(self, *signs: str) -> str | None:
        if self._at < len(self._tokens) and self._tokens[self._at][0] == "sign":
            sign = self._tokens[self._at][1]
            if sign in signs:
                self._at += 1
                return sign
        return None

    def _comparison(self) -> Expression:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UnknownFormulaError
        run = self._joined()
        while sign := self._sign(*_COMPARISONS):
            run = _compared(sign, run, self._joined())
        self._depth -= 1
        return run

    def _joined(self) -> Expression:
        run = self._sum()
        while self._sign("&"):
            run = _concatenated(run, self._sum())
        return run

    def _sum(self) -> Expression:
        run = self._product()
        while sign := self._sign("+", "-"):
            run = _reckoned(sign, run, self._product())
        return run

    def _product(self) -> Expression:
        run = self._primary()
        while sign := self._sign("*", "/"):
            run = _reckoned(sign, run, self._primary())
        return run

    def _primary(self) -> Expression:
        minus = 0
        while sign := self._sign("-", "+"):
            minus += sign == "-"
        run = self._atom()
        while self._sign("%"):
            run = _reckoned("/", run, _constant(100.0))
        return _reckoned("-", _constant(0.0), run) if minus % 2 else run

    def _atom(self) -> Expression:
        if self._sign("("):
            run = self._comparison()
            self._closed()
            return run
        if self._at >= len(self._tokens):
            raise UnknownFormulaError
        kind, words = self._tokens[self._at]
        self._at += 1
        if kind == "ref":
            return self._reference(words)
        if kind == "call":
            return self._call(words.upper().removeprefix("_XLFN."))
        if kind == "sign":
            raise UnknownFormulaError(words)
        return _failing if kind == "error" else _constant(_literal(kind, words))

    def _call(self, name: str) -> Expression:
        arguments: list[Expression] = []
        if not self._sign(")"):
            arguments.append(self._comparison())
            while self._sign(","):
                arguments.append(self._comparison())
            self._closed()
        if name in ("ROW", "COLUMN") and not arguments:
            self.reach = "anything"
        fewest, most, run = FUNCTIONS.get(name, (1, 0, _failing_call))
        if not fewest <= len(arguments) <= most:
            raise UnknownFormulaError(name)
        return lambda look, spot: run(arguments, look, spot)

    def _reference(self, words: str) -> Expression:
        match = _REF.fullmatch(words)
        if match is None:
            raise UnknownFormulaError(words)
        fixed_column, letters, fixed_row, digits = match.groups()
        row, column = int(digits) - 1, column_number(letters)
        down = None if fixed_row else row - self._origin[0]
        across = None if fixed_column else column - self._origin[1]
        self._reaches(down, across)

        def run(look: Look, spot: Spot) -> Scalar:
            return look((row if down is None else spot[0] + down, column if across is None else spot[1] + across))

        return run

    def _reaches(self, down: int | None, across: int | None) -> None:
        reach: Reach = "self" if down == 0 and across == 0 else "row" if down == 0 and across is None else "anything"
        if down is None and across is None:
            reach = "nothing"
        if "nothing" in (reach, self.reach):
            self.reach = reach if self.reach == "nothing" else self.reach
        elif reach != self.reach:
            self.reach = "anything"

    def _closed(self) -> None:
        if not self._sign(")"):
            raise UnknownFormulaError


def _constant(value: Scalar) -> Expression:
    return lambda look, spot: value


def _literal(kind: str, words: str) -> Scalar:
    if kind == "text":
        return words[1:-1].replace('""', '"')
    return float(words) if kind == "number" else words.upper() == "TRUE"


def _failing(look: Look, spot: Spot) -> Scalar:
    raise CellError


def _compared(sign: str, left: Expression, right: Expression) -> Expression:
    return lambda look, spot: compare(sign, left(look, spot), right(look, spot))


def _concatenated(left: Expression, right: Expression) -> Expression:
    return lambda look, spot: _text(left(look, spot)) + _text(right(look, spot))


def _reckoned(sign: str, left: Expression, right: Expression) -> Expression:
    def run(look: Look, spot: Spot) -> Scalar:
        a, b = _number(left(look, spot)), _number(right(look, spot))
        if sign == "+":
            return a + b
        if sign == "-":
            return a - b
        if sign == "*":
            return a * b
        if b == 0:
            raise CellError
        return a / b

    return run


def _text(value: Scalar) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return value if isinstance(value, str) else f"{value:.15g}"


def _number(value: Scalar) -> float:
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


def _failing_call(arguments: Arguments, look: Look, spot: Spot) -> Scalar:
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
    pattern = re.escape(_text(wanted)).replace(r"\?", ".").replace(r"\*", ".*?").replace("\\~.", r"\?")
    match = re.compile(pattern, re.IGNORECASE | re.DOTALL).search(_text(within), max(0, int(_number(start)) - 1))
    if match is None:
        raise CellError
    return match.start() + 1.0


def _find(wanted: Scalar, within: Scalar, start: Scalar = 1.0) -> float:
    at = _text(within).find(_text(wanted), max(0, int(_number(start)) - 1))
    if at < 0:
        raise CellError
    return at + 1.0


def _left(text: Scalar, count: Scalar = 1.0) -> str:
    return _text(text)[: max(0, int(_number(count)))]


def _right(text: Scalar, count: Scalar = 1.0) -> str:
    length = max(0, int(_number(count)))
    return _text(text)[-length:] if length else ""


def _mid(text: Scalar, start: Scalar, count: Scalar) -> str:
    first = max(0, int(_number(start)) - 1)
    return _text(text)[first : first + max(0, int(_number(count)))]


def _mod(value: Scalar, by: Scalar) -> float:
    if not _number(by):
        raise CellError
    return _number(value) % _number(by)


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
    "LEN": (1, 1, _plain(lambda value: float(len(_text(value))))),
    "TRIM": (1, 1, _plain(lambda value: " ".join(_text(value).split()))),
    "UPPER": (1, 1, _plain(lambda value: _text(value).upper())),
    "LOWER": (1, 1, _plain(lambda value: _text(value).lower())),
    "EXACT": (2, 2, _plain(lambda a, b: _text(a) == _text(b))),
    "MOD": (2, 2, _plain(_mod)),
    "ROW": (0, 0, lambda each, look, spot: spot[0] + 1.0),
    "COLUMN": (0, 0, lambda each, look, spot: spot[1] + 1.0),
}
"""By name: the fewest and most arguments, and what it does. TODAY() is left out: the clock is not the file's."""
