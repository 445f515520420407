"""Sheets as clerks leave them, renamed, hidden, merged, with gaps: each thing is handled, or said with its cell."""

from __future__ import annotations

from typing import Any

import pytest

from paritrana.located import Address, Node, Origin
from tests.support.workbooks import book_of, changed, filled, loaded, look, tree

HEAD = ["No.", "Tahun *", "Sumber *", "Tahap *", "Nilai *", "Catatan"]
ROWS = [[1, 2022, "APBD", "pagu", 5_000_000, "a"], [2, 2023, "APBD", "pagu", "Rp6 juta", "b"]]


def budgets(root: Node | None) -> list[dict[str, object]]:
    """The rows of the budget as plain texts."""
    node = root.child("anggaran") if root else None
    assert node is not None and isinstance(node.value, tuple)
    return [{key: child.value for key, child in row.value.items() if child.value} for row in node.value]  # type: ignore[union-attr]


def read(*rows: list[Any]) -> tuple[list[dict[str, object]], list[tuple[str, str]]]:
    """The rows of a budget sheet, and each finding with its cell."""
    sources, found = look(book_of(Anggaran=rows))
    return budgets(sources.root), [(d.code, cell_of(d.place)) for d in found]


def cell_of(place: object) -> str:
    assert isinstance(place, Origin)
    return place.cell


FIRST = {"tahun": "2022", "sumber": "APBD", "tahap": "pagu", "nilai": "Rp5.000.000", "catatan": "a"}
SECOND = {"tahun": "2023", "sumber": "APBD", "tahap": "pagu", "nilai": "Rp6 juta", "catatan": "b"}


def test_a_row_is_an_item_and_every_value_knows_its_cell() -> None:
    sources, found = look(book_of(Anggaran=[HEAD, *ROWS]))
    assert budgets(sources.root) == [FIRST, SECOND]
    assert found == []
    assert sources.root is not None
    at = sources.root.origin(Address().key("anggaran").item(1, "x").key("nilai"))
    assert (at.sheet, at.cell) == ("Anggaran", "E3")
    assert str(at) == "bukti.xlsx Anggaran!E3"


def test_an_empty_cell_is_a_place_too() -> None:
    sources, _ = look(book_of(Anggaran=[HEAD, [1, 2022, "APBD", "pagu", None, "a"]]))
    assert sources.root is not None
    assert sources.root.origin(Address().key("anggaran").item(0).key("nilai")).cell == "E2"


def test_blank_rows_titles_and_moved_columns_do_no_harm() -> None:
    moved = [
        ["Anggaran daerah"],
        [],
        ["Nilai", "Tahap", "Tahun", "Sumber", "Catatan"],
        [5_000_000, "pagu", 2022, "APBD", "a"],
    ]
    rows, found = read(*moved, [], [], ["Rp6 juta", "pagu", 2023, "APBD", "b"])
    assert rows == [FIRST, SECOND]
    assert found == []


def test_keys_do_as_headings_and_the_help_rows_are_no_data() -> None:
    rows, found = read(["", "tahun", "sumber", "tahap", "nilai", "catatan"], ["Petunjuk", "Wajib", "x", "y", "z", "w"],
                       ["Contoh", 2020, "APBD", "pagu", 1, ""], *ROWS)  # fmt: skip
    assert rows == [FIRST, SECOND]
    assert found == []


def test_a_renamed_column_is_suggested() -> None:
    rows, found = read([*HEAD[:4], "Nlai", "Catatan"], *ROWS)
    assert "nilai" not in rows[0]
    assert found == [("BACA-52", "E1")]


def test_an_unknown_column_with_something_in_it_is_refused() -> None:
    _, found = read([*HEAD, "Warna kesukaan"], [*ROWS[0], "biru"])
    assert found == [("BACA-53", "G1")]
    assert read([*HEAD, "Warna kesukaan"], ROWS[0])[1] == []


def test_notes_beside_the_table_are_said_not_to_be_read() -> None:
    rows, found = read(HEAD, [*ROWS[0], None, "hitungan"])
    assert rows == [FIRST]
    assert found == [("BACA-71", "H2")]


def test_a_column_twice_is_refused() -> None:
    assert read([*HEAD, "Nilai"], [*ROWS[0], 7])[1] == [("BACA-66", "G1")]


def test_a_second_table_is_refused_and_not_mixed_in() -> None:
    rows, found = read(HEAD, ROWS[0], [], HEAD, ROWS[1])
    assert rows == [FIRST]
    assert found == [("BACA-57", "A4")]


def test_missing_headings_are_said() -> None:
    _, found = look(book_of(Anggaran=ROWS, Manfaat=[["Tahun", "Program"]]))
    assert [(d.code, cell_of(d.place)) for d in found] == [("BACA-54", "A1")]


@pytest.mark.parametrize(("name", "suggested"), [("Angaran", "Anggaran"), ("Dasar Hukm", "Dasar Hukum")])
def test_a_renamed_sheet_is_suggested(name: str, suggested: str) -> None:
    def rename(book: Any) -> None:
        book[suggested].title = name

    _, found = look(changed(rename))
    assert [(d.code, d.values["saran"]) for d in found if d.code == "BACA-50"] == [("BACA-50", suggested)]


def test_an_extra_sheet_is_said_not_to_be_read() -> None:
    _, found = look(book_of(Anggaran=[HEAD, *ROWS], Hitungan_saya=[["x", 1]]))
    assert [d.code for d in found] == ["BACA-51"]
    assert not found[0].stops


def test_merged_cells_give_their_value_to_each_row() -> None:
    def merge(book: Any) -> None:
        book["Anggaran"].merge_cells("C2:C3")

    sources, found = look(changed(merge, book_of(Anggaran=[HEAD, *ROWS])))
    assert [row["sumber"] for row in budgets(sources.root)] == ["APBD", "APBD"]
    assert [d.code for d in found] == ["BACA-58"]


def test_merged_fields_share_their_value() -> None:
    rows = [["Isian", "Isi"], ["Nama", "Kabupaten Bandung"], ["Ibu kota", None]]
    data = changed(lambda book: book["Daerah"].merge_cells("B2:B3"), book_of(Daerah=rows))
    sources, found = look(data)
    assert [(d.code, cell_of(d.place)) for d in found] == [("BACA-58", "B2")]
    assert sources.root is not None
    assert sources.root.value["daerah"].child("ibu_kota").value == "Kabupaten Bandung"  # type: ignore


def test_hidden_rows_are_read_and_said() -> None:
    def hide(book: Any) -> None:
        book["Anggaran"].row_dimensions[3].hidden = True

    sources, found = look(changed(hide, book_of(Anggaran=[HEAD, *ROWS])))
    assert budgets(sources.root) == [FIRST, SECOND]
    assert [(d.code, cell_of(d.place)) for d in found] == [("BACA-59", "A3")]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_with_something_in_it_is_read_and_said(state: str) -> None:
    def hide(book: Any) -> None:
        for name in ("Anggaran", "Manfaat"):
            book[name].sheet_state = state

    rows = {"Anggaran": [HEAD, *ROWS], "Manfaat": [["Tahun", "Program"]], "Daerah": [["Isian", "Isi"]]}
    sources, found = look(changed(hide, book_of(**rows)))
    assert budgets(sources.root) == [FIRST, SECOND]
    assert [(d.code, d.values["lembar"]) for d in found] == [("BACA-72", "Anggaran")]
    fields: dict[str, Any] = {"Daerah": [["Isian", "Isi"], ["Kode", "32.04"]], "Umum": [["Isian", "Isi"]]}
    _, found = look(changed(lambda book: setattr(book["Daerah"], "sheet_state", state), book_of(**fields)))
    assert [d.values["lembar"] for d in found] == ["Daerah"]


def test_rows_of_a_list_in_an_item_find_it_by_its_mark() -> None:
    innovations = [["Tanda", "Nama"], ["I-01", "Satu"], ["I-02", "Dua"]]
    results = [
        ["Tanda inovasi", "Ukuran", "Sebelum", "Sesudah"],
        ["i-02", "peserta", 1, 2],
        ["I-03", "peserta", 3, 4],
    ]
    sources, found = look(book_of(Inovasi=innovations, Inovasi_Hasil=results))
    assert sources.root is not None
    items = sources.root.value["inovasi"].value  # type: ignore[index, call-overload]
    assert [item.child("hasil") is not None for item in items] == [False, True]
    assert [(d.code, cell_of(d.place)) for d in found] == [("BACA-65", "A3")]


def test_a_field_twice_or_renamed_is_refused() -> None:
    rows = [
        ["Isian", "Isi"],
        ["Kode", "32.04"],
        ["Nama", "Kabupaten Bandung"],
        ["Nama", "Kota Bandung"],
        ["Propinsi", "x"],
    ]
    sources, found = look(book_of(Daerah=rows))
    assert sources.root is not None
    assert [(d.code, cell_of(d.place)) for d in found] == [("BACA-66", "B4"), ("BACA-52", "A5")]


def test_only_the_kind_of_a_denominator_not_available_is_a_gap() -> None:
    head = ["Indikator", "Persen", "Per", "Penyebut: jenis", "Alasan"]
    sources, _ = look(
        book_of(Kepesertaan=[head, ["aktif", "37,13%", 2023, "tidak tersedia", "tidak disebut"]])
    )
    assert sources.root is not None
    assert sources.root.value["kepesertaan"].value[0].child("penyebut").value == "tidak tersedia"  # type: ignore


def test_a_form_that_a_clerk_has_not_touched_loads_as_what_was_put_in() -> None:
    assert loaded(tree(filled(), "bukti.xlsx")) is not None


def test_a_csv_is_one_section(tmp_path: object) -> None:
    text = "Tahun;Sumber;Tahap;Nilai\n2023;APBD;pagu;Rp20,7 miliar\n"
    for data in (text.encode("utf-8-sig"), text.replace(";", "\t").encode("utf-16")):
        sources, found = look(data, "folder/anggaran.csv")
        assert found == []
        assert budgets(sources.root) == [
            {"tahun": "2023", "sumber": "APBD", "tahap": "pagu", "nilai": "Rp20,7 miliar"}
        ]


def test_an_empty_sheet_has_a_place_where_its_first_row_would_be() -> None:
    notes = [
        ["No.", "Bagian *", "Alasan *"],
        ["Petunjuk", "Wajib.", "Wajib."],
        ["Contoh", "inovasi", "…"],
        [1],
    ]
    sources, _ = look(book_of(Bagian_Kosong=notes, Anggaran=[HEAD, *ROWS]))
    assert sources.root is not None and sources.root.child("bagian_kosong") is None
    assert str(sources.origin(Address().key("bagian_kosong"))) == "bukti.xlsx Bagian Kosong!B4"
    assert str(sources.origin(Address().key("anggaran").item(0, "x"))) == "bukti.xlsx Anggaran!B2"
    assert str(sources.origin(Address().key("inovasi"))) == "bukti.xlsx"


@pytest.mark.parametrize(
    ("name", "head", "codes"),
    [
        ("Data APBD", ["Tahun", "Sumber", "Tahap", "Nilai", "Rekening", "Bukti"], {"BACA-50": "Anggaran"}),
        ("Data APBD", ["Tahun", "Sumber", "Tahap", "Nilai", "Bukti"], {"BACA-51": None}),
        ("Hitungan", ["Tahun", "Nilai", "Catatan"], {"BACA-51": None}),
        ("Hitungan", ["Kecamatan", "Orang"], {"BACA-51": None}),
    ],
)
def test_a_renamed_sheet_is_known_by_its_headings(name: str, head: list[str], codes: dict[str, str]) -> None:
    row = [2023] + [5] * (len(head) - 1)
    _, found = look(
        book_of(**{name: [head, row], "Singkatan": [["Singkatan", "Kepanjangan"], ["ADD", "Alokasi"]]})
    )
    assert {d.code: d.values.get("saran") for d in found} == codes


def test_a_copy_beside_its_sheet_is_only_not_read() -> None:
    _, found = look(book_of(Anggaran=[HEAD, *ROWS], Cadangan=[HEAD, *ROWS]))
    assert [(d.code, cell_of(d.place)) for d in found] == [("BACA-51", "A1")]
