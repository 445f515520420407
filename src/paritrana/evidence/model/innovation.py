"""Innovations, plans, indicators and earlier awards."""

from typing import ClassVar

from paritrana.evidence.model.money import Budget
from paritrana.evidence.model.part import Entry, EvidenceRow, key
from paritrana.evidence.scalars import Fund, Measure, Money, Name, Share, Text, When, Year


class Result(Entry):
    """What an innovation changed: a measure before and after."""

    label_fields: ClassVar[tuple[str, ...]] = ("measure",)
    measure: Name = key("ukuran", "Apa yang diukur.", needed=True)
    before: Measure = key("sebelum", "Nilai sebelum inovasi.", needed=True)
    after: Measure = key("sesudah", "Nilai sesudah inovasi.", needed=True)
    unit: Text = key("satuan", "Satuan.", default="")
    as_of: When = key("per", "Waktu pengukuran.")


class Innovation(Entry):
    """One innovation, a card of the dossier."""

    label_fields: ClassVar[tuple[str, ...]] = ("id",)
    id: Name = key("id", "Tanda, misalnya I-01.", needed=True)
    name: Text = key("nama", "Nama inovasi.", default="")
    started: When = key("mulai", "Sejak kapan berjalan.")
    basis: Text = key("dasar", "Tanda peraturan, misalnya R-02.", default="")
    problem: Text = key("masalah", "Apa yang dahulu salah.", default="")
    method: Text = key("cara", "Apa yang dilakukan.", default="")
    results: tuple[Result, ...] = key("hasil", "Hasil sebelum dan sesudah.", default=())
    cost: Money = key("biaya", "Biaya.")
    fund: Fund = key("sumber_dana", "Sumber dana.")
    owner: Text = key("pelaksana", "Perangkat daerah pelaksana.", default="")
    replication: Text = key("replikasi", "Siapa yang meniru.", default="")


class Target(Entry):
    """A target of a coming year."""

    label_fields: ClassVar[tuple[str, ...]] = ("indicator", "year")
    indicator: Name = key("indikator", "Nama indikator.", needed=True)
    year: Year = key("tahun", "Tahun target.", needed=True)
    target: Measure = key("target", "Nilai target.", needed=True)
    unit: Text = key("satuan", "Satuan.", default="")


class Action(Entry):
    """A step of the plan."""

    label_fields: ClassVar[tuple[str, ...]] = ("activity",)
    activity: Name = key("kegiatan", "Kegiatan.", needed=True)
    time: When = key("waktu", "Kapan.")
    owner: Text = key("pelaksana", "Pelaksana.", default="")
    output: Text = key("keluaran", "Keluaran.", default="")


class Risk(Entry):
    """A risk and what is done about it."""

    label_fields: ClassVar[tuple[str, ...]] = ("risk",)
    risk: Name = key("risiko", "Risiko.", needed=True)
    impact: Text = key("dampak", "Dampaknya.", default="")
    mitigation: Text = key("penanganan", "Penanganannya.", default="")
    owner: Text = key("penanggung_jawab", "Penanggung jawab.", default="")


class Plan(EvidenceRow):
    """What comes next; never printed as a result."""

    overview: Text = key("gambaran", "Gambaran umum.", default="")
    targets: tuple[Target, ...] = key("target", "Target.", default=())
    budgets: tuple[Budget, ...] = key("anggaran", "Anggaran tahun berikut.", default=())
    actions: tuple[Action, ...] = key("aksi", "Rencana aksi.", default=())
    risks: tuple[Risk, ...] = key("risiko", "Risiko.", default=())


class Indicator(Entry):
    """An indicator of the award with what the region claims; weights are the region's own input."""

    label_fields: ClassVar[tuple[str, ...]] = ("code",)
    code: Name = key("kode", "Kode, misalnya A3.1.", needed=True)
    aspect: Text = key("aspek", "Aspek A1 sampai A8 atau namanya.", default="")
    description: Text = key("uraian", "Uraian indikator.", needed=True)
    weight: Share = key("bobot", "Bobot dalam persen, bila ditetapkan panitia.")
    claim: Text = key("klaim", "Yang dicapai daerah.", needed=True)
    page: Text = key("halaman", "Bagian berkas ini yang menguraikannya.", default="")


class History(Entry):
    """An earlier result of the award."""

    label_fields: ClassVar[tuple[str, ...]] = ("year", "level")
    year: Year = key("tahun", "Tahun penganugerahan.", needed=True)
    period: When = key("periode", "Periode yang dinilai.")
    level: Text = key("tingkat", "Provinsi atau nasional.", default="")
    achievement: Name = key("capaian", "Hasilnya, misalnya nomine atau peringkat pertama.", needed=True)
