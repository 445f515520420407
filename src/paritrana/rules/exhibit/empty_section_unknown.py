"""bagian_kosong menyebut sesuatu yang bukan bagian.

Mengapa juri ragu: alasan itu tidak tercetak di mana pun, sehingga bagian yang dimaksud tampak kosong tanpa penjelasan.

Contoh: bagian_kosong: [{bagian: kepatuan, alasan: ...}].

Perbaikan: tulis kunci bagiannya seperti dalam berkas bukti, misalnya kepatuhan. Hal lain ditulis di catatan_data.

Sumber: daftar bagian berkas bukti.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import EmptySection
from paritrana.field.sections import BY_NAME, section_named
from paritrana.rules.case import Case

FAULT = Fault(
    code="BUK-19",
    name="bagian-kosong-tak-dikenal",
    severity=Severity.PERINGATAN,
    headline='"{bagian}" bukan bagian berkas bukti; alasannya tidak akan tercetak',
    help="tulis kunci bagiannya ({saran}), atau pindahkan penjelasannya ke catatan_data",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Look every section that is declared empty up."""
    for at, empty in case.rows(EmptySection):
        if section_named(empty.section) is None:
            near = difflib.get_close_matches(empty.section.casefold(), BY_NAME, n=1)
            advice = near[0] if near else "misalnya kepatuhan"
            yield FAULT.at(field(at, empty, "section"), bagian=empty.section, saran=advice)
