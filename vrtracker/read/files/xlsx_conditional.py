"""Conditional formats of an xlsx: their rules, and the fills they give to a sheet's cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from vrtracker.read.files.formula_values import CellError, Look, Scalar, compare, scalar
from vrtracker.read.files.formulas import Formula, UnknownFormulaError, compile_formula
from vrtracker.read.files.xlsx_strings import local_name
from vrtracker.read.files.xlsx_styles import Styles
from vrtracker.read.grid import Cell, Merge, Spot, cell_name
from vrtracker.read.references import ranges

MAX_RULES = 5_000
"""Rules of a sheet that are evaluated, the first ones; copying rows about leaves hundreds of the same."""
MAX_TESTS = 1_500_000
"""Tests of a cell by a rule in one sheet: about three seconds."""

_SIGNS = {
    "equal": "=",
    "notEqual": "<>",
    "lessThan": "<",
    "lessThanOrEqual": "<=",
    "greaterThan": ">",
    "greaterThanOrEqual": ">=",
}
_TEXT_TESTS: Mapping[str, Callable[[str, str], bool]] = {
    "containsText": lambda cell, words: words in cell,
    "notContainsText": lambda cell, words: words not in cell,
    "beginsWith": lambda cell, words: cell.startswith(words),
    "endsWith": lambda cell, words: cell.endswith(words),
}
_PICTURES = {"colorScale": "a colour scale", "dataBar": "data bars", "iconSet": "icons"}

Test = Callable[[Look, Spot], bool]


class Rule(NamedTuple):
    """One rule; ``test`` is None where it is of a kind that isn't evaluated.

    ``by_value`` says that the answer depends on the cell's own value alone, ``by_row`` on its row alone.
    """

    kind: str
    areas: tuple[Merge, ...]
    priority: int
    fill: str | None
    stops: bool
    test: Test | None = None
    by_value: bool = False
    by_row: bool = False

    @property
    def place(self) -> str:
        """Its first range, for a message."""
        first = self.areas[0]
        start, end = cell_name((first.top, first.left)), cell_name((first.bottom, first.right))
        return start if start == end else f"{start}:{end}"


def rules_of(element: etree._Element, styles: Styles) -> Iterator[Rule]:
    """The rules of a ``conditionalFormatting`` element, the main kind or the later x14 one."""
    sqref = element.get("sqref") or element.findtext("{*}sqref") or ""
    areas = tuple(ranges(sqref))
    if not areas:
        return
    origin = (min(area.top for area in areas), min(area.left for area in areas))
    for child in element.iterchildren(etree.Element):
        if local_name(child) == "cfRule":
            yield _rule(child, areas, origin, styles)


def conditional_fills(rules: Sequence[Rule], cells: Mapping[Spot, Cell]) -> tuple[dict[Spot, str], tuple[str, ...]]:
    """The fill that the rules give to each cell, and notes about rules that were not evaluated."""
    ordered = sorted(rules, key=lambda rule: rule.priority)
    if not ordered:
        return {}, ()
    notes = list(_unread(ordered))
    painter = _Painter(cells)
    for rule in ordered[:MAX_RULES]:
        if rule.test and (rule.fill or rule.stops) and not painter.paint(rule):
            notes.append("There are more conditional formats than vrtracker works out: some colours may not be seen.")
            break
    return painter.fills, tuple(notes)


class _Painter:
    """Lays rules over the cells, the first to hold wins."""

    def __init__(self, cells: Mapping[Spot, Cell]) -> None:
        self.fills: dict[Spot, str] = {}
        self._settled: set[Spot] = set()
        self._cells = cells
        self._tests = 0
        self._rows: dict[int, list[int]] = defaultdict(list)
        for row, column in cells:
            self._rows[row].append(column)
        self._row_numbers = sorted(self._rows)
        self._columns = sorted({column for _, column in cells})

    def paint(self, rule: Rule) -> bool:
        """Lay one rule; False where the sheet has had as many tests as it may."""
        answers: dict[object, bool] = {}
        for spot in self._spots(rule):
            if spot in self._settled:
                continue
            self._tests += 1
            if self._tests > MAX_TESTS:
                return False
            if self._holds(rule, spot, answers):
                if rule.fill:
                    self.fills.setdefault(spot, rule.fill)
                if rule.fill or rule.stops:
                    self._settled.add(spot)
        return True

    def _look(self, spot: Spot) -> Scalar:
        cell = self._cells.get(spot)
        if cell is not None and isinstance(cell.value, str) and cell.value.startswith("#") and cell.value in _ERRORS:
            raise CellError
        return scalar(cell)

    def _holds(self, rule: Rule, spot: Spot, answers: dict[object, bool]) -> bool:
        if rule.test is None:
            return False
        if not rule.by_value and not rule.by_row:
            return rule.test(self._look, spot)
        key: object = spot[0]
        if rule.by_value:
            cell = self._cells.get(spot)
            key = (type(cell.value), cell.value) if cell else None
        answer = answers.get(key)
        if answer is None:
            answer = answers[key] = rule.test(self._look, spot)
        return answer

    def _spots(self, rule: Rule) -> Iterator[Spot]:
        """The cells of the rule's ranges; a rule about its row also colours cells that are not there themselves."""
        for area in rule.areas:
            first, last = bisect_left(self._row_numbers, area.top), bisect_right(self._row_numbers, area.bottom)
            left, right = bisect_left(self._columns, area.left), bisect_right(self._columns, area.right)
            for row in self._row_numbers[first:last]:
                columns = self._columns[left:right] if rule.by_row else self._rows[row]
                for column in columns:
                    if area.left <= column <= area.right:
                        yield row, column


_ERRORS = {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"}


def _rule(element: etree._Element, areas: tuple[Merge, ...], origin: Spot, styles: Styles) -> Rule:
    kind = element.get("type", "")
    priority = element.get("priority", "")
    rule = Rule(
        kind=kind,
        areas=areas,
        priority=int(priority) if priority.lstrip("-").isdecimal() else 0,
        fill=_fill(element, styles),
        stops=element.get("stopIfTrue") in ("1", "true"),
    )
    try:
        formulas = [compile_formula(words, origin) for words in _formulas(element)]
    except UnknownFormulaError:
        formulas = []
    return _with_test(rule, element, formulas)


def _with_test(rule: Rule, element: etree._Element, formulas: Sequence[Formula]) -> Rule:
    kind = rule.kind
    words = element.get("text")
    reach = {formula.reach for formula in formulas} - {"nothing"}
    test: Test | None = None
    if kind == "cellIs" and formulas:
        test = _cell_is(element.get("operator", ""), formulas)
        reach |= {"self"}
    elif formulas and kind in ("expression", *_TEXT_TESTS, *_BLANK_TESTS):
        test = formulas[0].true_at
    elif kind in _TEXT_TESTS and words:
        test = _text_test(_TEXT_TESTS[kind], words)
        reach = {"self"}
    elif kind in _BLANK_TESTS:
        test = _BLANK_TESTS[kind]
        reach = {"self"}
    return Rule(
        kind=kind,
        areas=rule.areas,
        priority=rule.priority,
        fill=rule.fill,
        stops=rule.stops,
        test=test,
        by_value=reach == {"self"},
        by_row=reach == {"row"},
    )


def _fill(element: etree._Element, styles: Styles) -> str | None:
    own = element.find("{*}dxf/{*}fill")
    if own is not None:
        return styles.colours.fill(own, conditional=True)
    number = element.get("dxfId", "")
    return styles.conditional[int(number)] if number.isdecimal() and int(number) < len(styles.conditional) else None


def _formulas(element: etree._Element) -> list[str]:
    return [child.text or "" for child in element if local_name(child) in ("formula", "f")]


def _cell_is(operator: str, formulas: Sequence[Formula]) -> Test | None:
    if operator in _SIGNS:
        return lambda look, spot: _compared(_SIGNS[operator], look, spot, formulas[0])
    if operator in ("between", "notBetween") and len(formulas) > 1:

        def within(look: Look, spot: Spot) -> bool:
            low, high = formulas[0], formulas[1]
            inside = _compared(">=", look, spot, low) and _compared("<=", look, spot, high)
            return inside == (operator == "between")

        return within
    return None


def _compared(sign: str, look: Look, spot: Spot, formula: Formula) -> bool:
    try:
        value = look(spot)
        return compare(sign, value, formula.run(look, spot))
    except CellError:
        return False


def _text_test(holds: Callable[[str, str], bool], words: str) -> Test:
    def test(look: Look, spot: Spot) -> bool:
        try:
            value = look(spot)
        except CellError:
            return False
        return holds("" if value is None else str(value).casefold(), words.casefold())

    return test


def _is_blank(look: Look, spot: Spot) -> bool:
    try:
        value = look(spot)
    except CellError:
        return False
    return value is None or (isinstance(value, str) and not value.strip())


_BLANK_TESTS: Mapping[str, Test] = {
    "containsBlanks": _is_blank,
    "notContainsBlanks": lambda look, spot: not _is_blank(look, spot),
}


def _unread(rules: Sequence[Rule]) -> Iterator[str]:
    """One note for each kind of rule that was left out, with its first range."""
    told: set[str] = set()
    for rule in rules:
        if rule.kind in told or rule.test is not None:
            continue
        if rule.kind in _PICTURES:
            told.add(rule.kind)
            yield f"The conditional format at {rule.place} shows {_PICTURES[rule.kind]}, which is no rating: not read."
        elif rule.fill:
            told.add(rule.kind)
            yield (
                f"The conditional format at {rule.place} is of a kind that vrtracker can't work out: "
                "a colour it gives is not seen."
            )
