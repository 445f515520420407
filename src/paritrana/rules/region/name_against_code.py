"""Nama daerah tidak cocok dengan kode wilayahnya.

Mengapa juri ragu: kabupaten dan kota bernama sama banyak jumlahnya (Bandung, Bogor, Malang, Semarang). Nama dan kode
yang menunjuk dua daerah membuat semua angka diragukan: angka daerah mana yang dilaporkan?

Contoh: kode: 32.04 (Kabupaten Bandung) dengan nama: Kota Bandung.

Perbaikan: tulis nama lengkap dengan kata Kabupaten atau Kota, sama seperti dalam daftar kode wilayah.

Sumber: daftar kode wilayah Kementerian Dalam Negeri yang dibawa program ini.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.region_names import stands_for
from paritrana.rules.case import Case

FAULT = Fault(
    code="DAE-01",
    name="nama-beda-kode",
    severity=Severity.GALAT,
    headline='nama "{nama}" tidak cocok dengan kode {kode}, yaitu {seharusnya}',
    help="perbaiki nama atau kodenya; nama lengkap memakai kata Kabupaten atau Kota",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the name, for a village the parent's, with that of the code's row."""
    region = case.evidence.region
    entry = case.regions.holder(region.code)
    attribute = "parent" if region.kind in ("desa", "kelurahan") else "name"
    name = getattr(region, attribute)
    if entry is None or not isinstance(name, str) or not name or stands_for(name, entry.name):
        return
    others = [found for found in case.regions.by_name(name) if found.code != entry.code]
    if entry.kind == "provinsi" and others and case.evidence.award.category == "pemerintah kabupaten/kota":
        return  # the code is too short: DAE-13 says so
    at = section("region")
    yield FAULT.at(
        field(at, region, attribute),
        severity=Severity.GALAT if others else Severity.PERINGATAN,
        related=(Related(field(at, region, "code"), "kode {kode} adalah {seharusnya}"),),
        nama=name,
        kode=region.code,
        seharusnya=entry.name,
    )
