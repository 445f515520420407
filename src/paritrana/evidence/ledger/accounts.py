"""Postings about one thing made an account: which are parts, which is the total of others, which say one thing twice.

What can't be decided from the rows alone is a dispute, and an account with a dispute has no sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import combinations

from paritrana.evidence.ledger.postings import Posting, figure_words
from paritrana.field.intervals import Interval


class Doubt(Enum):
    """Why rows can't be added up."""

    CONTRADICTORY = "dua angka untuk satu hal"
    TOO_MUCH = "bagian melebihi jumlahnya"
    NOT_THE_SUM = "jumlah lain dari bagiannya"
    UNCLEAR = "belum jelas apakah sudah termasuk"


@dataclass(frozen=True, slots=True)
class Dispute:
    """At least two postings that can't stand side by side in a sum; the first is the more general one."""

    doubt: Doubt
    postings: tuple[Posting, ...]

    @property
    def reason(self) -> str:
        """The dispute in Indonesian words, with its figures, to end "tidak dijumlahkan: …"."""
        first, *others = self.postings
        if self.doubt is Doubt.CONTRADICTORY:
            figures = dict.fromkeys(figure_words(each.figure) for each in self.postings)
            return f"{len(figures)} angka untuk {first.name}: {' dan '.join(figures)}"
        listed = " dan ".join(each.words for each in others[:2]) + (
            " dan lain-lain" if len(others) > 2 else ""
        )
        if self.doubt is Doubt.UNCLEAR:
            return f"belum jelas apakah {listed} sudah termasuk dalam {first.words}"
        verb = "melebihi" if self.doubt is Doubt.TOO_MUCH else "tidak sama dengan"
        return f"{listed} {verb} {first.words}"


@dataclass(frozen=True, slots=True)
class Total:
    """A posting that is the total of others, its `parts`; `whole` is False where only some of them are stated.

    Of a whole one the parts are added, of another the total itself.
    """

    posting: Posting
    parts: tuple[Posting, ...]
    whole: bool = True


@dataclass(slots=True)
class Reconciliation:
    """What the rows about one thing mean.

    `postings` are all of them; `parts` those to add, each thing once; `doubles` pairs of the one that is kept and the
    one that repeats it; `gaps` those without a figure that no total holds. With a dispute or a gap there is no sum.
    """

    postings: tuple[Posting, ...]
    parts: list[Posting] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)
    doubles: list[tuple[Posting, Posting]] = field(default_factory=list)
    disputes: list[Dispute] = field(default_factory=list)
    gaps: list[Posting] = field(default_factory=list)

    @property
    def extra(self) -> set[int]:
        """The identities of postings that are in no sum because another says it already."""
        return {id(total.posting) for total in self.totals if total.whole} | {
            id(two) for _, two in self.doubles
        }


def repeats(account: Reconciliation) -> dict[int, str]:
    """Say in Indonesian why rows of an account enter no sum, by `id` of the row; the others aren't in it.

    They say again, or in total, what others say.
    """
    found = {id(total.posting.row): "jumlah dari baris lain" for total in account.totals if total.whole}
    inside = [each for total in account.totals if not total.whole for each in total.parts]
    found |= {id(each.row): "termasuk dalam baris lain" for each in inside}
    found |= {id(two.row): "mengulang baris lain" for _, two in account.doubles}
    return {key: f"{words}; tidak dijumlahkan lagi" for key, words in found.items()}


def reconcile(postings: Iterable[Posting]) -> Reconciliation:
    """Take rows about one thing apart: doubles first, then totals from the least general on, then what is left.

    No rows make an empty account.
    """
    account = Reconciliation(tuple(postings))
    account.gaps = [each for each in account.postings if each.figure is None]
    _find_doubles(account)
    if not _all_apart(account.parts):
        covered = [(count, each) for each in account.parts if (count := _cover_count(each, account.parts))]
        for _, posting in sorted(covered, key=lambda pair: pair[0]):
            _settle(posting, account)
        _find_overlaps(account)
    return account


def _all_apart(postings: Sequence[Posting]) -> bool:
    """Whether one facet alone tells all of them apart: all name something in it, and never the same."""
    if len(postings) < 2:
        return True
    for column in zip(*(posting.facets for posting in postings), strict=True):
        if all(column) and len(frozenset().union(*column)) == sum(map(len, column)):
            return True
    return False


def _find_doubles(account: Reconciliation) -> None:
    """Fold postings about the very same thing: one figure in other words is a double, another figure a dispute."""
    clusters: dict[object, list[Posting]] = {}
    for posting in account.postings:
        if posting.figure is not None:
            clusters.setdefault(posting.facets, []).append(posting)
    for cluster in clusters.values():
        kept = min(cluster, key=_width)
        account.parts.append(kept)
        if all(one.interval.meets(two.interval) for one, two in combinations(cluster, 2)):
            account.doubles += [(kept, each) for each in cluster if each is not kept]
        else:
            account.disputes.append(Dispute(Doubt.CONTRADICTORY, tuple(cluster)))


def _width(posting: Posting) -> tuple[int, object]:
    """How exact a posting is: unbounded figures last."""
    interval = posting.interval
    return (1, 0) if interval.high is None else (0, interval.high - interval.low)


def _cover_count(posting: Posting, among: Sequence[Posting]) -> int:
    return sum(posting.covers(each) for each in among)


def _settle(posting: Posting, account: Reconciliation) -> None:
    """Decide what a more general posting is to the parts that it covers."""
    parts = [each for each in account.parts if posting.covers(each)]
    gaps = [each for each in account.gaps if posting.covers(each) and posting.names_more_than([each])]
    if not parts:
        return
    summed, whole = total_of(parts), posting.interval
    if summed.above(whole):
        account.disputes.append(Dispute(Doubt.TOO_MUCH, (posting, *parts)))
    elif gaps or posting.names_more_than(parts):
        account.totals.append(Total(posting, tuple(parts), whole=False))
        account.parts = [each for each in account.parts if each not in parts]
        account.gaps = [each for each in account.gaps if each not in gaps]
        return
    elif not summed.meets(whole):
        named = posting.whole or posting.names_all_of(parts)
        doubt = Doubt.NOT_THE_SUM if named and len(parts) > 1 else Doubt.UNCLEAR
        account.disputes.append(Dispute(doubt, (posting, *parts)))
    elif len(parts) == 1:
        account.doubles.append((parts[0], posting))
    else:
        account.totals.append(Total(posting, tuple(parts)))
    account.parts = [each for each in account.parts if each is not posting]


def _find_overlaps(account: Reconciliation) -> None:
    """What is left and may hold the same money twice: the same figure is a double, another one a dispute."""
    for one, two in combinations(list(account.parts), 2):
        if one.apart(two) or one not in account.parts or two not in account.parts:
            continue
        if one.figure == two.figure or (
            one.interval.low == one.interval.high and one.interval == two.interval
        ):
            account.doubles.append((one, two))
            account.parts.remove(two)
        else:
            account.disputes.append(Dispute(Doubt.UNCLEAR, (one, two)))


def total_of(postings: Iterable[Posting]) -> Interval:
    """Add up what postings can be; zero for none, without upper end where one has no figure."""
    summed = Interval.nothing()
    for posting in postings:
        summed = summed.plus(posting.interval)
    return summed
