"""Bagian dinyatakan kosong, padahal berisi.

Mengapa juri ragu: berkas mengatakan bagian ini tidak ada datanya, lalu mencetak datanya. Salah satunya sudah basi.

Contoh: bagian_kosong: [{bagian: profil, ...}], sedangkan profil berisi jumlah penduduk.

Perbaikan: hapus butirnya dari bagian_kosong; celah pada satu baris dinyatakan di baris itu.

Sumber: kaidah celah yang dinyatakan dengan alasan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import EmptySection
from paritrana.field.sections import section_named
from paritrana.rules.case import Case

FAULT = Fault(
    code="BUK-20",
    name="bagian-kosong-berisi",
    severity=Severity.PERINGATAN,
    headline="bagian {bagian} dinyatakan kosong, padahal berisi",
    help="hapus butir ini dari bagian_kosong; celah pada satu baris dinyatakan di baris itu",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find sections that are declared empty and have data."""
    for at, empty in case.rows(EmptySection):
        named = section_named(empty.section)
        if named and getattr(case.evidence, named.attribute):
            related = (Related(section(named.attribute), "isinya"),)
            yield FAULT.at(field(at, empty, "section"), related=related, bagian=empty.section)
