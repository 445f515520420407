"""Surat pengantar mendahului lampirannya.

Mengapa juri ragu: surat tidak dapat melampirkan dokumen yang belum terbit ketika surat itu ditandatangani. Salah satu
tanggalnya salah, atau lampirannya ditukar sesudah suratnya jadi.

Contoh: surat 20 Januari 2025 melampirkan LRA bertanggal 31 Januari 2025.

Perbaikan: periksa kedua tanggalnya; beri surat tanggal sesudah lampiran yang terakhir terbit.

Sumber: urutan waktu.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.indonesian import Period, format_period
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="PER-11",
    name="surat-mendahului-lampiran",
    severity=Severity.PERINGATAN,
    headline="surat {surat} mendahului {banyak} dokumen yang dilampirkannya: {daftar}",
    help="periksa tanggalnya; surat ditanggali sesudah lampiran yang terakhir terbit",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the proofs and laws whose date is later than the letter's."""
    letter = case.evidence.date
    if not isinstance(letter, Period):
        return
    late = [(place, name, when) for place, name, when in _dated_proofs(case) if when.start > letter.end]
    if late:
        yield FAULT.at(
            section("date"),
            related=[Related(place, "terbit sesudahnya") for place, _, _ in late],
            surat=format_period(letter),
            banyak=len(late),
            daftar=few([f"{name} ({format_period(when)})" for _, name, when in late]),
        )


def _dated_proofs(case: Case) -> Iterator[tuple[Address, str, Period]]:
    for at, exhibit in case.exhibit_rows:
        if isinstance(exhibit.date, Period):
            yield field(at, exhibit, "date"), exhibit.id, exhibit.date
    for at, law in case.laws:
        if isinstance(law.date, Period):
            yield field(at, law, "date"), law.id, law.date
