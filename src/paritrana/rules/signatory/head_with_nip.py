"""Kepala daerah ditulis dengan NIP atau pangkat.

Mengapa juri ragu: kepala daerah dan wakilnya adalah pejabat yang dipilih, bukan pegawai. Tanda tangan bupati dengan
NIP menunjukkan bahwa isiannya milik pejabat lain, atau suratnya disusun tanpa pedoman.

Contoh: jabatan: Bupati Demak, status: definitif, nip: 19700212 199503 1 002.

Perbaikan: hapus nip dan pangkat; tanda tangan kepala daerah memang tidak mencetaknya. Bila yang menandatangani
pejabat lain, tulis jabatannya dan atas_nama. Penjabat (Pj., Pjs.) dan pelaksana harian adalah pegawai dan boleh
memakainya.

Sumber: susunan tanda tangan pada naskah dinas daerah; pasalnya belum dicocokkan dengan Permendagri 1/2023, maka ini
hanya catatan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.offices import Post, read_office
from paritrana.indonesian import join_words
from paritrana.rules.case import Case

FAULT = Fault(
    code="TTD-04",
    name="kepala-daerah-dengan-nip",
    severity=Severity.CATATAN,
    headline="{jabatan} ditulis dengan {isian}, yang tidak akan tercetak: kepala daerah tidak memakai NIP dan pangkat",
    help="hapus {isian}, atau tulis jabatan pejabat yang memilikinya",
    explanation=__doc__,
)
_CIVIL_SERVANTS = ("Pj.", "Pjs.", "Plh.")


def check(case: Case) -> Iterator[Diagnostic]:
    """Find rank or NIP of an elected head of region or deputy; the signature block leaves them out."""
    signatory = case.evidence.signatory
    if not isinstance(signatory.office, str):
        return
    office = read_office(signatory.office)
    if office.post not in (Post.HEAD, Post.VICE) or {office.status, signatory.status} & {*_CIVIL_SERVANTS}:
        return
    filled = [
        (name, word)
        for name, word, value in (("nip", "NIP", signatory.nip), ("rank", "pangkat", signatory.rank))
        if isinstance(value, str) and value
    ]
    if filled:
        yield FAULT.at(
            field(section("signatory"), signatory, filled[0][0]),
            jabatan=office.title,
            isian=join_words([word for _, word in filled]),
        )
