"""The legal basis in its groups and order, with key articles.

In: Context. Out: sentences for lists and a table. Neither a draft nor what was repealed stands among what is in
force; an amendment stands with its parent.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from paritrana.chapters.citation import cite, rank_of, short, sort_key
from paritrana.chapters.context import Context
from paritrana.chapters.records import Sentence
from paritrana.chapters.table_builder import Band, Field, TableNotes, build
from paritrana.chapters.wording import as_text, has_value, sentence
from paritrana.document import Inlines, Table, Text
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Article, Law, Region


@dataclass(frozen=True, slots=True)
class LawGroups:
    """The groups of the legal basis; `setelah` are those made after the assessment period."""

    nasional: tuple[Sentence, ...]
    daerah: tuple[Sentence, ...]
    kebijakan: tuple[Sentence, ...]
    perjanjian: tuple[Sentence, ...]
    dicabut: tuple[Sentence, ...]
    rancangan: tuple[Sentence, ...]
    setelah: tuple[Sentence, ...]


def laws_in_order(context: Context) -> list[Law]:
    """The instruments in order, without amendments whose parent is listed."""
    laws = context.laws
    attached = {words.upper() for law in laws.values() for words in law.amended_by}
    attached |= {law.id.upper() for law in laws.values() if as_text(law.amends).upper() in laws}
    region = context.evidence.region
    alone = [law for law in context.evidence.laws if law.id.upper() not in attached]
    return sorted(alone, key=lambda law: sort_key(law, region))


def groups(context: Context) -> LawGroups:
    """Each instrument in its group, cited in full."""
    region = context.evidence.region
    current = [law for law in laws_in_order(context) if not _is_after(law, context)]

    def pick(test: Callable[[int], bool]) -> tuple[Sentence, ...]:
        in_force = (law for law in current if law.status not in ("rancangan", "dicabut"))
        return tuple(_law_sentence(law, context) for law in in_force if test(rank_of(law, region)))

    return LawGroups(
        nasional=pick(lambda rank: rank <= 6),
        daerah=pick(lambda rank: 7 <= rank <= 11),
        kebijakan=pick(lambda rank: 20 <= rank < 30),
        perjanjian=pick(lambda rank: rank >= 30),
        dicabut=tuple(_law_sentence(law, context) for law in current if law.status == "dicabut"),
        rancangan=tuple(_law_sentence(law, context) for law in current if law.status == "rancangan"),
        setelah=tuple(
            _law_sentence(law, context) for law in laws_in_order(context) if _is_after(law, context)
        ),
    )


def _is_after(law: Law, context: Context) -> bool:
    return context.after(law.date) or (not has_value(law.date) and context.after(law.year))


def _law_sentence(law: Law, context: Context) -> Sentence:
    words = sentence(cite(law, context.evidence.region, context.laws))
    note = f" {spelt(sentence(as_text(law.note)), context)}" if has_value(law.note) else ""
    return Sentence(words + note, context.marks(law.refs))


def spelt(words: str, context: Context) -> str:
    """Words with each id of an instrument spelt out: paper has no list of them, "R-10" says nothing there."""
    laws, region = context.laws, context.evidence.region
    return re.sub(r"\bR-\d+\b", lambda id: short(laws[id[0]], region) if id[0] in laws else id[0], words)


def in_force(context: Context) -> list[Law]:
    """The region's own regulations in force within the period: Perda, Perkada, Perdes."""
    region = context.evidence.region
    own_ranks = {"provinsi": (7, 8)}.get(region.kind, (9, 10, 11))
    return [
        law
        for law in laws_in_order(context)
        if rank_of(law, region) in own_ranks
        and law.status not in ("rancangan", "dicabut")
        and not _is_after(law, context)
    ]


@dataclass(frozen=True, slots=True)
class _Clause:
    law: Law
    article: Article


def article_table(context: Context) -> Table | None:
    """Key articles below the head of their instrument, in the order of the legal basis: article, what it says."""
    region = context.evidence.region
    order = {law.id: index for index, law in enumerate(laws_in_order(context))}
    placed = [(law, place) for place, law in each(section("laws"), context.evidence.laws) if law.articles]
    placed.sort(key=lambda pair: order.get(pair[0].id, len(order)))
    fields: list[Field[_Clause]] = [
        Field("Pasal", lambda row, notes: notes.cell(row.article.article)),
        Field("Isi", _content, weight=4),
        Field("Bukti", lambda row, notes: _clause_marks(row, context)),
    ]
    bands = [
        Band(
            _head(law, region),
            [(_Clause(law, article), place.key("pasal_kunci")) for article in law.articles],
        )
        for law, place in placed
    ]
    return build("tabel-pasal", "Pasal kunci", fields, bands)


def _content(row: _Clause, notes: TableNotes) -> Inlines:
    cell = notes.cell(row.article.content, row.article.reason)
    note = as_text(row.article.note)
    return (*cell, Text(notes.number(note))) if cell and note else cell


def _head(law: Law, region: Region) -> str:
    """What an instrument is called above its articles; one that isn't in force says so."""
    return short(law, region) + (" (telah dicabut)" if law.status == "dicabut" else "")


def _clause_marks(row: _Clause, context: Context) -> Inlines:
    return context.cell_marks(row.article.refs or row.law.refs)
