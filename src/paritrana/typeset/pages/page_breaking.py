"""The page breaker: the best page ends of a whole vertical list, as lines are broken in a paragraph. Least sum over
all pages of what is left empty and of penalties (Knuth and Plass, 1981, applied to pages). Unlike lines, pages need
not be even: room that must be lost is better lost on one page, the last of several, so its price grows less than in
proportion until a page is nearly half empty. From each place a page can begin only ends that fill most of a page are
looked at, so time is linear in the list. All prices are in the unit of a Penalty's cost. Measured below: what becomes
of four documents (both examples, draft and final) on A4, F4, A4 in duplex and A4 with text of 12 pt, 510 pages
together, when one number is changed. Written for mypyc: rows of floats instead of an object for each page end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from paritrana.typeset.pages.boxes import ALWAYS, NEVER, Box, Glue, Item, Penalty, VList, height_of

_FULL = 0.66
"""Ends that fill less of a page are looked at only where no other fits: 0.5 and 0.8 move one page end on each
paper, more ends only take time."""
_EMPTY_COST = 22.0
"""Of a page with nothing on it, against a Penalty's cost. With 8 three pages more; with 60 six less,
but 17 tables of few rows or lists of few lines are divided instead of one."""
_EMPTY_POWER = 0.7
"""With 2, as for lines, five pages more, and a table of three pages leaves a quarter of each blank because a chart
does not fit on the third."""
_LATER_IS_CHEAPER = 0.5
"""By how much dearer an empty page is at the beginning of the list than at its end: of two ends that are as good, the
later one is left short. With 0 three pages more are less than 0.85 full."""
_HALF_EMPTY, _HALF_EMPTY_COST = 0.42, 150.0
"""From two fifths of emptiness on a page reads as a mistake, so its price grows by the square of what is beyond. No
page of the 510 depends on it; it decides where a tall chart leaves a choice between two poor ends."""
_PAGE_COST = 8.0
"""Of each page, so that a list isn't spread over one more for the sake of its ends. With 0 one page more; with 30 six
less, but seven tables of few rows or lists of few lines are divided instead of one."""
_SHORT_LAST, _SHORT_COST = 0.22, 60.0
"""A last page with less than a fifth on it (ten lines) looks forgotten; it costs as much as a row left alone."""
_FRESH_COST, _FRESH_EVEN = 16.0, 0.75
"""Before something new a page may end three quarters full at no cost; less has a price, more a reward. With no cost six
pages of four drafts on A4 differ, with 40 nine; none is saved."""
_FRESH_FILL, _TOO_EMPTY = 0.6, 100.0
"""Each tenth of a page less than that costs ten more. With 0.3 there are 63 pages less than 0.6 full instead of 44."""
_TOLERANCE = 0.5
"""Points by which heights may exceed the page: they are sums of fractions, and nobody sees half a point."""


@dataclass(frozen=True, slots=True)
class FilledPage:
    """The boxes and glue of one page from top to bottom; none on the back of a sheet that stays empty.

    `overfull` is by how many points they are too high for the page: one box that nothing can divide.
    """

    items: tuple[Box | Glue, ...]
    overfull: float = 0.0


def break_pages(items: VList, height: float) -> list[FilledPage]:
    """Divide `items` into pages of `height` points. What fits on no page gets one of its own, overfull."""
    pages: list[FilledPage] = []
    for side, part in _parts(items):
        right_is_next = len(pages) % 2 == 0
        if side and (side == "kanan") != right_is_next:
            pages.append(FilledPage(()))
        pages.extend(_pages(part, height))
    return pages


def _parts(items: VList) -> Iterator[tuple[str, VList]]:
    """What lies between forced breaks, with the side of the page on which it is to begin."""
    part: VList = []
    side = ""
    for item in items:
        if isinstance(item, Penalty) and item.cost <= ALWAYS:
            if part:
                yield side, part
            part, side = [], item.side
        else:
            part.append(item)
    if part:
        yield side, part


@dataclass(slots=True)
class _PageEnds:
    """Where a page may end, a row each, lengths in points. Ends are counted from 0; -1 is the beginning of the list.

    * `at`: index into the list, of the penalty or glue the page ends at; the last one is the list's length.
    * `above`: height of the list up to there.
    * `cost`: that of the penalty, 0 at glue.
    * `foot`, `head`: height of what it leaves on this page and brings to the next.
    * `begin`: height of the list up to the first box of the next page.
    * `fresh`: the ends before which something new begins.
    """

    at: list[int]
    above: list[float]
    cost: list[float]
    foot: list[float]
    head: list[float]
    begin: list[float]
    fresh: set[int]


def _ends(items: VList) -> _PageEnds:
    ends = _PageEnds([], [], [], [], [], [], set())
    above = 0.0
    for i, item in enumerate(items):
        if isinstance(item, Penalty):
            if item.fresh:
                ends.fresh.add(len(ends.at))
            if item.cost < NEVER:
                _end(ends, i, above, item.cost, height_of(item.foot), height_of(item.head))
            continue
        if isinstance(item, Glue) and i and not isinstance(items[i - 1], (Glue, Penalty)):
            _end(ends, i, above, 0.0, 0.0, 0.0)
        above += item.height
    _end(ends, len(items), above, 0.0, 0.0, 0.0)
    running = [0.0]
    for item in items:
        running.append(running[-1] + (0.0 if isinstance(item, Penalty) else item.height))
    ends.begin = [running[_first_box(items, at)] for at in ends.at]
    return ends


def _end(ends: _PageEnds, at: int, above: float, cost: float, foot: float, head: float) -> None:
    for row, value in zip(
        (ends.above, ends.cost, ends.foot, ends.head), (above, cost, foot, head), strict=True
    ):
        row.append(value)
    ends.at.append(at)


def _first_box(items: VList, at: int) -> int:
    """The first box from `at` on: glue and penalties vanish at the head of a page."""
    while at < len(items) and isinstance(items[at], (Glue, Penalty)):
        at += 1
    return at


def _pages(items: VList, height: float) -> Iterator[FilledPage]:
    ends = _ends(items)
    chosen = _best(ends, height)
    start = _first_box(items, 0)
    head: tuple[Box, ...] = ()
    for e in chosen:
        at = ends.at[e]
        end = items[at] if at < len(items) else None
        foot = end.foot if isinstance(end, Penalty) else ()
        body = (*head, *_boxes_and_glue(items[start:at]), *foot)
        over = height_of(body) - height
        yield FilledPage(body, over if over > _TOLERANCE else 0.0)
        head = end.head if isinstance(end, Penalty) else ()
        start = _first_box(items, at)


def _boxes_and_glue(items: VList) -> tuple[Box | Glue, ...]:
    kept: list[Item] = [i for i in items if not isinstance(i, Penalty)]
    while kept and isinstance(kept[-1], Glue):
        kept.pop()
    return tuple(kept)  # type: ignore[arg-type]


def _best(ends: _PageEnds, height: float) -> list[int]:
    """The ends with the least sum of prices, in order; the last is always the end of the list."""
    last = len(ends.at) - 1
    whole = ends.above[-1] or 1.0
    cost: dict[int, float] = {-1: 0.0}
    back: dict[int, int] = {}
    for b in range(-1, last):
        here = cost.get(b)
        if here is None:
            continue
        base = ends.begin[b] - ends.head[b] if b >= 0 else 0.0
        for e in _reachable(ends, b, base, height):
            used = ends.above[e] - base + ends.foot[e]
            if used > height + _TOLERANCE and e > b + 1:
                continue
            price = here + _PAGE_COST + ends.cost[e] * (e != last)
            price += _price(used / height, ends.above[e] / whole, e == last, e in ends.fresh)
            if price < cost.get(e, float("inf")):
                cost[e], back[e] = price, b
    chosen = [last]
    while back[chosen[-1]] >= 0:
        chosen.append(back[chosen[-1]])
    return chosen[::-1]


def _price(fill: float, position: float, final: bool, fresh: bool) -> float:
    """The price of a page that is filled to `fill` and ends at `position` of the list, both from 0 to 1."""
    if final:
        return _SHORT_COST * (1 - fill / _SHORT_LAST) if fill < _SHORT_LAST else 0.0
    if fresh:
        return _FRESH_COST * (_FRESH_EVEN - fill) + _TOO_EMPTY * max(0.0, _FRESH_FILL - fill)
    empty = max(0.0, 1 - fill)
    price = _EMPTY_COST * float(empty**_EMPTY_POWER) * (1 + _LATER_IS_CHEAPER * (1 - position))
    return price + _HALF_EMPTY_COST * max(0.0, empty - _HALF_EMPTY) ** 2


def _reachable(ends: _PageEnds, b: int, base: float, height: float) -> range:
    """Ends after `b` that fill a page well; if none does, all that fit; if none fits, the next one."""
    high = bisect_right(ends.above, base + height + _TOLERANCE, b + 1)
    low = bisect_left(ends.above, base + height * (_FRESH_FILL if ends.fresh else _FULL), b + 1)
    if high == len(ends.at):
        return range(b + 1 if low >= high - 1 else low, high)
    if low >= high:
        low = b + 1
    return range(low, max(high, b + 2))
