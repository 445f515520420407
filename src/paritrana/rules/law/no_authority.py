"""Daerah yang tidak membuat peraturan ditulis sebagai pembuatnya.

Mengapa juri ragu: kelurahan dipimpin lurah sebagai perangkat kecamatan dan tidak membuat Peraturan Desa. Kabupaten dan
kota administrasi di Jakarta tidak membuat Peraturan Daerah atau peraturan kepala daerah sendiri; yang berlaku di sana
peraturan provinsinya.

Contoh: jenis: Peraturan Desa dalam berkas Kelurahan Bintoro; jenis: Peraturan Wali Kota dalam berkas Kota Administrasi
Jakarta Pusat.

Perbaikan: ganti dengan peraturan kota, kabupaten, atau provinsinya, dan tulis penerbitnya.

Sumber: UU 6/2014 dan UU 23/2014 tentang desa dan kelurahan; UU 2/2024 tentang wilayah administrasi Jakarta.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case
from paritrana.rules.citations import kind_of

FAULT = Fault(
    code="HUK-16",
    name="peraturan-tanpa-wewenang",
    severity=Severity.PERINGATAN,
    headline="{tanda} ditulis {jenis}, padahal {daerah} tidak membuat {jenis}",
    help="ganti dengan peraturan yang membawahinya, atau tulis penerbitnya",
    explanation=__doc__,
)
_ADMINISTRATIVE = {
    "Perda": "Peraturan Daerah",
    "Perbup": "Peraturan Bupati",
    "Perwali": "Peraturan Wali Kota",
}


def check(case: Case) -> Iterator[Diagnostic]:
    """Find regulations without another issuer of a kelurahan, or of a part of Jakarta."""
    region, own = case.evidence.region, case.applicant
    for at, law in case.laws:
        kind = kind_of(law.kind)
        if isinstance(law.issuer, str) and law.issuer:
            continue
        village = region.kind == "kelurahan" and kind == "Perdes"
        part = own.administrative and kind in _ADMINISTRATIVE and "provinsi" not in str(law.kind).casefold()
        if village or part:
            name = region.name if village else own.name
            kind_name = "Peraturan Desa" if village else _ADMINISTRATIVE[kind]
            yield FAULT.at(field(at, law, "kind"), tanda=law.id, jenis=kind_name, daerah=name)
