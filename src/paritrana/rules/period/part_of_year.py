"""Realisasi setahun dibuktikan dengan laporan sebagian tahun.

Mengapa juri ragu: laporan realisasi s.d. September atau semester I tidak memuat belanja sampai 31 Desember. Angkanya
belum realisasi tahun itu, atau buktinya bukan untuk angka itu.

Contoh: realisasi APBD 2024 dengan bukti LRA bertanggal 30 September 2024.

Perbaikan: rujuk laporan setahun penuh yang terbit sesudah 31 Desember; bila angkanya memang baru sebagian tahun, tulis
di catatan sampai bulan apa.

Sumber: urutan waktu; tahun anggaran berlangsung 1 Januari sampai 31 Desember.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Exhibit
from paritrana.indonesian import Period, Quantity, format_period
from paritrana.indonesian.dates import MONTHS
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="PER-12",
    name="realisasi-belum-setahun",
    severity=Severity.PERINGATAN,
    headline="realisasi {tahun} bertumpu pada {daftar}, yang belum memuat setahun penuh",
    help="rujuk laporan sesudah 31 Desember {tahun}, atau tulis di catatan sampai bulan apa angkanya",
    explanation=__doc__,
)
_EARLIER = "|".join(MONTHS[:-1])
_PART = re.compile(
    r"\bsemester\s+(?:i|1|satu|pertama)\b|\b(?:triwulan|tw\.?|kuartal)\s+(?:i{1,3}|[1-3])\b"
    r"|\bcaturwulan\s+(?:i{1,2}|[12])\b"
    rf"|\b(?:s\.?/?d\.?|sampai(?: dengan)?|hingga|per|posisi)\s+(?:bulan\s+)?(?:\d{{1,2}}\s+)?(?:{_EARLIER})\b"
    r"(?:\s+(?P<year>20\d{2}))?",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find spending of a year all of whose proofs end before its last day or say that they cover a part of it."""
    places = {exhibit.id: at for at, exhibit in case.exhibit_rows}
    for at, row in case.budgets:
        if row.stage != "realisasi" or not isinstance(row.year, int) or not isinstance(row.amount, Quantity):
            continue
        proofs = case.proofs(row.refs)
        partial = [proof for proof in proofs if _is_partial(proof, row.year)]
        answered = isinstance(row.note, str) and _PART.search(row.note)
        if partial and len(partial) == len(proofs) and not answered:
            yield FAULT.at(
                field(at, row, "refs"),
                related=[Related(_place(places, proof), "buktinya") for proof in partial],
                tahun=str(row.year),
                daftar=few([_proof_words(proof) for proof in partial]),
            )


def _is_partial(proof: Exhibit, year: int) -> bool:
    """Whether a proof can't hold the whole year: issued before its end, or of a part of it by its title."""
    part = _PART.search(proof.title)
    if part and int(part["year"] or year) <= year:
        return True
    return isinstance(proof.date, Period) and proof.date.end < date(year, 12, 31)


def _proof_words(proof: Exhibit) -> str:
    when = f" ({format_period(proof.date)})" if isinstance(proof.date, Period) else f" ({proof.title})"
    return f"{proof.id}{when}"


def _place(places: dict[str, Address], proof: Exhibit) -> Address:
    return field(places[proof.id], proof, "date")
