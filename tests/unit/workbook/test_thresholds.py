"""The limits of the form: the last value that is taken as it stands, and the next one that is not."""

from __future__ import annotations

from typing import Any

import pytest

from paritrana.diagnostics import Findings
from paritrana.evidence.fields import every
from paritrana.evidence.scalars import Scalar
from paritrana.readers.workbook import Sheet, SheetCell
from paritrana.workbook_form import convert, sheet_rows
from paritrana.workbook_form.hints import Hints
from paritrana.workbook_form.layout import tables
from paritrana.workbook_form.sheet_rows import spread
from paritrana.workbook_form.text_to_cell import value_of
from tests.support.workbooks import book_of, example, look, tree
from tests.unit.workbook.test_cells import said

KINDS: dict[str, Scalar] = {slot.scalar.name: slot.scalar for _, slot in every() if slot.scalar}


@pytest.mark.parametrize(
    ("cell", "kind", "text", "codes"),
    [
        # a percentage with more than four decimals was calculated and is said as its format shows it
        (SheetCell(1, 1, "persen", "37.1234", 2), "persen", "37,1234%", []),
        (SheetCell(1, 1, "persen", "37.12345", 2), "persen", "37,12%", []),
        (SheetCell(1, 1, "persen", "37.123456", 2), "persen", "37,12%", []),
        (SheetCell(1, 1, "persen", "37.12345", -1), "persen", "37%", []),
        # a bare number up to one is hardly a percentage
        (SheetCell(1, 1, "angka", "1"), "persen", "1%", ["BACA-62"]),
        (SheetCell(1, 1, "angka", "1.01"), "persen", "1,01", []),
        (SheetCell(1, 1, "angka", "0"), "persen", "0", []),
        # a whole number is a year from 1900 to 2100, the number of a day from 20.000 to 80.000
        (SheetCell(1, 1, "angka", "1899"), "waktu", "1.899", []),
        (SheetCell(1, 1, "angka", "1900"), "waktu", "1900", []),
        (SheetCell(1, 1, "angka", "2100"), "waktu", "2100", []),
        (SheetCell(1, 1, "angka", "2101"), "waktu", "2.101", []),
        (SheetCell(1, 1, "angka", "19999"), "waktu", "19.999", []),
        (SheetCell(1, 1, "angka", "20000"), "waktu", "", ["BACA-63"]),
        (SheetCell(1, 1, "angka", "80000"), "waktu", "", ["BACA-63"]),
        (SheetCell(1, 1, "angka", "80001"), "waktu", "80.001", []),
        # a spreadsheet keeps 15 digits
        (SheetCell(1, 1, "angka", "123456789012345"), "teks", "123456789012345", []),
        (SheetCell(1, 1, "angka", "1234567890123456"), "teks", "1234567890123456", ["BACA-61"]),
        (SheetCell(1, 1, "angka", "-123456789012345"), "teks", "-123456789012345", []),
        (SheetCell(1, 1, "angka", "0.00123456789012345"), "teks", "0.00123456789012345", ["BACA-60"]),
        # cents only where there are some
        (SheetCell(1, 1, "angka", "1500.5"), "uang", "Rp1.500,50", []),
        (SheetCell(1, 1, "angka", "1500.555"), "uang", "Rp1.500,555", []),
        (SheetCell(1, 1, "angka", "-1500"), "uang", "−Rp1.500", []),
        # only what was calculated is rounded, and only where the format shows how
        (SheetCell(1, 1, "angka", "1499.99", 0, True), "uang", "Rp1.500", []),
        (SheetCell(1, 1, "angka", "1499.99", 0, False), "uang", "Rp1.499,99", []),
        (SheetCell(1, 1, "angka", "1499.99", -1, True), "uang", "Rp1.499,99", []),
    ],
)
def test_a_cell_at_the_edge(cell: SheetCell, kind: str, text: str, codes: list[str]) -> None:
    assert said(cell, kind) == (text, codes)


@pytest.mark.parametrize(
    ("text", "kind", "value", "format"),
    [
        ("Rp12.345.678.901.234", "uang", 12_345_678_901_234, '"Rp"#,##0'),
        ("Rp123.456.789.012.345", "uang", "Rp123.456.789.012.345", "@"),
        ("Rp1.500,50", "uang", 1500.5, '"Rp"#,##0.00'),
        ("97.150", "banyak", 97_150, "#,##0"),
        ("37,13%", "persen", 0.3713, "0.00%"),
        ("37%", "persen", 0.37, "0%"),
        ("2023", "tahun", 2023, "0"),
        ("2023", "teks", "2023", "@"),
        ("Rp20,7 miliar", "uang", "Rp20,7 miliar", "@"),
    ],
)
def test_a_text_becomes_a_number_of_at_most_fourteen_digits(
    text: str, kind: str, value: object, format: str
) -> None:
    made = value_of(text, KINDS[kind])
    assert (made.value, made.format) == (value, format)


HEAD = ["Tahun", "Sumber", "Tahap", "Nilai"]
ROW = [2023, "APBD", "pagu", 5]


def codes(*given: list[Any]) -> list[str]:
    """What reading a budget sheet of these rows says."""
    return [finding.code for finding in look(book_of(Anggaran=given))[1] if finding.code != "BACA-70"]


@pytest.mark.parametrize(("above", "found"), [(39, []), (40, ["BACA-54"])])
def test_headings_are_looked_for_in_forty_rows(above: int, found: list[str]) -> None:
    assert codes(*[["judul"]] * above, HEAD, ROW) == found


@pytest.mark.parametrize(("head", "found"), [(["Tahun", "Nilai"], []), (["Tahun"], ["BACA-54"])])
def test_two_names_make_a_row_of_headings(head: list[str], found: list[str]) -> None:
    assert codes(head, [2023, 5][: len(head)]) == found


@pytest.mark.parametrize(
    ("row", "begins"),
    [
        (HEAD[:2], False),
        (HEAD[:3], True),
        ([*HEAD[:3], "x", "y"], True),
        ([*HEAD[:3], "x", "y", "z"], False),
    ],
)
def test_three_names_in_most_of_a_row_begin_a_second_table(row: list[str], begins: bool) -> None:
    assert ("BACA-57" in codes(HEAD, ROW, row)) is begins


@pytest.mark.parametrize(("limit", "covered"), [(3, [3, 4]), (2, [])])
def test_merged_ranges_spread_over_so_many_rows(
    limit: int, covered: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet_rows, "_MOST_SPREAD", limit)
    sheet = Sheet("a", merged=[(2, 1, 4, 1)])
    for row in (2, 3, 4, 5):
        sheet.put(SheetCell(row, 1 if row == 2 else 2, "teks", "x"))
    assert sorted(spread(sheet)) == covered


@pytest.mark.parametrize(("length", "shown"), [(105, "kata " + "x" * 105), (106, "kata …")])
def test_an_example_has_110_characters(length: int, shown: str) -> None:
    table = next(table for table in tables() if table.name == "Anggaran")
    hints = Hints({(table.name, table.columns[0].path): "kata " + "x" * length})
    assert hints.example(table, table.columns[0]) == shown


@pytest.mark.parametrize(("length", "found"), [(32_767, []), (32_768, ["BACA-67"])])
def test_a_cell_holds_32_767_characters(length: int, found: list[str]) -> None:
    findings = Findings()
    root = tree(f"skema: 1\nprofil:\n  gambaran: {'a' * length}\n".encode(), "b.yaml")
    convert.to_workbook(root, {}, example(), findings)
    assert [finding.code for finding in findings] == found
