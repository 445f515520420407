"""The front of the dossier: award, region and signatory, cover, control sheet, abbreviations.

Attribute names are those that templates write, hence Indonesian.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.chapters.context import Context
from paritrana.chapters.table_builder import Band, Field, build, with_note
from paritrana.chapters.wording import PEN, as_text, has_value, keep, sentence
from paritrana.document import Align, Cover, Image, Table, Text
from paritrana.evidence.addresses import each, section, walk
from paritrana.evidence.model import Evidence, Region, Signatory, Version
from paritrana.evidence.offices import ACTING, read_office
from paritrana.evidence.values import Unread
from paritrana.evidence.written import written_texts
from paritrana.field.abbreviations import KNOWN, abbreviations_in, is_abbreviation
from paritrana.indonesian import Period, format_date, join_words


@dataclass(frozen=True, slots=True)
class Penghargaan:
    """The award and its three times."""

    edisi: str
    periode: str
    kategori: str
    tingkat: str
    wawancara: str
    penganugerahan: str
    akhir_periode: str
    catatan: str


@dataclass(frozen=True, slots=True)
class Daerah:
    """The region."""

    nama: str
    provinsi: str
    ibu_kota: str
    kode: str
    pemerintah: str
    induk: str
    kecamatan: str
    alamat: str
    telepon: str
    laman: str
    surel: str


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """Who signs."""

    jabatan: str
    nama: str


def award_names(evidence: Evidence) -> Penghargaan:
    """The names of `penghargaan`."""
    award = evidence.award
    end = format_date(award.period.end) if isinstance(award.period, Period) else "periode penilaian"
    return Penghargaan(
        edisi=edition(evidence),
        periode=as_text(award.period),
        kategori=as_text(award.category),
        tingkat=as_text(award.level),
        wawancara=as_text(award.interview),
        penganugerahan=as_text(award.ceremony),
        akhir_periode=keep(end),
        catatan=sentence(as_text(award.note)) if has_value(award.note) else "",
    )


def edition(evidence: Evidence) -> str:
    """The award's name; without its edition the award itself."""
    given = evidence.award.edition
    return as_text(given) if has_value(given) else "Penghargaan Paritrana (edisi tidak tersedia)"


def region_names(region: Region) -> Daerah:
    """The names of `daerah`."""
    return Daerah(
        nama=as_text(region.name),
        provinsi=as_text(region.province),
        ibu_kota=as_text(region.capital),
        kode=region.code,
        pemerintah=government(region),
        induk=as_text(region.parent),
        kecamatan=as_text(region.district),
        alamat=as_text(region.address),
        telepon=as_text(region.phone),
        laman=as_text(region.website),
        surel=as_text(region.email),
    )


def government(region: Region) -> str:
    """The government's name: "Pemerintah Kabupaten Bandung", "Pemerintah Provinsi Jawa Barat"."""
    name = as_text(region.name)
    if region.kind == "provinsi" and not name.casefold().startswith("provinsi"):
        name = f"Provinsi {name}"
    return f"Pemerintah {name}"


def signatory_names(signatory: Signatory) -> Penandatangan:
    """The names of `penandatangan`."""
    return Penandatangan(office(signatory), signatory_name(signatory) or PEN)


def signatory_name(signatory: Signatory) -> str:
    """The name of who signs, "" when it is not available: nothing is printed in its place but a line for the pen."""
    return as_text(signatory.name) if has_value(signatory.name) else ""


def office(signatory: Signatory) -> str:
    """The office with its status: "Bupati Bandung", "Pj. Bupati Bandung"."""
    written, status = read_office(as_text(signatory.office)), as_text(signatory.status)
    title = written.title
    acting = status if status in ACTING else written.status
    if acting:
        return f"{acting} {title}"
    return f"{title} ({status})" if isinstance(signatory.status, Unread) else title


def cover(context: Context, *, draft: bool, emblem: Image | None) -> Cover:
    """The first page; a draft counts its open findings."""
    evidence = context.evidence
    award = evidence.award
    category = ", tingkat ".join(as_text(v) for v in (award.category, award.level) if has_value(v))
    province = as_text(evidence.region.province).removeprefix("Provinsi ")
    return Cover(
        award=edition(evidence),
        region=as_text(evidence.region.name),
        province="" if evidence.region.kind == "provinsi" or not province else f"Provinsi {province}",
        category=f"Kategori {category}" if category else "",
        period=f"Periode penilaian {as_text(award.period)}",
        signatory=(office(evidence.signatory), signatory_name(evidence.signatory)),
        date=as_text(evidence.date) if isinstance(evidence.date, Period | Unread) else "",
        warnings=warnings(context) if draft else "",
        emblem=emblem,
    )


def warnings(context: Context) -> str:
    """The count of open findings: "Draf dengan 2 galat, 3 peringatan, dan 1 catatan"."""
    open_ = [d.severity.value for d in context.diagnostics if not d.accepted]
    counted = [f"{open_.count(word)} {word}" for word in ("galat", "peringatan", "catatan") if word in open_]
    return f"Draf dengan {join_words(counted)}" if counted else "Draf tanpa temuan"


def version_table(context: Context) -> Table | None:
    """The control sheet."""
    rows = [(row, place) for place, row in each(section("versions"), context.evidence.versions)]
    fields: list[Field[Version]] = [
        Field("Versi", lambda row, notes: notes.cell(row.version), weight=0.6),
        Field("Tanggal", lambda row, notes: notes.cell(row.date, row.reason)),
        Field("Petugas", lambda row, notes: notes.cell(row.officer)),
        Field("Jabatan", lambda row, notes: notes.cell(row.office)),
        Field("Keterangan", lambda row, notes: with_note(as_text(row.change), row.note, notes), weight=2),
    ]
    return build("tabel-riwayat-versi", "", fields, [Band("", rows)])


def abbreviation_table(context: Context) -> Table | None:
    """The abbreviations by letter: the region's own, those of groups, and those of the field that it uses."""
    evidence = context.evidence
    found = {row.short: row.long for row in evidence.abbreviations}
    for group in evidence.groups.items if evidence.groups else ():
        if has_value(group.long_name) and is_abbreviation(group.name, as_text(group.long_name)):
            found.setdefault(group.name, as_text(group.long_name))
    used = abbreviations_in(text for _, _, _, text in written_texts(walk(evidence)))
    field_words = {short: KNOWN[short] for short in used if short in KNOWN}
    for short, long in (*STANDARD.items(), *field_words.items()):
        found.setdefault(short, long)
    rows = [(pair, None) for pair in sorted(found.items(), key=lambda pair: pair[0].casefold())]
    fields: list[Field[tuple[str, str]]] = [
        Field("Singkatan", lambda pair, notes: (Text(pair[0], bold=True),), weight=0.5),
        Field("Kepanjangan", lambda pair, notes: (Text(pair[1]),), Align.START, weight=2),
    ]
    return build("tabel-singkatan", "", fields, [Band("", rows)])


STANDARD = {
    "APBD": "Anggaran Pendapatan dan Belanja Daerah",
    "BPJS": "Badan Penyelenggara Jaminan Sosial",
    "hlm.": "halaman",
    "s.d.": "sampai dengan",
}
"""Abbreviations that the dossier's own sentences use."""
