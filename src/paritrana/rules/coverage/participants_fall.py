"""Peserta berkurang tanpa keterangan.

Mengapa juri ragu: pertumbuhan cakupan ikut dinilai. Peserta yang berkurang tanpa sebab yang disebut dibaca sebagai
iuran yang berhenti dibayar, atau sebagai angka lama yang dahulu terlalu besar.

Contoh: peserta BPU aktif 120.000 per 31 Desember 2023 dan 80.000 per 31 Desember 2024, tanpa catatan.

Perbaikan: tulis sebabnya di catatan pada baris yang lebih kecil, misalnya "Turun karena iuran DBHCHT berakhir Juni
2024."; periksa pula apakah kedua angka menghitung peserta yang sama. Penurunan di bawah sepersepuluh, atau dalam
setengah tahun (iuran yang dibayar daerah biasanya dibayar sekali atau dua kali setahun), hanya dicatat.

Sumber: kriteria penilaian yang diberitakan (pertumbuhan cakupan PU dan BPU); peserta aktif turun pada awal tahun.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Percent, Quantity, format_percent, format_period
from paritrana.rules.answers import names_cause
from paritrana.rules.case import Case
from paritrana.rules.coverage.target_as_count import plan_word_in
from paritrana.rules.timelines import Moment, timelines
from paritrana.rules.wording import as_text

FAULT = Fault(
    code="KEP-18",
    name="peserta-berkurang",
    severity=Severity.PERINGATAN,
    headline="{indikator} turun {turun}: {lama} ({awal}) menjadi {baru} ({akhir})",
    help="tulis sebab turunnya di catatan pada baris {akhir}, atau samakan cara menghitung keduanya",
    explanation=__doc__,
)
_SMALL = 10
"""Percent. What a reconciliation or a late payment moves in a year."""
_SEASON = 183
"""Days. Regions pay once or twice a year, so that a count of April is below one of December."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare each count, or percentage without one, with the one before it of the same indicator."""
    for moments in timelines(case).values():
        for name in ("people", "percent"):
            rows = [moment for moment in moments if _counts_in(moment, name)]
            for old, new in pairwise(rows):
                fall = _fall(old, new, name)
                if fall is not None and old.when.end < new.when.start:
                    yield _report(old, new, name, fall)


def _counts_in(moment: Moment, name: str) -> bool:
    """Whether a row counts so; a percentage beside a count falls with its denominator and is asked elsewhere."""
    row = moment.row
    if plan_word_in(row.indicator):
        return False
    people = isinstance(row.people, Count)
    return people if name == "people" else isinstance(row.percent, Percent) and not people


def _fall(old: Moment, new: Moment, name: str) -> Decimal | None:
    """By how many percent it fell, or None where it may not have fallen or the note says why."""
    first: Quantity = getattr(old.row, name)
    last: Quantity = getattr(new.row, name)
    if (
        not first.value
        or not Interval.of(first).above(Interval.of(last))
        or names_cause(new.row.note, old.row.note)
    ):
        return None
    return (first.value - last.value) / first.value * 100


def _report(old: Moment, new: Moment, name: str, fall: Decimal) -> Diagnostic:
    season = (new.when.end - old.when.end).days < _SEASON
    small = fall < _SMALL
    return FAULT.at(
        field(new.at, new.row, name),
        severity=Severity.CATATAN if season or small else Severity.PERINGATAN,
        related=(Related(field(old.at, old.row, name), "angka sebelumnya"),),
        indikator=new.row.indicator,
        turun=format_percent(fall, 1),
        lama=as_text(getattr(old.row, name)),
        baru=as_text(getattr(new.row, name)),
        awal=format_period(old.when),
        akhir=format_period(new.when),
    )
