"""The vertical list (Knuth, The TeXbook, chapters 12 and 15): boxes, glue and penalties.

A page is filled from a list of these. A Penalty may carry what a break at it leaves at the foot of the page and
brings to the head of the next one: a carried total, "Tabel 5 (lanjutan)" with the column heads.

Written for mypyc: a Penalty's constructor is written out, since mypyc leaves those of dataclasses to the interpreter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from paritrana.pdf.pen import Pen

NEVER = 10_000.0
"""No page ends here, as in TeX."""
ALWAYS = -10_000.0
"""A page ends here."""


class Box(Protocol):
    """Anything with a height that can draw itself. It is never divided.

    A box that takes the whole frame and not only the text column says so by an attribute `wide`: see is_wide.
    """

    @property
    def height(self) -> float:
        """Points from the upper to the lower edge."""

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw on the page; `x` is the left edge of the column it stands in, `top` its own upper edge, in points."""


@dataclass(slots=True)
class Glue:
    """White space of `height` points that vanishes at a page break. Unlike TeX's it neither stretches nor shrinks."""

    height: float


class Penalty:
    """A place where a page may end, and how undesirable that is.

    * `cost`: from NEVER, which forbids it, to ALWAYS, which forces it; 0 is neutral, less is welcome. The measure
      of it is emptiness: a page a fifth empty costs 7 to 11 (see page_breaking).
    * `foot`, `head`: boxes set before the break and after it, only when the page does end here.
    * `fresh`: something new begins here, so room left above is no fault until the page is two fifths empty.
    * `side`: a forced break goes on on a right-hand ("kanan") or left-hand ("kiri") page; "" takes the next one.
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
class Destination:
    """A named place without height: links and page numbers lead to it (ISO 32000-1, 12.3.2)."""

    id: str
    height: float = 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Note where it fell."""
        pen.destination(self.id, x, top)


Item = Box | Glue | Penalty
VList = list[Item]


def is_wide(item: Item) -> bool:
    """Whether a box takes the whole frame and not only the text column; one without the attribute does not."""
    return bool(getattr(item, "wide", False))


def height_of(items: Sequence[Item]) -> float:
    """Sum of the heights of `items` in points, glue at the ends too."""
    return sum(i.height for i in items if not isinstance(i, Penalty))
