"""Kelompok yang dibayar berkurang tanpa keterangan.

Mengapa juri ragu: perlindungan yang berkurang dari satu tahun ke tahun berikutnya berarti ada orang yang iurannya
berhenti dibayar. Sebabnya dapat wajar, tetapi harus disebut.

Contoh: Petani 5.000 orang pada 2023 dan 3.000 orang pada 2024, tanpa catatan.

Perbaikan: tulis sebabnya di catatan pada kelompok tahun yang lebih kecil. Penurunan di bawah sepersepuluh hanya
dicatat.

Sumber: kriteria penilaian yang diberitakan (pertumbuhan dan keberlanjutan perlindungan).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.intervals import total
from paritrana.indonesian import format_count, format_percent
from paritrana.rules.answers import names_cause
from paritrana.rules.case import Case
from paritrana.rules.coverage.target_as_count import plan_word_in
from paritrana.rules.roster import Listed, people_of, temporary
from paritrana.rules.timelines import without_time

FAULT = Fault(
    code="KEL-16",
    name="kelompok-berkurang",
    severity=Severity.PERINGATAN,
    headline="{nama} turun {turun}: {lama} orang ({awal}) menjadi {baru} orang ({akhir})",
    help="tulis sebab turunnya di catatan pada kelompok {akhir}",
    explanation=__doc__,
)
_SMALL = 10
"""Percent. What a reconciliation of names moves in a year."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the people of each lasting group with those of the year before, all its funds together."""
    groups = case.evidence.groups
    if groups is None or names_cause(groups.note):
        return
    for years in _by_year(case).values():
        for before, after in pairwise(sorted(years)):
            old, new = years[before], years[after]
            noted = names_cause(*(group.note for _, group in (*old, *new)))
            if not noted and _total(old) > 0 and _fell(old, new):
                yield _report(old, new, before, after)


def _by_year(case: Case) -> Mapping[str, dict[int, list[Listed]]]:
    """The rows of each name and year; years in which one of them has no number are left out."""
    found: dict[str, dict[int, list[Listed]]] = {}
    for at, group in case.groups:
        if isinstance(group.year, int) and not temporary(group) and not plan_word_in(group.name):
            found.setdefault(without_time(group.name), {}).setdefault(group.year, []).append((at, group))
    return {
        name: {year: rows for year, rows in years.items() if all(people_of(group) for _, group in rows)}
        for name, years in found.items()
    }


def _fell(old: Sequence[Listed], new: Sequence[Listed]) -> bool:
    first = total(people for _, group in old if (people := people_of(group)))
    return first.above(total(people for _, group in new if (people := people_of(group))))


def _total(rows: Sequence[Listed]) -> Decimal:
    return sum((people.value for _, group in rows if (people := people_of(group))), Decimal(0))


def _report(old: Sequence[Listed], new: Sequence[Listed], before: int, after: int) -> Diagnostic:
    fall = (1 - _total(new) / _total(old)) * 100
    at, group = new[0]
    return FAULT.at(
        field(at, group, "people"),
        severity=Severity.CATATAN if fall < _SMALL else Severity.PERINGATAN,
        related=[Related(field(place, row, "people"), "angka sebelumnya") for place, row in old],
        nama=group.name,
        turun=format_percent(fall, 1),
        lama=_people_words(old),
        baru=_people_words(new),
        awal=str(before),
        akhir=str(after),
    )


def _people_words(rows: Sequence[Listed]) -> str:
    people = people_of(rows[0][1])
    return format_count(people) if len(rows) == 1 and people else format_count(_total(rows))
