"""The date of issue, from the evidence alone or the one handed in; the clock is never asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from paritrana.chapters.context import parts_below
from paritrana.evidence.model import Evidence
from paritrana.indonesian import Period

UNKNOWN = date(2000, 1, 1)
"""The date of a dossier whose evidence names none."""


def issued_on(evidence: Evidence, source_date: date | None) -> date:
    """`tanggal` of the evidence, else the date handed in, else the latest day the evidence names.

    Plans don't count; without any day the end of the latest month, year or range does.
    """
    if isinstance(evidence.date, Period):
        return evidence.date.end
    if source_date is not None:
        return source_date
    periods = list(_periods(evidence))
    days = [period.end for period in periods if period.precision == "hari"]
    return max(days or [period.end for period in periods], default=UNKNOWN)


def _periods(evidence: Evidence) -> Iterator[Period]:
    for part in parts_below(evidence.model_copy(update={"plan": None})):
        yield from (value for value in vars(part).values() if isinstance(value, Period))
