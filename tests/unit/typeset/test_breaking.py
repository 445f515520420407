from __future__ import annotations

from dataclasses import dataclass

from paritrana.pdf.pen import Pen
from paritrana.typeset.pages.boxes import ALWAYS, NEVER, Glue, Item, Penalty
from paritrana.typeset.pages.page_breaking import FilledPage, break_pages


@dataclass(frozen=True)
class Plain:
    """A box of a given height."""

    name: str
    height: float = 10.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw nothing."""


def lines(count: int, cost: float = 0.0) -> list[Item]:
    items: list[Item] = []
    for i in range(count):
        items += [Penalty(cost)] if i else []
        items.append(Plain(str(i)))
    return items


def names(pages: list[FilledPage]) -> list[list[str]]:
    return [[b.name for b in p.items if isinstance(b, Plain)] for p in pages]


def test_pages_are_filled_evenly_and_nothing_is_lost() -> None:
    pages = break_pages(lines(25), 100.0)
    assert [len(p) for p in names(pages)] == [10, 10, 5]
    assert [n for p in names(pages) for n in p] == [str(i) for i in range(25)]


def test_glue_vanishes_at_a_break() -> None:
    items = [*lines(10), Glue(30.0), *lines(3)]
    pages = break_pages(items, 100.0)
    assert [len(p.items) for p in pages] == [10, 3]


def test_what_must_stay_together_moves_to_the_next_page() -> None:
    """Eight lines, then a head that may not end a page: 80 + 10 + 30 > 100, so the head opens page two."""
    items = [*lines(8), Penalty(0.0), Plain("head"), Penalty(NEVER), Plain("table", 30.0)]
    assert names(break_pages(items, 100.0))[1] == ["head", "table"]


def test_a_forced_break_ends_a_page_and_never_makes_an_empty_one() -> None:
    items = [*lines(2), Penalty(ALWAYS), Penalty(ALWAYS), *lines(3)]
    assert [len(p) for p in names(break_pages(items, 100.0))] == [2, 3]


def test_a_break_brings_what_its_penalty_carries() -> None:
    """A row is 10 high and a page 100; a break costs 5 at the foot and 15 at the next head."""
    items: list[Item] = []
    for i in range(30):
        if i:
            items.append(Penalty(0.0, (Plain("rule", 5.0),), (Plain("head", 15.0),)))
        items.append(Plain(str(i)))
    pages = names(break_pages(items, 100.0))
    assert pages[0] == [*map(str, range(9)), "rule"]
    assert pages[1][0] == "head"
    assert pages[1][-1] == "rule"
    assert [n for p in pages for n in p if n.isdigit()] == [str(i) for i in range(30)]


def test_no_page_is_higher_than_the_frame() -> None:
    for count in range(1, 60):
        for page in break_pages(lines(count), 95.0):
            assert sum(i.height for i in page.items) <= 95.5


def test_a_box_taller_than_a_page_is_said_to_be_so() -> None:
    pages = break_pages([Plain("a"), Penalty(0.0), Plain("tall", 150.0), Penalty(0.0), Plain("b")], 100.0)
    assert [p.overfull for p in pages] == [0.0, 50.0, 0.0]


def test_nothing_makes_no_page() -> None:
    assert break_pages([], 100.0) == []


def test_something_new_begins_on_a_fresh_page_when_little_room_is_left() -> None:
    """Eight of ten lines fill the page well enough; three of ten do not."""
    items = [*lines(8), Penalty(0.0, fresh=True), *lines(8)]
    assert [len(p) for p in names(break_pages(items, 100.0))] == [8, 8]
    items = [*lines(3), Penalty(0.0, fresh=True), *lines(12)]
    assert [len(p) for p in names(break_pages(items, 100.0))] == [10, 5]


def test_a_last_page_is_no_remnant() -> None:
    """Of 21 lines the last page gets more than one: 10 and 8 and 3, not 10 and 10 and 1."""
    assert [len(p) for p in names(break_pages(lines(21), 100.0))][-1] >= 2
