"""Manfaat yang dibayar tidak mungkin untuk banyak kasusnya.

Mengapa juri ragu: santunan kematian JKM ditetapkan Rp42 juta (sebelum 2019: Rp24 juta), beasiswa paling banyak
Rp174 juta, JKP paling banyak enam bulan dari 60% upah sampai Rp5 juta, dan santunan kematian karena kecelakaan kerja
paling sedikit Rp70 juta. Rata-rata di luar itu berarti kasus atau nilainya tercampur program lain.

Contoh: program: JKM, kasus: 404, nilai: Rp20 miliar (rata-rata Rp49,5 juta; JKM Rp42 juta).

Perbaikan: pisahkan beasiswa dan program lain ke barisnya sendiri, lalu cocokkan dengan surat BPJS Ketenagakerjaan.

Sumber: daftar manfaat dalam konstanta.yaml (PP 82/2019 untuk JKM).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Benefit
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Period, Rupiah, format_count, format_rupiah, format_rupiah_short
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-02",
    name="manfaat-tidak-mungkin",
    severity=Severity.GALAT,
    headline="{program}: {nilai} untuk {kasus} kasus, rata-rata {rata}, di luar batas {batas}",
    help="pisahkan program lain ke barisnya sendiri, lalu cocokkan dengan surat BPJS Ketenagakerjaan",
    explanation=__doc__,
)
_SINCE, _BEFORE = 2020, 2018
"""First and last whole year of an amount: PP 82/2019 holds from 2 December 2019 on (`jkm_total` in konstanta.yaml, a
day from memory), so a row of 2019 may have both."""
_DEATH = re.compile(r"kematian|meninggal", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold amount over cases against what one case can be paid."""
    for at, row in case.benefits:
        if not isinstance(row.cases, Count) or not isinstance(row.amount, Rupiah) or not row.cases.value:
            continue
        least, most = _limits(case, row)
        amount, cases = Interval.of(row.amount), Interval.of(row.cases)
        low, high = cases.times(least), cases.times(most)
        if (most and amount.above(high)) or low.above(amount):
            yield FAULT.at(
                field(at, row, "amount"),
                related=(Related(field(at, row, "cases"), "banyak kasusnya"),),
                program=str(row.programme),
                nilai=format_rupiah(row.amount),
                kasus=format_count(row.cases),
                rata=format_rupiah_short(row.amount.value / row.cases.value),
                batas=_range_words(least, most),
            )


def _limits(case: Case, row: Benefit) -> tuple[int, int]:
    """The least and the most that one case can be paid; most 0 where nothing is known."""
    constants = case.constants
    scholarship = row.programme == "beasiswa" or "beasiswa" in str(row.kind).casefold()
    if scholarship:
        return 0, constants.scholarship_max
    if row.programme == "JKP":
        return 0, constants.jkp_max
    if not isinstance(row.time, Period):
        return 0, 0
    recent = row.time.start.year >= _SINCE
    if row.programme == "JKK" and recent and _DEATH.search(str(row.kind)):
        return constants.jkk_death_least, 0
    if row.programme != "JKM" or not (recent or row.time.end.year <= _BEFORE):
        return 0, 0
    return (constants.jkm_funeral, constants.jkm_total) if recent else (0, constants.jkm_before)


def _range_words(least: int, most: int) -> str:
    if not least:
        return f"≤ {format_rupiah_short(most)}"
    if not most:
        return f"≥ {format_rupiah_short(least)}"
    return f"{format_rupiah_short(least)}–{format_rupiah_short(most)}"
