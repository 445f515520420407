"""Abbreviations: which words of a text are some, and which entries of a list are none."""

from __future__ import annotations

import pytest

from paritrana.field.abbreviations import KNOWN, abbreviations_in, is_abbreviation


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Buruh tani dibayar DBHCHT dan CSR/TJSL", ["DBHCHT", "CSR", "TJSL"]),
        ("JKK, JKM, dan P3KE; APBDes", ["JKK", "JKM", "P3KE", "APBDes"]),
        ("Triwulan IV 2023 bersama PT ABC", []),
        ("PEKERJA KITA AMAN semua", []),
        ("PERATURAN DAERAH KABUPATEN", []),
        ("Menjadi penyebut D2; lihat B-04 dan R-01", []),
        ("JKK JKM JHT", ["JKK", "JKM", "JHT"]),
    ],
)
def test_abbreviations_are_told_from_other_capitals(text: str, found: list[str]) -> None:
    assert list(abbreviations_in([text])) == found


@pytest.mark.parametrize("short", [*KNOWN, "s.d.", "hlm.", "CSR/TJSL"])
def test_what_the_field_shortens_is_short(short: str) -> None:
    assert is_abbreviation(short)


@pytest.mark.parametrize("name", ["Petugas pemilu", "Ketua RT", "Guru PAUD", "Linmas"])
def test_names_are_none(name: str) -> None:
    assert not is_abbreviation(name)


def test_one_word_for_several_is_a_short_form() -> None:
    assert is_abbreviation("Linmas", "Perlindungan Masyarakat")
    assert not is_abbreviation("Guru", "Guru ngaji")
    assert not is_abbreviation("Petugas pemilu", "Panitia Pemilihan Kecamatan")
