"""Peraturan daerah lain didaftar sebagai dasar hukum.

Mengapa juri ragu: peraturan kabupaten atau kota lain tidak berlaku di daerah pengusul. Biasanya berkas daerah lain
dipakai sebagai contoh dan satu barisnya tertinggal.

Contoh: penerbit: Kabupaten Garut, atau jenis: Peraturan Bupati Garut, dalam berkas Kabupaten Bandung.

Perbaikan: ganti dengan peraturan sendiri, atau hapus. Peraturan provinsi tempat daerah terletak boleh didaftar,
begitu pula peraturan daerah di bawahnya.

Sumber: identitas peraturan adalah jenis, penerbit, nomor, dan tahun; daftar kode wilayah.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.evidence.region_mentions import mentions
from paritrana.evidence.region_names import bare
from paritrana.evidence.regions import RegionEntry
from paritrana.field.instruments import REGIONAL
from paritrana.rules.case import Case
from paritrana.rules.citations import kind_of, short_citation_of

FAULT = Fault(
    code="HUK-13",
    name="peraturan-daerah-lain",
    severity=Severity.PERINGATAN,
    headline="{sebutan} diterbitkan {penerbit}, sedangkan pengusulnya {daerah}",
    help="ganti dengan peraturan {daerah}, atau hapus dari daftar",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Look up who issued it by issuer and kind; its own region and the province are right, namesakes DAE-03's."""
    own = case.applicant
    if not own.entries:
        return
    for at, law in case.laws:
        name, issuer = _issuer(case, law) if kind_of(law.kind) in REGIONAL else ("", None)
        if (
            issuer
            and not own.holds(issuer)
            and not any(bare(issuer.name) == bare(o.name) for o in own.entries)
        ):
            written = str(getattr(law, name))
            place = field(at, law, name)
            yield FAULT.at(place, sebutan=short_citation_of(law), penerbit=written, daerah=own.name)


def _issuer(case: Case, law: Law) -> tuple[str, RegionEntry | None]:
    """The attribute that names another issuer, and the region; the kind may bear it: Peraturan Bupati Garut."""
    if isinstance(law.issuer, str) and law.issuer:
        rows = case.regions.by_name(law.issuer)
        return "issuer", rows[0] if rows else None
    named = mentions(str(law.kind), case.regions)
    return "kind", named[0].entry if named else None
