"""Peraturan yang sudah diubah dikutip tanpa perubahannya.

Mengapa juri ragu: isi yang berlaku ada pada perubahannya. Mengutip PP 44/2015 tanpa PP 49/2023 berarti tarif dan
manfaat yang dipakai mungkin sudah tidak berlaku.

Contoh: status: diubah tanpa diubah_oleh; Peraturan Pemerintah Nomor 44 Tahun 2015 tanpa PP 82/2019 dan PP 49/2023.

Perbaikan: tulis diubah_oleh: R-05, atau sebutannya, misalnya diubah_oleh: PP 82/2019; PP 49/2023.

Sumber: daftar peraturan dalam konstanta.yaml; yang ditanyakan hanya perubahan sampai akhir periode yang dinilai.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.rules.case import Case
from paritrana.rules.citations import Key, cited, key_of, mentioned, printed

FAULT = Fault(
    code="HUK-03",
    name="perubahan-tidak-dikutip",
    severity=Severity.PERINGATAN,
    headline="{sebutan} sudah diubah, tetapi {kurang} tidak dikutip",
    help="tulis peraturan yang mengubahnya di diubah_oleh, dan pastikan isi yang dipakai masih berlaku",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Ask for the amendments that the status or the register tells of."""
    listed = {key for law in case.evidence.laws if (key := key_of(law))}
    for at, law in case.laws:
        named = {key for text in law.amended_by if (key := mentioned(text))}
        lacking = [printed(key) for key in _known(case, law) if key not in named | listed]
        amended = [other for other in case.evidence.laws if other.amends == law.id]
        if law.status == "diubah" and not law.amended_by and not amended and not lacking:
            lacking = ["diubah_oleh"]
        if lacking:
            named_at = "amended_by" if law.amended_by else "status" if law.status == "diubah" else "number"
            place = field(at, law, named_at)
            yield FAULT.at(place, sebutan=cited(law), kurang=", ".join(lacking))


def _known(case: Case, law: Law) -> Iterator[Key]:
    """The amendments in the register that were made by the end of the assessed period."""
    key = key_of(law)
    entry = case.constants.regulations.get("-".join(map(str, key))) if key else None
    for id in entry.amended_by if entry else ():
        amendment = mentioned(id)
        if amendment and (case.period is None or amendment[2] <= case.period.end.year):
            yield amendment
