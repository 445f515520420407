"""ASN dihitung sebagai kelompok peserta.

Mengapa juri ragu: yang dinilai adalah perlindungan pekerja non-ASN, aparatur desa, dan pekerja rentan. ASN atau
anggota Korpri dalam daftar menaikkan jumlah dengan orang yang bukan sasaran program.

Contoh: {nama: Anggota Korpri, jumlah: 8.000}.

Perbaikan: keluarkan dari daftar. Bila ASN membayarkan iuran orang lain (ASN peduli), tulis orang yang dibayari sebagai
kelompok dan ASN peduli sebagai sumber_dana.

Sumber: kriteria penilaian pemerintah daerah yang diberitakan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEL-04",
    name="asn-dihitung",
    severity=Severity.PERINGATAN,
    headline='"{nama}" dihitung sebagai kelompok peserta, padahal ASN bukan sasaran program',
    help="keluarkan ASN dari daftar, atau sebut orang yang dibayari ASN dan tulis sumber_dana: ASN peduli",
    explanation=__doc__,
)
_ASN = re.compile(r"\b(?:asn|pns|pppk|p3k|korpri|aparatur sipil negara|pegawai negeri)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:non|bukan|selain|tenaga pendukung)[\s-]*(?:asn|pns|pppk|aparatur sipil negara|pegawai negeri(?: sipil)?)\b"
    r"|\basn (?:peduli|asuh)\b|\b(?:binaan|dibayar(?:i|kan)?|peduli|bantuan|oleh)\s+(?:oleh\s+)?(?:asn|pns|korpri)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find civil servants by the group's name."""
    for at, group in case.groups:
        long = group.long_name if isinstance(group.long_name, str) else ""
        if any(_ASN.search(_NOT.sub("", name)) for name in (group.name, long)) and not _NOT.search(long):
            yield FAULT.at(field(at, group, "name"), nama=group.name)
