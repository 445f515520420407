"""Evidence: everything one region states, by section, values only."""

from typing import Annotated, Literal

from paritrana.evidence.model.award import (
    Abbreviation,
    Award,
    CoverLetter,
    Region,
    Signatory,
    Statement,
    Version,
)  # fmt: skip
from paritrana.evidence.model.compliance import Compliance
from paritrana.evidence.model.coverage import Coverage, Groups, Profile
from paritrana.evidence.model.exhibit import DataNote, EmptySection, Exhibit
from paritrana.evidence.model.innovation import History, Indicator, Innovation, Plan
from paritrana.evidence.model.law import Commitment, Law
from paritrana.evidence.model.money import Benefit, Budget, Story
from paritrana.evidence.model.part import Part, key
from paritrana.evidence.scalars import Day, Text, choice
from paritrana.evidence.values import Missing, Unread

WAYS = ("otomatis", "gambar", "vektor")
AnnexWay = Annotated[
    Literal["otomatis", "gambar", "vektor"] | Missing | Unread | None, choice(*WAYS, gap=False)
]
SizeLimit = Annotated[
    str | Missing | Unread | None, choice("5 MB", "10 MB", "20 MB", "50 MB", "100 MB", open=True, gap=False)
]
SchemaVersion = Annotated[Literal["1"] | Missing | Unread | None, choice("1", gap=False)]


class Evidence(Part):
    """The whole input. A section that was not written is None or empty."""

    schema_version: SchemaVersion = key("skema", "Versi bentuk berkas ini: 1.", needed=True)
    example: Text = key(
        "contoh", "Diisi hanya bila ini contoh; kalimatnya dicetak di setiap halaman.", default=""
    )
    date: Day = key("tanggal", "Tanggal surat pengantar; tanpa ini tanggal terakhir dalam berkas.")
    annex_way: AnnexWay = key(
        "cara_lampiran", "Cara memuat halaman lampiran: otomatis, gambar, atau vektor (tanpa PDF/A)."
    )
    size_limit: SizeLimit = key(
        "batas_berkas", "Ukuran terbesar dosir yang diterima panitia, misalnya 50 MB."
    )
    award: Award = key("penghargaan", "Penghargaan yang diikuti.", needed=True)
    region: Region = key("daerah", "Daerah pengusul.", needed=True)
    signatory: Signatory = key("penandatangan", "Penanda tangan surat.", needed=True)
    cover_letter: CoverLetter | None = key("surat_pengantar", "Surat pengantar.")
    statement: Statement | None = key("pernyataan", "Surat pernyataan kebenaran data.")
    versions: tuple[Version, ...] = key("riwayat_versi", "Lembar kendali.", default=())
    abbreviations: tuple[Abbreviation, ...] = key("singkatan", "Daftar singkatan.", default=())
    exhibits: tuple[Exhibit, ...] = key("bukti", "Daftar bukti.", default=())
    profile: Profile | None = key("profil", "Profil daerah dan ketenagakerjaan.")
    commitment: Commitment | None = key("komitmen", "Komitmen kepala daerah dan perencanaan.")
    laws: tuple[Law, ...] = key("dasar_hukum", "Landasan hukum dan kebijakan.", default=())
    budgets: tuple[Budget, ...] = key("anggaran", "Penganggaran.", default=())
    coverage: tuple[Coverage, ...] = key("kepesertaan", "Cakupan kepesertaan.", default=())
    groups: Groups | None = key("kelompok", "Kelompok terlindungi.")
    compliance: Compliance | None = key("kepatuhan", "Kepatuhan dan penegakan.")
    innovations: tuple[Innovation, ...] = key("inovasi", "Inovasi.", default=())
    benefits: tuple[Benefit, ...] = key("manfaat", "Manfaat yang dibayar.", default=())
    stories: tuple[Story, ...] = key("kisah", "Kisah penerima manfaat.", default=())
    plan: Plan | None = key("rencana", "Keberlanjutan dan rencana aksi.")
    indicators: tuple[Indicator, ...] = key("indikator", "Matriks indikator.", default=())
    history: tuple[History, ...] = key("riwayat", "Riwayat penghargaan.", default=())
    data_notes: tuple[DataNote, ...] = key(
        "catatan_data", "Catatan data dan temuan yang diterima.", default=()
    )
    empty_sections: tuple[EmptySection, ...] = key(
        "bagian_kosong", "Bagian tanpa data, dengan alasannya.", default=()
    )
