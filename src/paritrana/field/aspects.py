"""The aspects that juries of the award have named (docs/field.md), each once: its sections and what proves it.

No weights are known, and none stand here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Need:
    """A proof that is usually asked for: its words, and the kinds of exhibit (`jenis` of `bukti`) that meet it."""

    words: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aspect:
    """An aspect by its code: its name, the attributes of the evidence that state it, and its usual proofs.

    Its proofs may also stand in the attributes of `proven_in`. `chapter` is the id of the chapter that shows it;
    `short_name` heads narrow tables, "" where the name is short enough.
    """

    code: str
    name: str
    chapter: str
    attributes: tuple[str, ...]
    needs: tuple[Need, ...] = ()
    proven_in: tuple[str, ...] = ()
    short_name: str = ""


_GROUP_NEEDS = (
    Need("penetapan atau berita acara tentang daftar peserta", ("SK", "berita acara")),
    Need("perjanjian kerja sama", ("PKS",)),
)

ASPECTS = (
    Aspect("A1", "Komitmen kepala daerah", "komitmen", ("commitment",), (
        Need("dokumen perencanaan (RPJMD, RKPD)", ("dokumen perencanaan",)),
        Need("keputusan tentang tim koordinasi", ("SK",)),
    )),
    Aspect("A2", "Regulasi dan kebijakan", "hukum", ("laws",), (
        Need("salinan peraturan daerah atau peraturan kepala daerah", ("regulasi",)),
    )),
    Aspect("A3", "Penganggaran", "anggaran", ("budgets",), (
        Need("DPA, untuk pagu", ("DPA",)),
        Need("LRA, untuk realisasi", ("LRA",)),
    )),
    Aspect("A4", "Cakupan kepesertaan", "cakupan", ("coverage",), (
        Need("surat BPJS Ketenagakerjaan tentang jumlah peserta", ("surat BPJS",)),
        Need("data BPS, untuk penyebut", ("data",)),
    ), proven_in=("profile",)),
    Aspect("A5", "Perlindungan non-ASN dan aparatur desa", "kelompok", ("groups",), _GROUP_NEEDS),
    Aspect("A6", "Perlindungan pekerja rentan", "kelompok", ("groups",), _GROUP_NEEDS),
    Aspect("A7", "Kepatuhan", "kepatuhan", ("compliance",), (
        Need("data pemberi kerja dan piutang dari BPJS Ketenagakerjaan", ("surat BPJS", "berita acara", "laporan")),
    )),
    Aspect("A8", "Inovasi dan dampak", "inovasi", ("innovations", "benefits"), (
        Need("laporan atau keputusan tentang inovasi", ("laporan", "SK", "surat", "regulasi", "PKS")),
        Need("foto berketerangan", ("foto",)),
    ), proven_in=("stories",)),
)  # fmt: skip
"""The eight aspects. The needs are what juries and guidelines ask for; they are no rule of the award."""

BY_CODE: Mapping[str, Aspect] = MappingProxyType({aspect.code: aspect for aspect in ASPECTS})

_GROUPS = Aspect(
    "A5, A6", "Perlindungan non-ASN, aparatur desa, dan pekerja rentan", "kelompok", ("groups",), _GROUP_NEEDS,
    short_name="Kelompok terlindungi",
)  # fmt: skip

CHAPTER_ASPECTS = (*ASPECTS[:4], _GROUPS, *ASPECTS[6:])
"""The aspects as chapters show them: A5 and A6 are one list of groups."""


def aspect_named_by(text: str) -> str:
    """The code of the aspect that a text begins with, as code or as name; "" for none."""
    plain = text.strip().casefold()
    starts = ((a.code, (a.code.casefold(), a.name.casefold())) for a in ASPECTS)
    return next((code for code, words in starts if plain.startswith(words)), "")
