"""NIP penanda tangan salah bentuk.

Mengapa juri ragu: NIP terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1),
dan nomor urut (3). Angka yang kurang atau tanggal yang tidak ada berarti salah ketik, dan suratnya harus diulang.

Contoh: 19700230 199503 1 002 (30 Februari tidak ada).

Perbaikan: salin NIP dari keputusan pangkat terakhir. Spasi boleh ditulis.

Sumber: susunan NIP seperti tercetak pada naskah dinas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field, section
from paritrana.rules.case import Case

FAULT = Fault(
    code="TTD-02",
    name="nip-salah-bentuk",
    severity=Severity.GALAT,
    headline="NIP {nip} bukan 18 angka dengan tanggal lahir dan bulan pengangkatan yang mungkin",
    help="salin NIP dari keputusan pangkat terakhir: 8 angka lahir, 6 angka pengangkatan, 1, lalu 3 angka",
    explanation=__doc__,
)
_NIP = re.compile(r"(\d{4})(\d\d)(\d\d)(\d{4})(\d\d)[12]\d{3}")
_MONTHS = frozenset([*range(1, 13), 21, 22])
_YOUNGEST = 17
"""Least years from birth to appointment. PP 11/2017 asks applicants to be 18 (from memory, not looked up); one less
refuses no real NIP."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Read the NIP's parts."""
    signatory = case.evidence.signatory
    nip = signatory.nip
    if isinstance(nip, str) and nip and not _possible(re.sub(r"[ .]", "", nip)):
        yield FAULT.at(field(section("signatory"), signatory, "nip"), nip=nip)


def _possible(digits: str) -> bool:
    found = _NIP.fullmatch(digits) if digits.isascii() else None
    if found is None:
        return False
    year, month, day, appointed, appointed_month = (int(part) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return appointed_month in _MONTHS and appointed - year >= _YOUNGEST
