"""Foto tanpa keterangan atau tanggal.

Mengapa juri ragu: foto tanpa siapa, di mana, dan kapan tidak membuktikan apa pun; foto yang sama dapat dipakai setiap
tahun.

Contoh: {id: B-11, jenis: foto, judul: Dokumentasi kegiatan} tanpa tanggal.

Perbaikan: tulis siapa menyerahkan apa kepada siapa di judul, dan tanggalnya.

Sumber: alasan keraguan juri yang diberitakan: foto tanpa keterangan dan tanggal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.model import Exhibit
from paritrana.indonesian import Period
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-09",
    name="foto-tanpa-keterangan",
    severity=Severity.PERINGATAN,
    headline="{banyak} foto tanpa tanggal atau keterangan: {daftar}",
    help="tulis siapa menyerahkan apa kepada siapa di judul, dan tanggalnya",
    explanation=__doc__,
)
_NOTHING_SAID = re.compile(
    r"(?:sumber\s*:.*|(?:foto|dokumentasi|gambar|kegiatan|acara|terlampir|lihat lampiran|\W|\d)*)",
    re.IGNORECASE,
)
"""Titles and notes that name nobody and nothing; where a photo comes from isn't what it shows."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the photographs whose title says nothing or that have no date."""
    bare = [
        (at, photo)
        for at, photo in case.exhibit_rows
        if photo.kind == "foto" and (not isinstance(photo.date, Period) or (_says_nothing(photo)))
    ]
    if bare:
        yield FAULT.at(
            bare[0][0],
            related=[Related(at, "juga foto ini") for at, _ in bare[1:]],
            banyak=len(bare),
            daftar=few([photo.id for _, photo in bare]),
        )


def _says_nothing(photo: Exhibit) -> bool:
    """Whether neither title nor note says who, where or what."""
    note = photo.note if isinstance(photo.note, str) else ""
    return all(_NOTHING_SAID.fullmatch(text) is not None for text in (photo.title, note))
