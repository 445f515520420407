"""The legal basis in its groups and order, with key articles.

In: Material. Out: sentences for lists and a table. Neither a draft nor what was repealed stands among what is in
force; an amendment stands with its parent.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from paritrana.chapters.citation import cite, rank_of, short, sort_key
from paritrana.chapters.context import Material
from paritrana.chapters.records import Said
from paritrana.chapters.table_builder import Band, Field, Notes, build
from paritrana.chapters.wording import known, say, sentence
from paritrana.document import Inlines, Table, Text
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Article, Law, Region


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of the legal basis; `setelah` are those made after the assessment period."""

    nasional: tuple[Said, ...]
    daerah: tuple[Said, ...]
    kebijakan: tuple[Said, ...]
    perjanjian: tuple[Said, ...]
    dicabut: tuple[Said, ...]
    rancangan: tuple[Said, ...]
    setelah: tuple[Said, ...]


def listed(material: Material) -> list[Law]:
    """The instruments in order, without amendments whose parent is listed."""
    laws = material.laws
    attached = {words.upper() for law in laws.values() for words in law.amended_by}
    attached |= {law.id.upper() for law in laws.values() if say(law.amends).upper() in laws}
    region = material.evidence.region
    alone = [law for law in material.evidence.laws if law.id.upper() not in attached]
    return sorted(alone, key=lambda law: sort_key(law, region))


def groups(material: Material) -> Groups:
    """Each instrument in its group, cited in full."""
    region = material.evidence.region
    current = [law for law in listed(material) if not _is_after(law, material)]

    def pick(test: Callable[[int], bool]) -> tuple[Said, ...]:
        in_force = (law for law in current if law.status not in ("rancangan", "dicabut"))
        return tuple(_said(law, material) for law in in_force if test(rank_of(law, region)))

    return Groups(
        nasional=pick(lambda rank: rank <= 6),
        daerah=pick(lambda rank: 7 <= rank <= 11),
        kebijakan=pick(lambda rank: 20 <= rank < 30),
        perjanjian=pick(lambda rank: rank >= 30),
        dicabut=tuple(_said(law, material) for law in current if law.status == "dicabut"),
        rancangan=tuple(_said(law, material) for law in current if law.status == "rancangan"),
        setelah=tuple(_said(law, material) for law in listed(material) if _is_after(law, material)),
    )


def _is_after(law: Law, material: Material) -> bool:
    return material.after(law.date) or (not known(law.date) and material.after(law.year))


def _said(law: Law, material: Material) -> Said:
    words = sentence(cite(law, material.evidence.region, material.laws))
    note = f" {spelt(sentence(say(law.note)), material)}" if known(law.note) else ""
    return Said(words + note, material.marks(law.refs))


def spelt(words: str, material: Material) -> str:
    """Words with each id of an instrument spelt out: paper has no list of them, "R-10" says nothing there."""
    laws, region = material.laws, material.evidence.region
    return re.sub(r"\bR-\d+\b", lambda id: short(laws[id[0]], region) if id[0] in laws else id[0], words)


def in_force(material: Material) -> list[Law]:
    """The region's own regulations in force within the period: Perda, Perkada, Perdes."""
    region = material.evidence.region
    own_ranks = {"provinsi": (7, 8)}.get(region.kind, (9, 10, 11))
    return [
        law
        for law in listed(material)
        if rank_of(law, region) in own_ranks
        and law.status not in ("rancangan", "dicabut")
        and not _is_after(law, material)
    ]


@dataclass(frozen=True, slots=True)
class _Clause:
    law: Law
    article: Article


def article_table(material: Material) -> Table | None:
    """Key articles below the head of their instrument, in the order of the legal basis: article, what it says."""
    region = material.evidence.region
    order = {law.id: index for index, law in enumerate(listed(material))}
    placed = [(law, place) for place, law in each(section("laws"), material.evidence.laws) if law.articles]
    placed.sort(key=lambda pair: order.get(pair[0].id, len(order)))
    fields: list[Field[_Clause]] = [
        Field("Pasal", lambda row, notes: notes.cell(row.article.article)),
        Field("Isi", _content, weight=4),
        Field("Bukti", lambda row, notes: _clause_marks(row, material)),
    ]
    bands = [
        Band(
            _head(law, region),
            [(_Clause(law, article), place.key("pasal_kunci")) for article in law.articles],
        )
        for law, place in placed
    ]
    return build("tabel-pasal", "Pasal kunci", fields, bands)


def _content(row: _Clause, notes: Notes) -> Inlines:
    cell = notes.cell(row.article.content, row.article.reason)
    note = say(row.article.note)
    return (*cell, Text(notes.number(note))) if cell and note else cell


def _head(law: Law, region: Region) -> str:
    """What an instrument is called above its articles; one that isn't in force says so."""
    return short(law, region) + (" (telah dicabut)" if law.status == "dicabut" else "")


def _clause_marks(row: _Clause, material: Material) -> Inlines:
    return material.cell_marks(row.article.refs or row.law.refs)
