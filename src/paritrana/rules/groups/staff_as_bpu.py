"""Pegawai non-ASN ditulis sebagai bukan penerima upah.

Mengapa juri ragu: pegawai non-ASN menerima upah dari pemerintah, sehingga segmennya penerima upah dan iurannya
persentase dari upah. Sebagai BPU mereka menaikkan cakupan BPU dan menurunkan cakupan PU.

Contoh: {nama: Pegawai non-ASN, segmen: BPU}.

Perbaikan: segmen: PU. Bila BPJS Ketenagakerjaan memang mendaftarkannya sebagai BPU, katakan di catatan.

Sumber: segmen kepesertaan; JKK dan JKM wajib bagi pegawai non-ASN menurut Permenaker 1/2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEL-11",
    name="non-asn-sebagai-bpu",
    severity=Severity.PERINGATAN,
    headline="{nama} ditulis sebagai BPU, padahal menerima upah dari pemerintah",
    help="perbaiki segmennya menjadi PU, atau terangkan di catatan bila didaftarkan sebagai BPU",
    explanation=__doc__,
)
_STAFF = re.compile(
    r"\bnon[ -]?(?:asn|pns)\b|\b(?:pegawai|tenaga) (?:honorer|kontrak|honor daerah)\b|\bhonorer daerah\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find staff by the group's name."""
    for at, group in case.groups:
        if group.segment == "BPU" and _STAFF.search(group.name) and not group.note:
            related = (Related(field(at, group, "name"), "namanya"),)
            yield FAULT.at(field(at, group, "segment"), related=related, nama=group.name)
