"""Which section of the dossier prints which part of the evidence."""

from __future__ import annotations

from paritrana.evidence.addresses import alias
from paritrana.evidence.model import Evidence
from paritrana.located import Address

SECTIONS = (
    ("Profil daerah dan ketenagakerjaan", "profil", ("profile",)),
    ("Komitmen dan perencanaan", "komitmen", ("commitment", "history")),
    ("Landasan hukum dan kebijakan", "hukum", ("laws",)),
    ("Penganggaran", "anggaran", ("budgets",)),
    ("Cakupan kepesertaan", "cakupan", ("coverage",)),
    ("Kelompok terlindungi", "kelompok", ("groups",)),
    ("Kepatuhan dan penegakan", "kepatuhan", ("compliance",)),
    ("Inovasi", "inovasi", ("innovations",)),
    ("Manfaat dan dampak", "manfaat", ("benefits", "stories")),
    ("Keberlanjutan dan rencana aksi", "rencana", ("plan",)),
)
"""Words, id of the section in susunan.yaml, attributes of the evidence."""

_CHAPTERS = {alias(Evidence, attribute): id for _, id, attributes in SECTIONS for attribute in attributes} | {
    "indikator": "matriks"
}
"""Sections of the dossier by the key of the evidence that they print."""


def chapter_of(place: Address) -> str:
    """The id of the section that prints a place of the evidence, "" for what stands in the front matter."""
    return _CHAPTERS.get(str(place.steps[0]), "") if place.steps else ""
