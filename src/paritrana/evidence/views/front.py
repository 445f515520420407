"""The front of the dossier: cover, letters, signatures, control sheet, abbreviations.

What a letter lacks (its number, its date) is a dotted line for the pen. Attribute names are those that templates
write.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Align, Cover, Image, Letterhead, Signature, Table, Text
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Evidence, Region, Signatory, Version
from paritrana.evidence.values import Unread
from paritrana.evidence.views.grid import Band, Field, build
from paritrana.evidence.views.material import Material
from paritrana.evidence.views.said import Alinea, alineas
from paritrana.evidence.views.words import known, say
from paritrana.indonesian import Period, join_words

PEN = "." * 30
"""A dotted line for the pen."""

HEADS = ("bupati", "wali kota", "walikota", "gubernur")


@dataclass(frozen=True, slots=True)
class Penghargaan:
    """The award and its three times."""

    edisi: str
    periode: str
    kategori: str
    tingkat: str
    wawancara: str
    penganugerahan: str


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


@dataclass(frozen=True, slots=True)
class Surat:
    """The cover letter; what is missing is a dotted line."""

    nomor: str
    sifat: str
    lampiran: str
    perihal: str
    kepada: str
    tujuan: str
    tanggal: str


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """The statement of truth."""

    nomor: str
    tanggal: str


def award_names(evidence: Evidence) -> Penghargaan:
    """The names of `penghargaan`."""
    a = evidence.award
    words = [say(v) for v in (a.edition, a.period, a.category, a.level, a.interview, a.ceremony)]
    return Penghargaan(*words)


def region_names(region: Region) -> Daerah:
    """The names of `daerah`."""
    return Daerah(
        nama=say(region.name),
        provinsi=say(region.province),
        ibu_kota=say(region.capital),
        kode=region.code,
        pemerintah=government(region),
        induk=say(region.parent),
        kecamatan=say(region.district),
        alamat=say(region.address),
        telepon=say(region.phone),
        laman=say(region.website),
        surel=say(region.email),
    )


def government(region: Region) -> str:
    """The government's name: "Pemerintah Kabupaten Bandung", "Pemerintah Provinsi Jawa Barat"."""
    name = say(region.name)
    if region.kind == "provinsi" and not name.casefold().startswith("provinsi"):
        name = f"Provinsi {name}"
    return f"Pemerintah {name}"


def signatory_names(signatory: Signatory) -> Penandatangan:
    """The names of `penandatangan`."""
    return Penandatangan(office(signatory), say(signatory.name))


def office(signatory: Signatory) -> str:
    """The office with its status: "Bupati Bandung", "Pj. Bupati Bandung"."""
    title, status = say(signatory.office), say(signatory.status)
    if status in ("Pj.", "Plt.", "Plh.") and not title.startswith(status):
        return f"{status} {title}"
    return f"{title} ({status})" if isinstance(signatory.status, Unread) else title


def letter_names(evidence: Evidence) -> Surat:
    """The names of `surat`."""
    letter = evidence.cover_letter
    subject = f"Penyampaian berkas penilaian {say(evidence.award.edition)}"
    if letter is None:
        return Surat(PEN, "", "satu berkas", subject, PEN, PEN, letter_date(evidence))
    return Surat(
        nomor=say(letter.number) if known(letter.number) else PEN,
        sifat=say(letter.nature),
        lampiran=say(letter.enclosure) if known(letter.enclosure) else "satu berkas",
        perihal=say(letter.subject) if known(letter.subject) else subject,
        kepada=say(letter.addressee) if known(letter.addressee) else PEN,
        tujuan=say(letter.destination) if known(letter.destination) else PEN,
        tanggal=letter_date(evidence),
    )


def letter_body(evidence: Evidence) -> tuple[Alinea, ...]:
    """The paragraphs the evidence gives for the letter; none means the template's own."""
    letter = evidence.cover_letter
    return alineas(letter.body) if letter else ()


def letter_copies(evidence: Evidence) -> tuple[Alinea, ...]:
    """Who gets a copy of the letter."""
    letter = evidence.cover_letter
    return alineas(letter.copies) if letter else ()


def statement_points(evidence: Evidence) -> tuple[Alinea, ...]:
    """The points the evidence gives for the statement; none means the template's own."""
    statement = evidence.statement
    return alineas(statement.points) if statement else ()


def statement_names(evidence: Evidence) -> Pernyataan:
    """The names of `pernyataan`."""
    statement = evidence.statement
    number = statement.number if statement and known(statement.number) else PEN
    return Pernyataan(say(number), statement_date(evidence))


def letter_date(evidence: Evidence) -> str:
    """The date of the cover letter, or a dotted line."""
    return say(evidence.date) if isinstance(evidence.date, Period | Unread) else PEN


def statement_date(evidence: Evidence) -> str:
    """The date of the statement, else that of the letter."""
    statement = evidence.statement
    if statement is not None and isinstance(statement.date, Period | Unread):
        return say(statement.date)
    return letter_date(evidence)


def letterhead(evidence: Evidence) -> Letterhead:
    """The kop: a head of region's office, else the government's name; the address below."""
    region, signatory = evidence.region, evidence.signatory
    title = say(signatory.office)
    own = title.casefold().startswith(HEADS) and not known(signatory.on_behalf_of)
    name = title.upper() if own else government(region).upper()
    reach = [say(region.phone) and f"Telepon {say(region.phone)}", say(region.website), say(region.email)]
    lines = (say(region.address), ", ".join(part for part in reach if part))
    return Letterhead(name, tuple(line for line in lines if line))


def signature(evidence: Evidence, which: str) -> Signature:
    """The signature block of the letter ("pengantar") or of the statement ("pernyataan", perhaps with materai)."""
    signatory = evidence.signatory
    place = say(signatory.place) if known(signatory.place) else PEN
    is_letter = which == "pengantar"
    date = letter_date(evidence) if is_letter else statement_date(evidence)
    materai = not is_letter and (evidence.statement is None or evidence.statement.stamp_duty)
    return Signature(
        f"{place}, {date}",
        _titles(signatory),
        say(signatory.name),
        say(signatory.rank) if known(signatory.rank) else "",
        grouped_nip(say(signatory.nip)) if known(signatory.nip) else "",
        say(evidence.example),
        materai,
    )


def _titles(signatory: Signatory) -> tuple[str, ...]:
    """The lines above the signature: "a.n. BUPATI …", "u.b." and the office, the last with a comma."""
    title = say(signatory.office).upper()
    status = say(signatory.status)
    if status in ("Pj.", "Plt.", "Plh.") and not say(signatory.office).startswith(status):
        title = f"{status} {title}"
    above = [f"a.n. {say(signatory.on_behalf_of).upper()}"] if known(signatory.on_behalf_of) else []
    below = ["u.b."] if signatory.for_superior else []
    return (*above, *below, f"{title},")


def grouped_nip(nip: str) -> str:
    """A NIP in its groups of 8, 6, 1 and 3 digits; anything else as it is."""
    digits = nip.replace(" ", "")
    if len(digits) != 18 or not digits.isdigit():
        return nip
    return " ".join((digits[:8], digits[8:14], digits[14], digits[15:]))


def cover(material: Material, *, draft: bool, emblem: Image | None) -> Cover:
    """The first page; a draft counts its open findings."""
    evidence = material.evidence
    award = evidence.award
    category = ", tingkat ".join(say(v) for v in (award.category, award.level) if known(v))
    province = say(evidence.region.province).removeprefix("Provinsi ")
    return Cover(
        award=say(award.edition),
        region=say(evidence.region.name),
        province="" if evidence.region.kind == "provinsi" or not province else f"Provinsi {province}",
        category=f"Kategori {category}" if category else "",
        period=f"Periode penilaian {say(award.period)}",
        signatory=(office(evidence.signatory), say(evidence.signatory.name)),
        date=say(evidence.date) if isinstance(evidence.date, Period | Unread) else "",
        warnings=warnings(material) if draft else "",
        emblem=emblem,
    )


def warnings(material: Material) -> str:
    """The count of open findings: "Draf dengan 2 galat, 3 peringatan, dan 1 catatan"."""
    open_ = [d.severity.value for d in material.diagnostics if not d.accepted]
    counted = [f"{open_.count(word)} {word}" for word in ("galat", "peringatan", "catatan") if word in open_]
    return f"Draf dengan {join_words(counted)}" if counted else "Draf tanpa temuan"


def version_table(material: Material) -> Table | None:
    """The control sheet."""
    rows = [(row, place) for place, row in each(section("versions"), material.evidence.versions)]
    fields: list[Field[Version]] = [
        Field("Versi", lambda row, notes: notes.cell(row.version), weight=0.6),
        Field("Tanggal", lambda row, notes: notes.cell(row.date, row.reason)),
        Field("Petugas", lambda row, notes: notes.cell(row.officer)),
        Field("Jabatan", lambda row, notes: notes.cell(row.office)),
        Field("Keterangan", lambda row, notes: notes.cell(row.change), weight=2),
    ]
    return build("tabel-riwayat-versi", "", fields, [Band("", rows)])


def abbreviation_table(material: Material) -> Table | None:
    """The abbreviations by letter; long names of groups are among them."""
    evidence = material.evidence
    found = {row.short: row.long for row in evidence.abbreviations}
    for group in evidence.groups.items if evidence.groups else ():
        if known(group.long_name):
            found.setdefault(group.name, say(group.long_name))
    for short, long in STANDARD.items():
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
