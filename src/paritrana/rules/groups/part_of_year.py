"""Kelompok dibayar kurang dari dua belas bulan tanpa keterangan.

Mengapa juri ragu: kelompok yang iurannya dibayar enam bulan tidak terlindungi pada enam bulan lainnya, kecuali ada yang
meneruskan. Pada 31 Desember mereka mungkin bukan peserta lagi.

Contoh: {nama: Petani, tahun: 2024, jumlah: 3.000, bulan_dibayar: 6} tanpa catatan.

Perbaikan: tulis di catatan kelompok, atau baris anggaran yang membayarnya, bulan mana yang dibayar dan apa yang terjadi
pada bulan lainnya, misalnya "Juli sampai Desember; selebihnya membayar sendiri."

Sumber: orang × iuran × bulan; DBHCHT sering hanya membayar lima sampai sembilan bulan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Budget, Group
from paritrana.indonesian import Count
from paritrana.rules.case import Case
from paritrana.rules.reasons import names_cause, speaks_of
from paritrana.rules.roster import same_group, temporary
from paritrana.rules.wording import few

FAULT = Fault(
    code="KEL-13",
    name="kurang-dari-setahun",
    severity=Severity.CATATAN,
    headline="{banyak} kelompok dibayar kurang dari 12 bulan, bulan lainnya tidak diterangkan: {daftar}",
    help="tulis di catatan bulan mana yang dibayar dan siapa yang membayar bulan lainnya",
    explanation=__doc__,
)
_YEAR = 12
_MONTHS = re.compile(
    r"\bjanuari|februari|maret|april|\bmei\b|juni|juli|agustus|september|oktober|november|desember|triwulan|semester|\bbulan\b"
    r"|sejak|mulai|mandiri|sendiri|selebihnya|lainnya|dilanjutkan|diteruskan",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the lasting groups that are paid some months only and whose note says nothing of the others."""
    brief = [
        (at, group, group.months)
        for at, group in case.groups
        if isinstance(group.months, int)
        and group.months < _YEAR
        and isinstance(group.people, Count)
        and not temporary(group)
        and not speaks_of(_MONTHS, *_notes(case, group))
        and not names_cause(*_notes(case, group))
    ]
    if brief:
        at, group, _ = brief[0]
        yield FAULT.at(
            field(at, group, "months"),
            related=[Related(field(place, row, "months"), "juga") for place, row, _ in brief[1:]],
            banyak=len(brief),
            daftar=few([f"{row.name} ({months} bulan)" for _, row, months in brief]),
        )


def _notes(case: Case, group: Group) -> list[object]:
    """The group's note, and those of the budget's rows that pay for it in its year."""
    paying = [row.note for _, row in case.budgets if row.year == group.year and _pays(row, group)]
    return [group.note, *paying]


def _pays(row: Budget, group: Group) -> bool:
    return any(same_group(group, name) for name in row.pays_for)
