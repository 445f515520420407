"""Penyebut jauh lebih tua daripada pesertanya.

Mengapa juri ragu: angkatan kerja berubah setiap tahun. Peserta 2023 dibagi pekerja 2019 menghasilkan cakupan yang
lebih tinggi daripada keadaannya.

Contoh: peserta per 31 Desember 2023 dengan penyebut per Agustus 2019.

Perbaikan: pakai penyebut tahun yang sama (Sakernas Agustus tahun itu), atau terangkan di catatan mengapa yang lama.

Sumber: bentuk umum cakupan: peserta dan semesta masing-masing disebut tanggalnya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Denominator
from paritrana.indonesian import Period, format_period
from paritrana.rules.answers import names_cause, speaks_of
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-14",
    name="penyebut-lama",
    severity=Severity.PERINGATAN,
    headline="{indikator} per {per} memakai penyebut per {lama}",
    help="pakai penyebut tahun yang sama, atau terangkan di catatan mengapa yang lama dipakai",
    explanation=__doc__,
)
_NEWER = re.compile(
    r"\b(?:terbaru|terakhir|mutakhir|belum (?:terbit|tersedia|diterbitkan|ada)|tidak (?:terbit|tersedia|menerbitkan"
    r"|diterbitkan)"
    r"|sensus|dasawarsa)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find denominators that lie two calendar years or more before or after the count."""
    for at, row in case.coverage:
        base = row.denominator
        if not isinstance(base, Denominator) or not isinstance(base.as_of, Period):
            continue
        if _note_answers(base.note) or _note_answers(row.note):
            continue
        if isinstance(row.as_of, Period) and abs(row.as_of.end.year - base.as_of.end.year) >= 2:
            place = field(field(at, row, "denominator"), base, "as_of")
            yield FAULT.at(
                place,
                related=(Related(field(at, row, "as_of"), "pesertanya"),),
                indikator=row.indicator,
                per=format_period(row.as_of),
                lama=format_period(base.as_of),
            )


def _note_answers(note: object) -> bool:
    """Whether a note says why the old one is used: a cause, or that there is none newer."""
    return names_cause(note) or speaks_of(_NEWER, note)
