"""Pegawai non-ASN menjadi PPPK paruh waktu di tengah deret.

Mengapa juri ragu: sejak 2026 banyak pegawai non-ASN diangkat menjadi PPPK paruh waktu dan dianggarkan di baris sendiri.
Kelompok yang hilang dan kelompok yang muncul dapat berisi orang yang sama; pertumbuhannya lalu bukan pertumbuhan.

Contoh: Non-ASN 2024: 4.200 orang; PPPK Paruh Waktu 2026: 3.900 orang.

Perbaikan: katakan di catatan berapa orang yang beralih, dan jangan menjumlahkan atau membandingkan keduanya.

Sumber: baris belanja iuran PPPK paruh waktu dalam anggaran daerah tahun 2026 (konstanta.yaml).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Group
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEL-80",
    name="non-asn-menjadi-pppk",
    severity=Severity.CATATAN,
    headline="{lama} ({tahun_lama}) dan {baru} ({tahun_baru}) dapat berisi orang yang sama",
    help="tulis di catatan berapa orang yang beralih menjadi PPPK paruh waktu",
    explanation=__doc__,
)
_PART_TIME = re.compile(r"\b(?:pppk|p3k)\b.{0,20}paruh waktu|\bparuh waktu\b", re.IGNORECASE)
_STAFF = re.compile(
    r"\bnon[ -]?asn\b|\bhonorer\b|tenaga (?:kontrak|harian|pendukung|honor)|\bthl\b|\bpegawai tidak tetap\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"beralih|diangkat|menjadi pppk|sebelumnya|dahulu|semula", re.IGNORECASE)
_Row = tuple[Address, Group, int]


def check(case: Case) -> Iterator[Diagnostic]:
    """Pair the last staff group of earlier years with each part-time group, unless a note tells of the change."""
    rows = [(at, group, year) for at, group in case.groups if (year := _year(group)) is not None]
    staff = [row for row in rows if _STAFF.search(row[1].name) and not _PART_TIME.search(row[1].name)]
    for at, group, year in rows:
        earlier = [row for row in staff if row[2] < year]
        if not _PART_TIME.search(group.name) or year < case.constants.part_time_since or not earlier:
            continue
        place, before, then = max(earlier, key=lambda row: row[2])
        if not any(isinstance(g.note, str) and _ANSWERED.search(g.note) for g in (group, before)):
            yield FAULT.at(
                field(at, group, "name"),
                related=(Related(field(place, before, "name"), "kelompok sebelumnya"),),
                lama=before.name,
                tahun_lama=str(then),
                baru=group.name,
                tahun_baru=str(year),
            )


def _year(group: Group) -> int | None:
    return group.year if isinstance(group.year, int) else None
