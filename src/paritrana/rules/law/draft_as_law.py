"""Rancangan peraturan didaftar sebagai dasar hukum.

Mengapa juri ragu: rancangan belum mengikat siapa pun. Raperda yang masih diharmonisasi tetapi disajikan sebagai
landasan hukum adalah salah satu alasan penolakan yang paling sering disebut.

Contoh: jenis: Rancangan Peraturan Daerah dengan status: berlaku, atau tanpa status.

Perbaikan: tulis status: rancangan, atau pindahkan ke rencana sampai diundangkan. Rancangan yang dinyatakan sebagai
rancangan hanya peringatan; rancangan yang disebut berlaku tidak dapat diterima dengan alasan apa pun.

Sumber: UU 12/2011; alasan keraguan juri yang diberitakan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.rules.case import Case

FAULT = Fault(
    code="HUK-02",
    name="rancangan-sebagai-peraturan",
    severity=Severity.GALAT,
    headline="{tanda} masih rancangan, tetapi didaftar sebagai dasar hukum",
    help="pindahkan {tanda} ke rencana sampai diundangkan, atau isi nomor dan tahunnya bila sudah",
    explanation=__doc__,
    acceptable=False,
)
_DRAFT = re.compile(
    r"\b(?:rancangan|ranc\.|raperda|ranperda|raperbup|ranperbup|raperwali|ranperwali|ruu|rpp)\b", re.I
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find drafts by status, kind or title; one that says it is a draft weighs less."""
    for at, law in case.laws:
        declared = law.status == "rancangan"
        if declared or _reads_as_draft(law):
            place = field(at, law, "status" if declared else "kind")
            status = law.status if isinstance(law.status, str) and not declared else ""
            related = (Related(field(at, law, "status"), f"status: {status}"),) if status else ()
            weight = Severity.PERINGATAN if declared else Severity.GALAT
            yield FAULT.at(place, severity=weight, related=related, tanda=law.id)


def _reads_as_draft(law: Law) -> bool:
    """Whether the kind says draft, or the title begins with it."""
    kind = isinstance(law.kind, str) and _DRAFT.search(law.kind)
    return bool(kind) or (isinstance(law.title, str) and _DRAFT.match(law.title) is not None)
