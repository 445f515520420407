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
from paritrana.chapters.context import Context
from paritrana.chapters.records import Alinea, Sentence
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
    fakta_utama: tuple[Sentence, ...]
    inovasi_utama: tuple[Sentence, ...]
    profil: bool
    profil_gambaran: tuple[Alinea, ...]
    profil_wilayah: tuple[Sentence, ...]
    komitmen: bool
    komitmen_gambaran: tuple[Alinea, ...]
    hukum: bool
    hukum_nasional: tuple[Sentence, ...]
    hukum_daerah: tuple[Sentence, ...]
    hukum_kebijakan: tuple[Sentence, ...]
    hukum_perjanjian: tuple[Sentence, ...]
    hukum_dicabut: tuple[Sentence, ...]
    hukum_rancangan: tuple[Sentence, ...]
    hukum_setelah: tuple[Sentence, ...]
    anggaran: bool
    anggaran_perubahan: tuple[Sentence, ...]
    anggaran_setelah: bool
    cakupan: bool
    cakupan_perubahan: tuple[Sentence, ...]
    cakupan_setelah: tuple[Sentence, ...]
    kelompok: bool
    kelompok_pernyataan: tuple[Sentence, ...]
    kelompok_irisan: tuple[Sentence, ...]
    kelompok_setelah: bool
    kelompok_iuran: bool
    definisi: overviews.Definisi | None
    kepatuhan: bool
    kepatuhan_gambaran: tuple[Alinea, ...]
    inovasi: bool
    manfaat: bool
    manfaat_ringkas: tuple[Sentence, ...]
    kisah: tuple[benefit.Kisah, ...]
    kisah_ditahan: tuple[Sentence, ...]
    rencana: bool
    rencana_gambaran: tuple[Alinea, ...]
    indikator: bool
    bukti: bool
    keandalan: tuple[exhibits.Keandalan, ...]
    penelusuran: tuple[Sentence, ...]
    kelengkapan: bool
    kesiapan: bool
    kesiapan_perbaikan: tuple[Sentence, ...]
    hanya_berita: tuple[Sentence, ...]
    temuan: tuple[Sentence, ...]
    batas_data: tuple[Sentence, ...]
    data_hilang: bool
    catatan_daerah: tuple[Sentence, ...]
    uji_iuran: tuple[Sentence, ...]
    kosong_beralasan: bool = False
    kosong: Kosong | None = None


def make_names(context: Context) -> Names:
    """All names of one region."""
    e = context.evidence
    legal = laws.groups(context)
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
        fakta_utama=summary.strongest(context),
        inovasi_utama=innovation.first_three(context),
        profil=e.profile is not None,
        profil_gambaran=overviews.overview(e.profile, context),
        profil_wilayah=profile.areas(context),
        komitmen=e.commitment is not None or bool(e.history),
        komitmen_gambaran=overviews.overview(e.commitment, context),
        hukum=bool(e.laws),
        hukum_nasional=legal.nasional,
        hukum_daerah=legal.daerah,
        hukum_kebijakan=legal.kebijakan,
        hukum_perjanjian=legal.perjanjian,
        hukum_dicabut=legal.dicabut,
        hukum_rancangan=legal.rancangan,
        hukum_setelah=legal.setelah,
        anggaran=bool(e.budgets),
        anggaran_perubahan=budget_series.changes(context),
        anggaran_setelah=bool(budget.budget_lines(context, after=True)),
        cakupan=bool(e.coverage),
        cakupan_perubahan=coverage_series.changes(context),
        cakupan_setelah=coverage.after_sentences(context),
        kelompok=e.groups is not None,
        kelompok_pernyataan=groups.stated_sentence(context),
        kelompok_irisan=groups.overlaps(context),
        kelompok_setelah=bool(groups.rows_of(context, after=True)),
        kelompok_iuran=any(need(row) is not None for row, _ in groups.rows_of(context)),
        definisi=overviews.definition(context),
        kepatuhan=e.compliance is not None,
        kepatuhan_gambaran=overviews.overview(e.compliance, context),
        inovasi=bool(e.innovations),
        manfaat=bool(e.benefits or e.stories),
        manfaat_ringkas=benefit.summary(context),
        kisah=benefit.stories(context),
        kisah_ditahan=benefit.withheld(context),
        rencana=e.plan is not None,
        rencana_gambaran=overviews.overview(e.plan, context),
        indikator=bool(e.indicators),
        bukti=bool(e.exhibits),
        keandalan=exhibits.levels(),
        penelusuran=proof_search.summary(context),
        kelengkapan=context.draft,
        kesiapan=context.draft,
        kesiapan_perbaikan=readiness.repairs(context),
        hanya_berita=data_notes.unproven(context),
        temuan=data_notes.count_sentence(context),
        batas_data=data_notes.limits(context),
        data_hilang=data_notes.has_gaps(context),
        uji_iuran=trials.summary(context),
        catatan_daerah=data_notes.remarks(context),
    )
