"""Commitment and legal basis: planning documents, regulations, policies, agreements."""

from typing import Annotated, ClassVar, Literal

from paritrana.evidence.model.part import Entry, EvidenceRow, key
from paritrana.evidence.scalars import Name, Names, Text, When, Year, choice
from paritrana.evidence.values import Missing, Unread

LAW_STATUSES = ("berlaku", "rancangan", "dicabut", "diubah")
LawStatus = Annotated[
    Literal["berlaku", "rancangan", "dicabut", "diubah"] | Missing | Unread | None, choice(*LAW_STATUSES)
]


class Article(EvidenceRow):
    """A key article and what it says."""

    article: Name = key("pasal", "Pasal, misalnya Pasal 12 ayat (1).", needed=True)
    content: Text = key("isi", "Isi pasal secara ringkas.", default="")

    @property
    def label(self) -> str:
        """The article's number."""
        return self.article


class Law(Entry):
    """A regulation, policy or agreement; number, year and title may be absent, which is a rule's business."""

    label_fields: ClassVar[tuple[str, ...]] = ("id",)
    id: Name = key("id", "Tanda, misalnya R-01.", needed=True)
    kind: Text = key(
        "jenis", "Jenis, misalnya Peraturan Daerah, Peraturan Bupati, Surat Edaran.", needed=True
    )
    number: Text = key("nomor", "Nomor; untuk surat edaran nomor suratnya.", default="")
    year: Year = key("tahun", "Tahun.")
    title: Text = key("tentang", "Judul setelah kata tentang.", default="")
    issuer: Text = key("penerbit", "Daerah atau kementerian penerbit bila bukan daerah pengusul.", default="")
    status: LawStatus = key("status", "berlaku, rancangan, dicabut atau diubah.")
    date: When = key("tanggal", "Tanggal ditetapkan.")
    amends: Text = key("mengubah", "Tanda atau sebutan peraturan yang diubah.", default="")
    amended_by: Names = key("diubah_oleh", "Tanda atau sebutan peraturan yang mengubah.", default=())
    repealed_by: Text = key("dicabut_oleh", "Tanda atau sebutan peraturan yang mencabut.", default="")
    ln: Text = key("ln", "Nomor Lembaran Negara.", default="")
    tln: Text = key("tln", "Nomor Tambahan Lembaran Negara.", default="")
    bn: Text = key("bn", "Nomor Berita Negara.", default="")
    ld: Text = key("ld", "Nomor Lembaran Daerah.", default="")
    tld: Text = key("tld", "Nomor Tambahan Lembaran Daerah.", default="")
    bd: Text = key("bd", "Nomor Berita Daerah.", default="")
    gazette_year: Year = key("tahun_lembaran", "Tahun lembaran atau berita bila lain dari tahun peraturan.")
    articles: tuple[Article, ...] = key("pasal_kunci", "Pasal kunci.", default=())


class PlanningDocument(Entry):
    """A document in which the programme is planned: RPJMD, RKPD, Renstra, nota kesepakatan."""

    label_fields: ClassVar[tuple[str, ...]] = ("kind", "title", "year")
    kind: Name = key("jenis", "RPJMD, RKPD, Renstra, nota kesepakatan dan sebagainya.", needed=True)
    title: Text = key("judul", "Judul dokumen.", default="")
    number: Text = key("nomor", "Nomor dokumen.", default="")
    year: Text = key("tahun", "Tahun atau kurun berlakunya.", default="")
    content: Text = key("isi", "Apa yang dimuat tentang jaminan sosial ketenagakerjaan.", default="")
    status: LawStatus = key("status", "berlaku, rancangan, dicabut atau diubah.")


class Deed(Entry):
    """Something the head of region did: attended, launched, instructed."""

    label_fields: ClassVar[tuple[str, ...]] = ("deed",)
    deed: Name = key("tindakan", "Tindakan kepala daerah.", needed=True)
    date: When = key("tanggal", "Tanggalnya.")
    outcome: Text = key("hasil", "Hasilnya.", default="")


class Commitment(EvidenceRow):
    """What the head of region has committed to and where it is planned."""

    overview: Text = key("gambaran", "Gambaran umum.", default="")
    documents: tuple[PlanningDocument, ...] = key(
        "dokumen", "Dokumen perencanaan dan kesepakatan.", default=()
    )
    deeds: tuple[Deed, ...] = key("tindakan", "Tindakan kepala daerah.", default=())
