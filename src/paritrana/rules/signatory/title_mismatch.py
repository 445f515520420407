"""Jabatan penanda tangan tidak cocok dengan statusnya atau daerahnya.

Mengapa juri ragu: surat hanya sah bila ditandatangani oleh yang berwenang. Pj. yang ditulis definitif, bupati pada
sebuah kota, atau u.b. tanpa a.n. membuat surat pengantar dan surat pernyataan diragukan.

Contoh: jabatan: Pj. Bupati Sumedang dengan status: definitif; jabatan: Bupati Bogor untuk Kabupaten Bandung.

Perbaikan: tulis jabatan seperti dalam keputusan pengangkatannya dan pilih status yang sama.

Sumber: tata naskah dinas pemerintah daerah, Permendagri 1/2023.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import Region
from paritrana.evidence.regions import comparable
from paritrana.rules.case import Case

FAULT = Fault(
    code="TTD-01",
    name="jabatan-tidak-cocok",
    severity=Severity.GALAT,
    headline='jabatan "{jabatan}" tidak cocok dengan {pembanding}',
    help="tulis jabatan dan status seperti dalam keputusan pengangkatan penanda tangan",
    explanation=__doc__,
)
_STATUS = re.compile(
    r"(?P<Pj>pj\b\.?|penjabat\b(?! sementara))|(?P<Plt>plt\b\.?|pelaksana tugas\b)"
    r"|(?P<Plh>plh\b\.?|pelaksana harian\b)",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?P<title>bupati|wali ?kota|gubernur)\b\s*(?P<name>.*)", re.IGNORECASE)
_TITLES = {"provinsi": "gubernur", "kabupaten": "bupati", "kota": "walikota"}


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the office with status, region and the office that is represented."""
    signatory, region = case.evidence.signatory, case.evidence.region
    at, office = section("signatory"), signatory.office
    if not isinstance(office, str):
        return
    prefix = _STATUS.match(office)
    status = f"{prefix.lastgroup}." if prefix else ""
    if status and isinstance(signatory.status, str) and signatory.status != status:
        related = (Related(field(at, signatory, "status"), "statusnya lain"),)
        against = f"status: {signatory.status}"
        yield FAULT.at(field(at, signatory, "office"), related=related, jabatan=office, pembanding=against)
    for name, text in (("office", office), ("on_behalf_of", signatory.on_behalf_of)):
        if isinstance(text, str) and not _fits(text, region):
            related = (Related(field(section("region"), region, "name"), "daerah pengusul"),)
            place = field(at, signatory, name)
            yield FAULT.at(place, related=related, jabatan=text, pembanding=f"daerah: {region.name}")
    if signatory.for_superior and not signatory.on_behalf_of:
        place = field(at, signatory, "for_superior")
        yield FAULT.at(place, jabatan=office, pembanding="untuk_beliau: ya, tanpa atas_nama")


def _fits(office: str, region: Region) -> bool:
    """Whether a head of region's title and name are those of the region; other offices always fit."""
    head = _HEAD.match(_STATUS.sub("", office, count=1).strip())
    wanted = _TITLES.get(region.kind)
    if head is None or wanted is None:
        return True
    if head["title"].casefold().replace(" ", "") != wanted:
        return False
    name = head["name"].strip()
    own = re.sub(r"^(kabupaten|kota|provinsi)\s+", "", region.name, flags=re.IGNORECASE)
    named = re.sub(r"^(kabupaten|kota|provinsi)\s+", "", name, flags=re.IGNORECASE)
    abbreviated = name.isupper() and len(name) <= 4
    return not name or abbreviated or comparable(named) == comparable(own)
