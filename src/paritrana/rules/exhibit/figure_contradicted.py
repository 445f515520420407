"""Angka atau tanggal lain di halaman buktinya.

Mengapa juri ragu: juri membuka halaman yang dirujuk dan menemukan angka lain di samping kata yang sama, atau tanggal
lain pada penutup peraturannya. Satu perbedaan seperti itu cukup untuk meragukan semuanya.

Contoh: kepesertaan menyatakan Nelayan kecil 5.950 orang, sedangkan B-08 hlm. 2 memuat "Nelayan kecil 5.590 orang".

Perbaikan: buka halamannya. Bila salah ketik, perbaiki isinya; bila diambil dari halaman lain, perbaiki rujukannya;
bila memang berbeda, terangkan di catatan dengan menyebut angka yang ada di buktinya. Program hanya membandingkan huruf
yang terbaca dan dapat keliru pada tabel yang rumit.

Sumber: kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.tracing import Verdict
from paritrana.rules.case import Case

FAULT = Fault(
    code="BUK-27",
    name="angka-lain-di-bukti",
    severity=Severity.PERINGATAN,
    headline="dinyatakan {dinyatakan}, sedangkan {bukti} hlm. {halaman} memuat: {baris}",
    help="buka halamannya; perbaiki isian atau rujukannya, atau terangkan bedanya di catatan",
    explanation=__doc__,
)
_FIGURE = re.compile(r"\d[\d.]*\d(?:,\d+)?")


def check(case: Case) -> Iterator[Diagnostic]:
    """Tell each figure or date for which its proof has another one."""
    for each in case.traces:
        if each.verdict is Verdict.CONTRADICTED and not _note_answers(each.line, case.note_at(each.at)):
            yield FAULT.at(
                each.at,
                dinyatakan=each.printed,
                bukti=each.ref.id,
                halaman=each.page,
                baris=f"“{each.line}”",
            )


def _note_answers(line: str, note: str) -> bool:
    """Whether a note names a figure of the line in the proof."""
    return bool(note) and any(figure in note for figure in _FIGURE.findall(line))
