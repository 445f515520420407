"""Selisih dua persentase disebut persen, bukan poin persen.

Mengapa juri ragu: dari 40,51% menjadi 48,81% adalah naik 8,30 poin persen, atau 20,5 persen. Ahli ekonomi dalam tim
penilai memeriksa kata itu, dan salah kata membuat pertumbuhan yang lain ikut diragukan.

Contoh: klaim: "Cakupan naik 8,30 persen", dari 40,51% menjadi 48,81%.

Perbaikan: tulis "naik 8,30 poin persen".

Sumber: selisih dua persentase dinyatakan dalam poin persen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage
from paritrana.indonesian import Percent, Period, format_percent, parse_percent
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.roster import plain

FAULT = Fault(
    code="KEP-15",
    name="persen-bukan-poin",
    severity=Severity.PERINGATAN,
    headline="dari {lama} menjadi {baru} adalah {selisih} poin persen, tertulis {selisih} persen",
    help="tulis {selisih} poin persen",
    explanation=__doc__,
)
_CHANGE = re.compile(
    r"\b(?:naik|meningkat|bertambah|tumbuh|turun|menurun|kenaikan|peningkatan|penurunan)(?:nya)?\b"
    r"[^.;%\d\n]{0,40}(?P<number>\d+(?:,\d+)?)\s?(?:%|persen\b)",
    re.IGNORECASE,
)
_Row = tuple[Address, Coverage, Percent]


def check(case: Case) -> Iterator[Diagnostic]:
    """Find changes in percent that are the difference of two percentages of one indicator, and not their growth."""
    for sentence in case.prose.sentences(_CHANGE):
        for found in _CHANGE.finditer(sentence.text):
            percent = parse_percent(f"{found['number']}%")
            pair = _pair(case, percent) if isinstance(percent, Percent) else None
            if pair:
                (old_at, old, first), (new_at, new, last) = pair
                yield FAULT.at(
                    sentence.at,
                    related=(
                        Related(field(old_at, old, "percent"), "dari sini"),
                        Related(field(new_at, new, "percent"), "ke sini"),
                    ),
                    lama=format_percent(first),
                    baru=format_percent(last),
                    selisih=found["number"],
                )
                break


def _pair(case: Case, percent: Percent) -> tuple[_Row, _Row] | None:
    """Two percentages of an indicator whose difference is the one told."""
    rows = [(at, row, row.percent) for at, row in case.coverage if isinstance(row.percent, Percent)]
    for old in rows:
        for new in rows:
            if _follows(old[1], new[1]) and old[2].value:
                change = abs(new[2].value - old[2].value)
                if change and percent.holds(change) and not percent.holds(change / old[2].value * 100):
                    return old, new
    return None


def _follows(old: Coverage, new: Coverage) -> bool:
    """Whether both are about the same indicator, the second later."""
    same = plain(old.indicator) == plain(new.indicator) and old.segment == new.segment
    if not same or not isinstance(old.as_of, Period) or not isinstance(new.as_of, Period):
        return False
    return old.as_of.end < new.as_of.end
