"""Compliance: firms that must register, arrears, inspections, service denial (TMP2T)."""

from typing import ClassVar

from paritrana.evidence.model.part import Entry, EvidenceRow, key
from paritrana.evidence.scalars import Money, Name, Number, Text, When


class Firms(Entry):
    """Firms that must register and firms that did, at a date."""

    label_fields: ClassVar[tuple[str, ...]] = ("as_of", "scale")
    as_of: When = key("per", "Keadaan pada tanggal, bulan atau tahun.", needed=True)
    scale: Text = key("skala", "Skala usaha, misalnya besar.", default="")
    obliged: Number = key("wajib", "Banyak pemberi kerja yang wajib mendaftar.", needed=True)
    registered: Number = key("terdaftar", "Banyak pemberi kerja yang terdaftar.", needed=True)


class Arrears(Entry):
    """Contributions owed at a date and what of them was recovered."""

    label_fields: ClassVar[tuple[str, ...]] = ("as_of",)
    as_of: When = key("per", "Keadaan pada tanggal, bulan atau tahun.", needed=True)
    amount: Money = key("nilai", "Piutang iuran.", needed=True)
    firms: Number = key("pemberi_kerja", "Banyak pemberi kerja yang menunggak.")
    recovered: Money = key("tertagih", "Yang sudah tertagih.")


class Inspection(Entry):
    """A joint inspection or a case with the prosecutor."""

    label_fields: ClassVar[tuple[str, ...]] = ("activity", "date")
    activity: Name = key("kegiatan", "Kegiatan pengawasan.", needed=True)
    date: When = key("tanggal", "Tanggal atau kurun waktu.", needed=True)
    agency: Text = key("pelaksana", "Pelaksana, misalnya Disnaker dan Kejaksaan Negeri.", default="")
    firms: Number = key("pemberi_kerja", "Banyak pemberi kerja yang diperiksa.")
    outcome: Text = key("hasil", "Hasilnya.", default="")


class ServiceDenial(Entry):
    """One case of TMP2T: BPJS's request, the decision, the service denied, the date it was lifted."""

    label_fields: ClassVar[tuple[str, ...]] = ("employer", "date")
    employer: Name = key("pemberi_kerja", "Nama atau inisial pemberi kerja.", needed=True)
    date: When = key("tanggal", "Tanggal keputusan.", needed=True)
    request: Text = key("surat_bpjs", "Surat permintaan BPJS Ketenagakerjaan.", default="")
    decision: Text = key("keputusan", "Keputusan DPMPTSP.", default="")
    service: Text = key("layanan", "Layanan yang tidak diberikan.", default="")
    lifted: When = key("dicabut", "Tanggal pencabutan.")


class Compliance(EvidenceRow):
    """How the region makes employers comply."""

    overview: Text = key("gambaran", "Gambaran umum.", default="")
    firms: tuple[Firms, ...] = key("perusahaan", "Pemberi kerja wajib dan terdaftar.", default=())
    arrears: tuple[Arrears, ...] = key("piutang", "Piutang iuran.", default=())
    inspections: tuple[Inspection, ...] = key("pengawasan", "Pengawasan terpadu.", default=())
    denials: tuple[ServiceDenial, ...] = key(
        "tmp2t", "Sanksi tidak mendapat pelayanan publik tertentu.", default=()
    )
