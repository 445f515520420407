"""Pejabat menandatangani tanpa pangkat dan NIP.

Mengapa juri ragu: pada tanda tangan pejabat di bawah kepala daerah tercantum nama, pangkat, dan NIP. Surat tanpa itu
tampak belum selesai, dan orangnya tidak dapat dikenali bila jabatannya berganti.

Contoh: jabatan: Sekretaris Daerah Kabupaten Demak, tanpa nip dan pangkat.

Perbaikan: isi pangkat dan nip, atau tulis tidak tersedia dengan alasannya. Kepala daerah, wakilnya, penjabatnya, dan
kepala desa tidak diminta.

Sumber: Permendagri 1/2023; susunan tanda tangan naskah dinas daerah.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.offices import Post, read_office
from paritrana.indonesian import join_words
from paritrana.rules.case import Case

FAULT = Fault(
    code="TTD-03",
    name="pejabat-tanpa-nip",
    severity=Severity.PERINGATAN,
    headline="{jabatan} menandatangani tanpa {kurang}",
    help="isi {kurang} seperti pada tanda tangannya; kepala daerah sendiri tidak memakainya",
    explanation=__doc__,
)
_WITHOUT = frozenset({Post.HEAD, Post.VICE, Post.VILLAGE, Post.COUNCIL})
_IN_YOGYAKARTA = "34"


def check(case: Case) -> Iterator[Diagnostic]:
    """Ask for rank and NIP of an official; what is declared as not available was said."""
    signatory, region = case.evidence.signatory, case.evidence.region
    if not isinstance(signatory.office, str) or not signatory.office:
        return
    post = read_office(signatory.office).post
    elected_lurah = post is Post.WARD and region.kind == "desa" and region.code.startswith(_IN_YOGYAKARTA)
    lacking = [word for word, value in (("pangkat", signatory.rank), ("NIP", signatory.nip)) if value == ""]
    if lacking and post not in _WITHOUT and not elected_lurah:
        place = field(section("signatory"), signatory, "office")
        yield FAULT.at(place, jabatan=read_office(signatory.office).title, kurang=join_words(lacking))
