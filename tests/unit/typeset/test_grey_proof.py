"""The greys of a proof without colour: as much light as the colour gives (ITU-R BT.709, IEC 61966-2-1)."""

from __future__ import annotations

from dataclasses import fields

import pytest

from paritrana.typeset.theme import Theme, without_colour


@pytest.mark.parametrize(
    ("colour", "grey"),
    [
        ((0.0, 0.0, 0.0), 0.0),
        ((1.0, 1.0, 1.0), 1.0),
        ((0.5, 0.5, 0.5), 0.5),
        ((1.0, 0.0, 0.0), 0.498),  # 0.2126 of the light: 1.055 × 0.2126^(1/2.4) - 0.055
        ((0.0, 1.0, 0.0), 0.862),
        ((0.0, 0.0, 1.0), 0.298),
        ((0.04, 0.04, 0.04), 0.04),  # the dark end is a straight line
    ],
)
def test_a_grey_gives_as_much_light(colour: tuple[float, float, float], grey: float) -> None:
    assert without_colour(Theme(accent=colour)).accent == (grey, grey, grey)


def test_every_colour_becomes_grey_and_nothing_else_changes() -> None:
    before, after = Theme(), without_colour(Theme())
    assert after.colourless and not before.colourless
    for each in fields(Theme):
        value = getattr(before, each.name)
        if isinstance(value, tuple) and each.name != "head_sizes":
            assert len(set(getattr(after, each.name))) == 1, each.name
        elif each.name != "colourless":
            assert getattr(after, each.name) == value
