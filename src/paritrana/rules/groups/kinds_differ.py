"""Banyak kelompok yang didaftar lain dari yang dinyatakan.

Mengapa juri ragu: "12 jenis pekerja" dengan 11 nama berarti satu kelompok tidak dapat diperiksa. Memecah "RT dan RW"
agar genap dua belas bukan jawaban; kata "di antaranya" dalam sumber berarti daftarnya memang tidak lengkap.

Contoh: dinyatakan.banyak_jenis: 12, daftar berisi 11 nama.

Perbaikan: tambahkan kelompok yang belum disebut, perbaiki banyaknya, atau terangkan di catatan_data.

Sumber: penghitungan nama yang berbeda dalam daftar.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import Count, format_count
from paritrana.rules.case import Case
from paritrana.rules.roster import plain, stated_total

FAULT = Fault(
    code="KEL-02",
    name="jumlah-jenis-beda",
    severity=Severity.GALAT,
    headline="dinyatakan {dinyatakan} jenis kelompok, didaftar {didaftar}",
    help="tambahkan kelompok yang belum disebut, perbaiki banyaknya, atau terangkan di catatan_data",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Count the different names."""
    stated, rows = stated_total(case), case.groups
    if stated is None or not isinstance(stated[1].kinds, Count):
        return
    names = len({plain(group.name) for _, group in rows})
    if not stated[1].kinds.holds(names):
        place = field(stated[0], stated[1], "kinds")
        related = [Related(rows[-1][0], "kelompok terakhir dalam daftar")] if rows else []
        yield FAULT.at(place, related=related, dinyatakan=format_count(stated[1].kinds), didaftar=names)
