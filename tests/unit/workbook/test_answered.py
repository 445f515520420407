"""The answered copy: formats kept, cells marked, notes written, repairs listed by office with links."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.located import Address, Origin
from paritrana.readers.sources import Sources
from paritrana.report.answered import AUTHOR, MARKS, answer_workbook
from paritrana.workbook_form.cells import FIRST
from paritrana.workspace import Source
from tests.support.workbooks import BANDUNG, changed, form, tree

ROW = FIRST["baris"]
WRONG = Fault("X-01", "salah", Severity.GALAT, "nilai {n} salah", "perbaiki {n}", "Apa.")
DOUBT = Fault("X-02", "ragu", Severity.PERINGATAN, "ragu", "periksa", "Apa.")


def at(cell: str, sheet: str = "Anggaran") -> Origin:
    return Origin("b.xlsx", sheet=sheet, cell=cell)


def answer(data: bytes, *found: Diagnostic) -> Any:
    """The answered workbook, opened."""
    made = answer_workbook(Source("b.xlsx", data), found, Sources("b.xlsx", tree(data, "b.xlsx")))
    assert made is not None
    return load_workbook(BytesIO(made.data)), made


@pytest.fixture(scope="module")
def original() -> bytes:
    """A form with a clerk's own format, note and formula in it."""

    def change(book: Any) -> None:
        sheet = book["Anggaran"]
        sheet[f"E{ROW}"].font = Font("Arial", 14, bold=True)
        sheet[f"E{ROW}"].comment = Comment("periksa lagi", "Ibu A.")
        sheet["Z1"] = "=SUM(E7:E9)"
        sheet.column_dimensions["E"].width = 33

    root = tree(BANDUNG.read_bytes(), "bukti.yaml")
    return changed(change, form(root, {"Anggaran": "Bappeda", "Bukti": "Bagian Hukum"}))


def test_a_cell_at_fault_is_marked_and_keeps_its_format(original: bytes) -> None:
    book, made = answer(original, WRONG.at(at(f"E{ROW}"), n=5), DOUBT.at(at(f"E{ROW}")))
    cell = book["Anggaran"][f"E{ROW}"]
    assert made.marked == 1
    assert cell.fill.fgColor.rgb.endswith(MARKS[Severity.GALAT])
    assert (cell.font.name, cell.font.sz, cell.number_format) == ("Arial", 14, "@")
    assert cell.comment.author == AUTHOR
    told = "periksa lagi\n\nGALAT X-01: nilai 5 salah\nPerbaikan: perbaiki 5\n\nPERINGATAN X-02"
    assert cell.comment.text.startswith(told)
    assert book["Anggaran"]["Z1"].value == "=SUM(E7:E9)"
    assert book["Anggaran"].column_dimensions["E"].width == 33


def test_repairs_are_listed_by_office_with_links(original: bytes) -> None:
    found = [DOUBT.at(at("C8", "Inovasi")), WRONG.at(at("B7", "Bukti"), n=1), WRONG.at(at(f"E{ROW}"), n=2)]
    book, _ = answer(original, *found)
    sheet = book["Daftar perbaikan"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert [(row[1], row[3], row[4]) for row in rows] == [
        ("Bagian Hukum", "Bukti", "B7"),
        ("Bappeda", "Anggaran", f"E{ROW}"),
        ("(belum ditentukan)", "Inovasi", "C8"),
    ]
    link = sheet["E6"].hyperlink
    assert f"'Anggaran'!E{ROW}" in (link.location or link.target)
    assert book.sheetnames[:2] == ["Mulai", "Daftar perbaikan"]


def test_an_address_is_marked_where_it_stands(original: bytes) -> None:
    place = Address().key("anggaran").item(1, "2022 APBD pagu").key("nilai")
    book, _ = answer(original, WRONG.at(place, n=3))
    assert book["Anggaran"][f"E{ROW + 1}"].comment
    assert book["Daftar perbaikan"]["F5"].value == "anggaran[2022 APBD pagu].nilai"


def test_accepted_findings_are_left_out_and_places_without_a_cell_are_listed(original: bytes) -> None:
    found = [WRONG.at(at(f"E{ROW}"), n=1).accept("begitulah"), DOUBT.at(Address())]
    book, made = answer(original, *found)
    assert made.marked == 0
    assert [row[8].value for row in book["Daftar perbaikan"].iter_rows(min_row=5)] == ["X-02"]


def test_an_answer_can_be_answered_again(original: bytes) -> None:
    _, first = answer(original, WRONG.at(at("C7"), n=1), DOUBT.at(at("D7")))
    book, _ = answer(first.data, DOUBT.at(at("D7")))
    assert book["Anggaran"]["C7"].comment is None
    assert book["Anggaran"]["C7"].fill.fill_type is None
    assert book["Anggaran"]["D7"].comment.text.count("X-02") == 1
    assert book.sheetnames.count("Daftar perbaikan") == 1


def test_a_merged_cell_is_marked_at_its_first(original: bytes) -> None:
    data = changed(lambda book: book["Anggaran"].merge_cells("C7:C8"), original)
    book, _ = answer(data, WRONG.at(at("C8"), n=1))
    assert book["Anggaran"]["C7"].comment


def test_what_can_not_be_opened_has_no_answer() -> None:
    assert answer_workbook(Source("b.xlsx", b"PK\x03\x04 rusak"), (), Sources("b.xlsx")) is None


def test_bold_words_within_a_cell_stay_bold() -> None:
    rich = CellRichText("satu ", TextBlock(InlineFont(b=True), "dua"))

    def change(book: Any) -> None:
        book["Anggaran"]["Z2"] = rich

    data = changed(change, form(tree(BANDUNG.read_bytes(), "bukti.yaml")))
    made = answer(data, WRONG.at(at(f"E{ROW}"), n=5))[1]
    assert load_workbook(BytesIO(made.data), rich_text=True)["Anggaran"]["Z2"].value == rich
