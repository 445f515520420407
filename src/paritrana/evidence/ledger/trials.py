"""A trial of money against people: people × contribution × months, and how it ended.

Plain data that rules make and pages print; every trial ends in one of three ways, and none ends in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from paritrana.evidence.values import EvidenceRef
from paritrana.field.intervals import Interval
from paritrana.located import Address

UNSTATED = "1–12"
"""What a trial wants where no months are stated: one month at least, a year at most."""


class Ending(Enum):
    """How a trial ended."""

    HELD = "cocok"
    FAILED = "tidak cocok"
    UNTESTED = "tidak diuji"


@dataclass(frozen=True, slots=True)
class Trial:
    """Money of one year and fund against the people it pays, all as printed words; "" where nothing is known.

    `items` and `people` are the places of the amounts and of the counts. `months` is what the money pays for, `wanted`
    what the evidence states ("1–12" where it states nothing), `possible` the months that the figures leave possible,
    None where that isn't known. `lacking` says why it wasn't tested; `named` whether the money names whom it pays.
    """

    year: int
    fund: str
    payees: tuple[str, ...]
    ending: Ending
    items: tuple[Address, ...]
    people: tuple[Address, ...] = ()
    refs: tuple[EvidenceRef, ...] = ()
    amount: str = ""
    heads: str = ""
    premium: str = ""
    months: str = ""
    wanted: str = ""
    possible: Interval | None = None
    lacking: str = ""
    named: bool = True

    @property
    def states_months(self) -> bool:
        """Whether the evidence states the months, so that the money is held against them and not against a year."""
        return self.wanted not in ("", UNSTATED)

    @property
    def repairable(self) -> bool:
        """Whether a row that is there lacks only what would make it testable."""
        return self.ending is Ending.UNTESTED and bool(self.people)
