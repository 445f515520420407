"""Tanda peraturan yang dirujuk tidak ada dalam daftar dasar hukum.

Mengapa juri ragu: rujukan yang tidak sampai ke mana-mana tampak seperti dasar hukum yang dikarang.

Contoh: dasar: R-07 pada inovasi, sedangkan dasar_hukum hanya sampai R-05.

Perbaikan: tambahkan peraturannya ke dasar_hukum, atau perbaiki tandanya.

Sumber: setiap rujukan dalam berkas harus dapat ditelusuri.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import each, field, section
from paritrana.evidence.model import Part
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="HUK-07",
    name="tanda-peraturan-tak-dikenal",
    severity=Severity.GALAT,
    headline='tanda peraturan "{tanda}" tidak ada dalam dasar_hukum',
    help="tambahkan peraturannya ke dasar_hukum, atau perbaiki tandanya",
    explanation=__doc__,
)
_ID = re.compile(r"R-?\d{1,3}", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Look up every text that has the form of a law's id."""
    known = {law.id.upper() for law in case.evidence.laws}
    for place, text in _references(case):
        for word in (part.strip() for part in text.split(";")):
            if _ID.fullmatch(word) and word.upper() not in known:
                yield FAULT.at(place, tanda=word)


def _references(case: Case) -> Iterator[tuple[Address, str]]:
    evidence = case.evidence
    for at, law in case.laws:
        yield from _texts(at, law, "amends", "repealed_by", "amended_by")
    for at, innovation in each(section("innovations"), evidence.innovations):
        yield from _texts(at, innovation, "basis")
    if evidence.groups and evidence.groups.definition:
        at = field(section("groups"), evidence.groups, "definition")
        yield from _texts(at, evidence.groups.definition, "basis")


def _texts(at: Address, part: Part, *names: str) -> Iterator[tuple[Address, str]]:
    for name in names:
        value = getattr(part, name)
        texts = value if isinstance(value, tuple) else (value,)
        yield from ((field(at, part, name), text) for text in texts if isinstance(text, str))
