"""Kegiatan rutin disajikan sebagai inovasi.

Mengapa juri ragu: sosialisasi, rapat, kunjungan, dan kerja sama dilakukan setiap daerah. Inovasi mengubah cara kerja
dan hasilnya dapat diukur; kegiatan rutin tanpa hasil terukur menurunkan nilai inovasi yang lain.

Contoh: {id: I-01, nama: Program sosialisasi}, tanpa hasil.

Perbaikan: pindahkan ke komitmen.tindakan, atau sebut apa yang baru dan ukuran sebelum dan sesudahnya.

Sumber: alasan keraguan juri yang diberitakan: inovasi yang berupa kegiatan rutin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Innovation
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="INO-02",
    name="kegiatan-rutin",
    severity=Severity.PERINGATAN,
    headline="{banyak} dari {semua} inovasi berupa kegiatan rutin: {daftar}",
    help="pindahkan ke komitmen.tindakan, atau sebut apa yang baru dan hasil sebelum dan sesudahnya",
    explanation=__doc__,
)
_ROUTINE = re.compile(
    r"^(?:(?:program|pelaksanaan|peningkatan)\s+)?(?:sosialisasi|penyuluhan|edukasi|rapat|pertemuan|koordinasi|kunjungan"
    r"|bimbingan teknis|bimtek|seminar|lokakarya|kolaborasi|kerja ?sama|sinergi|kegiatan|monitoring|evaluasi)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the innovations whose name begins with a routine activity and that measure nothing."""
    rows = case.rows(Innovation)
    routine = [
        (at, row, row.name)
        for at, row in rows
        if isinstance(row.name, str) and _ROUTINE.match(row.name) and not row.results
    ]
    if routine:
        yield FAULT.at(
            field(routine[0][0], routine[0][1], "name"),
            related=[Related(field(at, row, "name"), "begitu juga ini") for at, row, _ in routine[1:]],
            banyak=len(routine),
            semua=len(rows),
            daftar=few([name for _, _, name in routine], 2),
        )
