"""What a spreadsheet stores becomes the text that a grammar reads, and what a spreadsheet may have spoilt is said."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from paritrana.diagnostics import Diagnostic
from paritrana.evidence.fields import every
from paritrana.evidence.scalars import Scalar
from paritrana.located import Origin
from paritrana.readers.workbook import SheetCell
from paritrana.workbook_form.cell_to_text import cell_text
from tests.support.workbooks import book_of, look, packed, saved, sheet_xml

KINDS: dict[str, Scalar] = {slot.scalar.name: slot.scalar for _, slot in every() if slot.scalar}
AT = Origin("bukti.xlsx", sheet="Anggaran", cell="B7")


def said(cell: SheetCell, kind: str) -> tuple[str, list[str]]:
    """The text of a cell in a column of this kind, and the codes found."""
    found: list[Diagnostic] = []
    text = cell_text(cell, KINDS[kind], "kolom", AT, found.append)
    return text, [d.code for d in found]


@pytest.mark.parametrize(
    ("value", "format", "kind", "text"),
    [
        (4799995200, '"Rp"#,##0', "uang", "Rp4.799.995.200"),
        (216000000, "General", "uang", "Rp216.000.000"),
        (1234567.5, "#,##0.00", "uang", "Rp1.234.567,50"),
        (97150, "General", "banyak", "97.150"),
        (97150.0, "#,##0", "banyak", "97.150"),
        (250, '"Rp"#,##0" juta"', "uang", "Rp250 juta"),
        (20.7, '"Rp"0.0" miliar"', "uang", "Rp20,7 miliar"),
        (250000000, '"Rp"#,##0,," juta"', "uang", "Rp250 juta"),
        (604800, "#,##0,\\ \\r\\b", "uang", "Rp604,8 rb"),
        (12, '0" ribu orang"', "banyak", "12 ribu"),
        (1200, '#,##0" orang"', "banyak", "1.200"),
        (37.13, '0.00"%"', "persen", "37,13%"),
        (0.54, "0.00\\%", "persen", "0,54%"),
        (250, '#,##0" juta"', "teks", "250 juta"),
        (97150.5, "General", "banyak", "97.150,5"),
        (0.3713, "0.00%", "persen", "37,13%"),
        (0.4, "0.00%", "persen", "40%"),
        (97150 / 261650, "0.00%", "persen", "37,13%"),
        (37.13, "General", "persen", "37,13"),
        (2023, "0", "tahun", "2023"),
        (2023.0, "General", "tahun", "2023"),
        (12, "General", "bulan", "12"),
        (2023, "General", "waktu", "2023"),
        (date(2023, 12, 31), "dd/mm/yyyy", "waktu", "31 Desember 2023"),
        (datetime(2023, 12, 31, 14, 30), "dd/mm/yyyy hh:mm", "hari", "31 Desember 2023"),
        (date(2024, 4, 1), "mmmm yyyy", "waktu", "April 2024"),
        (date(2024, 4, 1), "mmm-yy", "waktu", "April 2024"),
        (date(2024, 1, 1), "yyyy", "tahun", "2024"),
        (True, "General", "ya_tidak", "ya"),
        (57, "General", "teks", "57"),
        ("97.150", "@", "banyak", "97.150"),
        ("  Rp20,7\xa0miliar ", "@", "uang", "  Rp20,7\xa0miliar "),
        (1500000, '_-"Rp"* #,##0_-;-"Rp"* #,##0_-', "uang", "Rp1.500.000"),
        (1500000, "[$Rp-421]#,##0", "uang", "Rp1.500.000"),
    ],
)
def test_a_stored_value_is_said_as_it_is_written(value: Any, format: str, kind: str, text: str) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = value
    sheet["A1"].number_format = format
    cell = read_one(saved(book))
    assert said(cell, kind) == (text, [])


def read_one(data: bytes) -> SheetCell:
    """The first cell of a workbook."""
    from paritrana.diagnostics import Findings
    from paritrana.readers.workbook import open_book

    book = open_book(data, "a.xlsx", Findings())
    assert book is not None
    return next(next(iter(book.sheets.values())).cells())


@pytest.mark.parametrize(
    ("cell", "kind", "text", "code"),
    [
        (SheetCell(1, 1, "angka", "45291"), "waktu", "", "BACA-63"),
        (SheetCell(1, 1, "tanggal", "1 April 2024"), "banyak", "", "BACA-64"),
        (SheetCell(1, 1, "tanggal", "1 April 2024"), "halaman", "", "BACA-64"),
        (SheetCell(1, 1, "angka", "0.3713"), "persen", "0,3713%", "BACA-62"),
        (SheetCell(1, 1, "angka", "11.2"), "banyak", "11.200", "BACA-73"),
        (SheetCell(1, 1, "angka", "97.15"), "banyak", "97.150", "BACA-73"),
        (SheetCell(1, 1, "angka", "604.8"), "uang", "Rp604.800", "BACA-73"),
        (SheetCell(1, 1, "angka", "32.1"), "teks", "32.1", "BACA-60"),
        (SheetCell(1, 1, "angka", "197001011990010000"), "teks", "197001011990010000", "BACA-61"),
        (SheetCell(1, 1, "galat", "#REF!", formula=True), "uang", "", "BACA-56"),
        (SheetCell(1, 1, "belum_dihitung", "", formula=True), "uang", "", "BACA-55"),
        (SheetCell(1, 1, "teks", "Bup\x07ati"), "teks", "", "BACA-09"),
    ],
)
def test_what_a_spreadsheet_may_have_spoilt_is_a_finding(
    cell: SheetCell, kind: str, text: str, code: str
) -> None:
    assert said(cell, kind) == (text, [code])


def test_a_calculated_number_is_rounded_as_its_format_shows() -> None:
    assert said(SheetCell(1, 1, "angka", "4799995199.99", 0, True), "uang") == ("Rp4.799.995.200", [])


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = date(2023, 12, 31)
    assert read_one(saved(book)).text == "31 Desember 2023"


def test_a_prefix_before_every_element_is_read_past() -> None:
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        '<x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>Tahun</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert read_one(packed(sheet=sheet)) == SheetCell(2, 2, "teks", "Tahun")


def test_a_table_needs_its_known_name() -> None:
    _, found = look(book_of(Belanja=[["Tahun", "Nilai"], [2023, 5]]))
    assert [d.code for d in found] == ["BACA-51", "BACA-70"]


def test_what_nobody_sees_is_cleaned_in_cells_too() -> None:
    assert said(SheetCell(1, 1, "teks", "Ba\u00adnyu\u200bwa\u2060ngi"), "teks") == ("Banyuwangi", [])
    assert said(SheetCell(1, 1, "teks", "Cafe\u0301"), "teks") == ("Caf\u00e9", [])


def test_a_thousands_point_taken_for_a_decimal_one_is_told_with_what_was_meant() -> None:
    found: list[Diagnostic] = []
    cell_text(SheetCell(1, 1, "angka", "11.2"), KINDS["banyak"], "jumlah", AT, found.append)
    assert [found[0].values[name] for name in ("tertulis", "dimaksud")] == ["11,2", "11.200"]


@pytest.mark.parametrize(("hidden", "rows"), [("1", {2}), ("true", {2}), ("0", set()), ("false", set())])
def test_a_row_is_hidden_by_either_spelling_of_true(hidden: str, rows: set[int]) -> None:
    from paritrana.diagnostics import Findings
    from paritrana.readers.workbook import open_book

    text = '<c r="A2" t="inlineStr"><is><t>x</t></is></c>'
    data = packed(sheet=sheet_xml(f'<row r="2" hidden="{hidden}">{text}</row>'))
    book = open_book(data, "a.xlsx", Findings())
    assert book is not None and book.sheets["Anggaran"].hidden_rows == rows
