"""Jenis manfaat bukan milik programnya.

Mengapa juri ragu: pengobatan dibayar JKK, pensiun JP, saldo JHT, santunan kematian JKM atau JKK. Uang sakit dan rawat
inap bukan manfaat BPJS Ketenagakerjaan. Pasangan yang salah berarti barisnya tercampur atau salah salin.

Contoh: program: JKM, jenis: biaya pengobatan.

Perbaikan: betulkan programnya menurut surat BPJS Ketenagakerjaan, atau keluarkan manfaat yang bukan miliknya.

Sumber: daftar program dan manfaat dalam konstanta.yaml; alasan keraguan juri yang diberitakan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-06",
    name="manfaat-bukan-programnya",
    severity=Severity.PERINGATAN,
    headline='"{jenis}" ditulis di bawah {program}, padahal manfaat {seharusnya}',
    help="perbaiki programnya menurut surat BPJS Ketenagakerjaan, atau keluarkan barisnya",
    explanation=__doc__,
)
_OWNERS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(words, re.IGNORECASE), owners)
    for words, owners in (
        (r"beasiswa", ("beasiswa", "JKM", "JKK")),
        (r"kecelakaan kerja|pengobatan|cacat|tidak mampu bekerja", ("JKK",)),
        (r"kematian|meninggal|pemakaman", ("JKM", "JKK", "JHT", "JP")),
        (r"kehilangan pekerjaan|\bphk\b", ("JKP", "JHT")),
        (r"hari tua|saldo", ("JHT",)),
        (r"pensiun", ("JP", "JHT")),
        (r"\bsakit\b|rawat (?:inap|jalan)|melahirkan|persalinan", ()),
    )
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Look every benefit's kind up; the first word that is known decides."""
    for at, row in case.benefits:
        if not isinstance(row.kind, str) or not isinstance(row.programme, str):
            continue
        owners = next((names for words, names in _OWNERS if words.search(row.kind)), None)
        if owners is not None and row.programme not in owners:
            yield FAULT.at(
                field(at, row, "kind"),
                related=(Related(field(at, row, "programme"), "programnya"),),
                jenis=row.kind,
                program=row.programme,
                seharusnya=" atau ".join(owners[:2]) if owners else "jaminan kesehatan",
            )
