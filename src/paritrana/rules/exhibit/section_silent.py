"""Bagian yang diharapkan tidak ada, tanpa alasan.

Mengapa juri ragu: bagian yang kosong tanpa penjelasan dibaca sebagai tidak ada capaian, atau sebagai lupa. Celah yang
dinyatakan dengan alasan tidak.

Contoh: berkas tanpa kepatuhan, tanpa butir kepatuhan dalam bagian_kosong.

Perbaikan: isi bagiannya, atau tulis bagian_kosong: [{bagian: kepatuhan, alasan: ...}].

Sumber: aspek penilaian yang diberitakan; kaidah celah yang dinyatakan dengan alasan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import section
from paritrana.field.sections import BY_NAME, SECTIONS
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-21",
    name="bagian-hilang-tanpa-alasan",
    severity=Severity.PERINGATAN,
    headline="{banyak} bagian tidak ada dan tidak diterangkan: {daftar}",
    help="isi bagiannya, atau sebut di bagian_kosong dengan alasannya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the expected sections that are neither filled nor declared empty; a new file is asked by its form."""
    if case.blanks:
        return
    declared = {BY_NAME.get(empty.section) for empty in case.evidence.empty_sections}
    expected = (each for each in SECTIONS if each.expected and each not in declared)
    silent = [each.key for each in expected if not getattr(case.evidence, each.attribute)]
    if silent:
        daftar = few(silent, 6)
        yield FAULT.at(section("empty_sections"), banyak=len(silent), daftar=daftar)
