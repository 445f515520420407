"""Citations in their exact forms and order (UU 12/2011 Pasal 7; docs/field.md 4.1 to 4.3)."""

from __future__ import annotations

import pytest

from paritrana.chapters import TABLES, Context
from paritrana.chapters.citation import cite, kind_of, rank_of
from paritrana.chapters.laws import groups, in_force, laws_in_order
from paritrana.document import RowKind
from tests.support.dossiers import HEAD, evidence
from tests.support.tables import cells


def laws(*lines: str, head: str = HEAD) -> Context:
    return Context(evidence("dasar_hukum:\n" + "".join(f"  - {{{line}}}\n" for line in lines), head=head))


def cited(line: str, head: str = HEAD) -> str:
    made = laws("id: R-01, " + line, head=head).evidence
    return cite(made.laws[0], made.region, {}).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "jenis: UU, nomor: 24, tahun: 2011, tentang: Badan Penyelenggara Jaminan Sosial, ln: 116, tln: 5256",
            "Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial (Lembaran Negara Republik"
            " Indonesia Tahun 2011 Nomor 116, Tambahan Lembaran Negara Republik Indonesia Nomor 5256)",
        ),
        (
            "jenis: Peraturan Daerah, nomor: 03, tahun: 2013, tentang: Ketenagakerjaan, ld: 3 Seri E, tld: 7",
            "Peraturan Daerah Kabupaten Bandung Nomor 3 Tahun 2013 tentang Ketenagakerjaan (Lembaran Daerah Kabupaten"
            " Bandung Tahun 2013 Nomor 3 Seri E, Tambahan Lembaran Daerah Kabupaten Bandung Nomor 7)",
        ),
        (
            "jenis: Perbup, nomor: 57, tahun: 2018, tentang: Kepesertaan, bd: 57",
            "Peraturan Bupati Bandung Nomor 57 Tahun 2018 tentang Kepesertaan (Berita Daerah Kabupaten Bandung Tahun"
            " 2018 Nomor 57)",
        ),
        (
            "jenis: Peraturan Daerah Provinsi, nomor: 1, tahun: 2020, tentang: X",
            "Peraturan Daerah Provinsi Jawa Barat Nomor 1 Tahun 2020 tentang X",
        ),
        (
            "jenis: Peraturan Gubernur, nomor: 1, tahun: 2020, tentang: X, penerbit: Jawa Barat",
            "Peraturan Gubernur Jawa Barat Nomor 1 Tahun 2020 tentang X",
        ),
        (
            "jenis: Permenaker, nomor: 4, tahun: 2018, tentang: X, bn: 503",
            "Peraturan Menteri Ketenagakerjaan Nomor 4 Tahun 2018 tentang X (Berita Negara Republik Indonesia Tahun"
            " 2018 Nomor 503)",
        ),
        (
            "jenis: Inpres, nomor: 2, tahun: 2021, tentang: X",
            "Instruksi Presiden Nomor 2 Tahun 2021 tentang X",
        ),
        (
            "jenis: Keputusan Bupati, nomor: 560/Kep.1, tahun: 2022, tentang: Tim, tanggal: 1 Agustus 2022",
            "Keputusan Bupati Bandung Nomor 560/Kep.1 tentang Tim, tanggal 1 Agustus 2022",
        ),
        (
            "jenis: SE, nomor: 842.2/5193/SJ, tahun: 2021, tentang: X, penerbit: Menteri Dalam Negeri",
            "Surat Edaran Menteri Dalam Negeri Nomor 842.2/5193/SJ tentang X",
        ),
        (
            "jenis: Perjanjian Kerja Sama, nomor: 119/PKS, tentang: X, penerbit: Pemerintah A dan B",
            "Perjanjian Kerja Sama antara Pemerintah A dan B Nomor 119/PKS tentang X",
        ),
        (
            "jenis: Perda, status: rancangan, tentang: X",
            "Rancangan Peraturan Daerah Kabupaten Bandung tentang X",
        ),
        (
            "jenis: Perda, tahun: 2020",
            "Peraturan Daerah Kabupaten Bandung (nomor tidak tersedia) Tahun 2020 (judul tidak tersedia)",
        ),
        (
            "jenis: UU, nomor: 23, tahun: 2014, tentang: X, diubah_oleh: Undang-Undang Nomor 9 Tahun 2015",
            "Undang-Undang Nomor 23 Tahun 2014 tentang X sebagaimana telah diubah dengan Undang-Undang Nomor 9 Tahun"
            " 2015",
        ),
        (
            "jenis: UU, nomor: 23, tahun: 2014, tentang: X, diubah_oleh: [UU A, UU B]",
            "Undang-Undang Nomor 23 Tahun 2014 tentang X sebagaimana telah beberapa kali diubah terakhir dengan UU B",
        ),
        (
            "jenis: Perbup, nomor: 1, tahun: 2010, tentang: X, status: dicabut, dicabut_oleh: Perbup 2/2015",
            "Peraturan Bupati Bandung Nomor 1 Tahun 2010 tentang X (telah dicabut dengan Perbup 2/2015)",
        ),
    ],
)
def test_cite(line: str, wanted: str) -> None:
    assert cited(line) == wanted


def test_a_citys_regulation() -> None:
    head = HEAD.replace("32.04", "32.73").replace("Kabupaten Bandung", "Kota Bandung")
    assert cited("jenis: Perwali, nomor: 5, tahun: 2020, tentang: X", head).startswith(
        "Peraturan Wali Kota Bandung Nomor 5"
    )
    assert cited("jenis: Perda, nomor: 5, tahun: 2020, tentang: X", head).startswith(
        "Peraturan Daerah Kota Bandung Nomor 5"
    )


@pytest.mark.parametrize(
    ("kind", "rank"),
    [
        ("Undang-Undang Dasar", 1), ("UU", 3), ("Perppu", 3), ("PP", 4), ("Peraturan Pemerintah", 4), ("Perpres", 5),
        ("Peraturan Menteri Ketenagakerjaan", 6), ("Pergub", 8), ("Perda", 9), ("Qanun", 9), ("Perbup", 10),
        ("Perwako", 10), ("Perdes", 11), ("Inpres", 20), ("Keputusan Bupati", 21), ("Instruksi Bupati", 22),
        ("Surat Edaran", 23), ("Nota Kesepakatan", 30), ("PKS", 30), ("Piagam", 25),
    ],
)  # fmt: skip
def test_rank(kind: str, rank: int) -> None:
    made = laws(f"id: R-01, jenis: {kind}, nomor: 1, tahun: 2020, tentang: X").evidence
    assert kind_of(made.laws[0]).rank == rank_of(made.laws[0], made.region) == rank


def test_order_is_level_year_number() -> None:
    context = laws(
        "id: A, jenis: Perbup, nomor: 9, tahun: 2020, tentang: X",
        "id: B, jenis: Perbup, nomor: 10, tahun: 2020, tentang: X",
        "id: C, jenis: Perbup, nomor: 30, tahun: 2018, tentang: X",
        "id: D, jenis: UU, nomor: 1, tahun: 2022, tentang: X",
    )
    assert [law.id for law in laws_in_order(context)] == ["D", "C", "A", "B"]


def test_an_amendment_stands_with_its_parent() -> None:
    context = laws(
        "id: R-01, jenis: Perbup, nomor: 1, tahun: 2018, tentang: X, diubah_oleh: R-02",
        "id: R-02, jenis: Perbup, nomor: 2, tahun: 2020, tentang: Perubahan atas X, mengubah: R-01",
    )
    assert [law.id for law in laws_in_order(context)] == ["R-01"]
    assert (
        "sebagaimana telah diubah dengan Peraturan Bupati Bandung Nomor\u00a02"
        in groups(context).daerah[0].kalimat
    )


def test_groups_of_the_legal_basis() -> None:
    made = groups(
        laws(
            "id: A, jenis: UU, nomor: 1, tahun: 2004, tentang: X",
            "id: B, jenis: Perda, nomor: 1, tahun: 2013, tentang: X",
            "id: C, jenis: Inpres, nomor: 1, tahun: 2021, tentang: X",
            "id: D, jenis: PKS, nomor: 1, tentang: X",
            "id: E, jenis: Perda, tentang: X, status: rancangan",
            "id: F, jenis: Perbup, nomor: 4, tahun: 2024, tentang: X",
        )
    )
    counts = [
        len(g)
        for g in (made.nasional, made.daerah, made.kebijakan, made.perjanjian, made.rancangan, made.setelah)
    ]
    assert counts == [1, 1, 1, 1, 1, 1]


def test_in_force_are_the_regions_own_within_the_period() -> None:
    context = laws(
        "id: A, jenis: Perda, nomor: 1, tahun: 2013, tentang: X",
        "id: B, jenis: Perda, tentang: X, status: rancangan",
        "id: C, jenis: Perbup, nomor: 1, tahun: 2010, tentang: X, status: dicabut",
        "id: D, jenis: Perda Provinsi, nomor: 2, tahun: 2015, tentang: X",
        "id: E, jenis: Perbup, nomor: 4, tahun: 2024, tentang: X",
    )
    assert [law.id for law in in_force(context)] == ["A"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "jenis: UUD, tentang: tidak tersedia, alasan: x, pasal_kunci: [{pasal: Pasal 28H ayat (3)}]",
            "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945 Pasal 28H ayat (3)",
        ),
        (
            "jenis: Qanun, nomor: 3, tahun: 2020, tentang: Ketenagakerjaan, penerbit: Kabupaten Aceh Besar",
            "Qanun Kabupaten Aceh Besar Nomor 3 Tahun 2020 tentang Ketenagakerjaan",
        ),
        (
            "jenis: Perdasus, nomor: 1, tahun: 2022, tentang: X, penerbit: Provinsi Papua",
            "Peraturan Daerah Khusus Provinsi Papua Nomor 1 Tahun 2022 tentang X",
        ),
        (
            "jenis: Perdais, nomor: 1, tahun: 2013, tentang: X, penerbit: Daerah Istimewa Yogyakarta",
            "Peraturan Daerah Istimewa Daerah Istimewa Yogyakarta Nomor 1 Tahun 2013 tentang X",
        ),
    ],
)
def test_kinds_of_their_own(line: str, wanted: str) -> None:
    assert cited(line) == wanted


def test_what_was_repealed_stands_apart_and_ids_are_spelt_out() -> None:
    context = laws(
        "id: R-01, jenis: Perbup, nomor: 1, tahun: 2015, tentang: X, status: dicabut, dicabut_oleh: R-02,"
        " catatan: diganti R-02 dan R-77",
        "id: R-02, jenis: Perbup, nomor: 9, tahun: 2019, tentang: X",
    )
    made = groups(context)
    assert len(made.daerah) == 1 and "Nomor\u00a09" in made.daerah[0].kalimat
    (gone,) = made.dicabut
    assert gone.kalimat.replace("\u00a0", " ").endswith(
        "(telah dicabut dengan Peraturan Bupati Bandung Nomor 9 Tahun 2019)."
        " Diganti Peraturan Bupati Bandung Nomor 9 Tahun 2019 dan R-77."
    )


def test_articles_stand_below_their_instrument() -> None:
    made = TABLES["pasal"](
        laws(
            "id: R-01, jenis: Perbup, nomor: 1, tahun: 2019, tentang: X, pasal_kunci: [{pasal: Pasal 5, isi: Iuran.},"
            " {pasal: Pasal 9, isi: Sanksi.}], bukti: B-01",
            "id: R-02, jenis: Perda, nomor: 2, tahun: 2020, tentang: X, pasal_kunci: [{pasal: Pasal 1, isi: Arti.}]",
        )
    )
    assert made is not None
    assert [row.kind for row in made.rows] == [RowKind.GROUP, RowKind.BODY, RowKind.GROUP] + [
        RowKind.BODY
    ] * 2
    assert cells(made)[0] == ["Peraturan Daerah Kabupaten Bandung Nomor 2 Tahun 2020"]
    assert [row[0] for row in cells(made)[3:]] == ["Pasal 5", "Pasal 9"]
