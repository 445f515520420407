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
from paritrana.evidence.addresses import section
from paritrana.field.sections import SECTIONS, section_named
from paritrana.rules.case import Case

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
    declared = {section_named(empty.section) for empty in case.evidence.empty_sections}
    expected = (each for each in SECTIONS if each.expected and each not in declared)
    silent = {each.attribute: each.key for each in expected if not getattr(case.evidence, each.attribute)}
    judged = [silent[name] for name in _JUDGED if name in silent]
    others = [key for name, key in silent.items() if name not in _JUDGED]
    for keys, weight in ((judged, Severity.PERINGATAN), (others, Severity.CATATAN)):
        if keys:
            place = section("empty_sections")
            yield FAULT.at(place, severity=weight, banyak=len(keys), daftar=", ".join(keys))
