"""Who applies for what: the award, the region, who signs, and the papers at the front of the dossier."""

from typing import Annotated, ClassVar, Literal

from paritrana.evidence.model.part import Entry, EvidenceRow, Part, key
from paritrana.evidence.scalars import Day, Flag, Name, Names, Text, When, choice
from paritrana.evidence.values import Missing, Unread

CATEGORIES = ("pemerintah provinsi", "pemerintah kabupaten/kota", "pemerintah desa/kelurahan")
LEVELS = ("provinsi", "nasional")
STATUSES = ("definitif", "Pj.", "Pjs.", "Plt.", "Plh.")

Category = Annotated[
    Literal["pemerintah provinsi", "pemerintah kabupaten/kota", "pemerintah desa/kelurahan"]
    | Missing
    | Unread
    | None,
    choice(*CATEGORIES),
]
Level = Annotated[Literal["provinsi", "nasional"] | Missing | Unread | None, choice(*LEVELS)]
OfficeStatus = Annotated[
    Literal["definitif", "Pj.", "Pjs.", "Plt.", "Plh."] | Missing | Unread | None, choice(*STATUSES)
]
RegionKind = Literal["provinsi", "kabupaten", "kota", "desa", "kelurahan"]


class Award(EvidenceRow):
    """The award: its edition, the period it assesses and its events are three different times."""

    edition: Text = key("edisi", "Sebutan penghargaan, misalnya Paritrana Award 2024.", needed=True)
    period: When = key(
        "periode", "Periode yang dinilai, misalnya 1 Januari s.d. 31 Desember 2023.", needed=True
    )
    category: Category = key("kategori", "Kategori peserta.", needed=True)
    level: Level = key("tingkat", "Tingkat penilaian yang dituju.")
    interview: When = key("wawancara", "Tanggal wawancara.")
    ceremony: When = key("penganugerahan", "Tanggal penganugerahan.")


class Region(EvidenceRow):
    """The region. Its kind follows from the code; a rule compares name and province with the table."""

    code: Name = key("kode", "Kode wilayah Kemendagri, misalnya 32.04; desa 32.04.05.2001.", needed=True)
    name: Name = key("nama", "Nama lengkap, misalnya Kabupaten Bandung.", needed=True)
    province: Text = key("provinsi", "Nama provinsi tanpa kata Provinsi.", default="")
    parent: Text = key("induk", "Untuk desa: nama kabupaten/kotanya.", default="")
    district: Text = key("kecamatan", "Untuk desa: nama kecamatannya.", default="")
    capital: Text = key("ibu_kota", "Ibu kota.", default="")
    emblem: Text = key("lambang", "Berkas gambar lambang daerah.", default="")
    address: Text = key("alamat", "Alamat kantor untuk kepala surat.", default="")
    phone: Text = key("telepon", "Telepon kantor.", default="")
    website: Text = key("laman", "Laman resmi.", default="")
    email: Text = key("surel", "Surel resmi.", default="")

    @property
    def kind(self) -> RegionKind:
        """Provinsi, kabupaten, kota, desa or kelurahan, from the code; of the example 00.00 from the name."""
        parts = self.code.split(".")
        if len(parts) == 1:
            return "provinsi"
        if len(parts) == 4:
            return "kelurahan" if parts[3].startswith("1") else "desa"
        if parts[0] == "00":
            return "kota" if self.name.casefold().startswith("kota ") else "kabupaten"
        return "kota" if parts[1][:1] in ("7", "8", "9") else "kabupaten"


class Signatory(EvidenceRow):
    """Who signs the letters, in which capacity."""

    office: Text = key("jabatan", "Jabatan penanda tangan, misalnya Bupati Bandung.", needed=True)
    name: Text = key("nama", "Nama lengkap dengan gelar.", needed=True)
    status: OfficeStatus = key("status", "definitif, Pj., Pjs., Plt. atau Plh.", needed=True)
    nip: Text = key("nip", "NIP, 18 angka; kepala daerah tidak memakainya.", default="")
    rank: Text = key("pangkat", "Pangkat dan golongan.", default="")
    place: Text = key("tempat", "Tempat surat ditandatangani.", default="")
    on_behalf_of: Text = key(
        "atas_nama",
        "Bila menandatangani a.n.: jabatan yang diwakili; untuk u.b. dua jabatan, dipisah titik koma.",
        default="",
    )
    for_superior: Flag = key("untuk_beliau", "ya bila menandatangani u.b.", default=False)


class CoverLetter(EvidenceRow):
    """The letter that sends the dossier; its date is the evidence's own."""

    number: Text = key("nomor", "Nomor surat.", default="")
    nature: Text = key("sifat", "Sifat surat, misalnya Biasa.", default="")
    enclosure: Text = key("lampiran", "Lampiran, misalnya satu berkas.", default="")
    subject: Text = key("perihal", "Hal surat.", default="")
    addressee: Text = key("kepada", "Jabatan yang dituju.", default="")
    destination: Text = key("tempat_tujuan", "Kota tujuan, ditulis setelah di.", default="")
    body: Names = key("isi", "Alinea isi surat bila bukan yang baku.", default=())
    copies: Names = key("tembusan", "Penerima tembusan.", default=())


class Statement(EvidenceRow):
    """The statement of truth, signed by the same signatory."""

    number: Text = key("nomor", "Nomor surat pernyataan.", default="")
    date: Day = key("tanggal", "Tanggal surat pernyataan; tanpa ini tanggal surat pengantar.")
    points: Names = key("isi", "Butir pernyataan bila bukan yang baku.", default=())
    stamp_duty: Flag = key("meterai", "ya bila disediakan tempat meterai.", default=False)


class Version(Entry):
    """A row of the control sheet."""

    label_fields: ClassVar[tuple[str, ...]] = ("version",)
    version: Name = key("versi", "Nomor versi.", needed=True)
    date: When = key("tanggal", "Tanggal versi.", needed=True)
    officer: Text = key("petugas", "Nama petugas yang memeriksa.", default="")
    office: Text = key("jabatan", "Jabatan petugas.", default="")
    change: Text = key("keterangan", "Apa yang berubah atau diperiksa.", default="")


class Abbreviation(Part):
    """An abbreviation and its long form."""

    short: Name = key("singkatan", "Singkatan.", needed=True)
    long: Name = key("kepanjangan", "Kepanjangannya.", needed=True)

    @property
    def label(self) -> str:
        """The abbreviation itself."""
        return self.short
