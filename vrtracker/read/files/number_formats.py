"""A number as its format shows it: 1.10, 50%, £1,234, dates, times, and Excel's General."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import InvalidOperation
from functools import lru_cache
from math import isfinite
from typing import NamedTuple

from vrtracker.english import MONTHS
from vrtracker.patterns import compiled
from vrtracker.read.files.number_digits import Token, digits_shown, general, plain_words
from vrtracker.read.grid import Value

BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"£"#,##0;-"£"#,##0',
    6: '"£"#,##0;-"£"#,##0',
    7: '"£"#,##0.00;-"£"#,##0.00',
    8: '"£"#,##0.00;-"£"#,##0.00',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "dd/mm/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00",
    41: "#,##0",
    42: '"£"#,##0',
    43: "#,##0.00",
    44: '"£"#,##0.00',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
} | dict.fromkeys((*range(27, 37), *range(50, 59)), "dd/mm/yyyy")
"""The formats a file names by number alone; those that depend on the country read as the United Kingdom's."""

LAST_DAY_SERIAL = 2_958_465
"""31 December 9999: a larger number is no date to Excel either."""

_TOKEN = compiled(
    r"""
    (?P<literal>"[^"]*"?|\\.|!.)                         # quoted or escaped
  | (?P<space>_.)                                       # as wide as a character
  | (?P<fill>\*.)                                       # repeated to the width of the column
  | (?P<elapsed>\[(?:h+|m+|s+)\])
  | \[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]
  | \[(?P<condition>(?:<=|>=|<>|<|>|=)\s*-?[\d.]+)\]
  | (?P<bracket>\[[^\]]*\])                             # a colour, or something to ignore
  | (?P<general>general)
  | (?P<half>am/pm|a/p)
  | (?P<exponent>e[+-])
  | (?P<date>y+|m+|d+|h+|s+|e+|b+|g+)
  | (?P<digit>[0#?])
  | (?P<point>\.)
  | (?P<comma>,)
  | (?P<percent>%)
  | (?P<slash>/)
  | (?P<text>@)
  | (?P<other>.)
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_DATE_KINDS = {"date", "elapsed", "half"}
_COMPARE = {
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "<>": lambda a, b: a != b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "=": lambda a, b: a == b,
}
_EPOCH = datetime(1899, 12, 30)
_EPOCH_1904 = datetime(1904, 1, 1)


class Section(NamedTuple):
    """One of the parts of a format that semicolons set apart: its tokens and what they are for."""

    tokens: tuple[Token, ...]

    @property
    def is_date(self) -> bool:
        return any(kind in _DATE_KINDS for kind, _ in self.tokens)

    @property
    def condition(self) -> str | None:
        return next((text for kind, text in self.tokens if kind == "condition"), None)

    def has(self, kind: str) -> bool:
        return any(each == kind for each, _ in self.tokens)

    @property
    def clock(self) -> frozenset[str]:
        """Which of y, m, d, h, n (minutes) and s it shows."""
        return frozenset(letter for letter, _ in _clock_tokens(self.tokens))


class NumberFormat:
    """A format, taken apart once."""

    def __init__(self, code: str) -> None:
        sections = [Section(tokens) for tokens in _sections(code)] or [Section((("general", "General"),))]
        self._texts = next((s for s in sections[3:] if s.has("text")), None)
        if len(sections) == 1 and sections[0].has("text"):
            self._texts = sections[0]
        self._sections = sections[:3]

    def number(self, value: float, date_1904: bool = False) -> tuple[str, Value]:
        """The words shown for a number, and the typed value behind them: a date where the format is one."""
        section, signed = self._section(value)
        if section.is_date:
            moment = _moment(section, value, date_1904)
            if moment is not None:
                return moment
            return general(value), value
        shown = _number(section, value if signed else abs(value))
        return shown, value

    def text(self, words: str) -> str:
        """The words shown for a text: only a format with words beside its @ changes them."""
        if self._texts is None:
            return words
        return "".join(words if kind == "text" else plain_words(kind, text) for kind, text in self._texts.tokens)

    def _section(self, value: float) -> tuple[Section, bool]:
        """The section for this number, and whether the number keeps its sign in it."""
        sections = self._sections
        if any(s.condition for s in sections):
            for section in sections:
                if section.condition is None or _holds(section.condition, value):
                    return section, True
            return sections[-1], True
        if value < 0 and len(sections) > 1:
            return sections[1], False
        if value == 0 and len(sections) > 2:
            return sections[2], True
        return sections[0], True


@lru_cache(maxsize=2000)
def number_format(code: str) -> NumberFormat:
    """The format of a code such as ``dd/mm/yyyy`` or ``0.00``."""
    return NumberFormat(code)


def from_serial(value: float, date_1904: bool = False) -> datetime | None:
    """The moment that Excel means by a number of days, or None where it means none."""
    if not isfinite(value) or value < 0 or value >= LAST_DAY_SERIAL + 1:
        return None
    days = int(value)
    rest = timedelta(milliseconds=round((value - days) * 86_400_000))
    if date_1904:
        return _EPOCH_1904 + timedelta(days=days) + rest if days <= LAST_DAY_SERIAL - 1462 else None
    if value < 1:
        return None
    # Excel believes that 1900 was a leap year, so days before 1 March 1900 are one off
    return _EPOCH + timedelta(days=days + (1 if days < 60 else 0)) + rest


def date_words(moment: date | datetime, with_time: bool = True) -> str:
    """A real date's words: dd/mm/yyyy, with the time where it is not midnight."""
    words = f"{moment.day:02}/{moment.month:02}/{moment.year:04}"
    if with_time and isinstance(moment, datetime) and moment.time() != time():
        words += " " + time_words(moment.time())
    return words


def time_words(moment: time) -> str:
    """HH:MM, with the seconds where there are any."""
    return f"{moment.hour:02}:{moment.minute:02}" + (f":{moment.second:02}" if moment.second else "")


def _sections(code: str) -> list[tuple[Token, ...]]:
    sections: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or "other"
        text = match.group(kind)
        if kind == "other" and text == ";":
            sections.append([])
        else:
            sections[-1].append((kind, text))
    return [_settled(tokens) for tokens in sections if tokens or len(sections) > 1]


def _settled(tokens: list[Token]) -> tuple[Token, ...]:
    """An ``e`` or ``b`` outside a date format is a letter, and in one made of General everything else is."""
    if any(kind == "general" for kind, _ in tokens):
        tokens = [("other", text) if kind in _DATE_KINDS else (kind, text) for kind, text in tokens]
    return tuple(tokens)


def _holds(condition: str, value: float) -> bool:
    sign = re.match(r"<=|>=|<>|[<>=]", condition)
    try:
        return sign is not None and bool(_COMPARE[sign.group()](value, float(condition[sign.end() :])))
    except ValueError:
        return False


def _clock_tokens(tokens: Sequence[Token]) -> list[Token]:
    """The date tokens with minutes told from months: an m after h or before s is minutes, written n."""
    found: list[Token] = []
    for kind, text in tokens:
        if kind == "elapsed":
            found.append(({"m": "n"}.get(text[1].lower(), text[1].lower()), text))
        elif kind == "date":
            letter = text[0].lower()
            if letter == "m" and len(text) < 3 and found and found[-1][0] == "h":
                letter = "n"
            if letter == "s" and found and found[-1][0] == "m":
                found[-1] = ("n", found[-1][1])
            found.append(({"e": "y", "b": "y"}.get(letter, letter), text))
    return found


def _moment(section: Section, value: float, date_1904: bool) -> tuple[str, Value] | None:
    clock = section.clock
    if section.has("elapsed"):
        return _elapsed(section, value), value
    if not clock & {"y", "m", "d"} and 0 <= value < 1:
        moment = (datetime.min + timedelta(milliseconds=round(value * 86_400_000))).time()
        return time_words(moment), moment
    whole = from_serial(value, date_1904)
    if whole is None:
        return ("00/01/1900", value) if 0 <= value < 1 and not date_1904 else None
    typed: Value = whole.date() if whole.time() == time() else whole
    if clock and not clock & {"d", "h", "n", "s"} and whole.day == 1:
        return _month_words(section, whole), typed
    return date_words(whole, with_time=bool(clock & {"h", "n", "s"})), typed


def _month_words(section: Section, moment: datetime) -> str:
    """A month typed as Mar-20 is kept as the first of it: shown as it stands, since nobody meant that day."""
    name = MONTHS[moment.month - 1]
    months = (str(moment.month), f"{moment.month:02}", name[:3], name, name[0])
    parts = []
    for kind, text in section.tokens:
        if kind != "date":
            parts.append(plain_words(kind, text))
        elif text[0] in "mM":
            parts.append(months[min(len(text), 5) - 1])
        else:
            parts.append(f"{moment.year % 100:02}" if text.lower() in ("y", "yy") else f"{moment.year:04}")
    return "".join(parts).strip()


def _elapsed(section: Section, value: float) -> str:
    """Hours beyond a day, as in [h]:mm; shown whole however the format goes on."""
    seconds = round(abs(value) * 86_400)
    sign = "-" if value < 0 else ""
    unit = next(text[1].lower() for kind, text in section.tokens if kind == "elapsed")
    shows_seconds = "s" in section.clock
    if unit == "s":
        return f"{sign}{seconds}"
    if unit == "m":
        return f"{sign}{seconds // 60:02}" + (f":{seconds % 60:02}" if shows_seconds else "")
    words = f"{sign}{seconds // 3600:02}:{seconds // 60 % 60:02}"
    return words + (f":{seconds % 60:02}" if shows_seconds else "")


def _number(section: Section, value: float) -> str:
    if section.has("general"):
        shown = general(value)
        return "".join(shown if kind == "general" else plain_words(kind, text) for kind, text in section.tokens).strip()
    if section.has("text"):
        return "".join(general(value) if kind == "text" else plain_words(kind, text) for kind, text in section.tokens)
    if not section.has("digit"):
        words = "".join(plain_words(kind, text) for kind, text in section.tokens)
        return ("-" if value < 0 and words.strip() else "") + words.strip()
    try:
        return digits_shown(section.tokens, value)
    except (InvalidOperation, ValueError, OverflowError):
        return general(value)
