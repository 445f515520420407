"""What each aspect needs to be proven with and what is there, for the secretariat that gathers it.

In: Context. Out: a table. The needs are what juries and guidelines ask for; they are no rule of the award.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from paritrana.chapters.context import Context, parts_below
from paritrana.chapters.table_builder import Band, Field, build
from paritrana.document import Align, Inlines, Table, Text
from paritrana.evidence.model import Exhibit
from paritrana.evidence.values import EvidenceRef
from paritrana.field.aspects import CHAPTER_ASPECTS


@dataclass(frozen=True, slots=True)
class NeedMet:
    """One need and the exhibits that meet it."""

    words: str
    there: tuple[Exhibit, ...]


def checklist_table(context: Context) -> Table | None:
    """Needs by aspect, each with the exhibits that meet it, and whether their files are there; in a draft only.

    Those that the aspect points at go before others of the same kind.
    """
    if not context.draft:
        return None
    bands = []
    everything = tuple(context.exhibits[id] for id in sorted(context.exhibits))
    for aspect in CHAPTER_ASPECTS:
        used = _cited_exhibits(context, (*aspect.attributes, *aspect.proven_in))
        rows = [
            (NeedMet(need.words, _of_kinds(used, need.kinds) or _of_kinds(everything, need.kinds)), None)
            for need in aspect.needs
        ]
        bands.append(Band(f"{aspect.code} {aspect.short_name or aspect.name}", rows))
    fields: list[Field[NeedMet]] = [
        Field("Yang lazim diminta", lambda row, notes: (Text(row.words),), weight=2.4),
        Field("Yang ada", lambda row, notes: context.cell_marks(_refs(row)), weight=1.6, needed=True),
        Field("Keadaan", lambda row, notes: _state(row, context), Align.START, needed=True),
    ]
    return build("tabel-kelengkapan", "Daftar kelengkapan bukti", fields, bands)


def _of_kinds(exhibits: Iterable[Exhibit], kinds: tuple[str, ...]) -> tuple[Exhibit, ...]:
    return tuple(each for each in exhibits if isinstance(each.kind, str) and each.kind in kinds)


def _cited_exhibits(context: Context, attributes: tuple[str, ...]) -> tuple[Exhibit, ...]:
    """The exhibits that rows below some attributes point at, in the order of their ids."""
    found: dict[str, Exhibit] = {}
    for name in attributes:
        value = getattr(context.evidence, name)
        for part in value if isinstance(value, tuple) else (value,):
            for row in parts_below(part) if part is not None else ():
                for ref in getattr(row, "refs", ()):
                    if ref.id in context.exhibits:
                        found[ref.id] = context.exhibits[ref.id]
    return tuple(found[id] for id in sorted(found))


def _refs(row: NeedMet) -> tuple[EvidenceRef, ...]:
    return tuple(EvidenceRef(exhibit.id.upper()) for exhibit in row.there)


def _state(row: NeedMet, context: Context) -> Inlines:
    """Whether what is there can be opened."""
    if not row.there:
        return (Text("belum ada", bold=True),)
    held = [exhibit for exhibit in row.there if context.has_file(exhibit)]
    if len(held) == len(row.there):
        return (Text("terlampir"),)
    return (Text("sebagian terlampir" if held else "disebut, berkas belum dilampirkan"),)
