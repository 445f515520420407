"""What the contributions of groups come to: people × contribution × months, group by group, and their sum.

A group of which one of the three is missing keeps its row and leaves the sum without its whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from paritrana.evidence.ledger.people import Listed
from paritrana.evidence.ledger.postings import Posting
from paritrana.evidence.ledger.sums import Summed, add_up, missing
from paritrana.evidence.model import Group
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Rupiah
from paritrana.located import Address


def need(group: Group) -> Rupiah | None:
    """Multiply: 1.200 people × Rp16.800 a month × 12 months = Rp241.920.000, hedged as the people are.

    None where people, contribution or months aren't known, or are a bound ("lebih dari 16 ribu").
    """
    count, premium, months = group.people, group.premium, group.months
    if not isinstance(count, Count) or not isinstance(premium, Rupiah) or not isinstance(months, int):
        return None
    span = Interval.of(count).by(Interval.of(premium)).times(months)
    if count.low is None or span.high is None or premium.low is None:
        return None
    value = count.value * premium.value * months
    return Rupiah("", value, span.low, span.high, count.hedge or premium.hedge)


def lacking(group: Group) -> str:
    """Name what a product lacks, in words: "iuran dan bulan dibayar"; "" where it lacks nothing."""
    wanted = (
        ("jumlah orang", group.people, Count),
        ("iuran", group.premium, Rupiah),
        ("bulan dibayar", group.months, int),
    )
    names = [name for name, value, kind in wanted if not isinstance(value, kind)]
    return " dan ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def need_sum(rows: Sequence[Listed]) -> Summed:
    """Add up the products of groups of one fund and year, in rupiah.

    Unsummed where a group has none, None where no group has one.
    """
    postings = [_posting(at, group) for at, group in rows]
    lost = [each for each in postings if each.figure is None]
    if len(lost) == len(postings):
        return None
    return missing(lost) if lost else add_up(postings)


def _posting(at: Address, group: Group) -> Posting:
    product = need(group)
    gap = "" if product else f"tanpa {lacking(group)} yang pasti"
    return Posting(at, group, group.name, (frozenset({group.name.casefold()}),), product, gap)
