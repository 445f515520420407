"""Kerning and ligatures are what HarfBuzz says of the shipped faces, and never touch digits."""

from __future__ import annotations

import json

import pytest

from tools.make_kerning import FONTS, kerning

FACES = sorted(FONTS.glob("*.ttf"))


def test_there_are_eight() -> None:
    assert len(FACES) == 8


@pytest.mark.parametrize("face", FACES, ids=lambda p: p.stem)
def test_files_are_fresh_and_leave_digits_alone(face) -> None:  # type: ignore[no-untyped-def]
    text = face.with_suffix(".kern.json").read_text("utf-8")
    assert text == kerning(face)
    table = json.loads(text)
    pairs = {
        left + right for left, row in table["kern"].items() for rights in row.values() for right in rights
    }
    assert "AV" in pairs
    assert not any(char.isdigit() or char.isspace() for pair in pairs for char in pair)
