"""The budget as series: rows by fund, so that a year's rows of one purse stand together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from paritrana.evidence.model import Budget
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Rupiah
from paritrana.located import Address


@dataclass(frozen=True, slots=True)
class Line:
    """A budget row that names its year; `amount` is None where it is missing or can't be read."""

    at: Address
    row: Budget
    year: int
    amount: Rupiah | None

    @property
    def allocates(self) -> bool:
        """Whether it is an allocation, before or after the change of the budget."""
        return self.row.stage in ("pagu", "perubahan")


def purse(fund: object) -> str:
    """The purse a fund comes from: APBD-P is APBD; "" where the fund isn't known."""
    if not isinstance(fund, str):
        return ""
    return "APBD" if fund == "APBD-P" else fund


def called(purse: str) -> str:
    """What to call a purse in a finding."""
    return purse or "tanpa sumber dana"


def series_of(budgets: Iterable[tuple[Address, Budget]]) -> Mapping[str, list[Line]]:
    """The rows of `anggaran` that name a year, by purse, each series in the order of the years."""
    series: dict[str, list[Line]] = {}
    for at, row in budgets:
        if isinstance(row.year, int):
            amount = row.amount if isinstance(row.amount, Rupiah) else None
            series.setdefault(purse(row.fund), []).append(Line(at, row, row.year, amount))
    for rows in series.values():
        rows.sort(key=lambda line: line.year)
    return series


def total_of(rows: Iterable[Line]) -> Interval:
    """What the sum of the rows' amounts can be; rows without one are left out."""
    return total(line.amount for line in rows if line.amount)


def value_of(rows: Iterable[Line]) -> Decimal:
    """The nominal sum of the rows' amounts."""
    return sum((line.amount.value for line in rows if line.amount), Decimal(0))
