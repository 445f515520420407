"""Bukti berupa pindaian tanpa teks.

Mengapa juri ragu: tidak ada; halaman yang dipindai tetap sah. Program hanya tidak dapat membantu mencocokkan angkanya.

Contoh: surat yang dipindai menjadi gambar, tanpa pengenalan teks.

Perbaikan: cocokkan sendiri angka yang bertumpu padanya, atau pindai dengan pengenalan teks (OCR) agar dapat dicari.

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
    headline="{banyak} angka bertumpu pada pindaian tanpa teks dan belum dicocokkan: {daftar}",
    help="cocokkan sendiri dengan halamannya, atau pindai dengan pengenalan teks",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the figures whose pages hold no text."""
    blind = [each for each in case.traces if each.verdict is Verdict.NO_TEXT]
    if blind:
        yield FAULT.at(
            blind[0].at,
            related=[Related(each.at, "juga belum dicocokkan") for each in blind[1:]],
            banyak=len(blind),
            daftar=few([f"{each.printed} di {each.ref}" for each in blind]),
        )
