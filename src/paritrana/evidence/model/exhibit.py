"""The proofs, each with its issuer and file, and what the region says about its data."""

from typing import Annotated, ClassVar, Literal

from paritrana.evidence.model.part import Part, key, label_of
from paritrana.evidence.scalars import Name, Pages, Refs, Text, When, choice
from paritrana.evidence.values import Missing, Unread

Reliability = Literal[1, 2, 3, 4]
RELIABILITY: dict[str, Reliability] = {
    "regulasi": 1, "SK": 1, "DPA": 1, "LRA": 1, "PKS": 1, "dokumen perencanaan": 1,
    "surat BPJS": 2, "surat": 2, "data": 2, "berita acara": 2,
    "pernyataan": 3, "laporan": 3, "foto": 3, "siaran pers": 3, "lainnya": 3,
    "berita": 4,
}  # fmt: skip
"""Reliability by kind, docs/field.md 6.2: 1 official signed document, 2 official data or letter with a date,
3 the region's own word, 4 press."""

ExhibitKind = Annotated[str | Missing | Unread | None, choice(*RELIABILITY)]
ReliabilityWord = Annotated[Literal["1", "2", "3", "4"] | Missing | Unread | None, choice("1", "2", "3", "4")]


class Exhibit(Part):
    """One proof. `pages` are the pages of `file` that belong to it; None is all of them."""

    label_fields: ClassVar[tuple[str, ...]] = ("id",)
    id: Name = key("id", "Tanda bukti, misalnya B-01; dipakai di seluruh berkas.", needed=True)
    title: Name = key("judul", "Judul atau hal dokumen.", needed=True)
    kind: ExhibitKind = key("jenis", "Jenis bukti.", needed=True)
    number: Text = key("nomor", "Nomor dokumen.", default="")
    issuer: Text = key("penerbit", "Yang menerbitkan.", default="")
    source: Text = key("sumber", "Asal bahan, misalnya Humas Pemkab.", default="")
    date: When = key("tanggal", "Tanggal dokumen.")
    file: Text = key("berkas", "Nama berkas di folder lampiran.", needed=True)
    pages: Pages = key("halaman", "Halaman berkas yang menjadi bukti ini, misalnya 1–4.")
    sha256: Text = key("sha256", "Sidik SHA-256 berkas, bila dicatat.", default="")
    reliability_word: ReliabilityWord = key("tingkat_keandalan", "1 sampai 4 bila lain dari jenisnya.")
    reason: Text = key("alasan", "Mengapa berkas tidak tersedia.", default="")
    note: Text = key("catatan", "Keterangan tentang bukti ini.", default="")

    @property
    def label(self) -> str:
        """The exhibit's id."""
        return label_of(self, self.label_fields)

    @property
    def reliability(self) -> Reliability | None:
        """1 (official, signed) to 4 (press); None when the kind can't be read."""
        if isinstance(self.reliability_word, str):
            return _LEVELS[self.reliability_word]
        return RELIABILITY.get(self.kind) if isinstance(self.kind, str) else None


_LEVELS: dict[str, Reliability] = {"1": 1, "2": 2, "3": 3, "4": 4}


class DataNote(Part):
    """A finding that the region accepts with a reason; without `finding`, a plain remark on its data."""

    finding: Text = key("temuan", "Kode temuan yang diterima, misalnya KEL-02.", default="")
    place: Text = key(
        "di", "Tempatnya seperti tertulis dalam laporan, misalnya kelompok.dinyatakan.", default=""
    )
    reason: Name = key("alasan", "Penjelasan yang akan dicetak.", needed=True)
    refs: Refs = key("bukti", "Bukti yang mendukung penjelasan.", default=())

    @property
    def label(self) -> str:
        """Code and place of the finding it accepts."""
        return label_of(self, ("finding", "place"))


class EmptySection(Part):
    """A section of the dossier that has no evidence, said out loud."""

    section: Name = key("bagian", "Kunci bagian, misalnya kepatuhan.", needed=True)
    reason: Name = key("alasan", "Mengapa bagian ini kosong.", needed=True)

    @property
    def label(self) -> str:
        """The section's key."""
        return self.section
