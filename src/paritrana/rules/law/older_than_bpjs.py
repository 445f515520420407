"""Peraturan daerah lebih tua daripada BPJS Ketenagakerjaan yang katanya diaturnya.

Mengapa juri ragu: BPJS dibentuk dengan UU 24/2011. Peraturan sebelum tahun itu mengatur program lain; tanpa perubahan
ia tidak dapat menjadi dasar kepesertaan BPJS Ketenagakerjaan.

Contoh: Peraturan Daerah Nomor 5 Tahun 2008 tentang Jaminan Sosial Tenaga Kerja, tanpa perubahan.

Perbaikan: sebut perubahannya di diubah_oleh, atau ganti dengan peraturan yang lebih baru.

Sumber: UU 24/2011 tentang Badan Penyelenggara Jaminan Sosial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.rules.case import Case
from paritrana.rules.citations import REGIONAL, cited, key_of, mentioned

FAULT = Fault(
    code="HUK-06",
    name="lebih-tua-dari-bpjs",
    severity=Severity.PERINGATAN,
    headline="{sebutan} lebih tua daripada UU 24/2011 yang membentuk BPJS Ketenagakerjaan",
    help="sebut perubahannya di diubah_oleh, atau ganti dengan peraturan setelah UU 24/2011",
    explanation=__doc__,
)
_FOUNDED = 2011
_SUBJECT = re.compile(r"jaminan sosial|jamsostek|bpjs|ketenagakerjaan", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find regional regulations on the subject from before 2011 that nothing later has amended."""
    for at, law in case.laws:
        key = key_of(law)
        governs = isinstance(law.title, str) and _SUBJECT.search(law.title)
        if key and key[0] in REGIONAL and key[2] < _FOUNDED and governs and not _renewed(case, law):
            yield FAULT.at(field(at, law, "year"), sebutan=cited(law))


def _renewed(case: Case, law: Law) -> bool:
    """Whether an amendment of 2011 or later is named."""
    years = {other.id: other.year for other in case.evidence.laws}
    named = [mentioned(text) for text in law.amended_by]
    later = [key[2] for key in named if key] + [years.get(text) for text in law.amended_by]
    later += [other.year for other in case.evidence.laws if other.amends == law.id]
    return any(isinstance(year, int) and year >= _FOUNDED for year in later)
