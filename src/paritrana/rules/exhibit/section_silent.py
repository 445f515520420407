"""Bagian yang diharapkan tidak ada, tanpa alasan.

Mengapa juri ragu: bagian yang kosong tanpa penjelasan dibaca sebagai tidak ada capaian, atau sebagai lupa. Celah yang
dinyatakan dengan alasan tidak. Yang dinilai lebih dahulu ialah regulasi, anggaran, kepesertaan, dan inovasi; tanpa itu
tidak ada yang dapat dinilai. Bagian lain yang kosong hanya catatan.

Contoh: berkas tanpa kepatuhan, tanpa butir kepatuhan dalam bagian_kosong.

Perbaikan: isi bagiannya, atau tulis bagian_kosong: [{bagian: kepatuhan, alasan: ...}].

Sumber: aspek penilaian yang diberitakan; kaidah celah yang dinyatakan dengan alasan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import alias, section
from paritrana.evidence.model import Evidence
from paritrana.rules.case import Case
from paritrana.rules.sections import EXPECTED, SECTIONS, filled

FAULT = Fault(
    code="BUK-21",
    name="bagian-hilang-tanpa-alasan",
    severity=Severity.PERINGATAN,
    headline="{banyak} bagian tidak ada dan tidak diterangkan: {daftar}",
    help="isi bagiannya, atau sebut di bagian_kosong dengan alasannya",
    explanation=__doc__,
)


_JUDGED = ("laws", "budgets", "coverage", "groups", "innovations", "compliance")
"""What the award is known to judge (regulation, coverage, innovation), gravest first."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the expected sections that are neither filled nor declared empty; a new file is asked by its form.

    What the award judges comes first, in a finding of its own.
    """
    if case.blanks:
        return
    declared = {SECTIONS.get(empty.section, "") for empty in case.evidence.empty_sections}
    silent = [name for name in EXPECTED if name not in declared and not filled(case.evidence, name)]
    judged = [name for name in _JUDGED if name in silent]
    others = [name for name in silent if name not in _JUDGED]
    for names, weight in ((judged, Severity.PERINGATAN), (others, Severity.CATATAN)):
        if names:
            daftar = ", ".join(alias(Evidence, name) for name in names)
            yield FAULT.at(section("empty_sections"), severity=weight, banyak=len(names), daftar=daftar)
