"""The form: every key has its cell, its help, its example and its drop-down; the same input gives the same bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from paritrana.diagnostics import Findings
from paritrana.evidence.fields import every
from paritrana.located import Node
from paritrana.readers.yamltext import read
from paritrana.workbook_form import convert
from paritrana.workbook_form.cells import FIRST, HEAD
from paritrana.workbook_form.empty_form import blank_tree
from paritrana.workbook_form.front_sheet import HEAD as FRONT_HEAD
from paritrana.workbook_form.layout import FRONT, tables
from paritrana.workbook_form.reconcile import reconcile
from tests.support.workbooks import EVIDENCE, EXAMPLE, example, form, loaded, regions, tree


@pytest.fixture(scope="module")
def book() -> Any:
    """The form of the complete example, opened."""
    return load_workbook(BytesIO(form(example())))


def test_every_scalar_of_the_schema_has_a_column() -> None:
    columns = {
        (*table.path, *column.path) for table in tables() if table.kind != "angka" for column in table.columns
    }
    fixed = {
        (*table.path, slot.key, *column.path)
        for table in tables()
        for slot in table.rows
        for column in table.columns
    }
    scalars = {path for path, slot in every() if slot.scalar}
    assert len(scalars) > 200
    assert scalars == columns | fixed


def test_sheets_stand_in_the_order_of_the_schema_and_fit_a_tab(book: Any) -> None:
    assert book.sheetnames == [FRONT, *(table.name for table in tables())]
    assert max(map(len, book.sheetnames)) <= 31


def test_every_column_has_help_an_example_and_a_note(book: Any) -> None:
    seen = 0
    for table in tables():
        sheet = book[table.name]
        for number, column in enumerate(table.columns):
            if table.kind == "isian":
                head, told, shown = (sheet.cell(HEAD + 1 + number, at).value for at in (1, 3, 4))
            else:
                at = (3 if table.first_heading else 2) + number
                head, told, shown = (sheet.cell(HEAD + row, at).value for row in (0, 1, 2))
                assert sheet.cell(HEAD, at).comment.text
            assert head.rstrip(" *") == column.heading
            assert head.endswith("*") == column.required
            assert told and shown, (table.name, column.heading)
            seen += 1
    assert seen > 250


def test_the_front_sheet_misses_what_bears_a_star_and_nothing_else(book: Any) -> None:
    """Of rows, the first column says which rows there are: without it there is no row that lacks anything."""
    front, asked = book[FRONT], 0
    for row, table in enumerate(tables(), FRONT_HEAD + 1):
        assert front.cell(row, 2).value == table.name
        counted, state = front.cell(row, 4).value, front.cell(row, 5).value
        sheet = book[table.name]
        if table.kind == "isian":
            heads = [sheet.cell(HEAD + n, 1) for n in range(1, len(table.columns) + 1)]
            starred = {f"B{cell.row}" for cell in heads if cell.value.endswith("*")}
            missed = set(re.findall(r"!(B\d+)=\"\"", state))
        else:
            heads = sheet[HEAD][2:] if table.first_heading else sheet[HEAD][1:]
            starred = {cell.column_letter for cell in heads if str(cell.value).endswith("*")}
            starred.discard(counted.rpartition("!")[2][0])
            missed = set(re.findall(r"!([A-Z]+)\d+:[A-Z]+\d+=\"\"", state))
        assert missed == starred, table.name
        asked += len(missed)
    assert asked > 20


def test_closed_choices_have_a_drop_down_that_refuses_other_words(book: Any) -> None:
    rules = {v.formula1: v for v in book["Anggaran"].data_validations.dataValidation}
    stage = rules['"usulan,pagu,perubahan,realisasi,tidak tersedia"']
    assert stage.showErrorMessage
    fund = next(v for formula, v in rules.items() if formula.startswith('"APBD,'))
    assert not fund.showErrorMessage
    assert all(len(formula) <= 257 for formula in rules)


def test_headings_are_locked_and_data_is_open(book: Any) -> None:
    sheet = book["Anggaran"]
    assert sheet.protection.sheet and not sheet.protection.password
    assert sheet.cell(HEAD, 2).protection.locked
    assert not sheet.cell(FIRST["baris"], 2).protection.locked


def test_numbers_are_numbers_and_texts_stay_texts(book: Any) -> None:
    sheet = book["Anggaran"]
    first = FIRST["baris"]
    assert sheet.cell(first, 5).value == 1411200000
    assert sheet.cell(first, 5).number_format == '"Rp"#,##0'
    assert sheet.cell(first, 2).value == 2019
    assert book["Daerah"].cell(HEAD + 1, 2).value == "00.00"


@pytest.mark.parametrize("path", EVIDENCE, ids=lambda p: p.parent.name)
def test_every_example_goes_there_and_back(path: Any) -> None:
    root = tree(path.read_bytes(), "bukti.yaml")
    again = tree(form(root, {"Anggaran": "Bappeda"}), "bukti.xlsx")
    assert loaded(again) == loaded(root) is not None


def test_the_same_input_gives_the_same_bytes() -> None:
    assert form(example()) == form(example())


def test_a_code_fills_in_what_it_says() -> None:
    root = blank_tree("32.04", regions())
    again = tree(form(root), "formulir.xlsx")
    region = again.child("daerah")
    assert region is not None
    texts = {key: child.value for key, child in region.value.items() if child.value}  # type: ignore[union-attr]
    assert texts == {"kode": "32.04", "nama": "Kabupaten Bandung", "provinsi": "Jawa Barat"}
    assert again.child("anggaran") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("skema: 1\nwarna: biru\n", "warna"),
        ("skema: 1\nanggaran: Rp5 juta\n", "anggaran"),
        ("skema: 1\nanggaran:\n  - {}\n", "anggaran[1]"),
        ("skema: 1\ndaerah: {kode: [1, 2]}\n", "daerah.kode"),
        ("skema: 1\ninovasi:\n  - {nama: x, hasil: [{ukuran: y}]}\n", "inovasi[1]"),
    ],
)
def test_what_has_no_cell_is_said_and_nothing_is_written(text: str, place: str) -> None:
    findings = Findings()
    assert convert.to_workbook(tree(text.encode(), "b.yaml"), {}, example(), findings) is None
    assert [(d.code, str(d.place)) for d in findings] == [("BACA-69", place)]


def test_a_text_longer_than_a_cell_is_said() -> None:
    findings = Findings()
    text = f"skema: 1\nprofil:\n  gambaran: {'a' * 32_768}\n"
    assert convert.to_workbook(tree(text.encode(), "b.yaml"), {}, example(), findings) is None
    assert [(d.code, str(d.place)) for d in findings] == [("BACA-67", "profil.gambaran")]


def test_yaml_is_edited_and_keeps_its_comments() -> None:
    old = EXAMPLE.read_text("utf-8")
    book = load_workbook(BytesIO(form(tree(old.encode(), "bukti.yaml"))))
    book["Anggaran"].cell(FIRST["baris"], 5).value = 1411200001
    stream = BytesIO()
    book.save(stream)
    from paritrana.workspace import Source

    made = convert.to_yaml(tree(stream.getvalue(), "b.xlsx"), {}, Source("b.yaml", old.encode()), Findings())
    assert made is not None and made.kept
    assert made.text == old.replace("nilai: Rp1.411.200.000\n", "nilai: Rp1.411.200.001\n", 1)


def test_offices_travel_as_comments() -> None:
    from paritrana.workspace import Source

    part = convert.take(
        Source("b.xlsx", form(example(), {"Anggaran": "Bappeda", "Bukti": "Bagian Hukum"})), Findings()
    )
    assert part.offices == {"Anggaran": "Bappeda", "Bukti": "Bagian Hukum"}
    assert part.sources.root is not None
    made = convert.to_yaml(part.sources.root, part.offices, None, Findings())
    assert made is not None
    again = convert.take(Source("b.yaml", made.text.encode()), Findings())
    assert again.offices == part.offices
    assert isinstance(read(made.text.encode(), "b.yaml", Findings()), Node)


def test_columns_repeated_on_paper_cut_off_no_title(book: Any) -> None:
    wide = [sheet for sheet in book.worksheets if sheet.print_title_cols]
    assert len(wide) > 5
    for sheet in wide:
        first, last = sheet.print_title_cols.replace("$", "").split(":")
        repeated = [cell.column_letter for cell in sheet[f"{first}1:{last}1"][0]]
        told = next(cell for cell in sheet[2][1:] if cell.value)
        assert told.column_letter not in repeated, sheet.title
        assert sum(sheet.column_dimensions[name].width for name in repeated) > 1.5 * len(sheet.title)


LAWS = """skema: 1
dasar_hukum:
  - {id: R-01, jenis: UU, nomor: 1, tahun: 2020, tentang: Satu, diubah_oleh: [R-02, R-03]}
  - {id: R-02, jenis: UU, nomor: 2, tahun: 2021, tentang: Dua}
"""
MOVED = """skema: 1
dasar_hukum:
  - {id: R-02, jenis: UU, nomor: 2, tahun: 2021, tentang: Dua, ln: 5}
  - {id: R-01, jenis: UU, nomor: 1, tahun: 2020, tentang: Satu, diubah_oleh: R-02; R-03}
  - {id: R-03, jenis: UU, nomor: 3, tahun: 2022, tentang: Tiga}
"""


def test_an_item_that_moved_keeps_the_words_it_had() -> None:
    made = reconcile(tree(LAWS.encode(), "a.yaml"), tree(MOVED.encode(), "b.yaml")).child("dasar_hukum")
    assert made is not None and isinstance(made.value, tuple)
    items = [item.value for item in made.value if isinstance(item.value, Mapping)]
    assert [item["id"].value for item in items] == ["R-02", "R-01", "R-03"]
    assert isinstance(items[1]["diubah_oleh"].value, tuple)


@pytest.mark.parametrize(
    ("before", "after", "keys"),
    [
        ("nama: X, kode: 32.04", "kode: 32.04, nama: X, ibu_kota: Y", ["nama", "kode", "ibu_kota"]),
        ("nama: X, provinsi: Z", "kode: 32.04, nama: X, provinsi: Z", ["kode", "nama", "provinsi"]),
    ],
)
def test_a_new_key_stands_behind_the_nearest_that_comes_before_it(
    before: str, after: str, keys: list[str]
) -> None:
    old, new = (tree(f"skema: 1\ndaerah: {{{text}}}\n".encode(), "a.yaml") for text in (before, after))
    region = reconcile(old, new).child("daerah")
    assert region is not None and isinstance(region.value, Mapping)
    assert list(region.value) == keys


def test_a_field_is_as_tall_as_its_words_need(book: Any) -> None:
    sheets = [book[table.name] for table in tables() if table.kind == "isian"]
    first = FIRST["isian"]
    heights = [
        sheet.row_dimensions[row].height for sheet in sheets for row in range(first, sheet.max_row + 1)
    ]
    assert len(heights) > 30
    assert min(heights) == 20.0 < max(heights) <= 14.5 * 13
