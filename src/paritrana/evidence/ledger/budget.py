"""The rows of `anggaran` as accounts: by year, purse and stage, with the budget in its last form.

In: the rows and the region. Out: accounts and sums. A year's total is whole only where every purse and purpose that the
year has at one stage is there at the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from paritrana.evidence.ledger.accounts import Reconciliation, reconcile
from paritrana.evidence.ledger.names import means_everything, plain, purposes
from paritrana.evidence.ledger.postings import Posting, gap_words
from paritrana.evidence.ledger.purses import is_revision, purses_of
from paritrana.evidence.ledger.sums import Sum, Summed, missing, sum_of
from paritrana.evidence.model import Budget, Region
from paritrana.indonesian import Rupiah, join_words
from paritrana.located import Address

PROPOSED, FIRST, REVISED, SPENT = "usulan", "pagu", "perubahan", "realisasi"
STAGES = (PROPOSED, FIRST, REVISED, SPENT)
FINAL = "pagu akhir"
"""The budget in its last form: what was revised as it was revised, the rest as it was first."""

_Key = tuple[int, str, str | None]
_PURSE, _AGENCY, _PURPOSE, _ACCOUNT = range(4)


@dataclass(frozen=True, slots=True)
class BudgetItem:
    """A row of the budget as the ledger reads it; `year` is None and `stage` "" where they can't be read.

    `stage` is one of `STAGES`; a first budget of the fund APBD-P is a revised one. `purse` is the fund it means, "APBD
    dan DBHCHT" where it names several, "" where it isn't known. The facets of `posting` are purse, agency, purpose and
    account.
    """

    at: Address
    row: Budget
    year: int | None
    stage: str
    purse: str
    posting: Posting

    @property
    def purses(self) -> frozenset[str]:
        """The purses it comes from; empty where the fund isn't known."""
        return self.posting.facets[_PURSE]

    @property
    def agency(self) -> frozenset[str]:
        """Who manages it, plain; empty where it isn't said."""
        return self.posting.facets[_AGENCY]

    @property
    def purposes(self) -> frozenset[str]:
        """Whom or what it pays, plain; empty where it isn't said or is everybody."""
        return self.posting.facets[_PURPOSE]

    @property
    def amount(self) -> Rupiah | None:
        """The amount in rupiah; None where it is missing or can't be read."""
        figure = self.posting.figure
        return figure if isinstance(figure, Rupiah) else None


def budget_items(
    rows: Iterable[tuple[Address, Budget]], region: Region, known: Mapping[str, str], spelt: Mapping[str, str]
) -> tuple[BudgetItem, ...]:
    """Read rows in their order; `known` leads from names money can be for to their spelling, `spelt` from abbreviations
    of agencies to their long form, both plain. A row that can't be read stays, as a gap.
    """
    return tuple(_item(at, row, region, known, spelt) for at, row in rows)


def _item(
    at: Address, row: Budget, region: Region, known: Mapping[str, str], spelt: Mapping[str, str]
) -> BudgetItem:
    stage: str = row.stage if isinstance(row.stage, str) else ""
    if stage == FIRST and is_revision(row.fund):
        stage = REVISED
    amount = row.amount if isinstance(row.amount, Rupiah) else None
    facets = (
        purses_of(row.fund, region),
        _one(spelt.get(agency, agency) if (agency := plain(str(row.agency or ""))) else ""),
        purposes(row.pays_for, known),
        _one(plain(str(row.account or ""))),
    )
    name = _name(facets[_PURSE], row)
    whole = means_everything(str(row.fund or "")) or any(map(means_everything, row.pays_for))
    posting = Posting(at, row, name, facets, amount, "" if amount else gap_words(row.amount), whole=whole)
    year = row.year if isinstance(row.year, int) else None
    return BudgetItem(at, row, year, stage, " dan ".join(sorted(facets[_PURSE])), posting)


def _one(word: str) -> frozenset[str]:
    return frozenset({word}) if word and word != "tidak tersedia" else frozenset()


def _name(purses: frozenset[str], row: Budget) -> str:
    """What to call a row: "APBD untuk Petani"."""
    told = str(row.fund) if means_everything(str(row.fund or "")) else "dana yang tidak disebut"
    fund = " dan ".join(sorted(purses)) or told
    purpose = f" untuk {join_words(list(row.pays_for))}" if row.pays_for else ""
    agency = f" ({row.agency})" if isinstance(row.agency, str) and row.agency and not purpose else ""
    return f"{fund}{purpose}{agency}"


class BudgetBook:
    """All rows of a budget, and their accounts as they are asked for.

    A purse of None means all of them, "" the rows whose fund isn't known.
    """

    def __init__(self, items: Sequence[BudgetItem]) -> None:
        """Take rows that were read; nothing is added up before somebody asks."""
        self.items = tuple(items)
        self._accounts: dict[_Key, Reconciliation] = {}
        self._totals: dict[_Key, Summed] = {}
        self._by_year: dict[int, list[BudgetItem]] = {}
        for item in self.items:
            if item.year is not None:
                self._by_year.setdefault(item.year, []).append(item)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that rows name, in order."""
        return tuple(sorted(self._by_year))

    @property
    def purses(self) -> tuple[str, ...]:
        """Every purse or mixture of purses that rows name, as first met; "" for a fund that isn't known."""
        return tuple(dict.fromkeys(item.purse for item in self.items))

    def of(self, year: int, stage: str = "", purse: str | None = None) -> list[BudgetItem]:
        """Give the rows of a year, of one stage and one purse if they are named; `FINAL` is the budget's last form."""
        rows = self._by_year.get(year, [])
        if purse is not None:
            rows = [item for item in rows if item.purse == purse]
        if stage == FINAL:
            return _final(rows)
        return [item for item in rows if item.stage == stage] if stage else list(rows)

    @property
    def added_items(self) -> tuple[BudgetItem, ...]:
        """The rows without those that only say again, or in total, what other rows say."""
        extra: set[int] = set()
        for year in self.years:
            for stage in STAGES:
                extra |= self.account(year, stage).extra
        return tuple(item for item in self.items if id(item.posting) not in extra)

    def account(self, year: int, stage: str, purse: str | None = None) -> Reconciliation:
        """Reconcile the rows of a year and stage, of one purse or of all; without rows the account is empty."""
        key = (year, stage, purse)
        if key not in self._accounts:
            self._accounts[key] = reconcile(item.posting for item in self.of(year, stage, purse))
        return self._accounts[key]

    def total(self, year: int, stage: str, purse: str | None = None) -> Summed:
        """Add up a year and stage in rupiah, whole or not at all.

        Give None where no row has an amount, Unsummed with its reason where rows dispute or lack a figure, or where
        something stands at another stage of the year and not at this one.
        """
        key = (year, stage, purse)
        if key not in self._totals:
            self._totals[key] = self._total(year, stage, purse)
        return self._totals[key]

    def _total(self, year: int, stage: str, purse: str | None) -> Summed:
        summed = sum_of(self.account(year, stage, purse))
        if not isinstance(summed, Sum):
            return summed
        lost = self._lacking(year, stage, purse)
        return missing(lost) if lost else summed

    def _lacking(self, year: int, stage: str, purse: str | None) -> list[Posting]:
        """What the year has at another stage and lacks at this one, as gaps."""
        here = self.account(year, stage, purse)
        stated = [*here.parts, *(total.posting for total in here.totals)]
        others = [self.account(year, other, purse) for other in (PROPOSED, FINAL, SPENT) if other != stage]
        return [
            Posting(each.at, each.row, f"{stage} {each.name}", each.facets, None, "tidak dicantumkan")
            for there in others
            for each in there.parts
            if all(each.apart(one) for one in stated) and not _goes_by_another_name(each, there, here)
        ]


def _final(rows: Sequence[BudgetItem]) -> list[BudgetItem]:
    """The revised rows, and of the first ones those that no revised one can be about."""
    revised = [item for item in rows if item.stage == REVISED]
    first = [item for item in rows if item.stage == FIRST]
    kept = [item for item in first if all(item.posting.apart(other.posting) for other in revised)]
    return [*kept, *revised]


def _goes_by_another_name(posting: Posting, there: Reconciliation, here: Reconciliation) -> bool:
    """Whether its purse has one row at each stage: then both are about the same money, whatever they call it."""
    purses = posting.facets[_PURSE]
    return all(sum(each.facets[_PURSE] == purses for each in account.parts) == 1 for account in (there, here))
