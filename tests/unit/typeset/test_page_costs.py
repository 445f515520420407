"""What a page end costs: room left empty, its place in the whole, remnants and fresh beginnings."""

from __future__ import annotations

import pytest

from paritrana.typeset.pages.boxes import NEVER, Glue, Item, Penalty
from paritrana.typeset.pages.page_breaking import _price, break_pages
from tests.unit.typeset.test_breaking import Plain, lines, names


def test_a_full_page_costs_nothing() -> None:
    assert _price(1.0, 0.5, False, False) == 0.0
    assert _price(1.1, 0.5, False, False) == 0.0  # what a foot brings may be too high by a hair


@pytest.mark.parametrize(("fill", "price"), [(0.9, 4.39), (0.8, 7.13), (0.6, 11.58)])
def test_room_left_empty_costs_less_than_in_proportion(fill: float, price: float) -> None:
    """22 times the empty share to the power of 0.7, at the end of the list."""
    assert _price(fill, 1.0, False, False) == pytest.approx(price, abs=0.01)


def test_the_first_pages_cost_half_more() -> None:
    assert _price(0.8, 0.0, False, False) == pytest.approx(1.5 * _price(0.8, 1.0, False, False))


def test_from_42_hundredths_empty_on_it_costs_more_and_more() -> None:
    """Half empty: 150 times the square of 0.08 besides."""
    assert _price(0.58, 1.0, False, False) == pytest.approx(22 * 0.42**0.7)
    assert _price(0.5, 1.0, False, False) == pytest.approx(22 * 0.5**0.7 + 150 * 0.08**2)


@pytest.mark.parametrize(("fill", "price"), [(0.22, 0.0), (0.11, 30.0), (0.0, 60.0), (0.9, 0.0)])
def test_a_last_page_is_free_unless_it_is_a_remnant(fill: float, price: float) -> None:
    assert _price(fill, 1.0, True, False) == pytest.approx(price)


@pytest.mark.parametrize(("fill", "price"), [(0.75, 0.0), (1.0, -4.0), (0.65, 1.6), (0.6, 2.4), (0.5, 14.0)])
def test_before_something_new_three_quarters_are_full(fill: float, price: float) -> None:
    """Below six tenths each hundredth costs one more."""
    assert _price(fill, 0.3, False, True) == pytest.approx(price)


def test_a_page_holds_half_a_point_more_than_it_should() -> None:
    """0.5 above 100 is rounding; 0.6 is a line too many."""
    for extra, count in ((0.5, 10), (0.6, 9)):
        items = [*lines(9), Penalty(0.0), Plain("9", 10 + extra), Penalty(0.0), *lines(9)]
        pages = break_pages(items, 100.0)
        assert len(names(pages)[0]) == count
        assert pages[0].overfull == 0.0


@pytest.mark.parametrize(("height", "over"), [(100.5, 0.0), (100.6, pytest.approx(0.6))])
def test_a_box_is_too_tall_from_half_a_point_on(height: float, over: float) -> None:
    (page,) = break_pages([Plain("a", height)], 100.0)
    assert page.overfull == over


def test_a_penalty_moves_a_page_end() -> None:
    """A page of ten lines ends earlier than at a place that costs more than a line of emptiness."""

    def first(cost: float) -> int:
        items = lines(30)
        items[19] = Penalty(cost)  # behind the tenth line
        return len(names(break_pages(items, 100.0))[0])

    assert first(0.0) == 10
    assert first(1.0) == 10
    assert first(30.0) < 10
    assert first(NEVER) < 10
    assert first(-50.0) == 10


@pytest.mark.parametrize(("side", "blank"), [("", False), ("kanan", False), ("kiri", True)])
def test_a_side_is_reached_over_an_empty_page(side: str, blank: bool) -> None:
    """Two pages are there; the third lies on the right."""
    items: list[Item] = [*lines(15), Penalty(-10_000.0, side=side), Plain("neu")]
    pages = names(break_pages(items, 100.0))
    assert [len(p) for p in pages[2:]] == ([0, 1] if blank else [1])


def test_glue_and_penalties_vanish_at_the_head_of_a_page() -> None:
    items = [*lines(10), Penalty(0.0), Glue(7.0), Penalty(0.0), Glue(3.0), *lines(10)]
    pages = break_pages(items, 100.0)
    assert [sum(i.height for i in page.items) for page in pages] == [100.0, 100.0]


@pytest.mark.parametrize(("cost", "pages"), [(20.0, [3, 2]), (30.0, [2, 2, 1])])
def test_a_page_more_costs_eight(cost: float, pages: list[int]) -> None:
    """Two full pages with a bad end between, or three with good ends that are 70, 90 and 40 high.

    Room left empty costs 12.55 + 4.83 there, so the bad end is borne until it costs 25.4.
    """
    heights, costs = (10, 60, 30, 60, 40), (0.0, 5.0, 0.0, cost, 0.0)
    items: list[Item] = []
    for i, (height, each) in enumerate(zip(heights, costs, strict=True)):
        items += [Penalty(each)] if i else []
        items.append(Plain(str(i), float(height)))
    assert [len(page) for page in names(break_pages(items, 100.0))] == pages


@pytest.mark.parametrize(("foot", "head"), [(0.0, 15.0), (5.0, 0.0), (5.0, 15.0), (0.0, 60.0)])
def test_what_a_break_brings_has_room_on_both_pages(foot: float, head: float) -> None:
    """Rows of 10 on pages of 100: no page is higher, and no row is lost."""
    for count in range(1, 45):
        items: list[Item] = []
        for i in range(count):
            items += [Penalty(0.0, (Plain("foot", foot),), (Plain("head", head),))] if i else []
            items.append(Plain(str(i)))
        pages = break_pages(items, 100.0)
        assert all(sum(item.height for item in page.items) <= 100.5 for page in pages)
        assert [name for page in names(pages) for name in page if name.isdigit()] == [
            str(i) for i in range(count)
        ]
