"""The vertical list (Knuth, The TeXbook, chapter 12 and 15): boxes, glue and penalties.

A page is filled from a list of these. A Penalty may carry what a break at it leaves at the foot of the page and
brings to the head of the next one: a carried total, "Tabel 5 (lanjutan)" with the column heads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from paritrana.pdf.pen import Pen

NEVER = 10_000.0
ALWAYS = -10_000.0


class Box(Protocol):
    """Anything with a height that can draw itself; `x` is the frame's left edge, `top` its own upper edge."""

    @property
    def height(self) -> float:
        """Points from the upper to the lower edge."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw on the page."""


@dataclass(slots=True)
class Glue:
    """White space that vanishes at a page break."""

    height: float


class Penalty:
    """A place where a page may end, and how undesirable that is: NEVER forbids it, ALWAYS forces it.

    `foot` is set before the break and `head` after it, only when the page does end here. `fresh` says that
    something new begins: room left above it is no fault until half the page is empty. `side` asks that a forced
    break goes on on a right-hand ("kanan") or left-hand ("kiri") page.
    """

    __slots__ = ("cost", "foot", "fresh", "head", "side")

    def __init__(
        self,
        cost: float,
        foot: tuple[Box, ...] = (),
        head: tuple[Box, ...] = (),
        fresh: bool = False,
        side: str = "",
    ) -> None:
        self.cost = cost
        self.foot = foot
        self.head = head
        self.fresh = fresh
        self.side = side


@dataclass(slots=True)
class Target:
    """A named place without height: links and page numbers lead to it."""

    id: str
    height: float = 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Note where it fell."""
        pen.target(self.id, x, top)


Item = Box | Glue | Penalty
VList = list[Item]


def is_wide(item: Item) -> bool:
    """Whether a box takes the whole frame and not only the text column; it says so by an attribute `wide`."""
    return bool(getattr(item, "wide", False))


def height_of(items: Sequence[Item]) -> float:
    """Sum of the heights of `items`."""
    return sum(i.height for i in items if not isinstance(i, Penalty))
