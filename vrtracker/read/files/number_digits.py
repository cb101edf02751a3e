"""The digits of a number put into a format's places: decimals, thousands, percent, fractions, powers of ten."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

Token = tuple[str, str]
"""A kind and the words of a format that are of it."""


def general(value: float) -> str:
    """A number as Excel's General shows it, but a long whole number in full: its digits are a reference's."""
    if not isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    size = abs(value)
    if 1e-4 <= size < 1e11:
        digits = max(0, 10 - max(1, len(str(int(size)))))
        return _trimmed(f"{_rounded(value, digits):f}")
    mantissa, exponent = f"{value:.5E}".split("E")
    return f"{_trimmed(mantissa)}E{exponent}"


def digits_shown(tokens: Sequence[Token], value: float) -> str:
    kinds = [kind for kind, _ in tokens]
    if "exponent" in kinds:
        return _scientific(tokens, value)
    if "slash" in kinds and kinds.index("slash") > kinds.index("digit"):
        return _fraction(tokens, value)
    amount = _exact(value) * 100 ** kinds.count("percent") / 1000 ** _scaling_commas(kinds)
    point = kinds.index("point") if "point" in kinds else len(kinds)
    places = kinds[point:].count("digit")
    amount = _rounded(amount, places)
    whole, _, rest = f"{abs(amount):f}".partition(".")
    body = _whole(tokens[:point], whole.lstrip("0"), _groups_thousands(kinds)) + _decimals(tokens[point:], rest)
    sign = "-" if amount < 0 else ""
    return (sign + body).strip()


def _scaling_commas(kinds: Sequence[str]) -> int:
    """Commas right after the last digit of the whole number each divide by a thousand."""
    last = max(i for i, kind in enumerate(kinds) if kind == "digit")
    point = kinds.index("point") if "point" in kinds else len(kinds)
    at = max((i for i, kind in enumerate(kinds[:point]) if kind == "digit"), default=last)
    count = 0
    for kind in kinds[at + 1 :]:
        if kind != "comma":
            break
        count += 1
    return count


def _groups_thousands(kinds: Sequence[str]) -> bool:
    digits = [i for i, kind in enumerate(kinds) if kind == "digit"]
    return any(kind == "comma" and digits[0] < i < digits[-1] for i, kind in enumerate(kinds))


def _whole(tokens: Sequence[Token], digits: str, grouped: bool) -> str:
    """The whole part put into its places from the right; the first place takes what is left."""
    places = [text for kind, text in tokens if kind == "digit"]
    taken: list[str] = []
    for i, place in enumerate(reversed(places)):
        at = len(digits) - 1 - i
        taken.append(digits[at] if at >= 0 else {"0": "0", "?": " "}.get(place, ""))
    taken.reverse()
    if taken and len(digits) > len(places):
        taken[0] = digits[: len(digits) - len(places)] + taken[0]
    if not taken:
        taken, tokens = [digits], [("digit", "#"), *tokens]
    if grouped:
        joined = "".join(taken).strip()
        taken = [f"{int(joined):,}".rjust(len(joined), "0") if joined else ""] + [""] * (len(taken) - 1)
    rest = iter(taken)
    return "".join(next(rest) if k == "digit" else "" if k == "comma" else plain_words(k, t) for k, t in tokens)


def _decimals(tokens: Sequence[Token], digits: str) -> str:
    shown = list(digits)
    places = [text for kind, text in tokens if kind == "digit"]
    while shown and places[len(shown) - 1] != "0" and shown[-1] == "0":
        shown.pop()
    rest = iter(shown)
    return "".join(
        next(rest, "") if k == "digit" else "" if k == "comma" else plain_words(k, t)
        for k, t in tokens
        if k != "point" or shown or places
    )


def _scientific(tokens: Sequence[Token], value: float) -> str:
    kinds = [kind for kind, _ in tokens]
    mantissa = kinds[: kinds.index("exponent")]
    places = mantissa[mantissa.index("point") :].count("digit") if "point" in mantissa else 0
    digits, exponent = f"{value:.{places}E}".split("E")
    width = kinds[kinds.index("exponent") :].count("digit")
    return f"{digits}E{exponent[0]}{exponent[1:].lstrip('0').rjust(width, '0')}"


def _fraction(tokens: Sequence[Token], value: float) -> str:
    from fractions import Fraction

    kinds = [kind for kind, _ in tokens]
    slash = kinds.index("slash")
    below = "".join(text for kind, text in tokens[slash + 1 :] if kind in ("digit", "other") and text != " ")
    fixed = int(below) if below.isdigit() and int(below) > 0 else 0
    size = abs(_exact(value))
    parted = any(text == " " or kind == "space" for kind, text in tokens[:slash])
    whole = int(size) if parted else 0
    part = Fraction(size) - whole
    if fixed:
        part = Fraction(round(part * fixed), fixed)
        above, under = part.numerator * fixed // part.denominator, fixed
    else:
        part = part.limit_denominator(10 ** max(1, len(below)) - 1)
        above, under = part.numerator, part.denominator
    if above == under and parted:
        whole, above = whole + 1, 0
    words = f"{whole or ''} {above}/{under}" if above or not parted else str(whole)
    return ("-" if value < 0 else "") + words.strip()


def plain_words(kind: str, text: str) -> str:
    """What a token shows that is not about digits, dates or text."""
    if kind == "literal":
        return text.strip('"') if text.startswith('"') else text[1:]
    if kind == "space":
        return " "
    if kind in ("fill", "bracket", "condition"):
        return ""
    return text


def _exact(value: float | Decimal) -> Decimal:
    """The decimal number a person typed, to Excel's fifteen digits."""
    return value if isinstance(value, Decimal) else Decimal(f"{value:.15g}")


def _rounded(value: float | Decimal, places: int) -> Decimal:
    return _exact(value).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _trimmed(words: str) -> str:
    return words.rstrip("0").rstrip(".") if "." in words else words
