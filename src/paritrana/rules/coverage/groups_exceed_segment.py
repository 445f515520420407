"""Orang dalam kelompok lebih banyak daripada peserta segmennya.

Mengapa juri ragu: kelompok BPU yang dibayar setahun penuh adalah bagian dari peserta BPU. Bila bersama-sama lebih
banyak, ada orang yang terhitung dua kali, kelompok yang belum menjadi peserta, atau dua daftar yang tanggalnya berbeda.

Contoh: peserta BPU aktif 6.000 orang per 31 Desember 2023; kelompok BPU 2023 berjumlah 8.000 orang.

Perbaikan: padankan daftar kelompok dengan surat BPJS Ketenagakerjaan, atau terangkan selisihnya di catatan. Kelompok
sementara, yang dibayar sebagian tahun, dan yang beririsan tidak dijumlahkan.

Sumber: alasan keraguan juri yang diberitakan: angka yang berubah dari satu bagian ke bagian lain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage, Group
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Count, Period, format_count
from paritrana.located import Address
from paritrana.rules.answers import counted_once, names_cause
from paritrana.rules.case import Case
from paritrana.rules.roster import people_of, temporary
from paritrana.rules.timelines import without_time

FAULT = Fault(
    code="KEP-25",
    name="kelompok-melebihi-segmen",
    severity=Severity.PERINGATAN,
    headline="{banyak} kelompok {segmen} {tahun} berjumlah {jumlah} orang, peserta {segmen} {peserta} orang",
    help="padankan daftar kelompok dengan surat BPJS Ketenagakerjaan, atau terangkan selisihnya di catatan",
    explanation=__doc__,
)
_Rows = Sequence[tuple[Address, Group]]
_GENERAL = frozenset((
    "peserta", "kepesertaan", "cakupan", "pekerja", "tenaga", "kerja", "aktif", "terlindungi", "jumlah", "total",
    "segmen", "bpu", "pu", "penerima", "bukan", "upah", "informal", "formal",
))  # fmt: skip
"""Words that make no part of a segment."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the participants of each whole segment against the groups of it that are paid all the year."""
    groups = case.evidence.groups
    for at, row in case.coverage:
        if not isinstance(row.people, Count) or not isinstance(row.as_of, Period) or not _whole(row):
            continue
        year = row.as_of.end.year
        rows = _lasting(case, str(row.segment), year)
        notes = [row.note, groups.note if groups else "", *(group.note for _, group in rows)]
        if not rows or names_cause(*notes) or counted_once(row.note):
            continue
        counts = [people for _, group in rows if (people := people_of(group))]
        if total(counts).above(Interval.of(row.people)):
            yield FAULT.at(
                field(at, row, "people"),
                related=[Related(field(place, group, "people"), "kelompoknya") for place, group in rows],
                banyak=len(rows),
                segmen=str(row.segment),
                tahun=str(year),
                jumlah=format_count(sum((one.value for one in counts), Decimal(0))),
                peserta=format_count(row.people),
            )


def _whole(row: Coverage) -> bool:
    """Whether a row counts all participants of a segment, whoever pays."""
    named = isinstance(row.fund, str) or row.segment not in ("PU", "BPU")
    return not named and _GENERAL.issuperset(without_time(row.indicator).split())


def _lasting(case: Case, segment: str, year: int) -> _Rows:
    """The groups of a segment and year that are there at its end, none counted twice; none if that isn't sure."""
    own = [
        (at, group)
        for at, group in case.groups
        if group.segment == segment
        and group.year == year
        and not temporary(group)
        and group.months in (None, 12)
    ]
    return () if any(group.overlaps or not people_of(group) for _, group in own) else own
