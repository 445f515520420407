"""One regulation, many spellings: kind, number and year are its identity."""

from __future__ import annotations

import pytest

from paritrana.field.instruments import LEGISLATION
from paritrana.rules.citations import kind_of, regulation_in, short_citation
from tests.corpus.harness import constants


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("PP 82/2019", ("PP", "82", 2019)),
        ("PP-82-2019", ("PP", "82", 2019)),
        ("Peraturan Pemerintah Nomor 82 Tahun 2019", ("PP", "82", 2019)),
        ("peraturan pemerintah no. 82 tahun 2019 tentang JKK", ("PP", "82", 2019)),
        ("UU Nomor 24 Tahun 2011", ("UU", "24", 2011)),
        ("Permendagri 84/2022", ("Permendagri", "84", 2022)),
        ("Peraturan Menteri Dalam Negeri Nomor 84 Tahun 2022", ("Permendagri", "84", 2022)),
        ("Perda No. 03 Tahun 2013", ("Perda", "3", 2013)),
        ("Peraturan Bupati Bandung Nomor 57 Tahun 2018", ("Perbup", "57", 2018)),
        ("Instruksi Presiden Nomor 2 Tahun 2021", ("Inpres", "2", 2021)),
        ("Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014", ("UU", "23", 2014)),
        ("diubah dengan PP 49/2023", ("PP", "49", 2023)),
        (
            "Perubahan atas Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022",
            ("Perppu", "2", 2022),
        ),
        ("R-02", None),
        ("", None),
        ("sejak 2019", None),
    ],
)
def test_mentions(text: str, key: tuple[str, str, int] | None) -> None:
    assert regulation_in(text) == key


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peraturan Daerah", "Perda"),
        ("Perdais", "Perda"),
        ("Perdes", "Perdes"),
        ("Peraturan Walikota", "Perwali"),
        ("Perwako", "Perwali"),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD"),
        ("Peraturan Pemerintah Pengganti Undang-Undang", "Perppu"),
        ("Peraturan Menteri Ketenagakerjaan", "Permenaker"),
        ("Peraturan Menteri Keuangan", "PMK"),
        ("Peraturan Menteri Desa", "Permen"),
        ("Peraturan Kepala Daerah", "Perkada"),
        ("Perkada", "Perkada"),
        ("Peraturan Kepala Desa", "Perdes"),
        ("Qanun Gampong", "Perdes"),
        ("Qanun Kabupaten Aceh Besar", "Perda"),
        ("Peraturan Kalurahan", "Perdes"),
        ("Surat Edaran", "SE"),
        ("Sekretaris", ""),
        ("Surat Keputusan Bupati", "Keputusan"),
        ("Perjanjian Kerja Sama", "PKS"),
        ("", ""),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_instructions_circulars_and_agreements_are_not_legislation() -> None:
    assert not {"Inpres", "Instruksi", "Keputusan", "SE", "PKS", "Nota Kesepakatan"} & LEGISLATION
    assert {"UU", "PP", "Perpres", "Perda", "Perbup", "Perwali", "Perdes"} <= LEGISLATION


def test_every_id_of_the_register_is_read_and_printed_back() -> None:
    register = constants().regulations
    assert len(register) > 20
    for id in register:
        key = regulation_in(id)
        assert key is not None and "-".join(map(str, key)) == id
        assert regulation_in(short_citation(key)) == key
