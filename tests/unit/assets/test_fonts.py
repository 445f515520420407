"""The faces are the ones SOURCE.md names, and the typesetter may rely on what it says of them."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parents[3] / "assets" / "fonts"
FACES = ("Regular", "Italic", "SemiBold", "SemiBoldItalic")
NAMES = tuple(f"{family}-{face}" for family in ("SourceSerif4", "SourceSans3") for face in FACES)
ASCII = "".join(map(chr, range(0x20, 0x7F)))
LATIN_1 = "".join(map(chr, range(0xA0, 0x100)))
SIGNS = "–—‘’“”…×±≤≥→←−•·§°½²"


@pytest.fixture(scope="module", params=NAMES)
def face(request: pytest.FixtureRequest) -> TTFont:
    """Open one of the eight faces."""
    return TTFont(FONTS / f"{request.param}.ttf")


def width(face: TTFont, character: str) -> int:
    """Return the advance width of a character in units of the em."""
    advance: int = face["hmtx"][face.getBestCmap()[ord(character)]][0]
    return advance


def test_source_names_every_file_with_its_sum() -> None:
    source = (FONTS / "SOURCE.md").read_text(encoding="utf-8")
    named = dict(re.findall(r"^\| (\S+\.ttf) \|.*\| ([0-9a-f]{64}) \|$", source, re.MULTILINE))
    there = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FONTS.glob("*.ttf")}
    assert sorted(there) == sorted(f"{name}.ttf" for name in NAMES)
    assert named == there


@pytest.mark.parametrize("family", ["SourceSerif4", "SourceSans3"])
def test_licence_lies_beside_the_faces(family: str) -> None:
    text = (FONTS / f"LICENSE_FONT-{family}.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


def test_outlines_are_truetype_with_1000_units(face: TTFont) -> None:
    assert face["head"].unitsPerEm == 1000
    assert "glyf" in face
    assert "CFF " not in face


def test_embedding_is_allowed_without_limit(face: TTFont) -> None:
    assert face["OS/2"].fsType == 0


def test_digits_are_tabular(face: TTFont) -> None:
    widths = {width(face, digit) for digit in "0123456789"}
    assert max(widths) - min(widths) <= 1  # SourceSans3-Italic: 479 and 480


def test_characters_a_dossier_needs_are_there(face: TTFont) -> None:
    cmap = face.getBestCmap()
    assert [f"U+{ord(c):04X}" for c in ASCII + LATIN_1 + SIGNS if ord(c) not in cmap] == []


def test_soft_hyphen_is_drawn_as_the_hyphen(face: TTFont) -> None:
    cmap = face.getBestCmap()
    assert cmap[0xAD] == cmap[ord("-")]
    assert face["glyf"][cmap[0xAD]].numberOfContours > 0


def test_minus_is_about_as_wide_as_a_digit(face: TTFont) -> None:
    assert abs(width(face, "\u2212") - width(face, "1")) <= 7


@pytest.mark.parametrize("name", NAMES)
def test_names_of_the_font_say_the_same_as_the_file(name: str) -> None:
    font = TTFont(FONTS / f"{name}.ttf")
    assert font["name"].getDebugName(6) == name
