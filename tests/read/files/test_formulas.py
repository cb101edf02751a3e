"""The formulas of conditional formats, and which cells they look at."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vrtracker.read.files.formula_values import Scalar
from vrtracker.read.files.formulas import UnknownFormulaError, compile_formula
from vrtracker.read.grid import Spot

SHEET: dict[Spot, Scalar] = {(6, 7): "Amber – slipping", (6, 5): 43845.0, (6, 6): None, (0, 0): "amber"}


def holds(words: str, origin: Spot = (6, 7), at: Spot = (6, 7)) -> bool:
    return compile_formula(words, origin).true_at(SHEET.get, at)


@pytest.mark.parametrize(
    "words",
    [
        'H7="amber – slipping"',
        '$H7<>"Red"',
        'LEFT(H7,5)="Amber"',
        'LEFT(H7,LEN("AMBER"))="Amber"',
        'ISNUMBER(SEARCH("amber",$H7))',
        'NOT(ISERROR(SEARCH("slip*ng",H7)))',
        'AND($H7<>"",OR($F7=43845,$F7<1))',
        "ISBLANK(G7)",
        'G7=""',
        "G7=0",
        "F7>=43844+1",
        'RIGHT(TRIM(H7),4)="PING"',
        "IF(F7>0,TRUE,FALSE)",
        'IFERROR(SEARCH("x",H7)>0,TRUE)',
        'EXACT(MID(H7,1,5),"Amber")',
        "MOD(ROW(),2)=1",
        "COLUMN()=8",
        "SEARCH($A$1,H7)=1",
        "(F7-43845)*2=-0",
        "F7/100>100%",
        '="Amber"&" – slipping"=H7',
    ],
)
def test_a_rule_that_holds(words: str) -> None:
    assert holds(words)


@pytest.mark.parametrize(
    "words",
    [
        'H7="Red"',
        'FIND("amber",H7)',
        'EXACT(H7,"AMBER – slipping")',
        "ISNUMBER(H7)",
        "F7/0=1",
        "#N/A",
        "LEN(H7)<5",
        "H7",
        "F7>H7",
    ],
)
def test_a_rule_that_does_not_hold(words: str) -> None:
    assert not holds(words)


def test_relative_addresses_move_with_the_cell() -> None:
    assert holds("$H7=H7", origin=(0, 0), at=(0, 0))
    assert holds('H2="Amber – slipping"', origin=(1, 7), at=(6, 7))


@pytest.mark.parametrize(
    "words",
    [
        "TODAY()>F7",
        "SUM(A1:B2)",
        "Lists!A1=1",
        "Named=1",
        "VLOOKUP(A1,B1:C2,1)=1",
        "",
        "((",
        '"open',
        "1 2",
        "A1:A2",
        "{1,2}",
        "(" * 99,
    ],
)
def test_a_formula_beyond_the_simple_ones_is_declined(words: str) -> None:
    with pytest.raises(UnknownFormulaError):
        compile_formula(words, (0, 0))


@pytest.mark.parametrize(
    ("words", "reach"),
    [
        ("1=1", "nothing"),
        ("H7=1", "self"),
        ("$H7=1", "row"),
        ("$A$1=1", "nothing"),
        ("H7=$H7", "anything"),
        ("H8=1", "anything"),
        ("ROW()=1", "anything"),
    ],
)
def test_what_a_formula_looks_at_is_known(words: str, reach: str) -> None:
    assert compile_formula(words, (6, 7)).reach == reach


@given(st.text(max_size=30))
def test_any_words_compile_or_are_declined(words: str) -> None:
    with suppress(UnknownFormulaError):
        assert compile_formula(words, (0, 0)).true_at(SHEET.get, (0, 0)) in (True, False)


PIECES = [
    *("A1", "$B2", '"x"', "1", "=", "<", "&", "(", ")", ",", "-", "/", "%"),
    *("AND(", "LEFT(", "SEARCH(", "MID(", "MOD("),
]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_words_of_formulas_compile_or_are_declined(words: list[str]) -> None:
    with suppress(UnknownFormulaError):
        assert compile_formula("".join(words), (0, 0)).true_at(SHEET.get, (5, 5)) in (True, False)
