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
_SERVANT = r"(?:asn|c?pns|pppk|p3k|korpri|aparatur sipil negara|pegawai negeri(?: sipil)?|tni|polri)"
_HEAD = (
    r"(?:para|seluruh|semua|anggota|pegawai|karyawan|guru|dosen|tenaga|staf|dokter|perawat|bidan|penyuluh|aparatur|calon"
    r"|pensiunan|pejabat|kesehatan|pendidik|kependidikan|pemda|daerah|pemerintah|sekolah|medis|teknis|dan|serta)"
)
_ASN = re.compile(rf"(?:^|,|;|/|&|\bdan\b|\bserta\b)\s*(?:{_HEAD}\s+){{0,4}}{_SERVANT}\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:non|bukan|selain|tenaga pendukung)[\s-]*(?:asn|pns|pppk|aparatur sipil negara|pegawai negeri(?: sipil)?)\b"
    r"|\basn (?:peduli|asuh|berbagi)\b|\b(?:binaan|dibayar(?:i|kan)?|peduli|bantuan|oleh)\s+(?:oleh\s+)?(?:asn|pns"
    r"|korpri)\b"
    r"|\b(?:pppk|p3k) paruh waktu\b|\b(?:asn|pns|pegawai) paruh waktu\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\([^)]*\)")
_BESIDE = re.compile(
    r"\b(?:di|sekitar|milik|rumah|keluarga|lingkungan|tetangga|kerabat|bagi|pada|dari)\b.*$", re.IGNORECASE
)
"""Where the people work or whose they are; who stands behind it isn't counted."""
_BRACKETED = re.compile(rf"\({_SERVANT}(?:(?:, | dan |/| & ){_SERVANT})*\)", re.IGNORECASE)
_CAMPAIGN = re.compile(
    rf"\b(?:satu|1|gerakan|program)\s+{_SERVANT}\b|\b{_SERVANT}\s+(?:satu|1|melindungi|membayar|berbagi|peduli|menjaga)\b",
    re.IGNORECASE,
)
"""What a movement of civil servants is called: those who are protected are others."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Find civil servants by the group's name: as those who are counted, not as those who pay or employ."""
    for at, group in case.groups:
        long = group.long_name if isinstance(group.long_name, str) else ""
        if any(map(_counts_servants, (group.name, long))) and not _NOT.search(long):
            yield FAULT.at(field(at, group, "name"), nama=group.name)


def _counts_servants(name: str) -> bool:
    if _CAMPAIGN.search(name):
        return False
    bare = _NOT.sub("", name)
    heads = _BESIDE.sub("", _ASIDE.sub("", bare))
    return bool(_BRACKETED.search(bare) or _ASN.search(heads))
