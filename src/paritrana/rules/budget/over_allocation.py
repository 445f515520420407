"""Realisasi melebihi pagu terakhir tahun dan sumber dana yang sama.

Mengapa juri ragu: belanja tidak dapat melampaui pagu setelah perubahan, sekalipun pagu semula lebih besar. Salah satu
angkanya salah tahun, salah sumber dana, atau mencakup program yang lain.

Contoh: pagu Rp1 miliar, perubahan Rp500 juta, realisasi Rp900 juta pada APBD 2023.

Perbaikan: tambahkan baris tahap: perubahan bila ada APBD Perubahan, atau cocokkan lingkup kedua angka.
Selisih seribu kali lipat adalah salah satuan dan dilaporkan ANG-14.

Sumber: pengelolaan keuangan daerah, PP 12/2019.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger import FINAL
from paritrana.field.intervals import thousandfold
from paritrana.rules.case import Case
from paritrana.rules.funds import money, purse_words, stage_words, yearly

FAULT = Fault(
    code="ANG-06",
    name="realisasi-lebih-dari-pagu",
    severity=Severity.PERINGATAN,
    headline="realisasi {sumber} {tahun} {realisasi} melebihi {tahap} {pagu}",
    help="tambahkan baris perubahan bila ada APBD Perubahan, atau cocokkan lingkup kedua angka",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare each year's spending with the budget in its last form; a slip of the unit is another fault."""
    for purse in case.series:
        allocated = yearly(case, purse, FINAL)
        for year, spent in yearly(case, purse, "realisasi").items():
            most = allocated.get(year)
            if most is None or thousandfold(spent.interval, most.interval):
                continue
            if spent.interval.above(most.interval):
                first = spent.addends[0]
                yield FAULT.at(
                    field(first.at, first.row, "amount"),
                    related=[Related(field(one.at, one.row, "amount"), "pagunya") for one in most.addends],
                    sumber=purse_words(purse),
                    tahun=str(year),
                    tahap=stage_words(case, (year,), purse),
                    realisasi=money(spent),
                    pagu=money(most),
                )
