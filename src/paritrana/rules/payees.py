"""Whom money pays: the groups and indicators of a year with what one person costs in a month.

The contribution is the one the group states; where it states none, the least for BPU: Rp16.800 for JKK and JKM,
Rp36.800 with JHT (docs/field.md 3.2). Wage earners without a stated contribution can't be priced.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from paritrana.evidence.addresses import each, field, section
from paritrana.evidence.ledger import Ledger, plain
from paritrana.evidence.model import Coverage, Group
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Period, Rupiah
from paritrana.located import Address
from paritrana.rules.constants import Constants


@dataclass(frozen=True, slots=True)
class Payee:
    """A group or indicator of one year; `at` is the place of its people, `value` the nominal monthly contribution.

    `lacking` says why its contributions can't be told, "" where they can; `premium` is None then.
    """

    name: str
    purses: frozenset[str]
    at: Address
    people: Count | None
    months: int | None
    premium: Interval | None
    value: Decimal
    lacking: str = ""

    @property
    def monthly(self) -> Interval | None:
        """What its contributions cost in a month, None where that isn't known."""
        if self.people is None or self.premium is None:
            return None
        return Interval.of(self.people).by(self.premium)

    @property
    def nominal(self) -> Decimal:
        """The same as one number; 0 where it isn't known."""
        return self.people.value * self.value if self.people and self.premium else Decimal(0)


class Payroll:
    """The payees of an evidence by year: groups, and indicators of coverage where no group bears their name."""

    def __init__(self, ledger: Ledger, constants: Constants) -> None:
        """Read all groups and indicators once."""
        self._groups: dict[int, list[Payee]] = {}
        self._indicators: dict[int, list[Payee]] = {}
        for at, group in ledger.groups:
            if isinstance(group.year, int):
                self._groups.setdefault(group.year, []).append(_group(at, group, ledger, constants))
        for year, at, row in _last_of_year(ledger):
            self._indicators.setdefault(year, []).append(_indicator(at, row, ledger, constants))

    @property
    def empty(self) -> bool:
        """Whether nobody is listed at all."""
        return not self._groups and not self._indicators

    def with_names(self, year: int, names: Iterable[str]) -> list[Payee]:
        """Those of a year with one of some plain names; an indicator only where no group has its name."""
        found: list[Payee] = []
        for name in names:
            own = [one for one in self._groups.get(year, ()) if plain(one.name) == name]
            found += own or [one for one in self._indicators.get(year, ()) if plain(one.name) == name]
        return found

    def paid_by(self, year: int, purses: frozenset[str]) -> Sequence[Payee]:
        """Those of a year that some purses pay: groups, or indicators where no group is listed for them."""
        groups = [one for one in self._groups.get(year, ()) if one.purses & purses]
        return groups or [one for one in self._indicators.get(year, ()) if one.purses & purses]


def _last_of_year(ledger: Ledger) -> Iterator[tuple[int, Address, Coverage]]:
    """Of each indicator, segment and fund the last row of each year."""
    last: dict[object, tuple[Period, Address, Coverage]] = {}
    for at, row in each(section("coverage"), ledger.evidence.coverage):
        if isinstance(row.as_of, Period):
            key = row.as_of.end.year, plain(row.indicator), row.segment, row.fund, row.programmes
            if key not in last or last[key][0].end <= row.as_of.end:
                last[key] = row.as_of, at, row
    for when, at, row in last.values():
        yield when.end.year, at, row


def _group(at: Address, group: Group, ledger: Ledger, constants: Constants) -> Payee:
    months = group.months if isinstance(group.months, int) else None
    stated = group.premium if isinstance(group.premium, Rupiah) else None
    return _payee(at, group, group.name, ledger, constants, months, stated)


def _indicator(at: Address, row: Coverage, ledger: Ledger, constants: Constants) -> Payee:
    return _payee(at, row, row.indicator, ledger, constants, None, None)


def _payee(
    at: Address,
    row: Group | Coverage,
    name: str,
    ledger: Ledger,
    constants: Constants,
    months: int | None,
    stated: Rupiah | None,
) -> Payee:
    place, purses = field(at, row, "people"), ledger.purses(row.fund)
    if not isinstance(row.people, Count):
        return Payee(
            name, purses, place, None, months, None, Decimal(0), f"jumlah orang {name} tidak tersedia"
        )
    if stated is not None:
        return Payee(name, purses, place, row.people, months, Interval.of(stated), stated.value)
    least = constants.premium_of(frozenset(row.programmes)) if row.segment == "BPU" else None
    if least is None:
        why = _price_lack(row, name)
        return Payee(name, purses, place, row.people, months, None, Decimal(0), why)
    price = Decimal(least)
    return Payee(name, purses, place, row.people, months, Interval(price, price), price)


def _price_lack(row: Group | Coverage, name: str) -> str:
    """Why a contribution isn't known."""
    if not isinstance(row.segment, str):
        return f"segmen {name} tidak ditulis"
    if row.segment == "BPU":
        return f"iuran {name} ({', '.join(row.programmes)}) tidak ditulis"
    return f"iuran {name} (segmen {row.segment}) tidak ditulis"
