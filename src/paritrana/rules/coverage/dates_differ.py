"""Persentase dan banyak peserta berlaku pada tanggal yang berbeda.

Mengapa juri ragu: persentase satu tahun dan banyak peserta tahun lain yang dicetak berdampingan akan dibaca sebagai
satu keadaan. Dibagi satu sama lain, keduanya memberi penyebut yang tidak ada.

Contoh: 37,13% pada 2023 dan 97.150 orang per 25 April 2024; "97.150 pekerja (37,13%)" adalah salah.

Perbaikan: minta peserta pada tanggal persentasenya, atau persentase pada tanggal pesertanya; sampai ada, cetak
keduanya terpisah dengan tanggal masing-masing.

Sumber: peserta aktif berubah dalam setahun, sehingga 31 Desember dan April tidak dapat dibandingkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage
from paritrana.indonesian import Count, Percent, Period, format_count, format_percent, format_period
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.coverage.target_as_count import plan_word_in

FAULT = Fault(
    code="KEP-04",
    name="tanggal-persen-dan-jumlah-berbeda",
    severity=Severity.PERINGATAN,
    headline="{persen} berlaku {waktu_persen}, {jumlah} orang berlaku {waktu_jumlah}: tanggalnya berbeda",
    help="minta keduanya pada tanggal yang sama; sampai ada, jangan cetak berdampingan",
    explanation=__doc__,
)
_MEMBERS = re.compile(
    r"peserta|kepesertaan|terlindungi|perlindungan|dilindungi|cakupan|coverage|\bucj\b|terdaftar|tercakup|aktif",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"sosialisasi|pelatihan|penyuluhan|edukasi|bimbingan|seminar|mengikuti|mengunduh|klaim|kasus|santunan|perusahaan"
    r"|pemberi kerja|badan usaha|pengaduan|kunjungan|penerima manfaat|beasiswa|menganggur|miskin",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold every percentage without a count against the counts without a percentage, of the same segment."""
    rows = case.coverage
    counts = [
        (at, row)
        for at, row in rows
        if isinstance(row.people, Count) and not isinstance(row.percent, Percent) and _members(row)
    ]
    for at, row in rows:
        alone = isinstance(row.percent, Percent) and not isinstance(row.people, Count)
        if alone and isinstance(row.as_of, Period) and _members(row):
            others = [(place, other) for place, other in counts if _segment(other) == _segment(row)]
            found = _nearest(row.as_of, others)
            if found:
                yield _report(at, row, found[0], found[1])


def _nearest(when: Period, counts: list[tuple[Address, Coverage]]) -> tuple[Address, Coverage] | None:
    """The count nearest in time, or None if there is none or one is of the same time."""
    dated = [(place, row, row.as_of) for place, row in counts if isinstance(row.as_of, Period)]
    if not dated or any(as_of.start <= when.end and when.start <= as_of.end for _, _, as_of in dated):
        return None
    place, row, _ = min(dated, key=lambda found: abs(found[2].end - when.end))
    return place, row


def _members(row: Coverage) -> bool:
    """Whether a row counts participants; who came to a meeting is no numerator of a coverage."""
    return (
        bool(_MEMBERS.search(row.indicator))
        and not _OTHERS.search(row.indicator)
        and not plan_word_in(row.indicator)
    )


def _segment(row: Coverage) -> str:
    return row.segment if isinstance(row.segment, str) else ""


def _report(at: Address, row: Coverage, place: Address, other: Coverage) -> Diagnostic:
    assert isinstance(row.percent, Percent) and isinstance(other.people, Count)
    assert isinstance(row.as_of, Period) and isinstance(other.as_of, Period)
    return FAULT.at(
        field(at, row, "as_of"),
        related=(
            Related(field(place, other, "as_of"), "{jumlah} orang"),
            Related(field(at, row, "as_of"), "{persen}"),
        ),
        persen=format_percent(row.percent),
        jumlah=format_count(other.people),
        waktu_persen=format_period(row.as_of),
        waktu_jumlah=format_period(other.as_of),
    )
