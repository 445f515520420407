"""Surat atau wawancara mendahului data yang dikutip berkas ini.

Mengapa juri ragu: berkas tidak dapat memuat keadaan yang belum terjadi ketika suratnya ditandatangani atau ketika
kepala daerah diwawancarai. Salah satu tanggalnya salah, atau datanya perkiraan.

Contoh: tanggal surat 12 Januari 2024 dengan peserta per Maret 2024.

Perbaikan: periksa tanggal surat dan tanggal datanya; perkiraan dipindahkan ke rencana.

Sumber: urutan waktu; alasan keraguan juri yang diberitakan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import (
    Arrears,
    Benefit,
    Coverage,
    Figure,
    Firms,
    Group,
    Part,
    Result,
    StatedGroups,
)
from paritrana.indonesian import Period, format_period
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-07",
    name="surat-mendahului-data",
    severity=Severity.PERINGATAN,
    headline="{acara} {tanggal} mendahului data per {per} yang dikutip berkas ini",
    help="periksa kedua tanggalnya; angka yang masih perkiraan dipindahkan ke rencana",
    explanation=__doc__,
)
_WHEN: tuple[tuple[type[Part], str], ...] = (
    (Coverage, "as_of"), (Group, "as_of"), (StatedGroups, "as_of"), (Figure, "as_of"), (Firms, "as_of"),
    (Arrears, "as_of"), (Benefit, "time"), (Result, "as_of"),
)  # fmt: skip


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the day of the letter and of the interview against the youngest data."""
    for place, name, when in _events(case):
        late = [(at, data) for at, data in _data(case) if data.start > when.end]
        if late:
            yield FAULT.at(
                place,
                related=[Related(at, "data sesudahnya") for at, _ in late],
                acara=name,
                tanggal=format_period(when),
                per=format_period(max((data for _, data in late), key=lambda data: data.start)),
            )


def _events(case: Case) -> Iterator[tuple[Address, str, Period]]:
    evidence, award = case.evidence, case.evidence.award
    if isinstance(evidence.date, Period):
        yield section("date"), "surat pengantar", evidence.date
    if isinstance(award.interview, Period):
        yield field(section("award"), award, "interview"), "wawancara", award.interview


def _data(case: Case) -> Iterator[tuple[Address, Period]]:
    for model, name in _WHEN:
        for at, part in case.rows(model):
            when = getattr(part, name)
            if isinstance(when, Period):
                yield field(at, part, name), when
