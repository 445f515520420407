"""The sections of the evidence by the names that `bagian_kosong` may use, each with its attribute."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from paritrana.evidence.addresses import alias
from paritrana.evidence.model import Evidence

EXPECTED = (
    "profile", "commitment", "laws", "budgets", "coverage", "groups", "compliance", "innovations", "benefits", "plan",
    "indicators",
)  # fmt: skip
"""What a dossier is expected to have, or to say why not; in the order of its chapters."""

_OTHERS = (
    "cover_letter", "statement", "versions", "abbreviations", "exhibits", "stories", "history", "data_notes",
)  # fmt: skip

SECTIONS: Mapping[str, str] = MappingProxyType(
    {alias(Evidence, name): name for name in (*EXPECTED, *_OTHERS)} | {"hukum": "laws", "cakupan": "coverage"}
)
"""Attributes by key; hukum and cakupan are what two chapters are called where templates name them."""


def filled(evidence: Evidence, name: str) -> bool:
    """Whether a section has anything in it."""
    return bool(getattr(evidence, name))
