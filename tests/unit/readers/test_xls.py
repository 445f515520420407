"""Old Excel workbooks: what xlrd gives of one, as a sheet of cells. xlrd's own reading of bytes isn't tested here."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import xlrd

from paritrana.readers.workbook import Sheet
from paritrana.readers.workbook.xls import read_xls

FORMATS = ("General", '"Rp"#,##0', "0.00%", "d/m/yyyy")
CELLS: dict[tuple[int, int], tuple[int, object, int]] = {
    (0, 0): (xlrd.XL_CELL_TEXT, "Satu\r\ndua\rtiga", 0),
    (0, 1): (xlrd.XL_CELL_TEXT, "  ", 0),
    (1, 0): (xlrd.XL_CELL_NUMBER, 1500.0, 1),
    (1, 1): (xlrd.XL_CELL_NUMBER, 0.3713, 2),
    (1, 2): (xlrd.XL_CELL_DATE, 45291.0, 3),
    (2, 0): (xlrd.XL_CELL_BOOLEAN, 1, 0),
    (2, 1): (xlrd.XL_CELL_BOOLEAN, 0, 0),
    (2, 2): (xlrd.XL_CELL_ERROR, 0x17, 0),
    (2, 3): (xlrd.XL_CELL_BLANK, "", 0),
    (2, 4): (xlrd.XL_CELL_NUMBER, 7.0, 9),
}


def sheet(monkeypatch: pytest.MonkeyPatch, *, visibility: int = 0, datemode: int = 0) -> Sheet:
    """The sheet that is read where xlrd gives these cells."""
    given = SimpleNamespace(
        nrows=3,
        row_len=lambda row: max(column for at, column in CELLS if at == row) + 1,
        cell_type=lambda *at: CELLS.get(at, (xlrd.XL_CELL_EMPTY, "", 0))[0],
        cell_value=lambda *at: CELLS[at][1],
        cell_xf_index=lambda *at: CELLS[at][2],
        visibility=visibility,
        rowinfo_map={0: SimpleNamespace(hidden=0), 2: SimpleNamespace(hidden=1)},
        merged_cells=[(0, 2, 1, 3)],
    )
    book: Any = SimpleNamespace(
        sheet_names=lambda: ["Anggaran"],
        sheet_by_name=lambda name: given,
        unload_sheet=lambda name: None,
        xf_list=[SimpleNamespace(format_key=key) for key in range(10)],
        format_map={key: SimpleNamespace(format_str=code) for key, code in enumerate(FORMATS)},
        datemode=datemode,
    )
    monkeypatch.setattr(xlrd, "open_workbook", lambda **_: book)
    return read_xls(b"", "a.xls").sheets["Anggaran"]


def test_every_kind_of_cell_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    made = sheet(monkeypatch)
    assert [(each.name, each.kind, each.text) for each in made.cells()] == [
        ("A1", "teks", "Satu\ndua\ntiga"),
        ("A2", "angka", "1500"),
        ("B2", "persen", "37.13"),
        ("C2", "tanggal", "31 Desember 2023"),
        ("A3", "ya_tidak", "ya"),
        ("B3", "ya_tidak", "tidak"),
        ("C3", "galat", "#REF!"),
        ("E3", "angka", "7"),
    ]


def test_merged_ranges_and_hidden_rows_count_from_one(monkeypatch: pytest.MonkeyPatch) -> None:
    made = sheet(monkeypatch)
    assert made.merged == [(1, 2, 2, 3)]
    assert made.hidden_rows == {3}


@pytest.mark.parametrize(("visibility", "hidden"), [(0, False), (1, True), (2, True)])
def test_a_sheet_may_be_hidden_in_two_ways(
    visibility: int, hidden: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sheet(monkeypatch, visibility=visibility).hidden is hidden


def test_days_may_count_from_1904(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sheet(monkeypatch, datemode=1).rows[2][3].text == "1 Januari 2028"
