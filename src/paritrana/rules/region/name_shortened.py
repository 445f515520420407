"""Nama daerah ditulis singkat.

Mengapa juri ragu: tidak ada; maksudnya jelas. Tetapi nama itu tercetak di sampul, kepala surat, dan tanda tangan, dan
naskah dinas memakai nama lengkap.

Contoh: nama: Kab. Demak, provinsi: Jateng.

Perbaikan: tulis nama lengkapnya, misalnya Kabupaten Demak dan Jawa Tengah.

Sumber: daftar kode wilayah Kementerian Dalam Negeri yang dibawa program ini; Permendagri 1/2023.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.region_names import is_short, stands_for
from paritrana.rules.case import Case

FAULT = Fault(
    code="DAE-04",
    name="nama-daerah-disingkat",
    severity=Severity.CATATAN,
    headline='nama ditulis singkat dan akan tercetak begitu: "{nama}"',
    help="tulis nama lengkapnya: {seharusnya}",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find names of the region, of its parent and of its province that are right but short."""
    region, at = case.evidence.region, section("region")
    holder, province = case.regions.holder(region.code), case.regions.province(region.code)
    own = "parent" if region.kind in ("desa", "kelurahan") else "name"
    for attribute, entry in ((own, holder), ("province", province)):
        name = getattr(region, attribute)
        if entry and isinstance(name, str) and is_short(name) and stands_for(name, entry.name):
            yield FAULT.at(field(at, region, attribute), nama=name, seharusnya=entry.name)
