"""Hasil inovasi diukur sebelum inovasinya mulai.

Mengapa juri ragu: yang terjadi sebelum inovasi mulai bukan hasilnya. Tanggal yang terbalik berarti salah satunya salah,
atau angkanya milik program lain.

Contoh: mulai: Oktober 2023, hasil per: Juni 2023.

Perbaikan: periksa tanggal mulai pada dasar hukumnya dan tanggal pengukuran hasilnya.

Sumber: urutan waktu; inovasi dinilai dari ukuran sebelum dan sesudahnya.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import each, field
from paritrana.evidence.model import Innovation
from paritrana.indonesian import Period, format_period
from paritrana.rules.case import Case

FAULT = Fault(
    code="INO-03",
    name="hasil-mendahului-mulai",
    severity=Severity.PERINGATAN,
    headline="{nama} mulai {mulai}, hasilnya diukur {per}",
    help="periksa tanggal mulai pada dasar hukumnya dan tanggal pengukuran hasilnya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the date of each result against the start."""
    for at, row in case.rows(Innovation):
        started = row.started
        if not isinstance(started, Period):
            continue
        for place, result in each(field(at, row, "results"), row.results):
            if isinstance(result.as_of, Period) and result.as_of.end < started.start:
                yield FAULT.at(
                    field(place, result, "as_of"),
                    related=(Related(field(at, row, "started"), "mulainya"),),
                    nama=row.name if isinstance(row.name, str) and row.name else row.id,
                    mulai=format_period(started),
                    per=format_period(result.as_of),
                )
