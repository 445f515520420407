"""The ledger of one region's evidence: the one place where rows of money and people are read and added up.

Rules, tables, charts, sentences and key figures ask it; none of them adds rows by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from paritrana.evidence.addresses import each, field, section
from paritrana.evidence.ledger.accounts import Reconciliation, reconcile
from paritrana.evidence.ledger.budget import BudgetBook, budget_items
from paritrana.evidence.ledger.names import means_everything, plain, roster
from paritrana.evidence.ledger.people import Listed, groups_among, people_account, people_sum
from paritrana.evidence.ledger.postings import Posting, gap_words
from paritrana.evidence.ledger.purses import purse_of, purses_of
from paritrana.evidence.ledger.sums import Summed, sum_of
from paritrana.evidence.model import Benefit, Budget, Evidence, EvidenceRow, Firms
from paritrana.indonesian import Quantity
from paritrana.located import Address

_AGENCIES = {
    "disnaker": "dinas tenaga kerja",
    "disnakertrans": "dinas tenaga kerja dan transmigrasi",
    "dpmd": "dinas pemberdayaan masyarakat dan desa",
    "dinsos": "dinas sosial",
}
"""Abbreviations of agencies that need no list of abbreviations to be understood."""


class Ledger:
    """One region's ledger; everything is made when it is first asked for."""

    def __init__(self, evidence: Evidence) -> None:
        """Take the evidence; nothing is read before somebody asks."""
        self.evidence = evidence
        self.region = evidence.region
        self._people: dict[tuple[int, ...], Summed] = {}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Every name that money can be for: the plain one leads to its spelling."""
        return roster(self.evidence)

    @cached_property
    def budget(self) -> BudgetBook:
        """The rows of `anggaran`."""
        return self.book(each(section("budgets"), self.evidence.budgets))

    @cached_property
    def plan_book(self) -> BudgetBook:
        """The rows of `rencana.anggaran`; an empty book where there is no plan."""
        plan = self.evidence.plan
        return self.book(each(field(section("plan"), plan, "budgets"), plan.budgets) if plan else ())

    def book(self, rows: Iterable[tuple[Address, Budget]]) -> BudgetBook:
        """Read rows of a budget, with the names and abbreviations of this evidence."""
        return BudgetBook(budget_items(rows, self.region, self.names, self._abbreviations))

    @cached_property
    def _abbreviations(self) -> Mapping[str, str]:
        own = {plain(each_.short): plain(each_.long) for each_ in self.evidence.abbreviations}
        return {**_AGENCIES, **own}

    @cached_property
    def group_rows(self) -> tuple[Listed, ...]:
        """The rows of `kelompok.daftar`, each with its address; none where there is no such section."""
        groups = self.evidence.groups
        return tuple(each(field(section("groups"), groups, "items"), groups.items)) if groups else ()

    @cached_property
    def groups(self) -> tuple[Listed, ...]:
        """The rows that are groups: a row named "Jumlah" beside others of its year is their total and no group."""
        return groups_among(self.group_rows)

    def purses(self, fund: object) -> frozenset[str]:
        """Name the purses of a fund's words, as `purses_of` does for this region."""
        return purses_of(fund, self.region)

    def purse(self, fund: object) -> str:
        """Name the purse of a fund's words as one name; "" where it isn't known."""
        return purse_of(fund, self.region)

    def people(self, rows: Sequence[Listed]) -> Summed:
        """Add up the people of the lasting groups among rows of one year; None where none has a figure."""
        groups = self.evidence.groups
        if groups is None:
            return None
        key = tuple(id(group) for _, group in rows)
        if key not in self._people:
            self._people[key] = people_sum(rows, groups, self.region)
        return self._people[key]

    def people_account(self, rows: Iterable[Listed]) -> Reconciliation:
        """Reconcile the lasting groups among rows of one year."""
        return people_account(rows, self.region)

    def claims(self, rows: Iterable[tuple[Address, Benefit]], attribute: str) -> Summed:
        """Add up claims of one time: `attribute` is "cases" or "amount" (rupiah).

        A row without a programme is about all of them. None where no row has a figure, Unsummed with a reason.
        """
        return sum_of(self.claim_account(rows, attribute))

    def claim_account(self, rows: Iterable[tuple[Address, Benefit]], attribute: str) -> Reconciliation:
        """Reconcile the claims of one time by programme, kind and remark; `attribute` as in `claims`."""
        return reconcile(_claim(at, row, attribute) for at, row in rows)

    def firms(self, rows: Iterable[tuple[Address, Firms]], attribute: str) -> Summed:
        """Add up firms of one date: `attribute` is "obliged" or "registered".

        A row without a scale is about all of them. None where no row has a figure, Unsummed with a reason.
        """
        return sum_of(reconcile(_firm(at, row, attribute) for at, row in rows))


def _claim(at: Address, row: Benefit, attribute: str) -> Posting:
    kind = str(row.kind or "")
    programme = row.programme if isinstance(row.programme, str) else ""
    name = " ".join(word for word in (programme, kind) if word) or "manfaat"
    return _posting(
        at,
        row,
        attribute,
        name,
        (_facet(programme), _facet(kind), _facet(str(row.remark or ""))),
        means_everything(kind),
    )


def _firm(at: Address, row: Firms, attribute: str) -> Posting:
    scale = str(row.scale or "")
    return _posting(
        at, row, attribute, f"pemberi kerja {scale}".strip(), (_facet(scale),), means_everything(scale)
    )


def _posting(
    at: Address,
    row: EvidenceRow,
    attribute: str,
    name: str,
    facets: tuple[frozenset[str], ...],
    whole: bool,
) -> Posting:
    value = getattr(row, attribute)
    figure = value if isinstance(value, Quantity) else None
    return Posting(at, row, name, facets, figure, "" if figure else gap_words(value), whole=whole)


def _facet(words: str) -> frozenset[str]:
    """What a row says of itself; a gap and "semua" say nothing."""
    return (
        frozenset()
        if not words or words == "tidak tersedia" or means_everything(words)
        else frozenset({plain(words)})
    )
