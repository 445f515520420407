"""People: the region's workforce, who is covered, in which groups."""

from typing import Annotated, ClassVar, Literal

from paritrana.evidence.model.part import Entry, EvidenceRow, key
from paritrana.evidence.scalars import (
    Flag,
    Fund,
    Money,
    Months,
    Name,
    Names,
    Number,
    OrMissing,
    Programmes,
    Segment,
    Share,
    Text,
    When,
    Year,
    choice,
)  # fmt: skip
from paritrana.evidence.values import Missing, Unread

DENOMINATORS = ("D1", "D2", "D3", "D4", "D5", "D6")
DenominatorKind = Annotated[
    Literal["D1", "D2", "D3", "D4", "D5", "D6"] | Missing | Unread | None, choice(*DENOMINATORS)
]


class Figure(EvidenceRow):
    """A count of the region's profile at a date."""

    people: Number = key("jumlah", "Banyaknya.", needed=True)
    as_of: When = key("per", "Keadaan pada tanggal, bulan atau tahun.")
    source: Text = key("sumber", "Sumber, misalnya BPS, Sakernas Agustus 2023.", default="")


class ProfileRow(Entry):
    """Any other figure of the profile."""

    label_fields: ClassVar[tuple[str, ...]] = ("name",)
    one_of: ClassVar[tuple[str, ...]] = ("people", "amount", "percent")
    name: Name = key("uraian", "Apa yang dihitung.", needed=True)
    people: Number = key("jumlah", "Banyaknya.")
    amount: Money = key("nilai", "Nilai uang.")
    percent: Share = key("persen", "Persentase.")
    unit: Text = key("satuan", "Satuan, misalnya orang atau perusahaan.", default="")
    as_of: When = key("per", "Keadaan pada tanggal, bulan atau tahun.")
    source: Text = key("sumber", "Sumber.", default="")


class Profile(EvidenceRow):
    """The region and its workforce."""

    overview: Text = key("gambaran", "Gambaran umum daerah.", default="")
    population: Figure | None = key("penduduk", "Jumlah penduduk.")
    working_age: Figure | None = key("penduduk_usia_kerja", "Penduduk usia kerja.")
    labour_force: Figure | None = key("angkatan_kerja", "Angkatan kerja.")
    employed: Figure | None = key("bekerja", "Penduduk bekerja.")
    unemployed: Figure | None = key("menganggur", "Penganggur terbuka.")
    formal: Figure | None = key("formal", "Pekerja formal.")
    informal: Figure | None = key("informal", "Pekerja informal.")
    districts: Figure | None = key("kecamatan", "Banyak kecamatan.")
    villages: Figure | None = key("desa", "Banyak desa.")
    wards: Figure | None = key("kelurahan", "Banyak kelurahan.")
    rows: tuple[ProfileRow, ...] = key("lain", "Angka profil lain.", default=())


class Denominator(EvidenceRow):
    """What a percentage is a percentage of (docs/field.md 3.6).

    D1 labour force, D2 employed, D3 universe of UCJ, D4 potential of the segment, D5 the region's own
    estimate, D6 all residents.
    """

    kind: DenominatorKind = key("jenis", "D1 sampai D6.", needed=True)
    people: Number = key("jumlah", "Banyaknya orang.", needed=True)
    source: Text = key("sumber", "Sumber penyebut.", default="")
    as_of: When = key("per", "Keadaan pada tanggal, bulan atau tahun.")


class Coverage(Entry):
    """One indicator of coverage: a count, a percentage or both, at one date."""

    label_fields: ClassVar[tuple[str, ...]] = ("indicator", "segment", "as_of")
    one_of: ClassVar[tuple[str, ...]] = ("people", "percent")
    indicator: Name = key("indikator", "Nama indikator, misalnya pekerja terlindungi.", needed=True)
    segment: Segment = key("segmen", "PU, BPU, Jakon, PMI atau semua.")
    programmes: Programmes = key("program", "Program yang diikuti.", default=())
    people: Number = key("jumlah", "Banyak peserta.")
    percent: Share = key("persen", "Persentase seperti tertulis dalam sumber.")
    as_of: When = key("per", "Keadaan pada tanggal, bulan atau tahun.", needed=True)
    denominator: Annotated[Denominator | Missing | None, OrMissing()] = key(
        "penyebut", "Penyebut persentase."
    )
    fund: Fund = key("sumber_dana", "Yang membayar iuran.")


class StatedGroups(EvidenceRow):
    """How many groups and people the source states, to compare with the list."""

    one_of: ClassVar[tuple[str, ...]] = ("kinds", "people")
    kinds: Number = key("banyak_jenis", "Banyak jenis kelompok yang dinyatakan.")
    people: Number = key("banyak_orang", "Banyak orang yang dinyatakan.")
    as_of: When = key("per", "Keadaan pada tanggal, bulan atau tahun.")


class VulnerableDefinition(EvidenceRow):
    """The region's own definition of a vulnerable worker (pekerja rentan), with its article."""

    definition: Text = key("isi", "Bunyi definisi.", needed=True)
    basis: Text = key("dasar", "Tanda peraturan, misalnya R-02.", default="")
    article: Text = key("pasal", "Pasalnya.", default="")
    targeting: Text = key("sumber_data", "Data penentuan sasaran, misalnya DTSEN.", default="")


class Group(Entry):
    """One group of workers in one year."""

    label_fields: ClassVar[tuple[str, ...]] = ("name", "year")
    name: Name = key("nama", "Nama kelompok.", needed=True)
    long_name: Text = key("kepanjangan", "Kepanjangan bila nama berupa singkatan.", default="")
    segment: Segment = key("segmen", "PU, BPU, Jakon atau PMI.")
    programmes: Programmes = key("program", "Program yang diikuti.", default=())
    year: Year = key("tahun", "Tahun.")
    people: Number = key("jumlah", "Banyak orang.")
    as_of: When = key("per", "Keadaan pada tanggal, bulan atau tahun.")
    fund: Fund = key("sumber_dana", "Yang membayar iuran.")
    months: Months = key("bulan_dibayar", "Banyak bulan iuran yang dibayar, 1 sampai 12.")
    premium: Money = key("iuran", "Iuran per orang per bulan, misalnya Rp16.800.")
    temporary: Flag = key(
        "sementara", "ya bila kelompok hanya sementara, misalnya petugas pemilu.", default=False
    )
    overlaps: Names = key("beririsan_dengan", "Kelompok lain yang orangnya dapat sama.", default=())


class Groups(EvidenceRow):
    """The groups of workers that are protected."""

    stated: StatedGroups | None = key("dinyatakan", "Jumlah yang dinyatakan sumber.")
    definition: VulnerableDefinition | None = key("definisi_rentan", "Definisi pekerja rentan setempat.")
    items: tuple[Group, ...] = key("daftar", "Daftar kelompok.", default=())
