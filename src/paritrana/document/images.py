"""Pictures as the document holds them: bytes and words."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.located import Place


@dataclass(frozen=True, slots=True)
class Image:
    """A picture (PNG or JPEG bytes) with its alternative text; width in millimetres."""

    data: bytes
    alt: str
    width_mm: float
    place: Place | None = None
