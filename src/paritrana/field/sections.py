"""The sections of the evidence, each once: its key, its attribute in the model, and the chapter that prints it.

Keys and attributes are words here and not read off the model, which stands above; a test holds them to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class EvidenceSection:
    """A key at the top of the evidence.

    `attribute` is its name in the model and `chapter` the id, in `susunan.yaml`, of the chapter that prints it, "" for
    the front matter. `expected`: a dossier has it or says why not. `template_name` is what templates call it where
    that is another word than the key. `searched`: its figures are looked for in their proofs; `claims`: its figures
    need a proof; `prose`: a juror reads its texts as claims about what was done.
    """

    key: str
    attribute: str
    chapter: str = ""
    expected: bool = False
    template_name: str = ""
    searched: bool = True
    claims: bool = True
    prose: bool = True


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter that prints evidence: its id in `susunan.yaml`, its name in tables, the attributes it prints."""

    id: str
    name: str
    attributes: tuple[str, ...]


SECTIONS = (
    EvidenceSection("profil", "profile", "profil", expected=True),
    EvidenceSection("komitmen", "commitment", "komitmen", expected=True),
    EvidenceSection("dasar_hukum", "laws", "hukum", expected=True, template_name="hukum", prose=False),
    EvidenceSection("anggaran", "budgets", "anggaran", expected=True),
    EvidenceSection("kepesertaan", "coverage", "cakupan", expected=True, template_name="cakupan"),
    EvidenceSection("kelompok", "groups", "kelompok", expected=True),
    EvidenceSection("kepatuhan", "compliance", "kepatuhan", expected=True),
    EvidenceSection("inovasi", "innovations", "inovasi", expected=True),
    EvidenceSection("manfaat", "benefits", "manfaat", expected=True),
    EvidenceSection("rencana", "plan", "rencana", expected=True, searched=False, claims=False, prose=False),
    EvidenceSection("indikator", "indicators", "matriks", expected=True, searched=False, claims=False),
    EvidenceSection("surat_pengantar", "cover_letter"),
    EvidenceSection("pernyataan", "statement"),
    EvidenceSection("riwayat_versi", "versions", prose=False),
    EvidenceSection("singkatan", "abbreviations", prose=False),
    EvidenceSection("bukti", "exhibits", prose=False),
    EvidenceSection("kisah", "stories", "manfaat"),
    EvidenceSection("riwayat", "history", "komitmen"),
    EvidenceSection("catatan_data", "data_notes", searched=False, prose=False),
)
"""In the order of the chapters, then those that need not be there. A plan is a promise, an indicator repeats what its
chapter says, a law's title and a proof's are names and not claims: none of them is doubted as a deed is."""

CHAPTERS = (
    Chapter("profil", "Profil daerah dan ketenagakerjaan", ("profile",)),
    Chapter("komitmen", "Komitmen dan perencanaan", ("commitment", "history")),
    Chapter("hukum", "Landasan hukum dan kebijakan", ("laws",)),
    Chapter("anggaran", "Penganggaran", ("budgets",)),
    Chapter("cakupan", "Cakupan kepesertaan", ("coverage",)),
    Chapter("kelompok", "Kelompok terlindungi", ("groups",)),
    Chapter("kepatuhan", "Kepatuhan dan penegakan", ("compliance",)),
    Chapter("inovasi", "Inovasi", ("innovations",)),
    Chapter("manfaat", "Manfaat dan dampak", ("benefits", "stories")),
    Chapter("rencana", "Keberlanjutan dan rencana aksi", ("plan",)),
)
"""The chapters of data, in their order; the matrix and the data notes print them again."""

BY_NAME: Mapping[str, EvidenceSection] = MappingProxyType(
    {section.key: section for section in SECTIONS}
    | {section.template_name: section for section in SECTIONS if section.template_name}
)
"""The sections by what `bagian_kosong` may call them: their key, or the name that templates use."""


def section_named(text: str) -> EvidenceSection | None:
    """Find the section that `bagian_kosong` names: "dasar_hukum", or as its sheet is called, "Dasar Hukum"."""
    return BY_NAME.get("_".join(text.casefold().replace("_", " ").split()))


def chapter_of(key: str) -> str:
    """The id of the chapter that prints a key of the evidence, "" for what stands in the front matter."""
    section = BY_NAME.get(key)
    return section.chapter if section else ""


def keys_without(quality: str) -> frozenset[str]:
    """The keys of the sections that lack a quality: "searched", "claims" or "prose"."""
    return frozenset(section.key for section in SECTIONS if not getattr(section, quality))
