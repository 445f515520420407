"""Which sheets the form has and which columns or rows each sheet has, read off the shape of the evidence.

A part is a sheet of fields (one under the other), parts of one kind in one part are a table with a fixed row for each,
a list is a table of rows. A list inside a list's item has its own sheet, and its rows name the item they belong to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from paritrana.evidence.fields import KeySlot, slots
from paritrana.evidence.model import Evidence, Part
from paritrana.evidence.scalars import Scalar

Path = tuple[str, ...]
Kind = Literal["isian", "angka", "baris"]

FIELD, VALUE, HELP, EXAMPLE, NUMBER = "Isian", "Isi", "Petunjuk", "Contoh", "No."
"""Headings of a sheet of fields, and the words that mark rows of a table that hold no data."""
FRONT = "Mulai"
REPAIRS = "Daftar perbaikan"
CHOICES = "Pilihan"
OWN_SHEETS = (FRONT, REPAIRS, CHOICES)
"""Sheets of the form that hold no evidence."""
ROOT_SHEET = "Umum"
_FEW = 3
"""From so many keys of one kind on they are rows of a sheet of their own: the ten figures of the profile. No other part
has two of a kind."""
_SPELLINGS = {
    "id": "Tanda", "nip": "NIP", "sha256": "SHA-256", "tmp2t": "TMP2T", "surat_bpjs": "Surat BPJS", "ln": "LN",
    "tln": "TLN", "bn": "BN", "ld": "LD", "tld": "TLD", "bd": "BD", "di": "Di tempat", "per": "Per (tanggal keadaan)",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One value of the form: its path of keys below the table's part or item, its heading."""

    path: Path
    slot: KeySlot
    heading: str

    @property
    def scalar(self) -> Scalar:
        """The kind of value the column holds."""
        assert self.slot.scalar
        return self.slot.scalar

    @property
    def required(self) -> bool:
        """Whether it must be filled in wherever its row is used."""
        return self.slot.required and len(self.path) == 1


@dataclass(frozen=True, slots=True)
class FormTable:
    """One sheet: where its data belongs (`path` from the root), how it is laid out, its columns.

    `rows` are the fixed rows of a table of kind `angka`, by key. `parent` is the key that a row uses to name the item
    it belongs to, "" for a table that stands for itself.
    """

    name: str
    path: Path
    kind: Kind
    description: str
    columns: tuple[FormColumn, ...]
    rows: tuple[KeySlot, ...] = ()
    parent: str = ""
    required: bool = False

    @property
    def first_heading(self) -> str:
        """The heading of the column that names a fixed row or the item a row belongs to, "" where there is none."""
        if self.rows:
            return "Angka"
        return f"Tanda {spell(self.path[-2]).lower()}" if self.parent else ""


@cache
def tables() -> tuple[FormTable, ...]:
    """Every sheet of the form in the order in which the jury reads."""
    found: list[FormTable] = [
        FormTable(ROOT_SHEET, (), "isian", "Keterangan umum tentang berkas ini.", _flat(Evidence))
    ]
    for key, slot in slots(Evidence).items():
        if slot.part:
            found.extend(_section((key,), slot))
    return tuple(found)


def spell(key: str) -> str:
    """A key as a heading: `bulan_dibayar` is "Bulan dibayar"."""
    return _SPELLINGS.get(key, key.replace("_", " ").capitalize())


@lru_cache(maxsize=2048)
def normal(heading: str) -> str:
    """A heading as it is compared: letters and digits only, in small letters."""
    return "".join(letter for letter in heading.casefold() if letter.isalnum())


def known_names(column: FormColumn) -> tuple[str, ...]:
    """What a column may be called: its heading, its path of keys."""
    return normal(column.heading), normal("".join(column.path))


def _section(path: Path, slot: KeySlot) -> Iterator[FormTable]:
    assert slot.part
    name = _name(path)
    if slot.many:
        yield FormTable(name, path, "baris", slot.description, _flat(slot.part))
        for key, inner in slots(slot.part).items():
            if inner.part and inner.many:
                yield FormTable(
                    _name((*path, key)),
                    (*path, key),
                    "baris",
                    inner.description,
                    _flat(inner.part),
                    parent="id",
                )
        return
    alike = _alike(slot.part)
    yield FormTable(
        name, path, "isian", slot.description, _flat(slot.part, without=alike), required=slot.required
    )
    if alike is not None:
        rows = tuple(s for s in slots(slot.part).values() if s.part is alike)
        about = "Angka pokok: satu baris untuk setiap angka, dengan keadaan dan sumbernya."
        yield FormTable(f"{name} Angka", path, "angka", about, _flat(alike), rows)
    for key, inner in slots(slot.part).items():
        if inner.part and inner.many:
            yield from _section((*path, key), inner)


def _flat(part: type[Part], path: Path = (), without: type[Part] | None = None) -> tuple[FormColumn, ...]:
    """The values of a part and of the single parts in it; what every row has (proof, reason, note) stays last."""
    own: list[FormColumn] = []
    for key, slot in slots(part).items():
        below = (*path, key)
        if slot.scalar:
            own.append(
                FormColumn(
                    below,
                    slot,
                    ": ".join([*map(spell, below[:-1]), spell(key).lower() if path else spell(key)]),
                )
            )
        elif slot.part and not slot.many and slot.part is not without and part is not Evidence:
            own.extend(_flat(slot.part, below))
    return tuple(own)


def _alike(part: type[Part]) -> type[Part] | None:
    """The kind of part that several keys of `part` have, if any."""
    counted = Counter(slot.part for slot in slots(part).values() if slot.part and not slot.many)
    return next((kind for kind, many in counted.items() if many >= _FEW), None)


def _name(path: Path) -> str:
    return " ".join(_SPELLINGS.get(key, key.replace("_", " ").title()) for key in path)
