"""Exactly the names that templates may write: the class is the contract, checked before any region is built.

Attribute names are those that templates write, hence Indonesian. A flag says whether there is anything to print; a
tuple is looped over; a record has isian. A name without data is None, False or empty.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.chapters import (  # fmt: skip
    benefit,
    budget,
    budget_series,
    coverage,
    coverage_series,
    data_notes,
    exhibits,
    front,
    groups,
    innovation,
    laws,
    letters,
    overviews,
    profile,
    proof_search,
    readiness,
    summary,
    trials,
)
from paritrana.chapters.context import Material
from paritrana.chapters.records import Alinea, Said
from paritrana.evidence.ledger import need


@dataclass(frozen=True, slots=True)
class Kosong:
    """A section without data: why, if the evidence says it."""

    alasan: str


@dataclass(frozen=True, slots=True)
class Names:
    """All names."""

    penghargaan: front.Penghargaan
    daerah: front.Daerah
    penandatangan: front.Penandatangan
    surat: letters.Surat
    surat_isi: tuple[Alinea, ...]
    tembusan: tuple[Alinea, ...]
    pernyataan: letters.Pernyataan
    pernyataan_butir: tuple[Alinea, ...]
    riwayat_versi: bool
    lampiran: bool
    fakta_utama: tuple[Said, ...]
    inovasi_utama: tuple[Said, ...]
    profil: bool
    profil_gambaran: tuple[Alinea, ...]
    profil_wilayah: tuple[Said, ...]
    komitmen: bool
    komitmen_gambaran: tuple[Alinea, ...]
    hukum: bool
    hukum_nasional: tuple[Said, ...]
    hukum_daerah: tuple[Said, ...]
    hukum_kebijakan: tuple[Said, ...]
    hukum_perjanjian: tuple[Said, ...]
    hukum_dicabut: tuple[Said, ...]
    hukum_rancangan: tuple[Said, ...]
    hukum_setelah: tuple[Said, ...]
    anggaran: bool
    anggaran_perubahan: tuple[Said, ...]
    anggaran_setelah: bool
    cakupan: bool
    cakupan_perubahan: tuple[Said, ...]
    cakupan_setelah: tuple[Said, ...]
    kelompok: bool
    kelompok_pernyataan: tuple[Said, ...]
    kelompok_irisan: tuple[Said, ...]
    kelompok_setelah: bool
    kelompok_iuran: bool
    definisi: overviews.Definisi | None
    kepatuhan: bool
    kepatuhan_gambaran: tuple[Alinea, ...]
    inovasi: bool
    manfaat: bool
    manfaat_ringkas: tuple[Said, ...]
    kisah: tuple[benefit.Kisah, ...]
    kisah_ditahan: tuple[Said, ...]
    rencana: bool
    rencana_gambaran: tuple[Alinea, ...]
    indikator: bool
    bukti: bool
    keandalan: tuple[exhibits.Keandalan, ...]
    penelusuran: tuple[Said, ...]
    kelengkapan: bool
    kesiapan: bool
    kesiapan_perbaikan: tuple[Said, ...]
    hanya_berita: tuple[Said, ...]
    temuan: tuple[Said, ...]
    batas_data: tuple[Said, ...]
    data_hilang: bool
    catatan_daerah: tuple[Said, ...]
    uji_iuran: tuple[Said, ...]
    kosong_beralasan: bool = False
    kosong: Kosong | None = None


def make_names(material: Material) -> Names:
    """All names of one region."""
    e = material.evidence
    legal = laws.groups(material)
    return Names(
        penghargaan=front.award_names(e),
        daerah=front.region_names(e.region),
        penandatangan=front.signatory_names(e.signatory),
        surat=letters.letter_names(e),
        surat_isi=letters.letter_body(e),
        tembusan=letters.letter_copies(e),
        pernyataan=letters.statement_names(e),
        pernyataan_butir=letters.statement_points(e),
        riwayat_versi=bool(e.versions),
        lampiran=any(isinstance(exhibit.file, str) and exhibit.file for exhibit in e.exhibits),
        fakta_utama=summary.strongest(material),
        inovasi_utama=innovation.first_three(material),
        profil=e.profile is not None,
        profil_gambaran=overviews.overview(e.profile, material),
        profil_wilayah=profile.areas(material),
        komitmen=e.commitment is not None or bool(e.history),
        komitmen_gambaran=overviews.overview(e.commitment, material),
        hukum=bool(e.laws),
        hukum_nasional=legal.nasional,
        hukum_daerah=legal.daerah,
        hukum_kebijakan=legal.kebijakan,
        hukum_perjanjian=legal.perjanjian,
        hukum_dicabut=legal.dicabut,
        hukum_rancangan=legal.rancangan,
        hukum_setelah=legal.setelah,
        anggaran=bool(e.budgets),
        anggaran_perubahan=budget_series.changes(material),
        anggaran_setelah=bool(budget.budget_lines(material, after=True)),
        cakupan=bool(e.coverage),
        cakupan_perubahan=coverage_series.changes(material),
        cakupan_setelah=coverage.after_sentences(material),
        kelompok=e.groups is not None,
        kelompok_pernyataan=groups.stated(material),
        kelompok_irisan=groups.overlaps(material),
        kelompok_setelah=bool(groups.rows_of(material, after=True)),
        kelompok_iuran=any(need(row) is not None for row, _ in groups.rows_of(material)),
        definisi=overviews.definition(material),
        kepatuhan=e.compliance is not None,
        kepatuhan_gambaran=overviews.overview(e.compliance, material),
        inovasi=bool(e.innovations),
        manfaat=bool(e.benefits or e.stories),
        manfaat_ringkas=benefit.summary(material),
        kisah=benefit.stories(material),
        kisah_ditahan=benefit.withheld(material),
        rencana=e.plan is not None,
        rencana_gambaran=overviews.overview(e.plan, material),
        indikator=bool(e.indicators),
        bukti=bool(e.exhibits),
        keandalan=exhibits.levels(),
        penelusuran=proof_search.summary(material),
        kelengkapan=material.draft,
        kesiapan=material.draft,
        kesiapan_perbaikan=readiness.repairs(material),
        hanya_berita=data_notes.unproven(material),
        temuan=data_notes.counted(material),
        batas_data=data_notes.limits(material),
        data_hilang=data_notes.has_gaps(material),
        uji_iuran=trials.summary(material),
        catatan_daerah=data_notes.remarks(material),
    )
