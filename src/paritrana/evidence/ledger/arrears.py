"""What recovered contributions are a part of: the arrears of the same row, or those of the opening balance.

A ratio's denominator is the one its note names: "dari piutang awal tahun" is the last balance before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from paritrana.evidence.model import Arrears
from paritrana.indonesian import Period

_OPENING = re.compile(
    r"\b(?:piutang|saldo|posisi|tunggakan)\s+(?:pada\s+)?awal\b|\bawal\s+(?:tahun|periode)\b|\btahun\s+(?:sebelumnya|lalu)\b",
    re.IGNORECASE,
)


def of_opening(row: Arrears) -> bool:
    """Say whether the row's note says that what was recovered is of the opening balance."""
    return isinstance(row.note, str) and _OPENING.search(row.note) is not None


def base_of(row: Arrears, rows: Sequence[Arrears]) -> Arrears | None:
    """Find the row whose arrears the recovered amount of `row` is a part of, among all `rows`.

    It is the row itself, or for an opening balance the last one before its date; None where that isn't stated or the
    row has no date that can be read.
    """
    if not of_opening(row):
        return row
    if not isinstance(row.as_of, Period):
        return None
    before = [other for other in rows if isinstance(other.as_of, Period) and other.as_of.end < row.as_of.end]
    return max(before, key=_end, default=None)


def _end(row: Arrears) -> str:
    return row.as_of.end.isoformat() if isinstance(row.as_of, Period) else ""
