"""The longer texts of the evidence as paragraphs: overviews, the definition of a vulnerable worker."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.chapters.citation import short
from paritrana.chapters.context import Context
from paritrana.chapters.records import Alinea, alineas
from paritrana.chapters.wording import as_text, capital, has_value, paragraphs, sentence
from paritrana.document import Inlines
from paritrana.evidence.model import Commitment, Compliance, Plan, Profile


@dataclass(frozen=True, slots=True)
class Definisi:
    """The region's own definition of a vulnerable worker."""

    isi: str
    dasar: str
    sasaran: str
    tanda: Inlines


def overview(part: Profile | Commitment | Compliance | Plan | None, context: Context) -> tuple[Alinea, ...]:
    """The paragraphs of a section's `gambaran`; its marks stand at the last one."""
    if part is None:
        return ()
    parts = [*paragraphs(part.overview), *paragraphs(part.note)] if has_value(part.overview) else []
    return alineas(tuple(parts), context.marks(part.refs))


def definition(context: Context) -> Definisi | None:
    """The definition with its article and the data that finds the people."""
    groups = context.evidence.groups
    if groups is None or groups.definition is None or not has_value(groups.definition.definition):
        return None
    given = groups.definition
    law = context.laws.get(as_text(given.basis).upper())
    named = short(law, context.evidence.region) if law else as_text(given.basis)
    basis = " ".join(word for word in (as_text(given.article), named) if word)
    targeting = as_text(given.targeting) if has_value(given.targeting) else "tidak disebut dalam sumber"
    return Definisi(
        isi=" ".join(sentence(as_text(part)) for part in (given.definition, given.note) if has_value(part)),
        dasar=basis or "dasar hukumnya tidak disebut dalam sumber",
        sasaran=capital(targeting),
        tanda=context.marks(given.refs),
    )
