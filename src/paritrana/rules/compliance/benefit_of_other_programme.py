"""Jenis manfaat bukan milik programnya.

Mengapa juri ragu: pengobatan dan rawat inap akibat kecelakaan kerja dibayar JKK, pensiun JP, saldo JHT, santunan
kematian JKM atau JKK. Uang sakit dan persalinan bukan manfaat BPJS Ketenagakerjaan. Pasangan yang salah berarti
barisnya tercampur atau salah salin.

Contoh: program: JKM, jenis: biaya pengobatan; program: tidak tersedia, jenis: pengganti pendapatan selama sakit.

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
    headline='"{jenis}" ditulis di bawah {program}, padahal {seharusnya}',
    help="perbaiki programnya menurut surat BPJS Ketenagakerjaan, atau keluarkan barisnya",
    explanation=__doc__,
)
_NONE = "bukan manfaat BPJS Ketenagakerjaan"
_OWNERS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(words, re.IGNORECASE), owners)
    for words, owners in (
        (r"beasiswa", ("beasiswa", "JKM", "JKK")),
        (r"kecelakaan kerja|akibat kerja|cacat|tidak mampu bekerja|\bstmb\b|kembali bekerja", ("JKK",)),
        (r"kematian|meninggal|pemakaman|wafat", ("JKM", "JKK", "JHT", "JP")),
        (r"melahirkan|persalinan|bersalin|imunisasi|kacamata|vaksin", ()),
        (
            r"(?<!rumah )(?<!kecelakaan )\bsakit\b(?! akibat kerja)|pengganti (?:pendapatan|penghasilan|upah)"
            r"|berobat|\bselama (?:di)?rawat",
            (),
        ),
        (
            r"pengobatan|perawatan|rawat (?:inap|jalan)|rumah sakit|homecare|home care|prosthe|alat bantu",
            ("JKK",),
        ),
        (r"kehilangan pekerjaan|\bphk\b", ("JKP", "JHT")),
        (r"hari tua|saldo", ("JHT",)),
        (r"pensiun", ("JP", "JHT")),
    )
)
_OTHERWISE = re.compile(
    r"\b(?:bukan|selain|tanpa|non|di luar|tidak)\b[\s-]*(?:(?:karena|akibat|oleh|disebabkan"
    r"|dari)\s+)*(?:kasus\s+)?kecelakaan kerja",
    re.IGNORECASE,
)
"""What JKM pays by its own definition: a death that no accident at work caused."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Look every benefit's kind up; the first word that is known decides."""
    for at, row in case.benefits:
        if not isinstance(row.kind, str):
            continue
        owners = _owners(row.kind)
        named = isinstance(row.programme, str)
        if owners is not None and row.programme not in owners and (named or not owners):
            yield FAULT.at(
                field(at, row, "kind"),
                related=(Related(field(at, row, "programme"), "programnya"),),
                jenis=row.kind,
                program=row.programme if isinstance(row.programme, str) else "program yang tidak disebut",
                seharusnya=f"manfaat {' atau '.join(owners[:2])}" if owners else _NONE,
            )


def _owners(kind: str) -> tuple[str, ...] | None:
    """The programmes that pay such a benefit, () where none does, None where the words aren't known."""
    text = _OTHERWISE.sub(" ", kind)
    return next((names for words, names in _OWNERS if words.search(text)), None)
