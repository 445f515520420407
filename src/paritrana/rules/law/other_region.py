"""Peraturan daerah lain didaftar sebagai dasar hukum.

Mengapa juri ragu: peraturan kabupaten atau kota lain tidak berlaku di daerah pengusul. Biasanya berkas daerah lain
dipakai sebagai contoh dan satu barisnya tertinggal.

Contoh: penerbit: Kabupaten Garut dalam berkas Kabupaten Bandung.

Perbaikan: ganti dengan peraturan sendiri, atau hapus. Peraturan provinsi tempat daerah terletak boleh didaftar.

Sumber: identitas peraturan adalah jenis, penerbit, nomor, dan tahun; daftar kode wilayah.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.regions import comparable
from paritrana.rules.case import Case
from paritrana.rules.citations import REGIONAL, cited, kind_of

FAULT = Fault(
    code="HUK-13",
    name="peraturan-daerah-lain",
    severity=Severity.PERINGATAN,
    headline="{sebutan} diterbitkan {penerbit}, sedangkan pengusulnya {daerah}",
    help="ganti dengan peraturan {daerah}, atau hapus dari daftar",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Look the issuer up; its own region and the province it lies in are right, namesakes are DAE-03's."""
    own = case.regions.holder(case.evidence.region.code)
    if own is None:
        return
    for at, law in case.laws:
        issuer = law.issuer if isinstance(law.issuer, str) else ""
        plain = issuer.removeprefix("Pemerintah ")
        found = case.regions.by_name(plain) if plain and kind_of(law.kind) in REGIONAL else ()
        foreign = found and all(not own.code.startswith(entry.code) for entry in found)
        if foreign and _bare(plain) != _bare(own.name):
            yield FAULT.at(field(at, law, "issuer"), sebutan=cited(law), penerbit=issuer, daerah=own.name)


def _bare(name: str) -> str:
    return comparable(name).removeprefix("kabupaten").removeprefix("kota")
