"""Parts of several offices: what agrees is joined, what is missing is supplied, what disagrees names both cells."""

from __future__ import annotations

from typing import Any

from paritrana.diagnostics import Diagnostic, Findings
from paritrana.located import Node, Origin
from paritrana.workbook_form.merge import merge
from tests.support.workbooks import book_of, tree

HEAD = ["Tahun", "Sumber", "Tahap", "Nilai", "Alasan", "Bukti"]
ONE = [HEAD, [2023, "APBD", "pagu", 5]]


def join(*books: dict[str, list[list[Any]]]) -> tuple[Node, list[Diagnostic]]:
    """Merge workbooks called a.xlsx, b.xlsx and so on."""
    findings = Findings()
    roots = [tree(book_of(**sheets), f"{chr(97 + n)}.xlsx") for n, sheets in enumerate(books)]
    return merge(roots, findings), list(findings)


def values(root: Node, key: str) -> list[dict[str, Any]]:
    node = root.child(key)
    assert node is not None and isinstance(node.value, tuple)
    return [{k: v.value for k, v in row.value.items() if v.value} for row in node.value]  # type: ignore[union-attr]


def test_sections_of_different_offices_stand_together() -> None:
    root, found = join({"Anggaran": ONE}, {"Manfaat": [["Tahun", "Program"], [2023, "JKM"]]})
    assert found == []
    assert values(root, "anggaran") and values(root, "manfaat")


def test_the_same_row_twice_is_one_row() -> None:
    rows = [HEAD, [2023, "APBD", "pagu", 5]]
    root, found = join({"Anggaran": rows}, {"Anggaran": [*rows, [2024, "APBD", "pagu", 6]]})
    assert found == []
    assert [row["tahun"] for row in values(root, "anggaran")] == ["2023", "2024"]


def test_what_one_office_lacks_the_other_supplies() -> None:
    gap = [HEAD, [2023, "APBD", "pagu", "tidak tersedia", "DPA belum ada"]]
    root, found = join({"Anggaran": gap}, {"Anggaran": [HEAD, [2023, "APBD", "pagu", 5, None, "B-01"]]})
    assert found == []
    (row,) = values(root, "anggaran")
    assert (row["nilai"], row["bukti"]) == ("Rp5", "B-01")


def test_a_conflict_names_both_cells() -> None:
    _, found = join(
        {"Anggaran": [HEAD, [2023, "APBD", "pagu", 5]]},
        {"Anggaran": [["x"], HEAD, [2023, "APBD", "pagu", 6]]},
    )
    (conflict,) = found
    assert conflict.code == "BACA-68" and conflict.stops
    assert conflict.place == Origin("a.xlsx", sheet="Anggaran", cell="D2")
    assert conflict.related[0].place == Origin("b.xlsx", sheet="Anggaran", cell="D3")
    assert dict(conflict.values) == {
        "tempat": "anggaran[2023 APBD pagu].nilai",
        "pertama": "Rp5",
        "kedua": "Rp6",
    }


def test_fields_conflict_too_but_not_over_spelling() -> None:
    fields = [["Isian", "Isi"], ["Kode", "32.04"], ["Nama", "Kabupaten Bandung"]]
    other = [["Isian", "Isi"], ["Kode", "32.04"], ["Nama", " Kabupaten  Bandung"], ["Ibu kota", "Soreang"]]
    root, found = join({"Daerah": fields}, {"Daerah": other})
    assert found == []
    region = root.child("daerah")
    assert region is not None and region.child("ibu_kota") is not None
    _, found = join({"Daerah": fields}, {"Daerah": [["Isian", "Isi"], ["Nama", "Kota Bandung"]]})
    assert [d.code for d in found] == ["BACA-68"]


def test_rows_that_share_a_label_within_one_office_stay_apart() -> None:
    two = [HEAD, [2023, "APBD", "pagu", 5], [2023, "APBD", "pagu", 6]]
    root, found = join({"Anggaran": two}, {"Anggaran": [HEAD, [2023, "APBD", "pagu", 7]]})
    assert found == []
    assert [row["nilai"] for row in values(root, "anggaran")] == ["Rp5", "Rp6", "Rp7"]


def test_rows_that_share_a_label_in_the_other_office_stay_apart() -> None:
    two = [HEAD, [2023, "APBD", "pagu", 6], [2023, "APBD", "pagu", 7]]
    root, found = join({"Anggaran": ONE}, {"Anggaran": two})
    assert found == []
    assert [row["nilai"] for row in values(root, "anggaran")] == ["Rp5", "Rp6", "Rp7"]


def test_rows_that_share_a_label_are_not_doubled_by_the_other_office() -> None:
    two = [HEAD, [2023, "APBD", "pagu", 6], [2023, "APBD", "pagu", 7]]
    root, found = join({"Anggaran": two}, {"Anggaran": two})
    assert found == []
    assert [row["nilai"] for row in values(root, "anggaran")] == ["Rp6", "Rp7"]
