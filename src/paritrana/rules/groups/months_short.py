"""Iuran dibayar kurang dari dua belas bulan.

Mengapa juri ragu: peserta yang dibayar enam bulan tidak terlindungi enam bulan lainnya, tetapi terhitung sama dengan
yang dibayar setahun.

Contoh: Petani 3.000 orang dengan bulan_dibayar: 6 pada 2024.

Perbaikan: tulis di catatan kelompok atau anggarannya mengapa dan bulan apa yang tidak dibayar, atau tambahkan baris
dana yang membayar sisanya. Kelompok sementara, dan kelompok yang bulannya digenapi dana lain, tidak ditanya.

Sumber: peserta aktif dihitung pada suatu tanggal; orang × iuran × bulan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import Count
from paritrana.indonesian.dates import MONTHS
from paritrana.rules.answers import names_cause
from paritrana.rules.case import Case
from paritrana.rules.roster import plain
from paritrana.rules.wording import few

FAULT = Fault(
    code="KEL-60",
    name="bulan-kurang-dari-setahun",
    severity=Severity.CATATAN,
    headline="{banyak} kelompok dibayar kurang dari 12 bulan, sisanya tidak terlindungi: {daftar}",
    help="tulis di catatan mengapa dan bulan apa yang tidak dibayar, atau dana yang membayar sisanya",
    explanation=__doc__,
)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)}|bulan)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the lasting groups whose months of a year, over all funds, stay below twelve and aren't explained."""
    months: dict[tuple[object, str], int] = {}
    for _, group in case.groups:
        key = group.year, plain(group.name)
        months[key] = months.get(key, 0) + (group.months if isinstance(group.months, int) else 0)
    notes: dict[tuple[object, str], list[object]] = {}
    for item in case.ledger.budget.items:
        for name in item.purposes:
            notes.setdefault((item.year, name), []).append(item.row.note)
    short = [
        (at, group)
        for at, group in case.groups
        if isinstance(group.months, int)
        and isinstance(group.people, Count)
        and months[group.year, plain(group.name)] < 12
        and not group.temporary
        and not any(_answers(note) for note in (group.note, *notes.get((group.year, plain(group.name)), ())))
    ]
    if short:
        at, group = short[0]
        yield FAULT.at(
            field(at, group, "months"),
            related=[
                Related(field(place, other, "months"), "juga kurang dari setahun")
                for place, other in short[1:]
            ],
            banyak=len(short),
            daftar=few([f"{group.name} {group.months} bulan" for _, group in short]),
        )


def _answers(note: object) -> bool:
    """Whether a note names the cause, or the months that are paid."""
    return names_cause(note) or (isinstance(note, str) and bool(_MONTH.search(note)))
