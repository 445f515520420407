"""Budget and benefits."""

from typing import Annotated, ClassVar, Literal

from paritrana.evidence.model.part import Entry, key
from paritrana.evidence.scalars import (
    PROGRAMMES,
    Flag,
    Fund,
    Money,
    Months,
    Name,
    Names,
    Number,
    Text,
    When,
    Year,
    choice,
)
from paritrana.evidence.values import Missing, Unread

STAGES = ("usulan", "pagu", "perubahan", "realisasi")
Stage = Annotated[
    Literal["usulan", "pagu", "perubahan", "realisasi"] | Missing | Unread | None, choice(*STAGES)
]
Programme = Annotated[
    Literal["JKK", "JKM", "JHT", "JP", "JKP", "beasiswa"] | Missing | Unread | None,
    choice(*PROGRAMMES, "beasiswa"),
]


class Budget(Entry):
    """An amount of one year, fund and stage."""

    label_fields: ClassVar[tuple[str, ...]] = ("year", "fund", "stage")
    year: Year = key("tahun", "Tahun anggaran.", needed=True)
    fund: Fund = key("sumber", "Sumber dana.", needed=True)
    stage: Stage = key("tahap", "usulan, pagu, perubahan atau realisasi.", needed=True)
    amount: Money = key("nilai", "Nilai seperti tertulis dalam sumber, misalnya Rp20,7 miliar.", needed=True)
    agency: Text = key("perangkat_daerah", "Perangkat daerah yang mengelola.", default="")
    account: Text = key("rekening", "Kode rekening.", default="")
    pays_for: Names = key("untuk", "Kelompok atau indikator yang dibayar.", default=())
    months: Months = key("bulan_dibayar", "Banyak bulan iuran yang dibayar, 1 sampai 12.")
    guideline: Text = key("dasar", "Pedoman penyusunan APBD, misalnya Permendagri 84/2022.", default="")


class Benefit(Entry):
    """Claims paid, by time and programme."""

    label_fields: ClassVar[tuple[str, ...]] = ("time", "programme", "kind")
    one_of: ClassVar[tuple[str, ...]] = ("cases", "amount")
    time: When = key("tahun", "Tahun atau kurun waktu klaim.", needed=True)
    programme: Programme = key("program", "JKK, JKM, JHT, JP, JKP atau beasiswa.", needed=True)
    kind: Text = key("jenis", "Jenis manfaat, misalnya santunan kematian.", default="")
    cases: Number = key("kasus", "Banyak kasus.")
    amount: Money = key("nilai", "Nilai yang dibayar.")
    remark: Text = key("keterangan", "Keterangan.", default="")


class Story(Entry):
    """What a benefit meant to one family; printed only with permission."""

    label_fields: ClassVar[tuple[str, ...]] = ("name",)
    name: Name = key("nama", "Nama atau inisial penerima.", needed=True)
    story: Text = key("kisah", "Apa yang terjadi dan apa yang diterima.", needed=True)
    permission: Flag = key("izin", "ya bila penerima atau ahli warisnya mengizinkan.", needed=True)
    date: When = key("tanggal", "Tanggal penyerahan.")
    amount: Money = key("nilai", "Nilai manfaat.")
