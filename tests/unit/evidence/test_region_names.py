"""Spellings of a region's name: all usual ones are one, and no region is taken for another."""

from __future__ import annotations

from itertools import permutations

import pytest

from paritrana.evidence.region_mentions import mentions
from paritrana.evidence.region_names import bare, comparable, is_short, stands_for
from paritrana.evidence.regions import RegionTable


@pytest.mark.parametrize(
    ("written", "official"),
    [
        ("Kab. Demak", "Kabupaten Demak"),
        ("KAB DEMAK,", "Kabupaten Demak"),
        ("Pemerintah Daerah Kabupaten Demak", "Kabupaten Demak"),
        ("Pemkab Demak", "Kabupaten Demak"),
        ("Kab. Demak (Jawa Tengah)", "Kabupaten Demak"),
        ("Kab. OKU Timur", "Kabupaten Ogan Komering Ulu Timur"),
        ("Kab. HSU", "Kabupaten Hulu Sungai Utara"),
        ("Kab. Kutim", "Kabupaten Kutai Timur"),
        ("Kab. Tj. Jabung Timur", "Kabupaten Tanjung Jabung Timur"),
        ("Kab. Kep. Seribu", "Kabupaten Administrasi Kepulauan Seribu"),
        ("Kota Adm. Jakarta Pusat", "Kota Administrasi Jakarta Pusat"),
        ("Kodya Palangkaraya", "Kota Palangka Raya"),
        ("Prov. NTB", "Nusa Tenggara Barat"),
        ("Kalimantan Tim.", "Kalimantan Timur"),
        ("Kaltim", "Kalimantan Timur"),
        ("Sumatra Utara", "Sumatera Utara"),
        ("Bangka Belitung", "Kepulauan Bangka Belitung"),
        ("Kep. Riau", "Kepulauan Riau"),
        ("Provinsi D.I. Yogyakarta", "Daerah Istimewa Yogyakarta"),
        ("DIY", "Daerah Istimewa Yogyakarta"),
        ("Provinsi Daerah Khusus Jakarta", "Daerah Khusus Ibukota Jakarta"),
        ("Daerah Khusus Ibu Kota Jakarta", "Daerah Khusus Ibukota Jakarta"),
        ("DKJ", "Daerah Khusus Ibukota Jakarta"),
    ],
)
def test_usual_spellings_are_the_region(written: str, official: str) -> None:
    assert stands_for(written, official)


@pytest.mark.parametrize(
    ("written", "official"),
    [
        ("Bandung", "Kabupaten Bandung"),
        ("Kota Bandung", "Kabupaten Bandung"),
        ("Kab. Bandung", "Kabupaten Bandung Barat"),
        ("Kab. Bandung Barat", "Kabupaten Bandung"),
        ("Papua Barat", "Papua Barat Daya"),
        ("Jawa T.", "Jawa Timur"),
        ("", "Kabupaten Demak"),
    ],
)
def test_near_misses_are_not(written: str, official: str) -> None:
    assert not stands_for(written, official)


def test_no_region_of_the_table_is_taken_for_another(regions: RegionTable) -> None:
    names = {entry.name for entry in regions.entries.values()}
    assert len(names) > 540
    keys = {comparable(name) for name in names}
    assert len(keys) == len(names)
    for one, two in permutations(sorted(name for name in names if "Bandung" in name or "Papua" in name), 2):
        assert not stands_for(one, two)


def test_every_name_is_known_in_capitals_and_with_its_kind_shortened(regions: RegionTable) -> None:
    for entry in regions.entries.values():
        short = entry.name.replace("Kabupaten ", "Kab. ").replace("Kepulauan", "Kep.")
        for written in (entry.name.upper(), f"{entry.name},", short, short.upper()):
            assert stands_for(written, entry.name) and entry in regions.by_name(written), written


def test_short_forms_are_told_from_official_names() -> None:
    assert all(map(is_short, ("Kab. Demak", "Jateng", "NTB", "Kep. Riau", "DIY")))
    assert not any(
        map(is_short, ("Kabupaten Demak", "Jawa Tengah", "DKI Jakarta", "D.I. Yogyakarta", "Papua"))
    )


def test_a_word_for_the_government_alone_stays_a_name() -> None:
    assert comparable("Provinsi") and comparable("Pemerintah") != comparable("Provinsi")
    assert not stands_for("Provinsi", "")


def test_bare_names() -> None:
    assert bare("Kab. Bandung") == bare("Kota Bandung") == "bandung"
    assert bare("Kota Adm. Jakarta Pusat") == "jakartapusat"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("LRA Pemerintah Kabupaten Kudus 2024", ["Kabupaten Kudus"]),
        ("Pemkab Kudus dan Pemkot Semarang", ["Kabupaten Kudus", "Kota Semarang"]),
        ("Data Kabupaten Bandung Barat, 2024", ["Kabupaten Bandung Barat"]),
        ("Bupati Jepara bersama Wali Kota Malang", ["Kabupaten Jepara", "Kota Malang"]),
        ("Peraturan Gubernur Jatim", ["Jawa Timur"]),
        ("Dinas Tenaga Kerja Prov. Jawa Barat.", ["Jawa Barat"]),
        ("ibu kota Semarang, dan kota Demak yang ramai", []),
        ("Kudus dan Batang", []),
        ("kabupaten/kota se-Jawa Tengah", []),
    ],
)
def test_mentions(text: str, names: list[str], regions: RegionTable) -> None:
    assert [mention.entry.name for mention in mentions(text, regions)] == names
