"""Peraturan daerah lebih tua daripada peraturan nasional yang katanya dilaksanakannya.

Mengapa juri ragu: BPJS dibentuk dengan UU 24/2011, dan JKK serta JKM diatur PP 44/2015. Peraturan sebelum 2011
mengatur program lain; peraturan ketenagakerjaan umum sebelum PP 44/2015 yang judulnya tidak menyebut jaminan sosial
sering tidak memuat BPJS Ketenagakerjaan sama sekali.

Contoh: Peraturan Daerah Nomor 5 Tahun 2008 tentang Jaminan Sosial Tenaga Kerja, tanpa perubahan.

Perbaikan: sebut perubahannya di diubah_oleh, atau pasal yang mengatur jaminan sosial di pasal_kunci, atau ganti
dengan peraturan yang lebih baru. Yang lebih tua dari PP 44/2015 saja hanya catatan.

Sumber: UU 24/2011 dan PP 44/2015; alasan keraguan juri yang diberitakan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.field.instruments import REGIONAL
from paritrana.rules.case import Case
from paritrana.rules.citations import key_of, regulation_in, short_citation_of

FAULT = Fault(
    code="HUK-06",
    name="lebih-tua-dari-bpjs",
    severity=Severity.PERINGATAN,
    headline="{sebutan} lebih tua daripada {acuan}",
    help="sebut perubahannya di diubah_oleh atau pasalnya di pasal_kunci, atau ganti dengan yang lebih baru",
    explanation=__doc__,
)
_FOUNDED, _CARRIED_OUT = 2011, 2015
"""Years of UU 24/2011 and PP 44/2015."""
_SUBJECT = re.compile(r"jaminan sosial|jamsostek|bpjs|ketenagakerjaan", re.IGNORECASE)
_NAMED = re.compile(r"jaminan sosial|jamsostek|bpjs", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find regional regulations on the subject that are older than what they carry out and weren't renewed since."""
    for at, law in case.laws:
        key = key_of(law)
        if not key or key[0] not in REGIONAL or key[2] >= _CARRIED_OUT or not isinstance(law.title, str):
            continue
        place = field(at, law, "year")
        if key[2] < _FOUNDED and _SUBJECT.search(law.title) and not _is_amended_since(case, law, _FOUNDED):
            acuan = "UU 24/2011 yang membentuk BPJS Ketenagakerjaan"
            yield FAULT.at(place, sebutan=short_citation_of(law), acuan=acuan)
        elif (
            key[2] >= _FOUNDED
            and _names_no_social_security(law)
            and not _is_amended_since(case, law, _CARRIED_OUT)
        ):
            acuan = "PP 44/2015 tentang JKK dan JKM, dan judulnya tidak menyebut jaminan sosial"
            yield FAULT.at(place, severity=Severity.CATATAN, sebutan=short_citation_of(law), acuan=acuan)


def _names_no_social_security(law: Law) -> bool:
    """Whether a law on labour says nowhere that it is about social security."""
    texts = [law.title, *(article.content for article in law.articles), law.note]
    about = isinstance(law.title, str) and _SUBJECT.search(law.title)
    return bool(about) and not any(isinstance(text, str) and _NAMED.search(text) for text in texts)


def _is_amended_since(case: Case, law: Law, since: int) -> bool:
    """Whether an amendment of that year or later is named."""
    years = {other.id: other.year for other in case.evidence.laws}
    named = [regulation_in(text) for text in law.amended_by]
    later = [key[2] for key in named if key] + [years.get(text) for text in law.amended_by]
    later += [other.year for other in case.evidence.laws if other.amends == law.id]
    return any(isinstance(year, int) and year >= since for year in later)
