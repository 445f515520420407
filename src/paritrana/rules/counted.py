"""Rows of coverage that count people, by date and segment: what several rules compare with one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from paritrana.evidence.model import Coverage
from paritrana.indonesian import Count, Period
from paritrana.located import Address
from paritrana.rules.case import Case

Time = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Counted:
    """A row with a number of people; `fund` is "" where it isn't about one fund."""

    at: Address
    row: Coverage
    people: Count
    segment: str
    fund: str


def by_time(case: Case) -> Mapping[Time, list[Counted]]:
    """The rows of each time that name a segment."""
    found: dict[Time, list[Counted]] = {}
    for at, row in case.coverage:
        if isinstance(row.people, Count) and isinstance(row.as_of, Period) and isinstance(row.segment, str):
            fund = case.ledger.purse(row.fund)
            rows = found.setdefault((row.as_of.start, row.as_of.end), [])
            rows.append(Counted(at, row, row.people, row.segment, fund))
    return found


def largest(rows: Iterable[Counted], segment: str, fund: str = "") -> Counted | None:
    """The row of a segment and fund with most people; smaller ones are about a part of it."""
    own = [row for row in rows if row.segment == segment and row.fund == fund]
    return max(own, key=lambda row: row.people.value, default=None)
