"""Judul, Lembaran Negara, atau Tambahan Lembaran Negara peraturan nasional lain dari daftar.

Mengapa juri ragu: ahli hukum mengenali nomor Lembaran Negara UU 40/2004 dan UU 24/2011 di luar kepala. Satu angka yang
tertukar membuat seluruh daftar peraturan diperiksa ulang.

Contoh: Undang-Undang Nomor 24 Tahun 2011 dengan tln: 4456 (itu milik UU 40/2004).

Perbaikan: cocokkan dengan naskah di JDIH, lalu perbaiki.

Sumber: daftar peraturan dalam konstanta.yaml; hanya yang bersumber naskah resmi yang dibandingkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import alias, field
from paritrana.rules.case import Case
from paritrana.rules.citations import key_of, short_citation_of

FAULT = Fault(
    code="HUK-08",
    name="beda-dari-daftar-peraturan",
    severity=Severity.PERINGATAN,
    headline='{sebutan}: {kunci} ditulis "{tertulis}", menurut daftar peraturan "{seharusnya}"',
    help="cocokkan dengan naskah di JDIH, lalu perbaiki",
    explanation=__doc__,
)
_WORDS = re.compile(r"\w{4,}")
_LAST_NUMBER = re.compile(r"(\d+)\D*$")


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare the numbers strictly and the titles loosely, since official prints differ in them."""
    for at, law in case.laws:
        key = key_of(law)
        entry = case.constants.regulations.get("-".join(map(str, key))) if key else None
        if entry is None or entry.mark != "S":
            continue
        for name in ("title", "ln", "tln"):
            written, known = getattr(law, name), str(getattr(entry, name))
            if not isinstance(written, str) or not written or not known:
                continue
            if not (_like(written, known) if name == "title" else _same(written, known)):
                yield FAULT.at(
                    field(at, law, name),
                    sebutan=short_citation_of(law),
                    kunci=alias(law, name),
                    tertulis=written,
                    seharusnya=known,
                )


def _same(written: str, known: str) -> bool:
    number = _LAST_NUMBER.search(written)
    return number is None or number[1] == known


def _like(written: str, known: str) -> bool:
    """Whether the titles share most of the shorter one's words; an abbreviation can't be compared."""
    one, two = set(_WORDS.findall(written.casefold())), set(_WORDS.findall(known.casefold()))
    return len(one) < 3 or len(one & two) * 2 > min(len(one), len(two))
