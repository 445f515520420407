"""Tanda bukti yang dirujuk tidak ada dalam daftar bukti.

Mengapa juri ragu: rujukan yang tidak sampai ke lampiran mana pun tidak dapat dibedakan dari bukti yang dikarang.

Contoh: bukti: B-14, sedangkan daftar bukti hanya sampai B-12.

Perbaikan: tambahkan buktinya ke daftar bukti, atau perbaiki tandanya.

Sumber: kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-05",
    name="tanda-bukti-tak-dikenal",
    severity=Severity.GALAT,
    headline='tanda bukti "{tanda}" tidak ada dalam daftar bukti',
    help="tambahkan buktinya ke daftar, atau perbaiki tandanya; yang ada: {ada}",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the references to each id that doesn't exist."""
    unknown: dict[str, list[Address]] = {}
    for place, ref in case.references:
        if ref.id and ref.id not in case.exhibits:
            unknown.setdefault(ref.id, []).append(place)
    known = few(list(case.exhibits), 5) or "-"
    for id, (first, *others) in unknown.items():
        yield FAULT.at(
            first, related=[Related(place, "juga di sini") for place in others], tanda=id, ada=known
        )
