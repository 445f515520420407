"""What a hyphen costs against an uneven line, and when hyphens are tried at all."""

from __future__ import annotations

import pytest

from paritrana.document import Mark, Text
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.line_breaking import Breakpoints, _best, set_lines
from tests.support.documents import faces


@pytest.mark.parametrize(("gap", "divided"), [(8.3, False), (8.31, True)])
def test_a_hyphen_costs_as_much_as_a_gap_of_eight_hundredths(gap: float, divided: bool) -> None:
    """A line of 100 that ends 3 short with a hyphen costs 0.09 + 0.6; one that ends 8.3 short without one 0.6889."""
    places = Breakpoints([(100 - gap, 100 - gap, 0, 0), (97, 97, 1, 4), (150, 150, 2, 0)])
    assert _best(places, 100.0)[0] == ([1, 2] if divided else [0, 2])


def test_gaps_are_squared_and_the_last_line_is_free() -> None:
    """Gaps of 10 and 6 (136) are better than those of 5 and 11 (146), though the first line could hold more."""
    places = Breakpoints([(90, 90, 0, 0), (95, 95, 1, 0), (184, 184, 2, 0), (200, 200, 3, 0)])
    assert _best(places, 100.0) == ([0, 2, 3], pytest.approx(0.1))


def test_a_line_that_is_too_wide_is_as_uneven_as_can_be() -> None:
    """A part that can't be divided stands alone; no gap could be worse."""
    assert _best(Breakpoints([(130, 130, 0, 0), (150, 150, 1, 0)]), 100.0) == ([0, 1], 1.0)


def test_hyphens_are_tried_when_a_line_is_too_uneven() -> None:
    """The first line holds four words, and a word of many syllables would not fit whole in what is left of it."""
    before, after = "Pemerintah daerah untuk para", "perlindungannya"
    natural = faces().get("serif").width(before) * 10
    for share, hyphens, divided in ((0.158, True, False), (0.162, True, True), (0.162, False, False)):
        style = TextStyle("serif", 10.0, 14.0, marks_inline=False, hyphens=hyphens)
        lines = set_lines((Text(f"{before} {after}"),), style, natural / (1 - share), faces())
        assert len(lines) == 2
        assert (lines[0].end != " ") is divided, share


@pytest.mark.parametrize(("letters", "whole"), [(17, True), (18, False)])
def test_an_address_ends_a_line_after_its_signs_from_18_letters_on(letters: int, whole: bool) -> None:
    address = "bps.go.id/aa".ljust(letters, "x")
    natural = faces().get("sans").width(address) * 10
    style = TextStyle("sans", 10.0, 14.0)
    lines = set_lines((Text(f"{address} {address}"),), style, natural * 1.6, faces())
    assert len(lines) == 2
    first = "".join(run.text for run in lines[0].runs).strip()
    assert (first == address) is whole
    assert whole or (first.startswith(f"{address} bps.") and lines[0].end == "")


@pytest.mark.parametrize(
    ("before", "after", "margin", "line"),
    [
        ("satu ", "dua", "satu dua", "satu [B-01]dua"),
        ("satu", " dua", "satu dua", "satu [B-01] dua"),
        ("satu ", " dua", "satu dua", "satu [B-01] dua"),
        ("satu", "dua", "satudua", "satu [B-01]dua"),
    ],
)
def test_a_mark_takes_no_blank_of_the_text_along(before: str, after: str, margin: str, line: str) -> None:
    """One that goes to the margin leaves the words as they would be without it."""
    for inline, shown in ((False, margin), (True, line)):
        style = TextStyle("serif", 10.0, 14.0, marks_inline=inline)
        (made,) = set_lines((Text(before), Mark("B-01", "x"), Text(after)), style, 300.0, faces())
        assert "".join(run.text for run in made.runs) == shown
        assert len(made.marks) == (not inline)
