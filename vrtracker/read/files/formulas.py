"""The formulas of conditional formats: the simple ones that people write for a rating, compiled once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from vrtracker.patterns import compiled
from vrtracker.read.files.formula_values import (
    FUNCTIONS,
    UNKNOWN,
    CellError,
    Expression,
    Look,
    Scalar,
    compare,
    number_of,
    text_of,
)
from vrtracker.read.grid import Spot
from vrtracker.read.references import column_number

Reach = Literal["nothing", "self", "row", "anything"]
"""Which cells a formula looks at, from the cell it colours: so that one answer serves all cells alike."""

MAX_FORMULA = 1_000
"""Characters: longer than any rule people write, short enough to compile at once."""
MAX_DEPTH = 40
"""Brackets within brackets."""

_TOKEN = compiled(
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
_REF = compiled(r"(\$?)([A-Za-z]+)(\$?)([0-9]+)")
_COMPARISONS = {"=", "<>", "<", ">", "<=", ">="}


class UnknownFormulaError(Exception):
    """A formula beyond the simple ones."""


class Formula(NamedTuple):
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
        fewest, most, run = FUNCTIONS.get(name, UNKNOWN)
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
    return lambda look, spot: text_of(left(look, spot)) + text_of(right(look, spot))


def _reckoned(sign: str, left: Expression, right: Expression) -> Expression:
    def run(look: Look, spot: Spot) -> Scalar:
        a, b = number_of(left(look, spot)), number_of(right(look, spot))
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
