"""People that a budget row pays for: who they are, and how many months the money lasts.

The only hard arithmetic of the field: people × Rp16.800 × months (domain.md 3.2, B3).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paritrana.evidence.addresses import field
from paritrana.evidence.model import Budget, Coverage, Group
from paritrana.indonesian import Count, Period, Rupiah
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.funds import purse
from paritrana.rules.intervals import Interval


@dataclass(frozen=True, slots=True)
class Paid:
    """A group or indicator whose people a row pays; `at` is the place of their number."""

    at: Address
    people: Count
    months: int | None


Payable = Mapping[tuple[int, str], Sequence[tuple[str, Paid | None]]]


def payable(case: Case) -> Payable:
    """Whom a row could pay, by year and purse: names, and None for those whose contribution isn't Rp16.800."""
    found: dict[tuple[int, str], list[tuple[str, Paid | None]]] = {}
    for at, group in case.groups:
        if isinstance(group.year, int):
            paid = group.name.casefold(), _paid(case, at, group)
            found.setdefault((group.year, purse(group.fund)), []).append(paid)
    for at, row in case.coverage:
        if isinstance(row.as_of, Period):
            paid = row.indicator.casefold(), _paid(case, at, row)
            found.setdefault((row.as_of.end.year, purse(row.fund)), []).append(paid)
    return found


def joined(budget: Budget, candidates: Payable) -> tuple[Paid, ...]:
    """Whom a row says it pays, of the same year and fund; empty unless all are found, counted and BPU at 16.800.

    Groups whose contribution is a share of the wage, or that have more programmes, are not joined.
    """
    names = {name.casefold() for name in budget.pays_for}
    if not names or not isinstance(budget.year, int):
        return ()
    found: dict[str, Paid] = {}
    for name, paid in candidates.get((budget.year, purse(budget.fund)), ()):
        if name in names:
            if name in found or paid is None:
                return ()
            found[name] = paid
    return tuple(found.values()) if found.keys() == names else ()


def months(amount: Rupiah, people: Interval, monthly: int) -> Interval:
    """How many months of contributions the money pays."""
    return Interval.of(amount).over(people.times(monthly))


def _paid(case: Case, at: Address, row: Group | Coverage) -> Paid | None:
    if row.segment != "BPU" or not set(row.programmes) <= {"JKK", "JKM"} or not isinstance(row.people, Count):
        return None
    if isinstance(row, Coverage):
        return Paid(field(at, row, "people"), row.people, None)
    if isinstance(row.premium, Rupiah) and not row.premium.holds(case.constants.bpu_monthly):
        return None
    return Paid(field(at, row, "people"), row.people, row.months if isinstance(row.months, int) else None)
