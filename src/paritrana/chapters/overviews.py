"""The longer texts of the evidence as paragraphs: overviews, the definition of a vulnerable worker."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.chapters.citation import short
from paritrana.chapters.context import Material
from paritrana.chapters.records import Alinea, alineas
from paritrana.chapters.wording import capital, known, paragraphs, say, sentence
from paritrana.document import Inlines
from paritrana.evidence.model import Commitment, Compliance, Plan, Profile


@dataclass(frozen=True, slots=True)
class Definisi:
    """The region's own definition of a vulnerable worker."""

    isi: str
    dasar: str
    sasaran: str
    tanda: Inlines


def overview(part: Profile | Commitment | Compliance | Plan | None, material: Material) -> tuple[Alinea, ...]:
    """The paragraphs of a section's `gambaran`; its marks stand at the last one."""
    if part is None:
        return ()
    parts = [*paragraphs(part.overview), *paragraphs(part.note)] if known(part.overview) else []
    return alineas(tuple(parts), material.marks(part.refs))


def definition(material: Material) -> Definisi | None:
    """The definition with its article and the data that finds the people."""
    groups = material.evidence.groups
    if groups is None or groups.definition is None or not known(groups.definition.definition):
        return None
    given = groups.definition
    law = material.laws.get(say(given.basis).upper())
    named = short(law, material.evidence.region) if law else say(given.basis)
    basis = " ".join(word for word in (say(given.article), named) if word)
    targeting = say(given.targeting) if known(given.targeting) else "tidak disebut dalam sumber"
    return Definisi(
        isi=" ".join(sentence(say(part)) for part in (given.definition, given.note) if known(part)),
        dasar=basis or "dasar hukumnya tidak disebut dalam sumber",
        sasaran=capital(targeting),
        tanda=material.marks(given.refs),
    )
