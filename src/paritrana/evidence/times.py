"""Days the evidence names, in order to date a dossier without a clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from paritrana.evidence.addresses import walk
from paritrana.evidence.model import Evidence, Part
from paritrana.indonesian import Period


def letter_day(evidence: Evidence) -> date | None:
    """The day of the cover letter, if the evidence gives one."""
    return evidence.date.start if isinstance(evidence.date, Period) else None


def latest_day(evidence: Evidence) -> date | None:
    """The latest single day in the evidence or the end of the period; plans and events do not count."""
    names = [name for name in type(evidence).model_fields if name not in ("award", "plan")]
    parts = (part for name in names for part in _parts(evidence, name))
    days = [value.end for part in parts for value in _periods(part) if value.precision == "hari"]
    if isinstance(evidence.award.period, Period):
        days.append(evidence.award.period.end)
    return max(days, default=None)


def _parts(evidence: Evidence, name: str) -> Iterator[Part]:
    value = getattr(evidence, name)
    for item in value if isinstance(value, tuple) else (value,):
        if isinstance(item, Part):
            yield from (part for _, part in walk(item))


def _periods(part: Part) -> Iterator[Period]:
    values = (getattr(part, name) for name in type(part).model_fields)
    return (value for value in values if isinstance(value, Period))
