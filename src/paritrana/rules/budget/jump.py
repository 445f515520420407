"""Anggaran melonjak lebih dari sepuluh kali, atau turun lebih dari separuh, tanpa keterangan.

Mengapa juri ragu: lonjakan sebesar itu jarang terjadi karena pertumbuhan; biasanya satuan salah, lingkupnya berubah,
atau tahun pembandingnya hampir nol. Bila ada tahun tanpa angka di antaranya, kenaikannya bukan kenaikan setahun.

Contoh: Rp216 juta (2021) menjadi Rp20,7 miliar (2023): ×96 dalam dua tahun, tanpa angka 2022.

Perbaikan: tulis sebabnya di catatan pada baris tahun yang berubah, misalnya kelompok baru yang mulai dibayar. Catatan
yang hanya menyebut sumber ("Sumber: LRA.") belum menjawab.

Sumber: alasan keraguan juri yang diberitakan: lonjakan anggaran tanpa penjelasan.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger import FINAL, Sum
from paritrana.field.intervals import Interval
from paritrana.indonesian import format_percent, format_times
from paritrana.rules.answers import names_cause
from paritrana.rules.case import Case
from paritrana.rules.funds import money, purse_words, stage_words, yearly

FAULT = Fault(
    code="ANG-02",
    name="anggaran-melonjak",
    severity=Severity.PERINGATAN,
    headline="{tahap} {sumber} berubah {perubahan} dalam {selang} tahun: {lama} ({awal}) menjadi {baru} ({akhir})",
    help="terangkan sebabnya di catatan pada baris tahun {akhir}; periksa pula satuannya",
    explanation=__doc__,
)
_UP, _DOWN = 10, 2
"""Tenfold and half, as docs/field.md 6.3 has it (B2)."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare every year with the last one that has a whole sum: of one purse, of spending or the last budget."""
    for purse in case.series:
        for stage in (FINAL, "realisasi"):
            for (before, old), (after, new) in pairwise(yearly(case, purse, stage).items()):
                noted = any(names_cause(addend.row.note) for addend in new.addends)
                if not noted and _jumps(old.interval, new.interval):
                    words = stage_words(case, (before, after), purse, stage)
                    yield _report(purse, words, (before, old), (after, new))


def _jumps(old: Interval, new: Interval) -> bool:
    """Whether the change is too large whatever the rounded figures stand for."""
    return bool(old.low) and (new.above(old.times(_UP)) or old.above(new.times(_DOWN)))


def _report(purse: str, stage: str, old: tuple[int, Sum], new: tuple[int, Sum]) -> Diagnostic:
    (before, first), (after, last) = old, new
    ratio = last.value / first.value
    start, end = first.addends[0], last.addends[0]
    return FAULT.at(
        field(end.at, end.row, "amount"),
        related=(Related(field(start.at, start.row, "amount"), "angka terakhir sebelumnya"),),
        sumber=purse_words(purse),
        tahap=stage,
        perubahan=format_times(ratio) if ratio > 1 else format_percent((ratio - 1) * 100, 0),
        selang=after - before,
        lama=money(first),
        baru=money(last),
        awal=str(before),
        akhir=str(after),
    )
