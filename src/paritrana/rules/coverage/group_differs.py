"""Banyak orang satu kelompok lain di kepesertaan dan di daftar kelompok.

Mengapa juri ragu: petani yang dibayar APBD adalah orang yang sama di bab kepesertaan dan di bab kelompok. Dua jumlah
untuk satu kelompok berarti salah satunya dari tanggal atau daftar lain, dan keduanya diragukan.

Contoh: kepesertaan Petani dibayar APBD 5.000 orang, kelompok Petani dibayar APBD 8.000 orang pada tahun yang sama.

Perbaikan: pakai satu sumber untuk keduanya, atau beri nama yang membedakannya dan terangkan di catatan.

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
from paritrana.rules.case import Case
from paritrana.rules.funds import purse
from paritrana.rules.reasons import names_cause
from paritrana.rules.roster import people_of, same_group
from paritrana.rules.timelines import undated

FAULT = Fault(
    code="KEP-25",
    name="kelompok-beda-kepesertaan",
    severity=Severity.PERINGATAN,
    headline="{nama} {tahun}: {satu} orang di kepesertaan, {dua} orang di kelompok",
    help="pakai satu sumber untuk keduanya, atau beri nama yang membedakannya dan terangkan di catatan",
    explanation=__doc__,
)
_Rows = Sequence[tuple[Address, Group]]
_YEAR = 12
_GENERAL = frozenset((
    "peserta", "kepesertaan", "cakupan", "pekerja", "tenaga", "kerja", "aktif", "terlindungi", "jumlah", "total",
    "semua", "segmen", "bpu", "pu", "penerima", "bukan", "upah", "informal", "formal", "dibayar", "oleh", "apbd",
    "apbdes", "dbhcht", "dana", "desa", "add", "baznas", "csr", "tjsl", "mandiri", "iuran", "yang",
))  # fmt: skip
"""Words that make no part of a segment."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold each row of coverage against the groups of its name, and against all that its fund or segment pays."""
    for at, row in case.coverage:
        if not isinstance(row.people, Count) or not isinstance(row.as_of, Period) or names_cause(row.note):
            continue
        year = row.as_of.end.year
        rows = [
            (place, group) for place, group in case.groups if group.year == year and _could_be(group, row)
        ]
        named = [one for one in rows if same_group(one[1], row.indicator) or _undated_same(one[1], row)]
        if named and all(people_of(group) for _, group in named):
            noted = names_cause(*(group.note for _, group in named))
            if not noted and not _summed(named).meets(Interval.of(row.people)):
                yield _report(at, row, named, year)
        elif (
            not named and (paid := _whole_segment(row, rows)) and _summed(paid).above(Interval.of(row.people))
        ):
            yield _report(at, row, paid, year)


def _could_be(group: Group, row: Coverage) -> bool:
    """Whether nothing written says that they are other people."""
    segments = {str(value) for value in (group.segment, row.segment) if isinstance(value, str)} - {"semua"}
    funds = {purse(value) for value in (group.fund, row.fund) if purse(value)}
    return len(segments) < 2 and (len(funds) < 2 or not purse(row.fund))


def _undated_same(group: Group, row: Coverage) -> bool:
    return undated(group.name) == undated(row.indicator)


def _whole_segment(row: Coverage, rows: _Rows) -> _Rows:
    """The groups of the whole segment, or of all that a fund pays of it; empty where the row is about a part.

    Groups of some months needn't be there at the row's date, and people in two groups would count twice.
    """
    if row.segment not in ("PU", "BPU") or not _GENERAL.issuperset(undated(row.indicator).split()):
        return ()
    own = [
        (at, group)
        for at, group in rows
        if group.segment == row.segment and not group.temporary and group.months in (None, _YEAR)
    ]
    unsure = any(group.overlaps or names_cause(group.note) or not people_of(group) for _, group in own)
    return () if unsure else own


def _summed(rows: _Rows) -> Interval:
    return total(people for _, group in rows if (people := people_of(group)))


def _report(at: Address, row: Coverage, rows: _Rows, year: int) -> Diagnostic:
    assert isinstance(row.people, Count)
    counts = [people for _, group in rows if (people := people_of(group))]
    return FAULT.at(
        field(at, row, "people"),
        related=[Related(field(place, group, "people"), "kelompoknya") for place, group in rows],
        nama=row.indicator,
        tahun=str(year),
        satu=format_count(row.people),
        dua=format_count(counts[0] if len(counts) == 1 else sum((one.value for one in counts), Decimal(0))),
    )
