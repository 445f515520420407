"""An office read: status, title, whose it is."""

from __future__ import annotations

import pytest

from paritrana.evidence.offices import Post, read_office


@pytest.mark.parametrize(
    ("text", "status", "title", "post"),
    [
        ("Bupati Demak", "", "Bupati Demak", Post.HEAD),
        ("BUPATI DEMAK,", "", "BUPATI DEMAK", Post.HEAD),
        ("PJ BUPATI DEMAK", "Pj.", "BUPATI DEMAK", Post.HEAD),
        ("Penjabat Bupati Demak", "Pj.", "Bupati Demak", Post.HEAD),
        ("Penjabat (Pj.) Bupati Demak", "Pj.", "Bupati Demak", Post.HEAD),
        ("Pjs. Wali Kota Tegal", "Pjs.", "Wali Kota Tegal", Post.HEAD),
        ("Penjabat Sementara Walikota Tegal", "Pjs.", "Walikota Tegal", Post.HEAD),
        ("Plt. Gubernur Jawa Tengah", "Plt.", "Gubernur Jawa Tengah", Post.HEAD),
        ("Pelaksana Harian Bupati Demak", "Plh.", "Bupati Demak", Post.HEAD),
        ("Wakil Bupati Demak", "", "Wakil Bupati Demak", Post.VICE),
        ("Kepala Desa Rekaan", "", "Kepala Desa Rekaan", Post.VILLAGE),
        ("Wali Nagari Rekaan", "", "Wali Nagari Rekaan", Post.VILLAGE),
        ("Lurah Bintoro", "", "Lurah Bintoro", Post.WARD),
        ("Ketua DPRD Kabupaten Demak", "", "Ketua DPRD Kabupaten Demak", Post.COUNCIL),
        ("Sekretaris Daerah", "", "Sekretaris Daerah", Post.OTHER),
        ("Plt. Kepala Dinas Tenaga Kerja", "Plt.", "Kepala Dinas Tenaga Kerja", Post.OTHER),
        ("Pjok", "", "Pjok", Post.OTHER),
        ("", "", "", Post.OTHER),
    ],
)
def test_offices(text: str, status: str, title: str, post: Post) -> None:
    office = read_office(text)
    assert (office.status, office.title, office.post) == (status, title, post)


def test_the_place_is_what_follows_the_title() -> None:
    assert read_office("Wali Kota Administrasi Jakarta Pusat,").place == "Administrasi Jakarta Pusat"
    assert read_office("Bupati Demak, Provinsi Jawa Tengah").place == "Demak"
    assert read_office("Bupati Demak selaku Ketua Tim").place == "Demak"
    assert read_office("Gubernur Kepala Daerah Istimewa Yogyakarta").place == "Daerah Istimewa Yogyakarta"
    assert read_office("Bupati").place == ""
