"""Penyebut cakupan berganti di dalam satu deret.

Mengapa juri ragu: 30% dari angkatan kerja dan 45% dari potensi bukan kenaikan 15 poin. Deret dengan penyebut yang
berganti tidak dapat dibaca sebagai pertumbuhan, padahal pertumbuhan cakupan ikut dinilai.

Contoh: cakupan 2022 dengan penyebut D1 dan cakupan 2023 dengan penyebut D3, keduanya bernama sama.

Perbaikan: hitung semua tahun dengan satu penyebut, beri nama indikator yang berbeda, atau terangkan sebabnya di
catatan.

Sumber: penyebut D1 sampai D6 dalam konstanta.yaml; target nasional dengan penyebut berbeda tidak dapat dibandingkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage, Denominator
from paritrana.indonesian import Percent, Period
from paritrana.located import Address
from paritrana.rules.answers import speaks_of
from paritrana.rules.case import Case
from paritrana.rules.timelines import without_time

FAULT = Fault(
    code="KEP-09",
    name="penyebut-berganti",
    severity=Severity.PERINGATAN,
    headline="{indikator}: penyebutnya berganti dari {lama} ({awal}) menjadi {baru} ({akhir})",
    help="hitung semua tahun dengan satu penyebut, atau beri nama indikator yang berbeda",
    explanation=__doc__,
)
_BASES = re.compile(
    r"penyebut|semesta|angkatan kerja|penduduk bekerja|potensi|\bD[1-6]\b|karena|sejak", re.IGNORECASE
)
_Row = tuple[Address, Coverage, str, Period]


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the kinds of denominator along each indicator, in the order of time."""
    series: dict[tuple[str, object], list[_Row]] = {}
    for at, row in case.coverage:
        base, when = row.denominator, row.as_of
        if not isinstance(base, Denominator) or not isinstance(base.kind, str):
            continue
        if isinstance(when, Period) and isinstance(row.percent, Percent):
            series.setdefault((without_time(row.indicator), row.segment), []).append(
                (at, row, base.kind, when)
            )
    for rows in series.values():
        rows.sort(key=lambda found: found[3].end)
        for old, new in pairwise(rows):
            if old[2] != new[2] and old[3].end < new[3].start and not speaks_of(_BASES, new[1].note):
                yield _report(old, new)


def _report(old: _Row, new: _Row) -> Diagnostic:
    return FAULT.at(
        field(new[0], new[1], "denominator"),
        related=(Related(field(old[0], old[1], "denominator"), "penyebut sebelumnya"),),
        indikator=new[1].indicator,
        lama=old[2],
        baru=new[2],
        awal=str(old[3].end.year),
        akhir=str(new[3].end.year),
    )
