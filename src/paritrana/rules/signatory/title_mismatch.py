"""Jabatan penanda tangan tidak cocok dengan statusnya atau daerahnya.

Mengapa juri ragu: surat hanya sah bila ditandatangani oleh yang berwenang. Pj. yang ditulis definitif, bupati pada
sebuah kota, jabatan yang menyebut daerah lain, atau u.b. tanpa a.n. membuat surat pengantar dan surat pernyataan
diragukan. Huruf besar, koma, dan singkatan yang lazim (Kab., Pj., DIY) tidak dipersoalkan.

Contoh: jabatan: Pj. Bupati Sumedang dengan status: definitif; jabatan: Bupati Bogor untuk Kabupaten Bandung.

Perbaikan: tulis jabatan seperti dalam keputusan pengangkatannya dan pilih status yang sama.

Sumber: tata naskah dinas pemerintah daerah, Permendagri 1/2023.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.offices import Office, Post, read_office
from paritrana.rules.case import Case

FAULT = Fault(
    code="TTD-01",
    name="jabatan-tidak-cocok",
    severity=Severity.GALAT,
    headline='jabatan "{jabatan}" tidak cocok dengan {pembanding}',
    help="tulis jabatan dan status seperti dalam keputusan pengangkatan penanda tangan",
    explanation=__doc__,
)
_TITLES = {"provinsi": "gubernur", "kabupaten": "bupati", "kota": "walikota"}
_LONGEST_ACRONYM = 4
"""Capitals of so many letters are an acronym that nobody here knows, unless a region bears the name: ALOR, BIMA."""
_LURAH_OF_VILLAGES = "34"
"""In Daerah Istimewa Yogyakarta the head of a kalurahan, which is a desa, is called lurah (UU 13/2012)."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the office with status, region and the office that is represented."""
    signatory, region = case.evidence.signatory, case.evidence.region
    at = section("signatory")
    if not isinstance(signatory.office, str):
        return
    office = read_office(signatory.office)
    if office.status and isinstance(signatory.status, str) and signatory.status != office.status:
        related = (Related(field(at, signatory, "status"), "statusnya lain"),)
        against = f"status: {signatory.status}"
        place = field(at, signatory, "office")
        yield FAULT.at(place, related=related, jabatan=signatory.office, pembanding=against)
    for name, text in (("office", signatory.office), ("on_behalf_of", signatory.on_behalf_of)):
        weight = _misfit(case, text.partition(";")[0]) if isinstance(text, str) else None
        if weight:
            related = (Related(field(section("region"), region, "name"), "daerah pengusul"),)
            place = field(at, signatory, name)
            against = f"daerah: {region.name}"
            yield FAULT.at(place, severity=weight, related=related, jabatan=str(text), pembanding=against)
    if signatory.for_superior and not signatory.on_behalf_of:
        place = field(at, signatory, "for_superior")
        yield FAULT.at(place, jabatan=signatory.office, pembanding="untuk_beliau: ya, tanpa atas_nama")


def _misfit(case: Case, text: str) -> Severity | None:
    """How badly an office differs from the region's."""
    office = read_office(text.removeprefix("a.n.").strip())
    if office.post in (Post.VILLAGE, Post.WARD):
        return _village_misfit(case, office)
    if office.post in (Post.HEAD, Post.VICE):
        return _head_misfit(case, office)
    return Severity.PERINGATAN if case.applicant.foreign(text, case.regions) else None


def _head_misfit(case: Case, office: Office) -> Severity | None:
    """Title and name of a head of region or the deputy; without a name after the title only the title counts."""
    own = case.applicant
    wanted = {_TITLES[kind] for kind in own.governments if kind in _TITLES}
    if not wanted or case.evidence.region.kind in ("desa", "kelurahan"):
        return None
    if office.head not in wanted:
        return Severity.GALAT
    named = office.place
    if not named or own.has_name(named):
        return None
    if case.regions.by_name(named) or any(case.regions.by_name(f"{kind} {named}") for kind in _TITLES):
        return Severity.GALAT
    if named.isupper() and len(named) <= _LONGEST_ACRONYM:
        return None
    last = str(case.evidence.region.name).casefold().split()[-1:]
    return None if named.casefold().split()[-1:] == last else Severity.PERINGATAN


def _village_misfit(case: Case, office: Office) -> Severity | None:
    """A head of a desa for a kelurahan or the other way round, or one of another name."""
    region = case.evidence.region
    if region.kind == "kelurahan" and office.post is Post.VILLAGE:
        return Severity.GALAT
    if region.kind == "desa" and office.post is Post.WARD and not region.code.startswith(_LURAH_OF_VILLAGES):
        return Severity.PERINGATAN
    if region.kind not in ("desa", "kelurahan"):
        return Severity.PERINGATAN
    words, own = office.place.casefold().split(), region.name.casefold().split()
    return None if not words or words[-1] in own or own[-1] in words else Severity.PERINGATAN
