"""Santunan kematian bukan banyak kasus × Rp42 juta.

Mengapa juri ragu: santunan kematian JKM sama bagi semua orang, sehingga juri mengalikan sendiri: 404 kasus × Rp42 juta
= Rp16,968 miliar. Nilai yang lain masih mungkin, tetapi selisihnya harus dapat diterangkan.

Contoh: program: JKM, jenis: santunan kematian, kasus: 148, nilai: Rp6.150.000.000 (seharusnya Rp6.216.000.000).

Perbaikan: cocokkan dengan surat BPJS Ketenagakerjaan; bila sebagian dibayar berkala atau hanya sebagian manfaat,
terangkan di catatan.

Sumber: manfaat JKM Rp42.000.000 dalam konstanta.yaml (PP 82/2019).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Benefit
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Period, Rupiah, format_count, format_rupiah, format_rupiah_short
from paritrana.rules.answers import names_cause, speaks_of
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-05",
    name="klaim-beda-hitungan",
    severity=Severity.PERINGATAN,
    headline="{kasus} kasus × {satuan} = {hasil}, tertulis {nilai}",
    help="cocokkan dengan surat BPJS Ketenagakerjaan, atau terangkan selisihnya di catatan",
    explanation=__doc__,
)
_SINCE = 2020  # first whole year of PP 82/2019, as in benefit_amount
_DEATH = re.compile(r"santunan kematian|^$", re.IGNORECASE)
_MORE = re.compile(r"beasiswa|pemakaman|berkala", re.IGNORECASE)
_REST = re.compile(
    r"berkala|sebagian|bertahap|cicil|pemakaman|beasiswa|ahli waris|masa (?:iur|tunggu)|bulan pertama|\bJKK\b|sisa"
    r"|(?:belum|sudah) dibayar|dibayar (?:pada|tahun)|tahun (?:sebelum|sesudah|berikut)",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Multiply the cases of pure death claims; what PAT-02 calls impossible is left to it, and so is a noted row."""
    each, least = case.constants.jkm_total, case.constants.jkm_funeral
    for at, row in case.benefits:
        if not _pure(row) or not isinstance(row.cases, Count) or not isinstance(row.amount, Rupiah):
            continue
        cases, amount = Interval.of(row.cases), Interval.of(row.amount)
        product = cases.times(each)
        possible = not amount.above(product) and not cases.times(least).above(amount)
        if possible and not amount.meets(product):
            yield FAULT.at(
                field(at, row, "amount"),
                related=(Related(field(at, row, "cases"), "banyak kasusnya"),),
                kasus=format_count(row.cases),
                satuan=format_rupiah_short(each),
                hasil=format_rupiah_short(row.cases.value * each, 3),
                nilai=format_rupiah(row.amount),
            )


def _pure(row: Benefit) -> bool:
    """Whether a row is about death claims of the present amount and nothing else, without a word on the rest."""
    recent = isinstance(row.time, Period) and row.time.start.year >= _SINCE
    kind = row.kind if isinstance(row.kind, str) else ""
    pure = row.programme == "JKM" and bool(_DEATH.search(kind)) and not _MORE.search(kind)
    return recent and pure and not _note_answers(row)


def _note_answers(row: Benefit) -> bool:
    """Whether a note says what was paid besides or not yet."""
    return speaks_of(_REST, row.note, row.remark) or names_cause(row.note, row.remark)
