"""Dasar hukum memuat pedoman penyusunan APBD untuk tahun lain.

Mengapa juri ragu: pedoman penyusunan APBD terbit setiap tahun dan hanya berlaku untuk tahun anggarannya. Pedoman tahun
lain dalam daftar menunjukkan bahwa daftarnya disalin dari berkas lama.

Contoh: Permendagri 27/2021 tentang Pedoman Penyusunan APBD Tahun Anggaran 2022 dalam berkas periode 2024.

Perbaikan: ganti dengan pedoman tahun yang dinilai; pedoman tahun lain boleh tetap bila yang benar juga didaftar.

Sumber: daftar pedoman dalam konstanta.yaml; tahun anggaran di judul peraturannya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.rules.case import Case
from paritrana.rules.citations import Key, key_of, regulation_in, short_citation_of

FAULT = Fault(
    code="HUK-17",
    name="pedoman-apbd-tahun-lain",
    severity=Severity.PERINGATAN,
    headline="{sebutan} pedoman penyusunan APBD {tahun}, bukan {dinilai} yang dinilai",
    help="ganti dengan {benar}, atau tambahkan itu ke daftar",
    explanation=__doc__,
)
_GUIDELINE = re.compile(
    r"pedoman (?:umum )?penyusunan (?:apbd|anggaran pendapatan dan belanja daerah|rkpd dan apbd)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20\d{2}\b")


def check(case: Case) -> Iterator[Diagnostic]:
    """Find guidelines of other years where that of the assessed year isn't listed."""
    if case.period is None:
        return
    assessed = case.period.end.year
    known = {regulation_in(name): year for year, name in case.constants.guidelines.items()}
    guidelines = [(at, law, year) for at, law in case.laws if (year := _year(known, law))]
    if any(year == assessed for _, _, year in guidelines):
        return
    right = case.constants.guidelines.get(assessed)
    for at, law, year in guidelines:
        yield FAULT.at(
            field(at, law, "number"),
            sebutan=short_citation_of(law),
            tahun=str(year),
            dinilai=str(assessed),
            benar=right or f"pedoman APBD {assessed}",
        )


def _year(known: Mapping[Key | None, int], law: Law) -> int | None:
    """The budget year a guideline is for: by the list of guidelines, else the last year of its title."""
    key = key_of(law)
    if key in known:
        return known[key]
    title = law.title if isinstance(law.title, str) else ""
    years = _YEAR.findall(title)
    return int(years[-1]) if years and _GUIDELINE.search(title) else None
