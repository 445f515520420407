"""Satuan meleset seribu kali lipat: juta ditulis miliar, atau sebaliknya.

Mengapa juri ragu: pagu Rp20,7 miliar dan realisasi Rp20,7 juta bukan serapan rendah, melainkan satuan yang salah. Satu
satuan yang salah membuat semua angka uang dalam berkas diperiksa ulang.

Contoh: pagu 2023 "Rp20,7 miliar" dengan realisasi 2023 "Rp20,5 juta"; klaim: "Realisasi Rp13,5 juta" sedangkan
anggarannya Rp13,5 miliar.

Perbaikan: cocokkan dengan DPA atau LRA, lalu tulis satuannya lengkap.

Sumber: salah satuan adalah kesalahan yang paling sering pada angka uang dalam pemberitaan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger import Sum
from paritrana.field.intervals import Interval, thousandfold
from paritrana.indonesian import Rupiah, format_rupiah, parse_rupiah
from paritrana.rules.case import Case
from paritrana.rules.funds import money, yearly

FAULT = Fault(
    code="ANG-14",
    name="satuan-meleset-seribu",
    severity=Severity.PERINGATAN,
    headline="{satu} dan {dua} berselisih seribu kali lipat: satuannya mungkin salah ({hal})",
    help="cocokkan dengan DPA atau LRA, lalu tulis satuannya lengkap: ribu, juta, miliar",
    explanation=__doc__,
)
_AMOUNT = re.compile(r"Rp\s?\d[\d.,]*\d?(?:\s(?:ribu|juta|miliar|triliun))?", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:anggaran|pagu|realisasi|alokasi|belanja|apbd)\b[^.;\n]*Rp", re.IGNORECASE)
_EACH = re.compile(
    r"^\W{0,2}\s*(?:,-|,00)?\s*(?:per|/|setiap|tiap|se)\s*-?(?:orang|bulan|peserta|jiwa|pekerja|kepala|tahun)\b",
    re.IGNORECASE,
)
"""Behind an amount: what one person pays, which no budget is."""
_STAGES = ("pagu", "perubahan", "realisasi")
_PRECISE = 50
"""An amount stands for a range of at most a fiftieth of it: "Rp60 juta" does, "Rp20 miliar" (19,5 to 20,5) is so round
that other figures meet it by chance."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the stages of each year, and the amounts in texts about the budget with those of the rows."""
    for purse in case.series:
        sums = {stage: yearly(case, purse, stage) for stage in _STAGES}
        for year in case.ledger.budget.years:
            yield from _stages(year, {stage: found[year] for stage, found in sums.items() if year in found})
    known = [(at, row, row.amount) for at, row in case.budgets if isinstance(row.amount, Rupiah)]
    for sentence in case.prose.sentences(_ABOUT):
        for found in _AMOUNT.finditer(sentence.text):
            amount = parse_rupiah(found[0].rstrip(".,"))
            each = _EACH.match(sentence.text[found.end() :])
            if not isinstance(amount, Rupiah) or not _precise(amount) or each or _premium(case, amount):
                continue
            if not any(Interval.of(amount).meets(Interval.of(other)) for _, _, other in known):
                yield from (
                    FAULT.at(
                        sentence.at,
                        related=(Related(field(at, row, "amount"), "angkanya"),),
                        satu=format_rupiah(amount),
                        dua=format_rupiah(other),
                        hal="teks dan tabel",
                    )
                    for at, row, other in known
                    if _same_digits(amount, other)
                )


def _premium(case: Case, amount: Rupiah) -> bool:
    """Whether an amount is a contribution of the field: a month's or a year's, whole or at half."""
    constants = case.constants
    rates = (Decimal(1), *(discount.rate for discount in constants.discounts))
    known = {
        premium * months * rate
        for premium in (constants.bpu_monthly, constants.bpu_with_jht)
        for months in (1, 12)
        for rate in rates
    }
    return amount.exact and amount.value in known


def _stages(year: int, sums: Mapping[str, Sum]) -> Iterator[Diagnostic]:
    """A year's allocation against its change and its spending."""
    if len(sums) < 2:
        return
    (start, old), *others = sums.items()
    for stage, new in others:
        if _far(old.value, new.value) and thousandfold(old.interval, new.interval):
            first = new.addends[0]
            yield FAULT.at(
                field(first.at, first.row, "amount"),
                related=[Related(field(one.at, one.row, "amount"), "bandingkan") for one in old.addends],
                satu=money(old),
                dua=money(new),
                hal=f"{start} dan {stage} {year}",
            )


def _far(one: Decimal, two: Decimal) -> bool:
    """Whether two values differ enough to look closer."""
    return one > two * 100 or two > one * 100


def _precise(amount: Rupiah) -> bool:
    """Whether an amount has enough digits to be recognised with another unit."""
    low, high = amount.low, amount.high
    return low is not None and high is not None and (high - low) * _PRECISE <= amount.value


def _same_digits(one: Rupiah, two: Rupiah) -> bool:
    """Whether the amounts are the same but for the unit."""
    bare, other = Interval.of(one), Interval.of(two)
    return bare.times(1000).meets(other) or other.times(1000).meets(bare)
