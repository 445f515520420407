"""A sum that knows its addends, its exactness and its proofs, or the reason why there can't be one.

A sum refuses to exist where an addend is missing, disputed, hedged differently or of another date: a smaller sum is
never printed in its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from paritrana.evidence.ledger.accounts import Reconciliation
from paritrana.evidence.ledger.postings import Posting
from paritrana.evidence.values import EvidenceRef
from paritrana.field.intervals import Interval
from paritrana.indonesian import Quantity, join_words
from paritrana.located import Address

ABOUT = "sekitar"


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of its addends, in their unit; `value` adds what each states, `interval` what each can be.

    `hedge` is how all of them are hedged, `ABOUT` where one is rounded, "" where it can be nothing else.
    """

    addends: tuple[Posting, ...]
    value: Decimal
    hedge: str = ""

    @property
    def exact(self) -> bool:
        """Whether it can be nothing else."""
        return not self.hedge

    @property
    def open(self) -> bool:
        """Whether it is a bound and no figure: "lebih dari Rp5 miliar"."""
        return any(
            addend.figure is None or addend.figure.low is None or addend.figure.high is None
            for addend in self.addends
        )

    @property
    def interval(self) -> Interval:
        """What it can be."""
        found = Interval.nothing()
        for addend in self.addends:
            found = found.plus(addend.interval)
        return found

    @property
    def single(self) -> Quantity | None:
        """The figure itself where there is only one addend; None where there are more."""
        return self.addends[0].figure if len(self.addends) == 1 else None

    @property
    def refs(self) -> tuple[EvidenceRef, ...]:
        """All its proofs, each once."""
        return tuple({str(ref): ref for addend in self.addends for ref in addend.refs}.values())

    @property
    def places(self) -> tuple[Address, ...]:
        """The rows of its addends."""
        return tuple(addend.at for addend in self.addends)


@dataclass(frozen=True, slots=True)
class Unsummed:
    """There are figures but no sum; `reason` says why in Indonesian, `places` are the rows that stand in its way."""

    reason: str
    places: tuple[Address, ...] = ()

    @property
    def words(self) -> str:
        """What is printed where the sum would stand."""
        return f"tidak dijumlahkan: {self.reason}"


Summed = Sum | Unsummed | None
"""None where there is nothing at all to add."""


def sum_of(account: Reconciliation) -> Summed:
    """Add up an account, or say why it has no sum; None where it has no parts."""
    if not account.parts:
        return None
    if account.disputes:
        dispute = account.disputes[0]
        return Unsummed(dispute.reason, tuple(each.at for each in dispute.postings))
    if account.gaps:
        return missing(account.gaps)
    return add_up(account.parts)


def missing(gaps: Sequence[Posting]) -> Unsummed:
    """Refuse a sum where figures are missing: "Nelayan tidak tersedia"; `gaps` is not empty."""
    by_reason: dict[str, list[str]] = {}
    for gap in gaps:
        by_reason.setdefault(gap.gap, []).append(gap.name)
    words = "; ".join(f"{join_words(list(dict.fromkeys(names)))} {why}" for why, names in by_reason.items())
    return Unsummed(words, tuple(gap.at for gap in gaps))


def add_up(postings: Sequence[Posting]) -> Sum | Unsummed:
    """Add up postings of one unit that are known to be parts; refuse where hedges or dates differ.

    A posting without a figure adds nothing, so its caller has looked for gaps (`sum_of`).
    """
    figures = [(each, each.figure) for each in postings if each.figure is not None]
    hedges = {figure.hedge for _, figure in figures}
    places = tuple(each.at for each in postings)
    if len(hedges) > 1:
        odd = next(each for each, figure in figures if figure.hedge)
        return Unsummed(f"{odd.words} bukan angka pasti", places)
    dates = {each.when for each in postings if each.when}
    if len(dates) > 1:
        return Unsummed(f"keadaannya berbeda tanggal, {join_words(sorted(dates))}", places)
    exact = all(figure.exact for _, figure in figures)
    hedge = hedges.pop() if hedges else ""
    value = sum((figure.value for _, figure in figures), Decimal(0))
    return Sum(tuple(postings), value, hedge or ("" if exact else ABOUT))
