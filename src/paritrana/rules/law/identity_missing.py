"""Peraturan tanpa nomor, tahun, atau judul.

Mengapa juri ragu: peraturan yang tidak dapat dicari di JDIH tidak dapat diperiksa. Ahli hukum dalam tim penilai
memeriksa jenis, nomor, dan tahun lebih dahulu.

Contoh: - {id: R-01, jenis: Peraturan Daerah, tahun: 2022}, tanpa nomor dan tentang.

Perbaikan: lengkapi dari naskah aslinya. Yang memang tidak diketahui ditulis tidak tersedia dengan alasannya; celah
yang dinyatakan hanya peringatan. Rancangan belum bernomor, maka nomor dan tahunnya tidak diminta.

Sumber: cara mengutip peraturan perundang-undangan, UU 12/2011.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import alias, field
from paritrana.evidence.model import Law
from paritrana.evidence.values import Missing
from paritrana.indonesian import Period
from paritrana.rules.case import Case
from paritrana.rules.citations import kind_of

FAULT = Fault(
    code="HUK-01",
    name="identitas-peraturan-kurang",
    severity=Severity.GALAT,
    headline="{jenis} ({tanda}) tanpa {kurang}",
    help="lengkapi {kurang} dari naskah aslinya atau JDIH; yang tidak diketahui: tidak tersedia, dengan alasan",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Ask for number, year and title of every law; a gap that is declared is a peringatan."""
    for at, law in case.laws:
        lacking = [name for name in _required_attributes(law) if getattr(law, name) in ("", None, Missing())]
        if lacking:
            silent = any(not isinstance(getattr(law, name), Missing) for name in lacking)
            yield FAULT.at(
                field(at, law, lacking[0]),
                severity=Severity.GALAT if silent else Severity.PERINGATAN,
                jenis=str(law.kind),
                tanda=law.id,
                kurang=", ".join(alias(law, name) for name in lacking),
            )


def _required_attributes(law: Law) -> Iterator[str]:
    """The attributes that a law of this kind and status must have."""
    if kind_of(law.kind) == "UUD":
        return
    if law.status != "rancangan":
        yield "number"
        if not isinstance(law.date, Period):
            yield "year"
    yield "title"
