"""Hanya terbaca mesin pada pindaian.

Mengapa juri ragu: tidak ada; juri membaca halamannya sendiri. Pengenalan teks (OCR) menebak huruf dari gambar dan dapat
keliru, jadi yang ditemukannya belum sama dengan yang terlihat.

Contoh: check --ocr membaca 5.950 pada pindaian surat B-08, padahal tertulis 5.960.

Perbaikan: buka halamannya dan cocokkan sendiri. Sebaliknya, yang tidak terbaca mesin tidak pernah dianggap salah.

Sumber: kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.tracing import Verdict
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-40",
    name="hanya-terbaca-mesin",
    severity=Severity.CATATAN,
    headline="{banyak} angka, nomor, dan tanggal hanya terbaca mesin (OCR) pada pindaian: {daftar}",
    help="cocokkan sendiri dengan halamannya; pengenalan teks dapat keliru",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold what only a machine read."""
    guessed = [each for each in case.traces if each.verdict is Verdict.FOUND and each.recognised]
    if guessed:
        yield FAULT.at(
            guessed[0].at,
            related=[Related(each.at, "juga terbaca mesin") for each in guessed[1:]],
            banyak=len(guessed),
            daftar=few([f"{each.printed} di {each.ref.id} hlm. {each.page}" for each in guessed]),
        )
