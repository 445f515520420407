"""Kinds of legal instrument: one table recognises them for rules and for citations."""

from __future__ import annotations

import re

import pytest

from paritrana.field.instruments import INSTRUMENTS, LEGISLATION, OTHER, REGIONAL, instrument_of


@pytest.mark.parametrize(
    ("words", "short", "name", "rank"),
    [
        ("UU", "UU", "Undang-Undang", 3),
        ("Undang- Undang", "UU", "Undang-Undang", 3),
        ("PERPPU", "Perppu", "Peraturan Pemerintah Pengganti Undang-Undang", 3),
        ("Peraturan  Menteri Dalam\tNegeri", "Permendagri", "Peraturan Menteri Dalam Negeri", 6),
        ("Permensos", "Permen", "", 6),
        ("Permen", "Permen", "Peraturan Menteri", 6),
        ("Permendes", "Permen", "Peraturan Menteri Desa", 6),
        ("Perkada", "Perkada", "Peraturan Kepala Daerah", 10),
        ("Peraturan Kepala Desa", "Perdes", "", 11),
        ("Qanun Gampong", "Perdes", "", 11),
        ("Qanun Kabupaten Aceh Besar", "Perda", "Qanun", 9),
        ("Perdasus", "Perda", "Peraturan Daerah Khusus Provinsi", 7),
        ("Peraturan Walikota", "Perwali", "Peraturan Wali Kota", 10),
        ("Surat Keputusan Bupati", "Keputusan", "", 21),
        ("Kepbup", "Keputusan", "", 21),
        ("SK", "Keputusan", "Keputusan", 21),
        ("Instruksi Presiden", "Inpres", "Instruksi Presiden", 20),
        ("Instruksi Bupati", "Instruksi", "Instruksi", 22),
        ("MOU", "Nota Kesepakatan", "Nota Kesepahaman", 30),
        ("PKS", "PKS", "Perjanjian Kerja Sama", 30),
    ],
)
def test_words_name_a_kind(words: str, short: str, name: str, rank: int) -> None:
    found = instrument_of(words)
    assert (found.short, found.name, found.rank) == (short, name, rank)


@pytest.mark.parametrize("words", ["", "Berita Acara", "Sekretaris", "Undangan", "PPU", None, 7])
def test_other_words_name_none(words: object) -> None:
    assert instrument_of(words) is OTHER


def test_every_kind_can_be_met() -> None:
    """A kind behind a more general one would never be taken; each is met by the first of its own words."""
    plain = str.maketrans({"?": None, "[": None, "]": None, "+": None})
    for each in INSTRUMENTS:
        words = re.split(r"\\b|\||\(", each.pattern.replace("[qk]", "q").replace("[a-z]+", "sos"))[
            0
        ].translate(plain)
        assert instrument_of(words) is each, each


def test_regions_make_part_of_the_legislation() -> None:
    assert REGIONAL < LEGISLATION
    assert {"Perda", "Perkada", "Pergub", "Perbup", "Perwali", "Perdes"} == REGIONAL
    assert not LEGISLATION & {"Inpres", "Instruksi", "Keputusan", "SE", "PKS", "Nota Kesepakatan"}
