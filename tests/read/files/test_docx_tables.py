"""Tables in Word as a sheet: every word in its place, what is struck, shaded or deleted with changes tracked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.read.files.packages import docx, grid_of, texts
from vrtracker.read.grid import Merge, Sheet
from vrtracker.read.tracker import read_tracker
from vrtracker.settings import Settings


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs) + "</w:p>"


def cell(*content: str, properties: str = "") -> str:
    inside = "".join(each if each.startswith(("<w:p>", "<w:tbl>")) else paragraph(each) for each in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: list[str]) -> str:
    return (
        "<w:tbl>"
        + "".join(f"<w:tr>{''.join(c if c.startswith('<w:tc>') else cell(c) for c in row)}</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def sheet(tmp_path: Path, *body: str) -> Sheet:
    return grid_of(tmp_path, docx("".join(body)), "Plan.docx").sheets[0]


def test_paragraphs_and_tables_stand_under_one_another(tmp_path: Path) -> None:
    read = sheet(
        tmp_path,
        paragraph("Priority: Reduce violence"),
        paragraph(""),
        table(["Ref", "Action"], ["1", "Meet"]),
        paragraph("Continued"),
        table(["Ref", "Action"], ["2", "Ask"]),
    )
    assert read.name == "Plan"
    assert texts(read) == {
        **{"A1": "Priority: Reduce violence", "A2": "Ref", "B2": "Action", "A3": "1", "B3": "Meet"},
        **{"A4": "Continued", "A5": "Ref", "B5": "Action", "A6": "2", "B6": "Ask"},
    }


def test_lines_breaks_and_tabs_are_kept(tmp_path: Path) -> None:
    broken = paragraph("one", "<w:r><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>")
    assert texts(sheet(tmp_path, table([cell(broken, "four")])))["A1"] == "one\ntwo\tthree\nfour"


def test_merged_cells_are_merged(tmp_path: Path) -> None:
    read = sheet(
        tmp_path,
        table(
            [cell("across", properties='<w:gridSpan w:val="2"/>'), "c"],
            [cell("down", properties='<w:vMerge w:val="restart"/>'), "x", "y"],
            [cell("", properties="<w:vMerge/>"), "z", "w"],
        ),
    )
    assert set(read.merges) == {Merge(0, 0, 0, 1), Merge(1, 0, 2, 0)}
    assert texts(read) == {"A1": "across", "C1": "c", "A2": "down", "B2": "x", "C2": "y", "B3": "z", "C3": "w"}


def test_shading_and_highlighting_are_fills(tmp_path: Path) -> None:
    shaded = cell("", properties='<w:shd w:val="clear" w:color="auto" w:fill="00B050"/>')
    marked = cell(paragraph('<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>Amber</w:t></w:r>'))
    plain = cell("words", properties='<w:shd w:val="clear" w:color="auto" w:fill="auto"/>')
    cells = sheet(tmp_path, table([shaded, marked, plain])).cells
    assert [cells[0, column].fill for column in range(3)] == ["00B050", "FFFF00", None]


def test_struck_words_are_told_apart_and_deleted_ones_are_gone(tmp_path: Path) -> None:
    struck = "<w:r><w:rPr><w:strike/></w:rPr><w:t>old</w:t></w:r>"
    gone = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
    cells = sheet(
        tmp_path, table([cell(paragraph(struck)), cell(paragraph("keep ", struck)), cell(paragraph(gone))])
    ).cells
    assert (cells[0, 0].struck, cells[0, 0].struck_text) == (True, "")
    assert (cells[0, 1].struck, cells[0, 1].struck_text) == (False, "old")
    assert cells[0, 2].text == "new"


def test_words_in_content_controls_links_and_inner_tables_are_read(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtContent>" + table(["a"]) + "</w:sdtContent></w:sdt>"
    link = cell("<w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>")
    inner = cell(table(["in", "ner"]))
    found = texts(sheet(tmp_path, control, table([link, inner])))
    assert (found["A1"], found["A2"]) == ("a", "link")
    assert found["B2"].split() == ["in", "ner"]


def test_a_row_that_starts_further_right_does(tmp_path: Path) -> None:
    shifted = '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell("c") + "</w:tr></w:tbl>"
    assert texts(sheet(tmp_path, shifted)) == {"C1": "c"}


def styled(words: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>'


def test_a_paragraph_with_a_headings_style_stands_out(tmp_path: Path) -> None:
    outline = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Parks</w:t></w:r></w:p>'
    body = [styled("Our streets", "Heading1"), styled("Our plan", "Title"), styled("A word", "BodyText"), outline]
    read = sheet(tmp_path, *body, table(["Ref", "Action"], ["1", "Meet"]))
    assert [words.text for words in read.cells.values() if words.bold] == ["Our streets", "Our plan", "Parks"]
    assert read.unnamed


ROWS = table(
    ["Ref", "Action", "Lead", "Deadline"],
    ["1", "Run a clinic", "Ann Bell", "May 2020"],
    ["2", "Print a leaflet", "Bob Carr", "June 2020"],
)


@pytest.mark.parametrize(
    ("above", "name", "context"),
    [
        ([styled("Safer parks", "Heading1")], "Safer parks", []),
        ([paragraph("Safer parks")], "Safer parks", []),
        ([styled("Safer parks", "Heading1"), paragraph("Agreed in May.")], "Safer parks", ["Agreed in May."]),
        ([styled("Marl Board", "Title"), styled("Safer parks", "Heading1")], "Safer parks", ["Marl Board"]),
        ([styled("Parks plan", "Title"), styled("What comes first", "Heading1")], "Parks plan", ["What comes first"]),
        ([styled("1. Our lamps", "Heading1"), paragraph("Lit by night.")], "Plan", ["1. Our lamps", "Lit by night."]),
    ],
)
def test_a_document_is_named_by_its_heading_not_by_its_file(
    tmp_path: Path, above: list[str], name: str, context: list[str]
) -> None:
    grid = grid_of(tmp_path, docx("".join([*above, paragraph("Strategic lead: Dee Eve"), ROWS])), "Plan.docx")
    (priority,) = read_tracker(grid, file="Plan.docx", as_at=date(2020, 10, 1), settings=Settings()).priorities
    assert (priority.name, [one.text for one in priority.context]) == (name, context)


def test_rows_know_how_many_columns_their_table_has_but_lone_rows_and_columns_do_not(tmp_path: Path) -> None:
    read = sheet(
        tmp_path,
        table(["Ref", "Action", "Lead"], ["1", "Meet", "Ann"]),
        paragraph("Key"),
        table(["", "fine"], ["", "slow"]),
        table(["Part 2", ""]),
        table(["a"], ["b"]),
    )
    assert read.widths == {0: 3, 1: 3, 3: 2, 4: 2}
