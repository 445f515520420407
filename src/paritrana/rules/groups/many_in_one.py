"""Satu angka untuk beberapa kelompok.

Mengapa juri ragu: kepala desa, perangkat desa, BPD, dan ketua RT mempunyai dasar, iuran, dan dana yang berbeda. Satu
angka untuk keempatnya tidak dapat dicocokkan dengan daftar mana pun.

Contoh: {nama: "Kepala desa, perangkat desa, BPD, dan Ketua RT", jumlah: 3.847}.

Perbaikan: pecah menjadi satu baris untuk setiap kelompok; bila sumbernya memang tidak merinci, katakan di catatan.

Sumber: alasan keraguan juri yang diberitakan: satu total untuk banyak kelompok.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import Count, format_count
from paritrana.rules.answers import speaks_of
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEL-09",
    name="satu-angka-banyak-kelompok",
    severity=Severity.PERINGATAN,
    headline="{jumlah} orang untuk {banyak} kelompok sekaligus: {nama}",
    help="pisahkan menjadi satu baris untuk setiap kelompok; bila sumbernya tidak merinci, katakan di catatan",
    explanation=__doc__,
)
_BETWEEN = re.compile(r"\s*,\s*(?:dan|serta)?\s*|\s+(?:dan|serta)\s+|\s*[/&;]\s*")
_PLACES = re.compile(
    r"\s*[(–:-]?\s*\b(?i:di|dari|se|pada|wilayah|untuk)?\s*(?:\w+\s+)?"
    r"(?i:kecamatan|kec\.|desa|kelurahan|kabupaten|kota|kampung|nagari|distrik|dusun|pulau|pasar|pelabuhan)\s+[A-Z].*$"
)
"""A list of places behind a name: the people of one group, wherever they live."""
_NAMES = re.compile(r"\((?:[A-Z][a-z]+(?: [A-Z][a-z]+)*(?:, (?:dan )?| dan )?)+\)")
"""Names in brackets: places or bodies, not groups."""
_LUMPED = re.compile(r"rinci|dijumlah|digabung|gabungan|terpisah|dipecah|dipisah|memecah", re.IGNORECASE)
_MANY = 3
"""Names in one. With 2 Kabupaten Raja Ampat has a finding more; with 4 a list of three counts as one."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Count the names in a name; two are left alone, since "RT dan RW" is one group to most sources."""
    for at, group in case.groups:
        names = [name for name in _BETWEEN.split(_PLACES.sub("", _NAMES.sub("", group.name))) if name.strip()]
        if isinstance(group.people, Count) and len(names) >= _MANY and not speaks_of(_LUMPED, group.note):
            yield FAULT.at(
                field(at, group, "name"),
                jumlah=format_count(group.people),
                banyak=len(names),
                nama=group.name,
            )
