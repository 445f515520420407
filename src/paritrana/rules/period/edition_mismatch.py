"""Edisi atau acara penghargaan tidak cocok dengan periode yang dinilai.

Mengapa juri ragu: penghargaan mengenal tiga waktu yang berbeda, yaitu periode yang dinilai (satu tahun kalender),
sebutan edisi (tahun itu atau tahun sesudahnya), dan tanggal acara (biasanya tahun sesudahnya). Berkas yang
mencampurnya menilai tahun yang salah. Hal yang sama berlaku bagi riwayat: tidak ada penghargaan sebelum periodenya.

Contoh: edisi: Paritrana Award 2026 dengan periode: 1 Januari s.d. 31 Desember 2023; edisi: Paritrana Award 2024
(periode 2022) dengan periode tahun 2023; riwayat tahun 2022 untuk periode 2023.

Perbaikan: tulis periode menurut undangan panitia, lalu sesuaikan edisi dan tanggal acaranya.

Sumber: kalender Paritrana Award yang diberitakan untuk periode 2021 sampai 2024.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import History
from paritrana.indonesian import Period, format_period
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-01",
    name="edisi-beda-periode",
    severity=Severity.GALAT,
    headline="{kunci} {nilai} tidak sesuai dengan periode yang dinilai, {periode}",
    help="samakan: edisi memakai tahun periode atau tahun sesudahnya, acaranya tidak mendahului periode",
    explanation=__doc__,
)
_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_ASSESSED = re.compile(
    r"\b(?:periode|masa|tahun)?\s*(?:penilaian|dinilai|periode|kinerja|capaian)(?:\s+(?:tahun|kinerja|capaian|penilaian))*"
    r"\s*:?\s*(?P<span>[^()\[\];,]*)",
    re.IGNORECASE,
)
"""What an edition says of the period it assesses: (periode penilaian 2024)."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the edition's year, the days of the events and earlier awards against their periods."""
    yield from _history(case)
    award, period = case.evidence.award, case.period
    if period is None:
        return
    at = section("award")
    related = (Related(field(at, award, "period"), "periode yang dinilai"),)
    for name, value in (("interview", award.interview), ("ceremony", award.ceremony)):
        if isinstance(value, Period) and value.end < period.start:
            place = field(at, award, name)
            key, when = str(place.steps[-1]), format_period(value)
            yield FAULT.at(place, related=related, kunci=key, nilai=when, periode=format_period(period))
    wrong = _wrong_year(award.edition, period.end.year) if isinstance(award.edition, str) else ""
    if wrong:
        place = field(at, award, "edition")
        yield FAULT.at(place, related=related, kunci="edisi", nilai=wrong, periode=format_period(period))


def _wrong_year(edition: str, assessed: int) -> str:
    """A year of the edition that fits no assessed year, or of the period it names when that is another one."""
    spans = [found["span"] for found in _ASSESSED.finditer(edition)]
    named: list[str] = [year for span in spans for year in _YEAR.findall(span)]
    own: list[str] = _YEAR.findall(_ASSESSED.sub("", edition))
    if own and not any(int(year) - assessed in (0, 1) for year in own):
        return own[-1]
    return named[-1] if named and str(assessed) not in named else ""


def _history(case: Case) -> Iterator[Diagnostic]:
    """Earlier awards whose year is before the end of what they assessed."""
    for at, row in case.rows(History):
        if isinstance(row.year, int) and isinstance(row.period, Period) and row.year < row.period.end.year:
            related = (Related(field(at, row, "period"), "periode yang dinilai"),)
            period = format_period(row.period)
            yield FAULT.at(
                field(at, row, "year"), related=related, kunci="tahun", nilai=str(row.year), periode=period
            )
