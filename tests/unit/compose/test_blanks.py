"""Blanks around holes that stay empty: one goes, and words never grow together."""

from __future__ import annotations

import pytest

from paritrana.compose.template import Value
from paritrana.document import Mark, Text
from tests.unit.compose.test_markup import hole, paragraph


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ada # lagi", "ada lagi"),
        ("# lagi", "lagi"),
        ("ada #", "ada"),
        ("ada# lagi", "ada lagi"),  # the blank behind it is the only one
        ("ada #, lagi", "ada , lagi"),
        ("ada # # lagi", "ada lagi"),
        ("ada **tebal** # lagi", "ada tebal lagi"),
        ("ada **tebal**# lagi", "ada tebal lagi"),
        ("(#)", "()"),
    ],
)
def test_an_empty_hole_takes_one_blank_along(text: str, shown: str) -> None:
    found = paragraph(text.replace("#", hole(0)), "")
    assert "".join(each.text for each in found if isinstance(each, Text)) == shown


@pytest.mark.parametrize("value", ["x", " x", "x "])
def test_a_value_keeps_all_blanks(value: str) -> None:
    assert paragraph(f"ada {hole(0)} lagi", value) == (Text(f"ada {value} lagi"),)


def test_a_mark_is_followed_by_the_blank_that_was_written() -> None:
    marks: Value = (Mark("B-01", "bukti-B-01"),)
    mark = Mark("B-01", "bukti-B-01")
    assert paragraph(f"ada {hole(0)} {hole(1)} lagi", marks, "") == (Text("ada "), mark, Text(" lagi"))
    assert paragraph(f"ada {hole(0)}.", marks) == (Text("ada "), mark, Text("."))
    assert paragraph(f"ada {hole(0)} ", marks) == (Text("ada"), mark)
