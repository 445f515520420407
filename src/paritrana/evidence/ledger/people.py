"""The rows of `kelompok` and `kepesertaan` as postings, and what people in several groups mean for their sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from paritrana.evidence.ledger.accounts import Reconciliation, reconcile
from paritrana.evidence.ledger.names import means_everything, plain
from paritrana.evidence.ledger.postings import Posting, gap_words
from paritrana.evidence.ledger.purses import purses_of
from paritrana.evidence.ledger.sums import Sum, Summed, Unsummed, sum_of
from paritrana.evidence.model import Group, Groups, Region
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Period, format_period
from paritrana.located import Address

Listed = tuple[Address, Group]


def people_posting(at: Address, group: Group, region: Region) -> Posting:
    """Make a posting of one group's people, with name, programmes and purses as facets.

    A group named "jumlah" is about all of them; `when` is its date in words. Without a count it is a gap.
    """
    count = group.people if isinstance(group.people, Count) else None
    name = frozenset() if means_everything(group.name) else frozenset({plain(group.name)})
    facets = (name, _programmes(group), purses_of(group.fund, region))
    when = format_period(group.as_of) if isinstance(group.as_of, Period) else ""
    gap = "" if count else gap_words(group.people)
    return Posting(at, group, group.name, facets, count, gap, when, means_everything(group.name))


def groups_among(rows: Sequence[Listed]) -> tuple[Listed, ...]:
    """The rows that are groups; one named "Jumlah" beside others of its year is their total and no group."""
    years = {group.year for _, group in rows if not means_everything(group.name)}
    return tuple(row for row in rows if not means_everything(row[1].name) or row[1].year not in years)


def _programmes(group: Group) -> frozenset[str]:
    return frozenset({"+".join(sorted(set(group.programmes)))}) if group.programmes else frozenset()


def people_account(rows: Iterable[Listed], region: Region) -> Reconciliation:
    """Reconcile the lasting groups of one year; those with `sementara` are left out."""
    return reconcile(people_posting(at, group, region) for at, group in rows if not group.temporary)


def people_sum(rows: Sequence[Listed], groups: Groups, region: Region) -> Summed:
    """Add up the people of the lasting groups of one year.

    Where groups overlap there is a sum only if the source's own total can be that sum, else Unsummed. None where no
    group has a count.
    """
    summed = sum_of(people_account(rows, region))
    if not isinstance(summed, Sum):
        return summed
    pairs = overlapping([row for row in rows if not row[1].temporary])
    if pairs and not _is_confirmed(summed, rows, groups):
        (first, one), (second, two) = pairs[0]
        names = one.name if plain(one.name) == plain(two.name) else f"{one.name} dan {two.name}"
        return Unsummed(f"orang yang sama tercatat dua kali pada {names}", (first, second))
    return summed


def _is_confirmed(summed: Sum, rows: Sequence[Listed], groups: Groups) -> bool:
    """Whether the source states the plain sum as its total, as it does when everybody is counted once."""
    stated = groups.stated
    if stated is None or not isinstance(stated.people, Count):
        return False
    years = {group.year for _, group in rows}
    when = stated.as_of
    same_year = not isinstance(when, Period) or years <= {when.end.year, None}
    return same_year and summed.interval.meets(Interval.of(stated.people))


def overlapping(rows: Sequence[Listed]) -> list[tuple[Listed, Listed]]:
    """Pair the rows of one year of which one names the other in beririsan_dengan, each pair once."""
    named = [row for row in rows if row[1].overlaps]
    if not named:
        return []
    return [
        (one, two)
        for one, two in combinations(rows, 2)
        if one[1].year == two[1].year and (_names(one[1], two[1]) or _names(two[1], one[1]))
    ]


def _names(one: Group, two: Group) -> bool:
    own = {plain(two.name)}
    if isinstance(two.long_name, str) and two.long_name:
        own.add(plain(two.long_name))
    return any(plain(name) in own for name in one.overlaps)


def most_overlap(rows: Sequence[Listed]) -> Interval:
    """Bound how many people declared overlaps can count twice: of each pair at most the smaller group, at least none.

    A partner that isn't listed or has no count can hold all the people of the group that names it.
    """
    known: Interval = Interval.nothing()
    paired: set[int] = set()
    for (_, one), (_, two) in overlapping(rows):
        counts = [group.people for group in (one, two) if isinstance(group.people, Count)]
        known = known.plus(
            min((Interval.of(count) for count in counts), key=_height, default=Interval.nothing())
        )
        paired |= {id(one), id(two)}
    for _, group in rows:
        if group.overlaps and id(group) not in paired and isinstance(group.people, Count):
            known = known.plus(Interval.of(group.people))
    return Interval(Decimal(0), known.high)


def _height(interval: Interval) -> tuple[bool, Decimal]:
    return interval.high is None, interval.high or Decimal(0)
