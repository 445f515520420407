"""People that a budget row pays for: who they are, and how many months the money lasts.

The only hard arithmetic of the field: people × contribution × months (docs/field.md 3.2, B3). The contribution is the
one the group states; where it states none, the least for BPU: Rp16.800 for JKK and JKM, Rp36.800 with JHT.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from paritrana.evidence.addresses import field
from paritrana.evidence.model import Budget, Coverage, Group
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Period, Rupiah
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.funds import purse


@dataclass(frozen=True, slots=True)
class Paid:
    """A group or indicator whose people a row pays; `at` is the place of their number, `premium` what each costs.

    `value` is the nominal contribution in a month of one person.
    """

    at: Address
    people: Count
    months: int | None
    premium: Interval
    value: Decimal


Payable = Mapping[tuple[int, str], Sequence[tuple[str, Paid | None]]]


def payable(case: Case) -> Payable:
    """Whom a row could pay, by year and purse: names, and None for those whose contribution isn't known."""
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
    """Whom a row says it pays, of the same year and fund; empty unless all are found, counted and priced."""
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


def monthly(paid: Iterable[Paid]) -> Interval:
    """What the contributions of all of them cost in a month."""
    result = Interval(Decimal(0), Decimal(0))
    for one in paid:
        result = result.plus(Interval.of(one.people).multiplied(one.premium))
    return result


def months(amount: Rupiah, each_month: Interval) -> Interval:
    """How many months of contributions the money pays."""
    return Interval.of(amount).over(each_month)


def _paid(case: Case, at: Address, row: Group | Coverage) -> Paid | None:
    """What one of its people costs: as stated, or the least contribution; without JKP and JP, which follow the wage."""
    if not isinstance(row.people, Count):
        return None
    place, months = field(at, row, "people"), None
    if isinstance(row, Group):
        months = row.months if isinstance(row.months, int) else None
        if isinstance(row.premium, Rupiah):
            return Paid(place, row.people, months, Interval.of(row.premium), row.premium.value)
    least = case.constants.premium_of(frozenset(row.programmes)) if row.segment == "BPU" else None
    if least is None:
        return None
    return Paid(place, row.people, months, Interval(Decimal(least), Decimal(least)), Decimal(least))
