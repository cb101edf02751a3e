"""A coordinator's own template: what it may use, and what happens when it has a mistake."""

from __future__ import annotations

import runpy
import subprocess
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from lxml import etree

from tests.builders import action, tracker
from tests.write.board.docx_rules import Docx, R, W, broken_rules, pages_are_furnished
from tests.write.board.word_files import lines, packed, parts_of, template_edited, template_with
from vrtracker.errors import TemplateError
from vrtracker.resources import folder
from vrtracker.review import review
from vrtracker.settings import ReportSettings, Settings
from vrtracker.write.board.facts import ActionFacts, BoardFacts
from vrtracker.write.board.package import DocxParts
from vrtracker.write.board.pdf import libreoffice
from vrtracker.write.board.report import board_bytes, template_bytes
from vrtracker.write.board.structure import mend_part
from vrtracker.write.board.styles import heading_styles
from vrtracker.write.workbook.chart import chart_workbook_bytes

PLAN = tracker(action("Open the hub", "1.1"), action("Walk the park", "1.2", rag="red"))


MARKED = Settings(report=ReportSettings(marking="OFFICIAL-SENSITIVE"))
TYPES = "[Content_Types].xml"


def report(template: Path, settings: Settings = MARKED) -> bytes:
    return board_bytes(PLAN, review(PLAN, settings), settings, template=template)


def typed(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def saying(folder: Path, *paragraphs: str) -> Path:
    """The template with more paragraphs in front of its first."""
    return template_with(folder, ("<w:body>", f"<w:body>{''.join(typed(words) for words in paragraphs)}"))


def mistake(template: Path) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        report(template)
    return caught.value


def test_a_field_may_stand_anywhere(tmp_path: Path) -> None:
    assert "Of 2 actions, as at 30 July 2020." in lines(
        report(saying(tmp_path, "Of {{ objectives[0].total }} actions, as at {{ as_at }}."))
    )


def test_fields_that_word_cut_into_runs_are_whole_again(tmp_path: Path) -> None:
    cut = "As at {{</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t> as_at }}"
    assert "As at 30 July 2020" in lines(report(saying(tmp_path, cut)))


def test_quotes_that_word_turned_are_straight_again(tmp_path: Path) -> None:
    assert "Calm" in lines(report(saying(tmp_path, "{% if public == “x” %}Loud{% else %}Calm{% endif %}")))


def test_a_list_of_ones_own(tmp_path: Path) -> None:
    own = ("{%p for action in exceptions %}", "Look at {{ action.ref }}", "{%p endfor %}")
    assert "Look at 1.2" in lines(report(saying(tmp_path, *own)))


def test_a_rating_keeps_its_colour_wherever_it_stands(tmp_path: Path) -> None:
    document = Docx(report(saying(tmp_path, "{{ exceptions[0].rating }}")))
    assert document.parts["word/document.xml"].count(b'w:rStyle w:val="RatingRed"') == 5


@pytest.mark.parametrize("field", ["{{r title }}", "{{p title }}", "{{title}}", "{{ title|upper }}"])
def test_fields_may_be_written_in_all_of_docxtpls_ways(field: str, tmp_path: Path) -> None:
    document = report(saying(tmp_path, f"So: {field}"))
    assert any(line.casefold() == "so: action tracker report" for line in lines(document))
    assert broken_rules(document) == []


def test_cells_merged_by_docxtpls_own_tags_are_parted(tmp_path: Path) -> None:
    merged = template_with(tmp_path, ("{{ finding.message }}", "{% vm %}{{ finding.message }}"))
    assert broken_rules(report(merged)) == []


def test_words_beside_the_contents_are_not_lost(tmp_path: Path) -> None:
    found = lines(report(template_with(tmp_path, ("{{ contents }}", "See here: {{ contents }}"))))
    assert found[found.index("See here: ") + 1] == "What the board is asked to do"


def test_a_template_in_words_own_habits_keeps_every_rule(tmp_path: Path) -> None:
    """A Title, Heading 1 for the parts, a section that ends in an empty paragraph, a table of the gallery."""
    document = docx.Document()
    document.add_paragraph("{{ title }}", style="Title")
    document.add_heading("Part one", 1)
    document.add_heading("What is late", 2)
    for line in ("{%p for a in exceptions %}", "{{ a.ref }} is {{ a.rating }}", "{%p endfor %}"):
        document.add_paragraph(line)
    table = document.add_table(rows=4, cols=2, style="Light Grid Accent 1")
    texts = ("Ref", "Owner", "{%tr for a in closures %}", "", "{{ a.ref }}", "{{ a.owners }}", "{%tr endfor %}", "")
    for cell, text in zip((cell for row in table.rows for cell in row.cells), texts, strict=True):
        cell.text = text
    document.add_heading("Part two", 1)
    document.add_paragraph("Centred words").alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_section().orientation = WD_ORIENT.LANDSCAPE
    document.add_paragraph("{{ contents }}")
    document.save(str(tmp_path / "ours.docx"))
    made = report(tmp_path / "ours.docx")
    assert broken_rules(made) == []
    assert [line for line in lines(made) if line.startswith("Part")] == ["Part one", "Part two", "Part one", "Part two"]


def test_fields_that_came_out_empty_leave_no_run_of_spaces(tmp_path: Path) -> None:
    assert "On at noon" in lines(report(saying(tmp_path, "On {{ meeting_date }} at noon")))


def test_an_unknown_field_is_named_with_its_place_and_the_field_that_was_meant(tmp_path: Path) -> None:
    error = mistake(template_with(tmp_path, ("{{ action.next_date }}", "{{ action.nextdate }}")))
    assert "no field called “nextdate”" in error.message
    assert "under the heading “{{ action.ref }} {{ action.short }}”" in error.message
    assert "“next_date”" in error.remedy
    assert "vrtracker template --export" in error.remedy


def test_an_unknown_field_of_the_report_is_named(tmp_path: Path) -> None:
    error = mistake(saying(tmp_path, "The {{ titel }} of it"))
    assert "at “The {{ titel }} of it”" in error.message
    assert "no field called “titel”" in error.message
    assert "“title”" in error.remedy


def test_a_repeat_without_an_end_is_a_mistake_with_its_place(tmp_path: Path) -> None:
    error = mistake(saying(tmp_path, "{%p for action in exceptions %}", "{{ action.ref }}"))
    assert "ours.docx" in error.message
    assert "endfor" in error.message + error.remedy


def test_a_tag_that_can_not_be_read_is_a_mistake_with_its_place(tmp_path: Path) -> None:
    error = mistake(saying(tmp_path, "Before", "The {{ title of it", "After"))
    assert "title of it" in error.message


def test_a_repeat_that_begins_inside_a_table_and_ends_outside_is_a_mistake(tmp_path: Path) -> None:
    error = mistake(template_with(tmp_path, ("{%tr endfor %}", "")))
    assert "ours.docx" in error.message


def test_a_list_where_words_should_stand_is_a_mistake(tmp_path: Path) -> None:
    assert "name one of its fields" in mistake(saying(tmp_path, "{{ exceptions }}")).message


@pytest.mark.parametrize(
    "words", ["{{ title / 2 }}", "{{ title.__class__ }}", "{{ ().__class__.__bases__ }}", "{{ 1/0 }}"]
)
def test_what_no_template_should_do_is_a_mistake(words: str, tmp_path: Path) -> None:
    told = mistake(saying(tmp_path, words))
    assert "ours.docx" in told.message
    assert told.remedy


def test_a_template_that_is_not_there_not_whole_or_not_word_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(template_bytes()[:900])
    (tmp_path / "note.docx").write_text("words")
    (tmp_path / "book.docx").write_bytes(chart_workbook_bytes([("A workbook", 1)]))
    for name in ("missing.docx", "broken.docx", "note.docx", "book.docx"):
        assert name in mistake(tmp_path / name).message
        assert mistake(tmp_path / name).remedy


def test_the_exported_template_lists_every_field() -> None:
    listed = "\n".join(lines(template_bytes()))
    for field in BoardFacts._fields:
        assert f"{{{{ {field} }}}}:" in listed or f" in {field}:" in listed
    for field in ActionFacts._fields:
        assert f"{{{{ action.{field} }}}}:" in listed or f" in action.{field}:" in listed
    for name in ("contents", "chart_by_objective", "chart_history"):
        assert f"{{{{ {name} }}}}:" in listed


def test_the_list_of_fields_is_not_in_the_report(tmp_path: Path) -> None:
    assert not [line for line in lines(report(template_with(tmp_path))) if "field" in line.lower()]


def test_the_template_is_as_its_script_makes_it() -> None:
    made = dict(runpy.run_path(str(folder("templates") / "make_template"))["files"]())
    there = parts_of((folder("templates") / "board-report.docx").read_bytes())
    assert {name: content.decode() for name, content in there.items()} == made


def test_our_own_template_needs_no_mending() -> None:
    own = DocxParts.own()
    headings = {
        name: level for part in own.related("styles").values() for name, level in heading_styles(own.tree(part)).items()
    }
    for part in (own.main, *own.related("header").values(), *own.related("footer").values()):
        root = own.tree(part)
        before = etree.tostring(root)
        assert etree.tostring(mend_part(root, headings, own.name)) == before, part


def test_exporting_twice_gives_the_same_file() -> None:
    assert template_bytes() == template_bytes()


def test_a_template_full_of_words_own_marks_gives_the_same_words(tmp_path: Path) -> None:
    noise = '<w:r w:rsidR="00A1"><w:rPr><w:noProof/></w:rPr>'
    noisy = template_edited(tmp_path, lambda xml: xml.replace("<w:r>", noise))
    assert lines(report(noisy)) == lines(report(template_with(tmp_path)))


@pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not here")
def test_a_template_that_libreoffice_saved_makes_a_report_that_keeps_every_rule(tmp_path: Path) -> None:
    template_with(tmp_path)
    (tmp_path / "saved").mkdir()
    command = [str(libreoffice()), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    convert = ["--convert-to", "docx", "--outdir", str(tmp_path / "saved"), str(tmp_path / "ours.docx")]
    subprocess.run([*command, *convert], capture_output=True, check=True, timeout=120)
    document = report(tmp_path / "saved" / "ours.docx")
    assert broken_rules(document) == []
    assert "1.2 Walk the park" in lines(document)


def test_words_beside_a_repeat_are_a_mistake_rather_than_lost(tmp_path: Path) -> None:
    error = mistake(saying(tmp_path, "Words {%p if public %}", "{%p endif %}"))
    assert "“Words {%p if public %}”" in error.message
    assert "a paragraph of its own" in error.remedy


def test_a_first_page_of_its_own_keeps_its_header_and_has_the_marking_too(tmp_path: Path) -> None:
    document = Docx(report(packed(tmp_path / "ours.docx", _with_first_page()), MARKED))
    for name in ("header1", "header2", "footer1", "footer2"):
        assert b"OFFICIAL-SENSITIVE" in document.parts[f"word/{name}.xml"]
    assert b"Our crest" in document.parts["word/header2.xml"]
    assert document.parts["word/document.xml"].count(b"<w:titlePg/>") == 1
    assert document.parts["word/document.xml"].count(b'w:type="first"') == 4


def _with_first_page() -> dict[str, bytes]:
    parts = parts_of(template_bytes())
    for kind, root in (("header", "hdr"), ("footer", "ftr")):
        words = f'<w:{root} xmlns:w="{W[1:-1]}">{typed("Our crest")}</w:{root}>'
        parts[f"word/{kind}2.xml"] = words.encode()
        link = f'<Relationship Id="first_{kind}" Type="{R[1:-1]}/{kind}" Target="{kind}2.xml"/></Relationships>'
        _replace(parts, "word/_rels/document.xml.rels", "</Relationships>", link)
        content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
        _replace(
            parts, TYPES, "</Types>", f'<Override PartName="/word/{kind}2.xml" ContentType="{content_type}"/></Types>'
        )
        reference = f'<w:sectPr><w:{kind}Reference w:type="first" r:id="first_{kind}"/>'
        _replace(parts, "word/document.xml", "<w:sectPr>", reference)
    _replace(parts, "word/document.xml", "</w:sectPr>", "<w:titlePg/></w:sectPr>")
    return parts


def _replace(parts: dict[str, bytes], name: str, old: str, new: str) -> None:
    assert old.encode() in parts[name]
    parts[name] = parts[name].replace(old.encode(), new.encode(), 1)


@pytest.mark.parametrize("kind", ["template.main", "template.macroEnabledTemplate.main"])
def test_a_word_template_file_becomes_a_plain_document(kind: str, tmp_path: Path) -> None:
    parts = parts_of(template_bytes())
    _replace(parts, TYPES, "wordprocessingml.document.main", f"wordprocessingml.{kind}")
    document = Docx(report(packed(tmp_path / "ours.dotx", parts)))
    assert b"wordprocessingml.document.main+xml" in document.parts[TYPES]


def test_a_template_without_headers_and_footers_gets_ours(tmp_path: Path) -> None:
    parts = parts_of(template_bytes())
    bare = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    links = parts["word/_rels/document.xml.rels"]
    kept = [link + b"/>" for link in links.split(b"/>") if b"/header" not in link and b"/footer" not in link]
    parts["word/_rels/document.xml.rels"] = b"".join(kept).replace(b"</Relationships>/>", b"</Relationships>")
    assert bare in parts["word/_rels/document.xml.rels"]
    document = Docx(report(packed(tmp_path / "ours.docx", parts), MARKED))
    assert list(pages_are_furnished(document, "OFFICIAL-SENSITIVE", "1.0", "30 July 2020")) == []
