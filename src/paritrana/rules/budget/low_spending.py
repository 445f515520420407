"""Realisasi jauh di bawah pagu terakhir.

Mengapa juri ragu: pagu yang tidak dibelanjakan tidak melindungi siapa pun. Juri membagi realisasi dengan pagu dan
menanyakan sisanya, juga bila sisanya wajar.

Contoh: pagu Rp10 miliar dan realisasi Rp2 miliar pada APBD 2024: 20%.

Perbaikan: tulis sebabnya di catatan pada baris realisasi, misalnya peserta baru didaftarkan bulan Juli, atau cocokkan
lingkup kedua angka.

Sumber: pagu dan realisasi dibedakan; pertanyaan juri yang diberitakan tentang serapan.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger import FINAL
from paritrana.field.intervals import thousandfold
from paritrana.indonesian import format_percent
from paritrana.rules.answers import names_cause
from paritrana.rules.case import Case
from paritrana.rules.funds import money, purse_words, stage_words, yearly

FAULT = Fault(
    code="ANG-19",
    name="serapan-rendah",
    severity=Severity.PERINGATAN,
    headline="realisasi {sumber} {tahun} {realisasi} hanya {persen} dari {tahap} {pagu}",
    help="tulis di catatan baris realisasi mengapa sisanya tidak dibelanjakan, atau cocokkan lingkup kedua angka",
    explanation=__doc__,
)
_LOW = Decimal("0.5")
"""Below half, more was left than spent: the money went elsewhere or never came."""

_ODD = Decimal("0.8")
"""Below four fifths a juror asks about the rest, though late registration alone can explain it."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the spending of closed years with the budget in its last form, unless a note names the cause."""
    for purse in case.series:
        allocated = yearly(case, purse, FINAL)
        for year, spent in yearly(case, purse, "realisasi").items():
            given = allocated.get(year)
            closed = case.period is None or year <= case.period.end.year
            if given is None or not closed or thousandfold(spent.interval, given.interval):
                continue
            if any(names_cause(addend.row.note) for addend in (*spent.addends, *given.addends)):
                continue
            if given.interval.times(_ODD).above(spent.interval):
                first = spent.addends[0]
                yield FAULT.at(
                    field(first.at, first.row, "amount"),
                    severity=None if given.interval.times(_LOW).above(spent.interval) else Severity.CATATAN,
                    related=[Related(field(one.at, one.row, "amount"), "pagunya") for one in given.addends],
                    sumber=purse_words(purse),
                    tahun=str(year),
                    realisasi=money(spent),
                    persen=_share(spent.value / given.value * 100),
                    tahap=stage_words(case, (year,), purse),
                    pagu=money(given),
                )


def _share(percent: Decimal) -> str:
    """A percentage with so many decimals that what isn't nothing never reads as nothing."""
    places = next((n for n in range(1, 9) if round(percent, n)), 9)
    return format_percent(percent, places if percent else 0)
