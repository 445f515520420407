"""Peserta lebih banyak daripada angkatan kerja.

Mengapa juri ragu: peserta adalah pekerja. Bila peserta PU dan BPU bersama-sama melebihi angkatan kerja daerah, ada
peserta yang bekerja di daerah lain, orang yang terhitung dua kali, atau angkatan kerja yang salah.

Contoh: PU 400.000 dan BPU 300.000 per 31 Desember 2024, angkatan kerja 640.000.

Perbaikan: cocokkan dengan surat BPJS Ketenagakerjaan; bila peserta dari daerah lain ikut terhitung, katakan di catatan.

Sumber: konsep ketenagakerjaan BPS; peserta terdaftar menurut tempat kerja, angkatan kerja menurut tempat tinggal.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import Denominator, Figure
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Count, Period, format_count
from paritrana.located import Address
from paritrana.rules.answers import counts_others
from paritrana.rules.case import Case
from paritrana.rules.counted import Counted, by_time, largest

FAULT = Fault(
    code="KEP-23",
    name="peserta-melebihi-angkatan-kerja",
    severity=Severity.PERINGATAN,
    headline="peserta {segmen} {jumlah} orang, padahal {dasar} {semua} orang",
    help="cocokkan dengan surat BPJS Ketenagakerjaan; bila pekerja daerah lain ikut terhitung, terangkan di catatan",
    explanation=__doc__,
)
_SEGMENTS = ("PU", "BPU", "Jakon")


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the participants of each day, of all segments or added up, against the workforce of that year."""
    days: dict[date, list[Counted]] = {}
    for (_, end), rows in by_time(case).items():
        days.setdefault(end, []).extend(rows)
    for end, rows in days.items():
        force = _workforce(case, end.year)
        counted = _rows_to_compare(rows)
        if not force or not counted or counts_others(*(one.row.note for one in counted)):
            continue
        if total(one.people for one in counted).above(Interval.of(force[1])):
            first, *others = counted
            related = [Related(field(one.at, one.row, "people"), one.segment) for one in others]
            yield FAULT.at(
                field(first.at, first.row, "people"),
                related=[*related, Related(force[0], "bandingkan")],
                segmen=" + ".join(one.segment for one in counted).replace("semua", "semua segmen"),
                jumlah=format_count(sum((one.people.value for one in counted), Decimal(0))),
                semua=format_count(force[1]),
                dasar=force[2],
            )


def _rows_to_compare(rows: list[Counted]) -> list[Counted]:
    """The total, else the segments; a row with D1 or D2 has a percentage of its own."""
    whole = largest(rows, "semua")
    counted = [whole] if whole else [found for name in _SEGMENTS if (found := largest(rows, name))]
    return [] if len(counted) == 1 and _has_own(counted[0]) else counted


def _has_own(one: Counted) -> bool:
    return isinstance(one.row.denominator, Denominator) and one.row.denominator.kind in ("D1", "D2")


def _workforce(case: Case, year: int) -> tuple[Address, Count, str] | None:
    """The labour force of a year or the one beside it, in the profile or as D1; where neither is, the employed."""
    profile = case.evidence.profile
    for name, kind, called in (
        ("labour_force", "D1", "angkatan kerja"),
        ("employed", "D2", "penduduk bekerja"),
    ):
        figure = getattr(profile, name) if profile else None
        if (
            profile
            and isinstance(figure, Figure)
            and isinstance(figure.people, Count)
            and _near(figure.as_of, year)
        ):
            return field(section("profile"), profile, name), figure.people, called
        for at, row in case.coverage:
            base = row.denominator
            own = isinstance(base, Denominator) and base.kind == kind and _near(base.as_of or row.as_of, year)
            if own and isinstance(base, Denominator) and isinstance(base.people, Count):
                return field(at, row, "denominator"), base.people, called
    return None


def _near(when: object, year: int) -> bool:
    return isinstance(when, Period) and abs(when.end.year - year) <= 1
