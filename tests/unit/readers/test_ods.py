"""OpenDocument spreadsheets: values, repeats, places, what is hidden, and what is no value."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from paritrana.diagnostics import Findings
from paritrana.readers.workbook import Sheet, open_book
from paritrana.readers.workbook.ods import _MOST_COPIES

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)  # fmt: skip
CALCEXT = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def document(tables: str, styles: str = "") -> bytes:
    """A spreadsheet of these tables."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMES} {CALCEXT}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        )
    return stream.getvalue()


def sheets(tables: str, styles: str = "") -> dict[str, Sheet]:
    findings = Findings()
    book = open_book(document(tables, styles), "a.ods", findings)
    assert book is not None, [finding.code for finding in findings]
    return dict(book.sheets)


def sheet(rows: str) -> Sheet:
    return sheets(f'<table:table table:name="A">{rows}</table:table>')["A"]


def row(cells: str, given: str = "") -> str:
    return f"<table:table-row {given}>{cells}</table:table-row>"


def cell(given: str = "", shown: str = "", *, value: str = "string") -> str:
    kind = f'office:value-type="{value}"' if value else ""
    return f"<table:table-cell {kind} {given}><text:p>{shown}</text:p></table:table-cell>"


def held(made: Sheet) -> dict[str, str]:
    """What stands where."""
    return {each.name: each.text for each in made.cells()}


@pytest.mark.parametrize(
    ("given", "shown", "value", "kind", "text", "places"),
    [
        ("", "Dua kata", "string", "teks", "Dua kata", -1),
        ('office:value="97150"', "97.150", "float", "angka", "97150", 3),
        ('office:value="1500.5"', "Rp1.500,50", "currency", "angka", "1500.5", 2),
        ('office:value="2023"', "2023", "float", "angka", "2023", 0),
        ('office:value="0.3713"', "37,13 %", "percentage", "persen", "37.13", 2),
        ('office:value="0.37"', "37%", "percentage", "persen", "37", 0),
        ('office:date-value="2023-12-31"', "31/12/2023", "date", "tanggal", "31 Desember 2023", -1),
        ('office:date-value="2023-12-31T10:00:00"', "x", "date", "tanggal", "31 Desember 2023", -1),
        ('office:date-value="2023-12-01"', "Desember 2023", "date", "tanggal", "Desember 2023", -1),
        ('office:date-value="2023-13-01"', "apa", "date", "tanggal", "apa", -1),
        ('office:date-value="2023-00-01"', "apa", "date", "tanggal", "apa", -1),
        ('office:boolean-value="true"', "BENAR", "boolean", "ya_tidak", "ya", -1),
        ('office:boolean-value="false"', "SALAH", "boolean", "ya_tidak", "tidak", -1),
        ('calcext:value-type="error" table:formula="of:=1/0"', "#DIV/0!", "string", "galat", "#DIV/0!", -1),
        ('table:formula="of:=A1"', "", "", "belum_dihitung", "", -1),
    ],
)
def test_a_value_is_what_its_type_says(
    given: str, shown: str, value: str, kind: str, text: str, places: int
) -> None:
    (made,) = sheet(row(cell(given, shown, value=value))).cells()
    assert (made.kind, made.text, made.places) == (kind, text, places)
    assert made.formula is ("formula" in given)


def test_blanks_tabs_and_line_breaks_are_kept_and_notes_are_not() -> None:
    words = 'a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p><text:p>e'
    note = "<office:annotation><text:p>catatan</text:p></office:annotation>"
    made = sheet(
        row(f'<table:table-cell office:value-type="string">{note}<text:p>{words}</text:p></table:table-cell>')
    )
    assert held(made) == {"A1": "a  b c\nd\ne"}


def test_repeated_cells_and_rows_are_copied_and_counted() -> None:
    three = cell('table:number-columns-repeated="3"', "x")
    gap = '<table:table-cell table:number-columns-repeated="2"/>'
    rows = row(cell("", "a") + gap + cell("", "b")) + row("", 'table:number-rows-repeated="4"')
    rows += row(three, 'table:number-rows-repeated="2"') + row(cell("", "z"))
    assert held(sheet(rows)) == {
        "A1": "a", "D1": "b", "A6": "x", "B6": "x", "C6": "x", "A7": "x", "B7": "x", "C7": "x", "A8": "z",
    }  # fmt: skip


@pytest.mark.parametrize("many", [_MOST_COPIES, _MOST_COPIES + 1, 1_048_576])
def test_a_thousand_copies_are_made_at_most_and_what_follows_keeps_its_place(many: int) -> None:
    wide = sheet(row(cell(f'table:number-columns-repeated="{many}"', "x") + cell("", "z")))
    tall = sheet(row(cell("", "x"), f'table:number-rows-repeated="{many}"') + row(cell("", "z")))
    assert len(list(wide.cells())) == len(list(tall.cells())) == _MOST_COPIES + 1
    assert list(wide.cells())[-1].column == list(tall.cells())[-1].row == many + 1


@pytest.mark.parametrize(
    ("many", "at"), [("99999999", "A100000000"), ("999999999", "A2"), ("-3", "A2"), ("0", "A2")]
)
def test_a_repeat_that_is_none_counts_once(many: str, at: str) -> None:
    assert list(held(sheet(row("", f'table:number-rows-repeated="{many}"') + row(cell("", "x"))))) == [at]


def test_merged_ranges_are_noted() -> None:
    spans = 'table:number-columns-spanned="2" table:number-rows-spanned="3"'
    covered = "<table:covered-table-cell/>"
    single = 'table:number-columns-spanned="1" table:number-rows-spanned="1"'
    made = sheet(row(cell(single, "a") + cell(spans, "b") + covered + cell("", "c")))
    assert made.merged == [(1, 2, 3, 3)]
    assert held(made) == {"A1": "a", "B1": "b", "D1": "c"}


def test_hidden_rows_and_sheets_are_known() -> None:
    rows = [row(cell("", "x"), f'table:visibility="{how}"') for how in ("visible", "collapse", "filter")]
    assert sheet("".join(rows)).hidden_rows == {2, 3}
    styles = (
        '<style:style style:name="s1"><style:table-properties table:display="false"/></style:style>'
        '<style:style style:name="s2"><style:table-properties table:display="true"/></style:style>'
    )
    tables = "".join(
        f'<table:table table:name="{name}" table:style-name="{style}">{row(cell("", "x"))}</table:table>'
        for name, style in (("A", "s1"), ("B", "s2"))
    )
    assert {name: made.hidden for name, made in sheets(tables, styles).items()} == {"A": True, "B": False}
    assert all(held(made) == {"A1": "x"} for made in sheets(tables, styles).values())
