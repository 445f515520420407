"""Realisasi melebihi pagu tahun dan sumber dana yang sama.

Mengapa juri ragu: belanja tidak dapat melampaui pagu setelah perubahan. Salah satu angkanya salah tahun, salah sumber
dana, atau mencakup program yang lain.

Contoh: pagu Rp18 miliar dan realisasi Rp20,7 miliar pada APBD 2023.

Perbaikan: tambahkan baris tahap: perubahan bila ada APBD Perubahan, atau cocokkan lingkup kedua angka.
Selisih seribu kali lipat adalah salah satuan dan dilaporkan ANG-14.

Sumber: pengelolaan keuangan daerah, PP 12/2019.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.intervals import thousandfold
from paritrana.indonesian import format_rupiah_short
from paritrana.rules.case import Case
from paritrana.rules.funds import Line, called, total_of, value_of

FAULT = Fault(
    code="ANG-06",
    name="realisasi-lebih-dari-pagu",
    severity=Severity.PERINGATAN,
    headline="realisasi {sumber} {tahun} {realisasi} melebihi pagunya, {pagu}",
    help="tambahkan baris perubahan bila ada APBD Perubahan, atau cocokkan lingkup kedua angka",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare each year's spending with the larger of its allocations; a slip of the unit is another fault."""
    for purse, series in case.series.items():
        for year, rows in groupby(series, key=lambda line: line.year):
            stages: dict[object, list[Line]] = {}
            for line in rows:
                stages.setdefault(line.row.stage, []).append(line)
            spent = stages.get("realisasi", [])
            allocated = [found for stage in ("pagu", "perubahan") if (found := stages.get(stage))]
            known = all(line.amount for found in (spent, *allocated) for line in found)
            if not spent or not allocated or not known:
                continue
            most = max(allocated, key=value_of)
            slipped = thousandfold(total_of(spent), total_of(most))
            if not slipped and all(total_of(spent).above(total_of(found)) for found in allocated):
                yield FAULT.at(
                    field(spent[0].at, spent[0].row, "amount"),
                    related=[Related(field(line.at, line.row, "amount"), "pagunya") for line in most],
                    sumber=called(purse),
                    tahun=str(year),
                    realisasi=format_rupiah_short(value_of(spent), 2),
                    pagu=format_rupiah_short(value_of(most), 2),
                )
