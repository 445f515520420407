"""The six key figures of the executive spread."""

from __future__ import annotations

from paritrana.document import KeyFigures
from paritrana.evidence.views.material import Material


def key_figures(material: Material) -> KeyFigures | None:
    """Up to six."""
    return None
