"""Peraturan yang sudah diubah dikutip tanpa perubahannya.

Mengapa juri ragu: isi yang berlaku ada pada perubahannya. Mengutip PP 44/2015 tanpa PP 49/2023 berarti tarif dan
manfaat yang dipakai mungkin sudah tidak berlaku.

Contoh: status: diubah tanpa diubah_oleh; Peraturan Pemerintah Nomor 44 Tahun 2015 tanpa PP 82/2019 dan PP 49/2023.

Perbaikan: tulis diubah_oleh: R-05, atau sebutannya, misalnya diubah_oleh: PP 82/2019; PP 49/2023. Perubahan yang
terakhir sudah cukup, seperti "sebagaimana telah beberapa kali diubah, terakhir dengan"; boleh juga disebut di judul.

Sumber: daftar peraturan dalam konstanta.yaml; yang ditanyakan hanya perubahan sampai akhir periode yang dinilai.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Law
from paritrana.rules.case import Case
from paritrana.rules.citations import (
    Key,
    all_mentioned,
    key_of,
    regulation_in,
    short_citation,
    short_citation_of,
)

FAULT = Fault(
    code="HUK-03",
    name="perubahan-tidak-dikutip",
    severity=Severity.PERINGATAN,
    headline="{sebutan} sudah diubah, tetapi {kurang} tidak dikutip",
    help="tulis peraturan yang mengubahnya di diubah_oleh, dan pastikan isi yang dipakai masih berlaku",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Ask for the amendments that the status or the register tells of; naming the last one is enough."""
    listed = {key for law in case.evidence.laws if (key := key_of(law))}
    for at, law in case.laws:
        known = _register_amendments(case, law)
        named = _regulations_in(law) | listed if known else listed
        lacking = [short_citation(key) for key in known if key not in named]
        if known and known[-1] in named:
            lacking = []
        amended = [other for other in case.evidence.laws if other.amends == law.id]
        if law.status == "diubah" and not law.amended_by and not amended and not known:
            lacking = ["diubah_oleh"]
        if lacking:
            named_at = "amended_by" if law.amended_by else "status" if law.status == "diubah" else "number"
            place = field(at, law, named_at)
            yield FAULT.at(place, sebutan=short_citation_of(law), kurang=", ".join(lacking))


def _regulations_in(law: Law) -> set[Key]:
    """The regulations that a law's row names: what amends it, or its title and note as a citation has it."""
    texts = (*law.amended_by, law.title, law.note)
    return {key for text in texts if isinstance(text, str) for key in all_mentioned(text)}


def _register_amendments(case: Case, law: Law) -> tuple[Key, ...]:
    """The amendments in the register that were made by the end of the assessed period, in their order."""
    key = key_of(law)
    entry = case.constants.regulations.get("-".join(map(str, key))) if key else None
    found = (regulation_in(id) for id in entry.amended_by) if entry else ()
    end = case.period.end.year if case.period else None
    return tuple(each for each in found if each and (end is None or each[2] <= end))
