"""Dasar hukum mengatur kesehatan dan ketenagakerjaan sekaligus, anggarannya tidak dipisahkan.

Mengapa juri ragu: bila satu peraturan membiayai JKN dan jaminan sosial ketenagakerjaan, anggarannya dapat memuat iuran
kesehatan. Angka itu bukan capaian BPJS Ketenagakerjaan.

Contoh: Peraturan Bupati tentang Kepesertaan Jaminan Sosial Ketenagakerjaan dan Kesehatan, anggaran tanpa untuk.

Perbaikan: isi untuk atau rekening pada baris anggaran, atau tulis di catatan bahwa iuran kesehatan tidak termasuk.

Sumber: alasan keraguan juri yang diberitakan: jaminan kesehatan tercampur.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.instruments import REGIONAL
from paritrana.indonesian import Rupiah
from paritrana.rules.answers import speaks_of
from paritrana.rules.case import Case
from paritrana.rules.citations import kind_of, short_citation_of

FAULT = Fault(
    code="PAT-09",
    name="dasar-mencakup-kesehatan",
    severity=Severity.CATATAN,
    headline="{sebutan} mengatur kesehatan juga; anggarannya mungkin memuat iuran kesehatan",
    help="isi untuk atau rekening pada anggaran, atau tulis di catatan bahwa iuran kesehatan tidak termasuk",
    explanation=__doc__,
)
_BOTH = re.compile(r"ketenagakerjaan\b.*\bkesehatan|kesehatan\b.*\bketenagakerjaan", re.IGNORECASE)
_SAID = re.compile(r"kesehatan|\bJKN\b|ketenagakerjaan|\bJKK\b|\bJKM\b|jamsostek", re.IGNORECASE)
_SAFETY = re.compile(r"keselamatan dan kesehatan kerja", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find such a basis where no row of the budget says what it pays."""
    rows = [(at, row) for at, row in case.budgets if isinstance(row.amount, Rupiah)]
    open_ = [(at, row) for at, row in rows if not (row.pays_for or row.account or speaks_of(_SAID, row.note))]
    if len(open_) < len(rows) or not rows:
        return
    for at, law in case.laws:
        title = _SAFETY.sub("", law.title) if isinstance(law.title, str) else ""
        if kind_of(law.kind) in REGIONAL and _BOTH.search(title):
            related = [
                Related(field(place, row, "amount"), "untuk apa, tidak dinyatakan") for place, row in open_
            ]
            yield FAULT.at(field(at, law, "title"), related=related, sebutan=short_citation_of(law))
