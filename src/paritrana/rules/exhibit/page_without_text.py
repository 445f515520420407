"""Bukti berupa pindaian tanpa teks.

Mengapa juri ragu: tidak ada; halaman yang dipindai tetap sah. Program hanya tidak dapat membantu mencocokkan angka,
nomor, dan tanggalnya.

Contoh: surat yang dipindai menjadi gambar, tanpa pengenalan teks.

Perbaikan: cocokkan sendiri yang bertumpu padanya, atau pindai dengan pengenalan teks (OCR) agar dapat dicari. Bila
tesseract terpasang, check dan build dengan --ocr mencoba membaca pindaiannya; hasilnya dapat keliru.

Sumber: kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.tracing import Verdict
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-29",
    name="bukti-tanpa-teks",
    severity=Severity.CATATAN,
    headline="{banyak} angka, nomor, dan tanggal bertumpu pada pindaian tanpa teks, belum dicocokkan: {daftar}",
    help="cocokkan sendiri dengan halamannya, atau coba --ocr bila tesseract terpasang",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold what stands on pages that hold no text."""
    blind = [each for each in case.traces if each.verdict is Verdict.NO_TEXT]
    if blind:
        yield FAULT.at(
            blind[0].at,
            related=[Related(each.at, "juga belum dicocokkan") for each in blind[1:]],
            banyak=len(blind),
            daftar=few([f"{each.printed} di {each.ref}" for each in blind]),
        )
