"""Nama provinsi tidak cocok dengan kode wilayahnya.

Mengapa juri ragu: seleksi berlangsung per provinsi, dan beberapa daerah berpindah provinsi karena pemekaran. Provinsi
yang salah menaruh berkas di seleksi yang salah.

Contoh: kode: 96.03 (Papua Barat Daya) dengan provinsi: Papua Barat.

Perbaikan: tulis provinsi yang sekarang; provinsi lama cukup disebut di catatan.

Sumber: daftar kode wilayah Kementerian Dalam Negeri yang dibawa program ini.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.region_names import stands_for
from paritrana.rules.case import Case

FAULT = Fault(
    code="DAE-02",
    name="provinsi-beda-kode",
    severity=Severity.GALAT,
    headline='provinsi "{provinsi}" tidak cocok dengan kode {kode}, yang terletak di {seharusnya}',
    help="perbaiki nama provinsi atau kode wilayahnya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the province with that of the code, or of the name where the code is another region's."""
    region = case.evidence.region
    entry = case.regions.province(region.code)
    name = region.province
    if entry is None or not isinstance(name, str) or not name:
        return
    lies_in = {entry, *(case.regions.province(own.code) for own in case.applicant.entries)}
    if any(province and stands_for(name, province.name) for province in lies_in):
        return
    at = section("region")
    yield FAULT.at(
        field(at, region, "province"),
        severity=Severity.GALAT if case.regions.by_name(name) else Severity.PERINGATAN,
        related=(Related(field(at, region, "code"), "kode {kode} terletak di {seharusnya}"),),
        provinsi=name,
        kode=region.code,
        seharusnya=entry.name,
    )
