"""Annexes as the dossier binds them: a cover sheet's words, then pages whose pictures bind puts in."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document.inlines import Inlines


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """One page of an annex, upright as it is read, its size in points.

    `alt` is its alternative text. `missing` says why there is nothing to show, "" where there is a picture.
    """

    width_pt: float
    height_pt: float
    alt: str
    missing: str = ""


@dataclass(frozen=True, slots=True)
class AnnexBookmark:
    """A bookmark of the annex's own: which page it leads to (from 0) and how deep it stands (from 0)."""

    title: str
    page: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Annex:
    """One evidence item's annex. `facts` and `notes` stand on the cover sheet, below them where it is used.

    Marks lead to `annex_anchor(id)` and to `annex_anchor(id, page)`.
    """

    id: str
    title: str
    facts: tuple[tuple[str, Inlines], ...]
    pages: tuple[AnnexPage, ...] = ()
    notes: tuple[Inlines, ...] = ()
    bookmarks: tuple[AnnexBookmark, ...] = ()


def annex_anchor(id: str, page: int = 0) -> str:
    """Where a mark leads: an annex's page, counted from 1, or its cover sheet."""
    return f"lampiran-{id.upper()}" + (f"-{page}" if page else "")


def sheet_anchor(id: str) -> str:
    """The cover sheet for lists that name every annex; what leads here doesn't count as a use of it."""
    return f"lembar-{id.upper()}"
