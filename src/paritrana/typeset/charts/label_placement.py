"""Labels beside points: each as near to its own point as the others let it be, in the order of the points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

Segment = tuple[float, float, float, float]
_BELOW = 2.0
"""Points by which a place below its point is dearer than one above: values are looked for above."""
_CROSSING = 9.0
"""A label over a line costs as much as one moved by its own height."""
_GRID = 2
"""Points between two depths that are tried; half of it is less than what is seen."""
_EDGE = 1e-6
"""Edges that touch are no overlap, whatever rounding made of them."""


@dataclass(frozen=True, slots=True)
class LabelArea:
    """A rectangle; y counts down."""

    left: float
    top: float
    right: float
    bottom: float

    def beside(self, left: float, right: float) -> bool:
        """Whether it lies outside of the band from `left` to `right`."""
        return self.left >= right or left >= self.right

    def meets(self, other: LabelArea) -> bool:
        """Whether the two have a point in common."""
        down = self.top < other.bottom - _EDGE and other.top < self.bottom - _EDGE
        return down and not self.beside(other.left, other.right)

    def is_crossed_by(self, line: Segment) -> bool:
        """Whether a line drawn from left to right passes through."""
        x0, y0, x1, y1 = line
        left, right = max(self.left, x0), min(self.right, x1)
        if left >= right:
            return False
        at_left, at_right = (y0 + (y1 - y0) * (x - x0) / (x1 - x0) for x in (left, right))
        return min(at_left, at_right) < self.bottom and max(at_left, at_right) > self.top


@dataclass(frozen=True, slots=True)
class LabelWish:
    """A label of a size that wants to stand in a column about `x`, `clear` above the depth `y` or below it."""

    x: float
    y: float
    width: float
    height: float
    clear: float


def place_labels(
    wishes: Sequence[LabelWish],
    taken: Sequence[LabelArea],
    lines: Sequence[Segment],
    top: float,
    bottom: float,
) -> list[LabelArea] | None:
    """Place the labels of one column between `top` and `bottom`; None when they don't fit.

    `wishes` come from the highest point to the lowest and keep that order. The sum of distances is the least there
    is, a line passed over counted as 9 points (dynamic programming over depths two points apart).
    """
    rows = [_offers(wish, taken, lines, top, bottom) for wish in wishes]
    costs: list[list[float]] = []
    back: list[list[int]] = []
    for i, row in enumerate(rows):
        costs.append([])
        back.append([])
        best, from_, j = (0.0, -1, 0) if i == 0 else (inf, -1, 0)
        for area, price in row:
            while i and j < len(rows[i - 1]) and rows[i - 1][j][0].bottom <= area.top + _EDGE:
                if costs[i - 1][j] < best:
                    best, from_ = costs[i - 1][j], j
                j += 1
            costs[i].append(best + price)
            back[i].append(from_)
    return _trace_back(rows, costs, back)


def _trace_back(
    rows: list[list[tuple[LabelArea, float]]], costs: list[list[float]], back: list[list[int]]
) -> list[LabelArea] | None:
    if not rows or not costs[-1] or min(costs[-1]) == inf:
        return None if rows else []
    j = costs[-1].index(min(costs[-1]))
    found: list[LabelArea] = []
    for i in range(len(rows) - 1, -1, -1):
        found.append(rows[i][j][0])
        j = back[i][j]
    return found[::-1]


def _offers(
    wish: LabelWish, taken: Sequence[LabelArea], lines: Sequence[Segment], top: float, bottom: float
) -> list[tuple[LabelArea, float]]:
    """Free places for one label from the top down, each with its price."""
    left, right = wish.x - wish.width / 2, wish.x + wish.width / 2
    taken = [a for a in taken if not a.beside(left, right)]
    lines = [s for s in lines if s[0] < right and left < s[2]]
    above, below, last = wish.y - wish.clear - wish.height, wish.y + wish.clear, bottom - wish.height
    depths = {top + _GRID * i for i in range(int((last - top) / _GRID) + 1)} | {
        d for d in (above, below) if top <= d <= last
    }
    found = []
    for y in sorted(depths):
        area = LabelArea(left, y, right, y + wish.height)
        if not any(map(area.meets, taken)):
            price = min(abs(y - above), abs(y - below) + _BELOW)
            found.append((area, price + (_CROSSING if any(map(area.is_crossed_by, lines)) else 0.0)))
    return found


def spread_labels(
    wished: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> list[float]:
    """Upper edges of labels below one another in the order of `wished`, each near its wish, none overlapping."""
    order = sorted(range(len(wished)), key=lambda i: (wished[i], i))
    edges = [0.0] * len(wished)
    at = top
    for i in order:
        edges[i] = at = max(at, wished[i])
        at += heights[i]
    limit = bottom
    for i in reversed(order):
        edges[i] = min(edges[i], limit - heights[i])
        limit = edges[i]
    return edges
