"""The page "Kesiapan Berkas" of a draft: what each aspect states, proves, leaves in doubt or lacks, what to mend first.

In: Context of a draft. Out: a table and sentences; nothing in a final file.
"""

from __future__ import annotations

from decimal import Decimal

from paritrana.chapters.context import Context
from paritrana.chapters.data_notes import advice, headline, words_of
from paritrana.chapters.records import Sentence
from paritrana.chapters.table_builder import Band, Field, build
from paritrana.document import Align, Inlines, Table, Text
from paritrana.evidence.readiness import AspectReadiness, ReadinessItem, ReadinessState
from paritrana.indonesian import format_decimal, join_words
from paritrana.located import Item as Step

MOST_ITEMS = 4
"""Items named before one reason in a cell; the others are counted."""


def ready_table(context: Context) -> Table | None:
    """Aspects by row; weights only where every indicator has one. None but in a draft."""
    if not context.draft:
        return None
    aspects = context.readiness.aspects
    fields: list[Field[AspectReadiness]] = [
        Field("Aspek", lambda row, notes: (Text(f"{row.code} {row.name}"),), weight=2.8),
        Field("Dinyatakan", lambda row, notes: _count(row.statements), Align.END, needed=True),
        Field(
            "Terbukti", lambda row, notes: _count(row.count(ReadinessState.PROVEN)), Align.END, needed=True
        ),
        Field(
            "Diragukan", lambda row, notes: _count(row.count(ReadinessState.DOUBTFUL)), Align.END, needed=True
        ),
        Field("Hilang", lambda row, notes: _count(row.count(ReadinessState.MISSING)), Align.END, needed=True),
    ]
    if any(aspect.weight is not None for aspect in aspects):
        fields.append(Field("Bobot", lambda row, notes: _weight(row.weight), Align.END, "%", needed=True))
    band = Band("", [(aspect, None) for aspect in aspects])
    return build("tabel-kesiapan", "Kesiapan menurut aspek penilaian", fields, [band])


def lacking_table(context: Context) -> Table | None:
    """What is doubtful or missing, a row for each aspect that has any; none but in a draft."""
    if not context.draft:
        return None
    lacking = (ReadinessState.DOUBTFUL, ReadinessState.MISSING)
    rows = [(a, None) for a in context.readiness.aspects if any(item.state in lacking for item in a.items)]
    fields: list[Field[AspectReadiness]] = [
        Field("Aspek", lambda row, notes: (Text(f"{row.code} {row.name}"),)),
        Field("Diragukan", lambda row, notes: _items(row, ReadinessState.DOUBTFUL), weight=1.6),
        Field("Hilang", lambda row, notes: _items(row, ReadinessState.MISSING), weight=1.6),
    ]
    return build("tabel-kesiapan-kurang", "Yang diragukan dan yang hilang", fields, [Band("", rows)])


def repairs(context: Context) -> tuple[Sentence, ...]:
    """The three repairs that help most: what is wrong and what to do; none but in a draft."""
    if not context.draft:
        return ()
    found = [repair.first for repair in context.readiness.repairs]
    return tuple(Sentence(f"{first.code}: {headline(first)} {advice(first)}") for first in found)


def _items(aspect: AspectReadiness, state: ReadinessState) -> Inlines:
    """The names of items, those with one reason together: "2021 APBD pagu dan 2023 APBD pagu (ANG-02)"."""
    by_reason: dict[str, list[str]] = {}
    for item in aspect.items:
        if item.state is state:
            by_reason.setdefault(item.why.rstrip("."), []).append(_name(item))
    words = "; ".join(f"{_few(names)} ({why})" for why, names in by_reason.items())
    return (Text(words or "–"),)


def _name(item: ReadinessItem) -> str:
    """An item's own name; the aspect says what kind of thing it is."""
    last = item.at.steps[-1]
    return last.label if isinstance(last, Step) else words_of(item.at)


def _few(names: list[str]) -> str:
    more = len(names) - MOST_ITEMS
    return join_words([*names[:MOST_ITEMS], *([f"{more} lagi"] if more > 0 else [])])


def _count(number: int) -> Inlines:
    return (Text(str(number) if number else "–"),)


def _weight(weight: Decimal | None) -> Inlines:
    return (Text("–" if weight is None else format_decimal(weight)),)
