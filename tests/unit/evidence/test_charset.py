"""What the check calls printable is what every face of the dossier shows."""

from __future__ import annotations

from pathlib import Path

from paritrana.evidence.charset import printable, unprintable
from paritrana.pdf.fonts import Face

FONTS = Path(__file__).resolve().parents[3] / "assets" / "fonts"


def test_the_copy_is_fresh() -> None:
    files = sorted(FONTS.glob("*.ttf"))
    faces = [Face(f.stem, f.read_bytes(), f.with_suffix(".kern.json").read_bytes()) for f in files]
    assert len(faces) == 8
    assert printable() == frozenset.intersection(*(face.chars for face in faces))


def test_what_is_unprintable_is_named_once_and_white_space_is_not() -> None:
    assert unprintable("a🌾b🌾\uf0b7\u2003\t\n\u00a0") == "🌾\uf0b7"
    assert unprintable("Kabupaten Demak – 50%") == ""
