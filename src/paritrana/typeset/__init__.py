"""Typeset a Document into a tagged PDF body. Every length in this package is a point (1/72 inch).

document -> lines and boxes -> one vertical list -> pages -> one drawing pass that also makes the tags.
The names are looked up when first asked for: `typeset.faults` is read by programs that typeset nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paritrana.typeset.theme import Faces, Theme, without_colour
    from paritrana.typeset.themefile import read_theme
    from paritrana.typeset.whole import Body, typeset

__all__ = ["Body", "Faces", "Theme", "read_theme", "typeset", "without_colour"]

_HOMES = {
    "Body": "whole", "Faces": "theme", "Theme": "theme", "read_theme": "themefile", "typeset": "whole",
    "without_colour": "theme",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """A public name from its module; ReportLab comes with the first of them."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
