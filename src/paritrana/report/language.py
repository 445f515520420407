"""The language of a report: Indonesian stands at the rules, another is an asset keyed by their codes.

In: the Node of `bahasa/en.yaml`. Out: a Language. Evidence is never translated, nor are its numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from paritrana.located import Node

REFUSED = "penolakan"
"""The value of a finding that names why a text was refused; a language may say that in its own words."""

LONGEST = 1000
"""Characters of a value that is looked for among forms."""

_HOLE = re.compile(r"\{([a-z]+)\}")

OWN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "galat": "galat",
        "peringatan": "peringatan",
        "catatan": "catatan",
        "diterima": "diterima",
        "bantuan": "bantuan",
        "alasan": "alasan",
        "lihat": "lihat",
        "lain": "dan {banyak} tempat lain",
        "temuan_lain": "Dan {banyak} temuan lain.",
        "ikut": "ikut",
        "baris": "baris {baris}",
        "juga": "juga baris {baris}",
        "juga_sel": "juga {baris}",
        "juga_sel_lain": "juga {baris} dan {banyak} lagi",
        "juga_lain": "juga baris {baris} dan {banyak} lagi",
        "pertama": "Pertama, di {tempat} ({kode}): {bantuan}",
        "selengkapnya": "Selengkapnya: --rinci. Arti sebuah kode: paritrana explain {kode}",
        "membantu": "Perbaikan yang paling membantu:",
        "tempat_lain": "(dan {banyak} tempat lain)",
        "tidak_diterima": "tidak dapat diterima dengan catatan_data",
        "judul": "Temuan",
        "dalam": "dalam {berkas}",
        "penjelasan": "Penjelasan",
        "bersih": "Tidak ada temuan.",
        "kesiapan": "Kesiapan berkas {daerah}",
        "aspek": "Aspek",
        "dinyatakan": "Dinyatakan",
        "terbukti": "Terbukti",
        "diragukan": "Diragukan",
        "hilang": "Hilang",
        "bobot": "Bobot",
        "jumlah": "Jumlah",
        "uji": "Yang diuji dan yang tidak",
        "uji_bagi": "÷ ({orang} orang × {iuran}) = {bulan} bulan",
        "uji_dinyatakan": ", dinyatakan {dinyatakan}",
        "uji_tanpa_bulan": ", bulannya tidak dinyatakan",
        "tanpa_dana": "tanpa sumber dana",
        "cocok": "cocok",
        "tidak cocok": "tidak cocok",
        "tidak diuji": "tidak diuji",
        "dibuat": "Diperiksa mesin oleh paritrana {versi}; bukan sertifikat.",
    }
)
"""The report's own words in Indonesian; format strings with named values."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of one kind of finding; `values` has those of its values, by their name, for `translate`."""

    headline: str
    help: str
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Language:
    """What a report is written in; whatever it lacks stays Indonesian."""

    tag: str = "id"
    own: Mapping[str, str] = field(default_factory=lambda: OWN_WORDS)
    findings: Mapping[str, Phrase] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    refusals: Mapping[str, Phrase] = field(default_factory=dict)

    def word(self, key: str) -> str:
        """One of the report's own words."""
        return self.own.get(key) or OWN_WORDS[key]


INDONESIAN = Language()


def from_node(tag: str, root: Node) -> Language:
    """A language from its asset; shapes that are not those of the asset count as empty."""
    return Language(
        tag,
        _texts(root.child("kata")),
        {code: _phrase(node, "judul", "bantuan") for code, node in _parts(root.child("temuan")).items()},
        _texts(root.child("catatan")),
        {kind: _phrase(node, "sebab", "anjuran") for kind, node in _parts(root.child("penolakan")).items()},
    )


def _phrase(node: Node, headline: str, help: str) -> Phrase:
    texts = _texts(node)
    values = {name: _texts(part) for name, part in _parts(node.child("nilai")).items()}
    return Phrase(texts.get(headline, ""), texts.get(help, ""), values)


def translate(words: Mapping[str, str], text: str) -> str:
    """A value in a language: as a whole, or by the first form with holes that fits it; otherwise as it is.

    What fills a hole is said by the same words, so that `{satu} dan {dua}` is enough for any list.
    """
    if text in words or len(text) > LONGEST:
        return words.get(text, text)
    for form, other in words.items():
        found = _fitting(form).fullmatch(text) if _HOLE.search(form) else None
        if found:
            parts = {name: translate(words, part) for name, part in found.groupdict().items()}
            pieces = _HOLE.split(other)
            return "".join(parts[piece] if n % 2 else piece for n, piece in enumerate(pieces))
    return text


@lru_cache(maxsize=1024)
def _fitting(form: str) -> re.Pattern[str]:
    pieces = _HOLE.split(form)
    return re.compile("".join(f"(?P<{p}>.+?)" if n % 2 else re.escape(p) for n, p in enumerate(pieces)))


def _parts(node: Node | None) -> Mapping[str, Node]:
    return node.value if node is not None and isinstance(node.value, Mapping) else {}


def _texts(node: Node | None) -> Mapping[str, str]:
    return {key: part.value for key, part in _parts(node).items() if isinstance(part.value, str)}
