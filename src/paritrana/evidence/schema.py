"""The JSON Schema (draft 2020-12) of the input, for editors; titles and descriptions in Indonesian.

A scalar may be a string, a number or a boolean, since editors read 32.04 as a number; the grammar of the
values is not repeated here. A key with nothing behind it (null) counts as not written.
"""

from __future__ import annotations

from typing import Any

from paritrana.evidence.fields import KeySlot, every, slots
from paritrana.evidence.model import Evidence, Part
from paritrana.evidence.scalars import Scalar

_ANY = ["string", "number", "boolean", "null"]
_KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "teks": ("Teks.", ()),
    "daftar_teks": ("Satu teks, beberapa dipisahkan titik koma, atau daftar teks.", ()),
    "uang": ("Nilai rupiah seperti tertulis dalam sumber.", ("Rp216 juta", "Rp4.799.995.200,00")),
    "banyak": ("Bilangan bulat, ribuan dipisahkan titik.", ("97.150", "sekitar 77 ribu")),
    "persen": ("Persentase dengan koma desimal.", ("37,13%",)),
    "ukuran": ("Nilai uang, persentase, bilangan atau kata.", ("14 hari", "37,13%")),
    "waktu": ("Tanggal, bulan, tahun atau rentang.", ("31 Desember 2023", "April 2024", "2023")),
    "hari": ("Tanggal lengkap.", ("31 Desember 2023",)),
    "tahun": ("Tahun, empat angka.", ("2023",)),
    "bulan": ("Banyak bulan, 1 sampai 12.", ("12",)),
    "ya_tidak": ("ya atau tidak.", ("ya", "tidak")),
    "halaman": ("Satu halaman atau satu rentang.", ("1–4",)),
    "rujukan": ("Tanda bukti dan halamannya.", ("B-04 hlm. 12", "B-04 hlm. 3–7; B-05")),
    "program": ("Program, dipisahkan koma.", ("JKK, JKM",)),
    "pilihan": ("Salah satu kata.", ()),
}


def json_schema() -> dict[str, Any]:
    """Make the schema of the whole input."""
    parts = {slot.part.__name__: slot.part for _, slot in every() if slot.part}
    defs: dict[str, Any] = {name: _object(part) for name, part in sorted(parts.items())}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Berkas bukti Paritrana",
        "description": "Bukti satu daerah untuk Penghargaan Paritrana: bukti.yaml.",
        **_object(Evidence),
        "$defs": {**{f"nilai_{name}": _kind(name) for name in _KINDS}, **defs},
    }


def _object(part: type[Part]) -> dict[str, Any]:
    found = slots(part)
    needed = [key for key, slot in found.items() if slot.required]
    made: dict[str, Any] = {"type": "object", "additionalProperties": False}
    if needed:
        made["required"] = needed
    made["properties"] = {key: _property(slot) for key, slot in found.items()}
    return made


def _property(slot: KeySlot) -> dict[str, Any]:
    described = {"title": slot.key.replace("_", " "), "description": slot.description}
    if slot.scalar:
        return {**described, **_scalar(slot.scalar)}
    assert slot.part is not None
    ref = {"$ref": f"#/$defs/{slot.part.__name__}"}
    if slot.many:
        return {**described, "anyOf": [{"type": "array", "items": ref}, {"type": "null"}]}
    if slot.required:
        return {**described, **ref}
    return {**described, "anyOf": [ref, {"enum": ["tidak tersedia", None] if slot.gap else [None]}]}


def _scalar(scalar: Scalar) -> dict[str, Any]:
    ref: dict[str, Any] = {"$ref": f"#/$defs/nilai_{scalar.name}"}
    if scalar.name != "pilihan":
        return ref
    numbers = [int(word) for word in scalar.choices if word.isdigit()]
    words = [*scalar.choices, *(["tidak tersedia"] if scalar.gap else [])]
    return {**ref, "examples": words} if scalar.open else {"enum": [*words, *numbers, None]}


def _kind(name: str) -> dict[str, Any]:
    description, examples = _KINDS[name]
    made: dict[str, Any] = {"description": description, "type": _ANY}
    if name in ("daftar_teks", "rujukan", "program"):
        made["type"] = [*_ANY, "array"]
        made["items"] = {"type": _ANY[:-1]}
    if examples:
        made["examples"] = list(examples)
    return made
