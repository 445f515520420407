"""Teks menyebut kepesertaan terus meningkat, padahal angkanya tidak menunjukkannya.

Mengapa juri ragu: pertumbuhan cakupan ikut dinilai, dan juri menghitungnya sendiri. Deret yang berlubang, turun, atau
hanya berisi satu tahun tidak menunjukkan kenaikan terus-menerus.

Contoh: gambaran: "Kepesertaan terus meningkat setiap tahun.", sedangkan hanya 2021 dan 2023 yang ada.

Perbaikan: tulis dari berapa menjadi berapa dengan tanggalnya, atau lengkapi tahun yang kurang.

Sumber: kriteria penilaian yang diberitakan (pertumbuhan cakupan PU dan BPU); alasan keraguan juri.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Percent, Period
from paritrana.rules.case import Case
from paritrana.rules.segments import named_segments
from paritrana.rules.timelines import without_time
from paritrana.rules.trends import RISING, doubt, rise_claim_in, since

FAULT = Fault(
    code="KEP-13",
    name="kepesertaan-disebut-terus-meningkat",
    severity=Severity.PERINGATAN,
    headline='teks menyebut kepesertaan "{kata}", padahal {sebab}',
    help="tulis dari berapa menjadi berapa dengan tanggalnya, atau lengkapi tahun yang kurang",
    explanation=__doc__,
)
_PEOPLE = re.compile(
    r"\b(?:peserta|kepesertaan|cakupan|terlindungi|perlindungan|ucj|coverage)(?:nya)?\b", re.IGNORECASE
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold every claim about participants against the series of all indicators."""
    for sentence in case.prose.sentences(RISING):
        asked = _PEOPLE.search(sentence.text) and rise_claim_in(sentence.text)
        why = _doubt(case, sentence.text) if asked else ""
        if why:
            yield FAULT.at(sentence.at, kata=rise_claim_in(sentence.text), sebab=why)


def _doubt(case: Case, text: str) -> str:
    """Why no series shows the rise; a fall in any of them that the text can mean is reason enough."""
    named = named_segments(text) & {str(row.segment) for _, row in case.coverage}
    series: dict[tuple[object, ...], dict[int, Interval]] = {}
    for _, row in case.coverage:
        if isinstance(row.as_of, Period) and (not named or row.segment in named):
            for name, value in (("people", row.people), ("percent", row.percent)):
                if isinstance(value, Count | Percent):
                    key = without_time(row.indicator), row.segment, row.fund, name
                    series.setdefault(key, {})[row.as_of.end.year] = Interval.of(value)
    meant = [since(text, found) for found in series.values()]
    longest = sorted(meant, key=len, reverse=True)
    doubts = [doubt(found) for found in longest if len(found) > 1] or [doubt({})]
    fallen = next((why for why in doubts if "lebih kecil" in why), "")
    return fallen or ("" if "" in doubts else doubts[0])
