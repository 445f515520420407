"""Yang dihitung bukan orang.

Mengapa juri ragu: peserta adalah orang. Satu keluarga dapat mempunyai dua pekerja atau tidak satu pun, dan satu desa
seratus; angka dalam satuan lain tidak dapat dijumlahkan dengan orang, apalagi dikalikan iuran.

Contoh: {nama: Nelayan, jumlah: 36.500 keluarga}; {nama: Rumah tangga petani, jumlah: 4.000}.

Perbaikan: hitung orangnya dari daftar peserta BPJS Ketenagakerjaan; angka keluarga atau desa boleh disebut di catatan.

Sumber: orang × iuran × bulan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage, Denominator, Group, Part, StatedGroups
from paritrana.indonesian import Count, format_count
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEL-14",
    name="satuan-bukan-orang",
    severity=Severity.PERINGATAN,
    headline="{nama}: {jumlah} {satuan}, bukan orang",
    help="hitung orangnya dari daftar peserta BPJS Ketenagakerjaan; banyak {satuan} boleh disebut di catatan",
    explanation=__doc__,
)
_PEOPLE = frozenset({"", "orang", "jiwa", "pekerja", "tenaga kerja", "peserta"})
_NAMED = re.compile(
    r"^(?:jumlah |banyak(?:nya)? )?(?P<unit>keluarga|rumah tangga|kepala keluarga|kk|desa|kelurahan|kecamatan|dusun"
    r"|kelompok tani"
    r"|kelompok nelayan|poktan|gapoktan|koperasi|perusahaan|badan usaha|pemberi kerja|umkm|kapal|perahu|unit usaha"
    r"|kartu|sertifikat)"
    r"\b(?! (?:berencana|dan anggotanya)\b)(?!.*\b(?:bekerja|pekerja|anggota)\b)",
    re.IGNORECASE,
)
_SAID = frozenset({"orang", "jiwa", "pekerja", "tenaga kerja", "peserta"})


def check(case: Case) -> Iterator[Diagnostic]:
    """Look at the unit behind each count of people, and at the first words of the name where there is none."""
    rows: list[tuple[Address, Part, str]] = []
    rows += [(at, row, row.indicator) for at, row in case.coverage]
    rows += [(at, row, row.name) for at, row in case.groups]
    rows += [(at, row, "penyebut") for at, row in case.rows(Denominator)]
    rows += [(at, row, "jumlah yang dinyatakan") for at, row in case.rows(StatedGroups)]
    for at, row, name in rows:
        people: object = getattr(row, "people", None)
        if isinstance(people, Count):
            unit = _unit(people, name if isinstance(row, Coverage | Group) else "")
            honest = isinstance(row, Coverage) and name.casefold().startswith(f"{people.noun} ")
            if unit and not (honest and people.noun):
                yield FAULT.at(field(at, row, "people"), nama=name, jumlah=format_count(people), satuan=unit)


def _unit(people: Count, name: str) -> str:
    """What is counted, "" where it is people."""
    if people.noun not in _PEOPLE:
        return people.noun
    named = _NAMED.match(name)
    if not named or people.noun in _SAID:
        return ""
    return named["unit"] if named["unit"].isupper() else named["unit"].casefold()
