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
_KIND = re.compile(r"^(?:kabupaten|kota|provinsi)\s+(?:administrasi\s+)?", re.IGNORECASE)
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
        weight = _misfit(case, text.partition(";")[0]) if isinstance(text, str) else None
        if weight:
            related = (Related(field(section("region"), region, "name"), "daerah pengusul"),)
            place = field(at, signatory, name)
            against = f"daerah: {region.name}"
            yield FAULT.at(place, severity=weight, related=related, jabatan=str(text), pembanding=against)
    if signatory.for_superior and not signatory.on_behalf_of:
        place = field(at, signatory, "for_superior")
        yield FAULT.at(place, jabatan=office, pembanding="untuk_beliau: ya, tanpa atas_nama")


def _misfit(case: Case, office: str) -> Severity | None:
    """How badly a head of region's title or name differs from the region's; other offices always fit."""
    region = case.evidence.region
    head = _HEAD.match(_STATUS.sub("", office, count=1).strip())
    wanted = _TITLES.get(region.kind)
    if head is None or wanted is None:
        return None
    if head["title"].casefold().replace(" ", "") != wanted:
        return Severity.GALAT
    own, named = _bare(region.name), _bare(head["name"])
    abbreviated = named.isupper() and len(named) <= 4
    if not named or abbreviated or comparable(named) == comparable(own):
        return None
    if case.regions.by_name(named) or case.regions.by_name(f"{region.kind} {named}"):
        return Severity.GALAT
    return None if named.casefold().split()[-1] == own.casefold().split()[-1] else Severity.PERINGATAN


def _bare(name: str) -> str:
    """A region's name without the word for its kind."""
    return _KIND.sub("", name.strip())
