"""Teks menyebut anggaran terus meningkat, padahal angkanya tidak menunjukkannya.

Mengapa juri ragu: ahli ekonomi membaca tabelnya, bukan kalimatnya. Deret yang berlubang, turun pada satu tahun, atau
hanya berisi satu tahun tidak menunjukkan kenaikan terus-menerus.

Contoh: gambaran: "Anggaran terus meningkat.", sedangkan angka 2022 tidak tersedia.

Perbaikan: tulis yang dapat diperiksa: "meningkat dari Rp216 juta (2021) menjadi Rp20,7 miliar (2023); data 2022 tidak
tersedia", atau lengkapi tahunnya.

Sumber: tahun yang hilang tidak diisi dan tidak disambung; alasan keraguan juri yang diberitakan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger import Sum
from paritrana.rules.case import Case
from paritrana.rules.funds import yearly
from paritrana.rules.trends import RISING, doubt, rise_claim_in, since

FAULT = Fault(
    code="ANG-13",
    name="anggaran-disebut-terus-meningkat",
    severity=Severity.PERINGATAN,
    headline='teks menyebut anggaran "{kata}", padahal {sebab}',
    help="tulis dari berapa menjadi berapa dengan tahunnya, atau lengkapi tahun yang kurang",
    explanation=__doc__,
)
_MONEY = re.compile(
    r"\b(?:anggaran|pagu|alokasi|apbd|belanja|realisasi|serapan|dana|iuran)(?:nya)?\b", re.IGNORECASE
)
_SPENT = re.compile(r"\b(?:realisasi|serapan|belanja)(?:nya)?\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold every claim about money against the series of the purse it names, or of the longest."""
    for sentence in case.prose.sentences(RISING):
        if _MONEY.search(sentence.text) and rise_claim_in(sentence.text):
            sums = _series(case, sentence.text)
            why = doubt(since(sentence.text, {year: found.interval for year, found in sums.items()}))
            if why:
                rows = [addend for found in sums.values() for addend in found.addends]
                related = [Related(field(row.at, row.row, "amount"), "angkanya") for row in rows]
                yield FAULT.at(sentence.at, related=related, kata=rise_claim_in(sentence.text), sebab=why)


def _series(case: Case, text: str) -> Mapping[int, Sum]:
    """The sums of one purse and stage that a sentence is about."""
    purses = case.series
    named = [purse for purse in purses if purse and purse != "APBD" and purse.casefold() in text.casefold()]
    choice = named or list(purses)
    if not choice:
        return {}
    purse = max(choice, key=lambda purse: len(purses[purse]))
    by_stage = {stage: yearly(case, purse, stage) for stage in ("pagu", "perubahan", "realisasi")}
    wanted = "realisasi" if _SPENT.search(text) else "pagu"
    return by_stage[wanted] or max(by_stage.values(), key=len)
