"""Penyebut menyusut, sehingga cakupan naik tanpa peserta bertambah.

Mengapa juri ragu: cakupan dapat naik karena peserta bertambah atau karena penyebutnya berkurang. Angkatan kerja dan
semesta pekerja jarang turun banyak dalam setahun; penurunan besar berarti sumber atau cara menghitungnya berganti.

Contoh: 192.000 peserta dari 640.000 angkatan kerja (30%) menjadi 192.000 dari 512.000 (37,5%).

Perbaikan: pakai penyebut yang sama caranya untuk semua tahun, atau terangkan di catatan mengapa penyebutnya turun.
Penurunan sampai seperdua puluh dianggap pergeseran survei.

Sumber: penyebut D1 sampai D6 dalam konstanta.yaml; pertumbuhan cakupan ikut dinilai.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Denominator
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Period, format_count, format_percent
from paritrana.located import Address
from paritrana.rules.answers import names_cause
from paritrana.rules.case import Case
from paritrana.rules.timelines import without_time

FAULT = Fault(
    code="KEP-19",
    name="penyebut-menyusut",
    severity=Severity.PERINGATAN,
    headline="penyebut {jenis} turun {turun}: {lama} ({awal}) menjadi {baru} ({akhir}), sehingga cakupan naik sendiri",
    help="pakai penyebut yang sama caranya untuk semua tahun, atau terangkan di catatan mengapa turun",
    explanation=__doc__,
)
_MOST = Decimal("0.95")
"""Sakernas is a sample; what a labour force moves in a year within a region stays below a twentieth."""


@dataclass(frozen=True, slots=True)
class _Base:
    at: Address
    base: Denominator
    people: Count
    when: Period
    notes: tuple[object, ...]


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the denominators of one kind in the order of time; the first pair of a kind and time is enough."""
    for (kind, *_), bases in _series(case).items():
        for old, new in pairwise(bases):
            shrunk = Interval.of(old.people).times(_MOST).above(Interval.of(new.people))
            if shrunk and not names_cause(*new.notes):
                yield FAULT.at(
                    field(new.at, new.base, "people"),
                    related=(Related(field(old.at, old.base, "people"), "penyebut sebelumnya"),),
                    jenis=str(kind),
                    turun=format_percent((1 - new.people.value / old.people.value) * 100, 1),
                    lama=format_count(old.people),
                    baru=format_count(new.people),
                    awal=str(old.when.end.year),
                    akhir=str(new.when.end.year),
                )


def _series(case: Case) -> Mapping[tuple[object, ...], list[_Base]]:
    """One denominator a time: D1 and D2 are the region's, the others belong to a segment and an indicator."""
    found: dict[tuple[object, ...], dict[Period, _Base]] = {}
    for at, row in case.coverage:
        base = row.denominator
        if not isinstance(base, Denominator) or not isinstance(base.people, Count) or not base.people.value:
            continue
        when = row.as_of if isinstance(row.as_of, Period) else base.as_of
        if isinstance(when, Period) and isinstance(base.kind, str):
            own = () if base.kind in ("D1", "D2") else (row.segment, without_time(row.indicator))
            place = field(at, row, "denominator")
            held = _Base(place, base, base.people, when, (row.note, base.note))
            found.setdefault((base.kind, *own), {}).setdefault(when, held)
    return {key: sorted(bases.values(), key=lambda one: one.when.end) for key, bases in found.items()}
