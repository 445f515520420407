"""A posting: one figure of one row with what it is about, so that rows can be held against one another.

A facet is what a row says about itself in one respect (fund, agency, purpose, …); an empty one says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from paritrana.evidence.model import EvidenceRow
from paritrana.evidence.values import EvidenceRef, Missing, Unread
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Quantity, Rupiah, format_count, format_rupiah
from paritrana.located import Address

Facets = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Posting:
    """A figure, or the reason why there is none (`gap`), of the row at `at`; `name` is what to call it in a sentence.

    `figure` is rupiah, people, cases or firms, None for a gap. `facets` are as many as those of the postings it is held
    against (ValueError otherwise). `when` is the date it is about in words, "" where only a year is known;
    `whole` whether the row calls itself a total.
    """

    at: Address
    row: EvidenceRow
    name: str
    facets: Facets
    figure: Quantity | None
    gap: str = ""
    when: str = ""
    whole: bool = False

    @property
    def refs(self) -> tuple[EvidenceRef, ...]:
        """The proofs of its row."""
        return self.row.refs

    @property
    def words(self) -> str:
        """Name and figure: "Petani Rp604.800.000"."""
        return f"{self.name} {figure_words(self.figure)}".strip()

    @property
    def interval(self) -> Interval:
        """What its figure can stand for; of a gap nothing at all is known."""
        return Interval.of(self.figure) if self.figure else Interval(Decimal(0), None)

    def same(self, other: Posting) -> bool:
        """Say whether both are about the same thing in every respect."""
        return self.facets == other.facets

    def apart(self, other: Posting) -> bool:
        """Say whether they are surely about different things: both say something of one respect, and not the same."""
        return any(one and two and not one & two for one, two in zip(self.facets, other.facets, strict=True))

    def covers(self, other: Posting) -> bool:
        """Say whether this is the more general of the two: it says less or names more, and never anything else."""
        pairs = list(zip(self.facets, other.facets, strict=True))
        return all(not one or (two and one >= two) for one, two in pairs) and not self.same(other)

    def names_all_of(self, others: Sequence[Posting]) -> bool:
        """Say whether it names, in words, exactly what the others together are about."""
        return all(one == union for one, union in zip(self.facets, _unions(others), strict=True))

    def names_more_than(self, others: Sequence[Posting]) -> bool:
        """Say whether it names, in words, at least one thing that none of the others is about."""
        return any(one - union for one, union in zip(self.facets, _unions(others), strict=True))


def _unions(postings: Sequence[Posting]) -> list[frozenset[str]]:
    """What postings are about together, facet by facet."""
    columns = zip(*(posting.facets for posting in postings), strict=True)
    return [frozenset().union(*column) for column in columns]


def figure_words(figure: Quantity | None) -> str:
    """Write a figure as its source gave it; "" for none."""
    if isinstance(figure, Rupiah):
        return format_rupiah(figure)
    if isinstance(figure, Count):
        return format_count(figure)
    return figure.text if figure else ""


def gap_words(value: object) -> str:
    """Say in Indonesian why a place holds no figure: missing, unread or not written."""
    if isinstance(value, Missing):
        return "tidak tersedia"
    return "belum terbaca" if isinstance(value, Unread) else "tidak dicantumkan"
