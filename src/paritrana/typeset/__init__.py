"""Typeset a Document into a tagged PDF body. Every length in this package is a point (1/72 inch).

document -> lines and boxes -> one vertical list -> pages -> one drawing pass that also makes the tags.
"""

from __future__ import annotations

from paritrana.typeset.theme import Faces, Theme
from paritrana.typeset.themefile import read_theme
from paritrana.typeset.whole import Body, typeset

__all__ = ["Body", "Faces", "Theme", "read_theme", "typeset"]
