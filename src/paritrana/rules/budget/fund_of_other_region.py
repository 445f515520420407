"""Uang daerah lain dihitung sebagai anggaran daerah pengusul.

Mengapa juri ragu: yang dinilai adalah anggaran pengusul. APBD kabupaten/kota bukan anggaran provinsi, dan APBD
kabupaten lain bukan anggaran kabupaten ini; memasukkannya membesarkan anggaran dengan uang orang lain.

Contoh: dosir provinsi dengan {sumber: APBD Kabupaten/Kota, tahap: realisasi, nilai: Rp9.000.000.000}.

Perbaikan: keluarkan barisnya dari anggaran; dukungan kabupaten/kota boleh diuraikan pada komitmen. Dana provinsi yang
membayar warga kabupaten ditulis APBD Provinsi.

Sumber: UU 23/2014: APBD adalah rencana keuangan satu daerah; aspek penilaian penganggaran.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.region_names import comparable
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-61",
    name="uang-daerah-lain",
    severity=Severity.PERINGATAN,
    headline='anggaran {tahun} bersumber "{sumber}": bukan anggaran {daerah}',
    help="keluarkan dari anggaran, atau perbaiki sumber dananya; dukungan daerah lain diuraikan pada komitmen",
    explanation=__doc__,
)
_LOCAL = re.compile(
    r"^(?:(?:APBD|anggaran)(?:-P)?\s+)?(?:\d+\s+)?(?P<kind>kab(?:upaten)?\.?|kota|pemkab|pemkot)(?P<rest>\b.*|$)",
    re.IGNORECASE,
)
_LENGTH = {"provinsi": 2, "kabupaten": 5}
"""Characters of a code: 33 is a province, 33.21 a kabupaten or kota; a village may have money of its kabupaten."""
_NO_NAME = re.compile(r"(?:dan |atau |/ ?)?(?:kota|kabupaten)?(?:-P| perubahan| murni)?$", re.IGNORECASE)
_ALL = re.compile(r"(?:/ ?kota )?(?:se[- ]|lain)", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find the APBD of kabupaten and kota in a province's budget, of another one in a kabupaten's or kota's."""
    region = case.evidence.region
    for at, row in case.budgets:
        found = _LOCAL.match(row.fund) if isinstance(row.fund, str) else None
        if found and _of_another(
            found["kind"], found["rest"].strip(" .-"), str(region.name), len(region.code)
        ):
            yield FAULT.at(
                field(at, row, "fund"), tahun=str(row.year), sumber=str(row.fund), daerah=str(region.name)
            )


def _of_another(kind: str, rest: str, own: str, code: int) -> bool:
    """Whether a fund of a kabupaten or kota isn't the applicant's."""
    if code == _LENGTH["provinsi"]:
        return True
    name = rest.partition("(")[0].strip()
    if code != _LENGTH["kabupaten"] or _NO_NAME.match(name):
        return False
    town = kind.casefold() in ("kota", "pemkot")
    same = own.casefold().startswith("kota") == town and comparable(name) in comparable(own)
    return bool(_ALL.match(name)) or not same
