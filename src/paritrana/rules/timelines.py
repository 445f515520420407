"""What is counted through time: the rows of one indicator, and the people of one group, in the order of time.

An indicator keeps its name though a row writes the year into it: "Peserta BPU 2023" and "Peserta BPU 2024" are one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from paritrana.evidence.model import Coverage
from paritrana.indonesian import Period
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.roster import plain

_TIME = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
    r"|\b(?:akhir|awal|per|tahun|posisi|triwulan|semester) (?=(?:19|20)\d\d\b|\d|januari|desember|[iv]+ )",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A row of coverage at its time."""

    at: Address
    row: Coverage
    when: Period


@lru_cache(maxsize=2048)
def without_time(name: str) -> str:
    """A name without case, punctuation and time."""
    folded = plain(name)
    return " ".join(_TIME.sub(" ", folded).split()) or folded


def timelines(case: Case) -> Mapping[tuple[object, ...], Sequence[Moment]]:
    """The rows of each indicator, segment, fund and set of programmes, those that name a time, the oldest first."""
    found: dict[tuple[object, ...], list[Moment]] = {}
    for at, row in case.coverage:
        if isinstance(row.as_of, Period):
            key = without_time(row.indicator), row.segment, row.fund, frozenset(row.programmes)
            found.setdefault(key, []).append(Moment(at, row, row.as_of))
    for moments in found.values():
        moments.sort(key=lambda moment: (moment.when.end, moment.when.start))
    return found
