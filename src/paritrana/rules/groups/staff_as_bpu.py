"""Pegawai non-ASN ditulis sebagai bukan penerima upah.

Mengapa juri ragu: pegawai non-ASN, guru honorer, dan tenaga harian lepas menerima upah, sehingga segmennya penerima
upah dan iurannya persentase dari upah. Sebagai BPU mereka menaikkan cakupan BPU dan menurunkan cakupan PU.

Contoh: {nama: Pegawai non-ASN, segmen: BPU}.

Perbaikan: segmen: PU. Bila BPJS Ketenagakerjaan memang mendaftarkannya sebagai BPU, katakan di catatan.

Sumber: segmen kepesertaan; JKK dan JKM wajib bagi pegawai non-ASN menurut Permenaker 1/2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage, Group
from paritrana.located import Address
from paritrana.rules.answers import speaks_of
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEL-11",
    name="non-asn-sebagai-bpu",
    severity=Severity.PERINGATAN,
    headline="{nama} ditulis sebagai BPU, padahal menerima upah dari pemberi kerja",
    help="perbaiki segmennya menjadi PU, atau terangkan di catatan bila didaftarkan sebagai BPU",
    explanation=__doc__,
)
_STAFF = re.compile(
    r"\bnon[ -]?(?:asn|pns)\b|\bhonorer\b|\bhonor daerah\b|\b(?:pegawai|tenaga|karyawan|cleaning service) (?:kontrak"
    r"|tetap"
    r"|tidak tetap)\b"
    r"|\bguru (?:tidak tetap|kontrak|bantu)\b|\b(?:gtt|ptt|thl|tphl|phl|pjlp|ppnpn|pkwt|thk2|k2)\b|\b(?:tenaga"
    r"|pegawai|pekerja) harian"
    r"(?: lepas)?\b|\bpppk paruh waktu\b|\b(?:alih daya|outsourcing)\b|\bpegawai (?:blud|bumd|daerah|pemerintah)\b"
    r"|\b(?:petugas|tenaga) (?:kebersihan|keamanan) (?:kantor|gedung|dinas|pemerintah)\b|\b(?:satpam|pramubakti"
    r"|karyawan)\b"
    r"|\bburuh pabrik\b|\btenaga pendukung\b",
    re.IGNORECASE,
)
_NOT_STAFF = re.compile(r"\b(?:mantan|eks|bekas|keluarga|istri|anak) |\bkader\b", re.IGNORECASE)
_SAID = re.compile(
    r"\bbpu\b|bukan penerima upah|\bsegmen\b|didaftarkan sebagai|terdaftar sebagai", re.IGNORECASE
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find staff by the name of a group or an indicator."""
    rows: list[tuple[Address, Coverage | Group, str]] = [(at, row, "indicator") for at, row in case.coverage]
    rows += [(at, group, "name") for at, group in case.groups]
    for at, row, attribute in rows:
        name = getattr(row, attribute)
        staff = row.segment == "BPU" and _STAFF.search(name) and not _NOT_STAFF.search(name)
        if staff and not speaks_of(_SAID, row.note):
            related = (Related(field(at, row, attribute), "namanya"),)
            yield FAULT.at(field(at, row, "segment"), related=related, nama=name)
