"""The form of the input, read off the models: which keys a mapping has, which value each holds.

One source for the loader's repairs, the JSON Schema, the skeleton and the tests that visit every key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import get_args

from pydantic.fields import FieldInfo

from paritrana.evidence.model import Evidence, Part
from paritrana.evidence.scalars import OrMissing, Scalar


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One key of a mapping: it holds a scalar, a part, or a list of parts (`many`).

    `name` is the model's attribute; `gap` says that `tidak tersedia` may stand there.
    """

    name: str
    key: str
    description: str
    required: bool
    scalar: Scalar | None = None
    part: type[Part] | None = None
    many: bool = False
    gap: bool = False


@cache
def slots(part: type[Part]) -> Mapping[str, KeySlot]:
    """The keys of a part in the order of the model, what a Row inherits at the end."""
    found = [_slot(name, info) for name, info in part.model_fields.items()]
    return {slot.key: slot for slot in sorted(found, key=lambda slot: slot.name in _LAST)}


_LAST = ("refs", "reason", "note")


def _slot(name: str, info: FieldInfo) -> KeySlot:
    scalar = next((mark for mark in info.metadata if isinstance(mark, Scalar)), None)
    gap = scalar.gap if scalar else any(isinstance(mark, OrMissing) for mark in info.metadata)
    inner = (info.annotation, *get_args(info.annotation))
    part = next((t for t in inner if isinstance(t, type) and issubclass(t, Part)), None)
    many = part is not None and part is not info.annotation and Ellipsis in inner
    key, needed = str(info.alias), info.is_required()
    return KeySlot(name, key, str(info.description), needed, scalar, None if scalar else part, many, gap)


def find(loc: tuple[int | str, ...]) -> KeySlot | None:
    """The slot a path of keys and indexes leads to; an index stays at its list. None for the root."""
    part: type[Part] | None = Evidence
    slot: KeySlot | None = None
    for step in loc:
        if isinstance(step, str):
            slot = slots(part)[step] if part else None
            part = slot.part if slot else None
    return slot


def every(
    part: type[Part] = Evidence, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], KeySlot]]:
    """Every slot of the input with its path of keys, parts before what they hold."""
    for key, slot in slots(part).items():
        yield (*path, key), slot
        if slot.part:
            yield from every(slot.part, (*path, key))
