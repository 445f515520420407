"""One pydantic error: what to report and how to mend the plain tree so that the rest loads.

Errors are told apart by pydantic's `type`, never by their words. A value that can't be read becomes Unread, a
key that isn't known is dropped, a part of the wrong shape is emptied.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

from paritrana.diagnostics import Fault, Value
from paritrana.evidence import faults
from paritrana.evidence.fields import KeySlot, find, slots
from paritrana.evidence.model import Evidence
from paritrana.evidence.plain_tree import Loc, at, drop, put
from paritrana.evidence.refusal_words import cause
from paritrana.evidence.scalars import FaultKind, Scalar, StandIn
from paritrana.indonesian import Refusal
from paritrana.indonesian.refusal import tidy

UNREAD: Mapping[FaultKind, Fault] = {
    "uang": faults.UNREAD_MONEY,
    "banyak": faults.UNREAD_COUNT,
    "persen": faults.UNREAD_PERCENT,
    "tanggal": faults.UNREAD_TIME,
    "tahun": faults.UNREAD_TIME,
    "bulan": faults.UNREAD_MONTHS,
    "pilihan": faults.UNKNOWN_CHOICE,
    "rujukan": faults.UNREAD_REFERENCE,
    "halaman": faults.UNREAD_PAGES,
    "teks": faults.UNREAD_TEXT,
}
_EXAMPLES = {
    "teks": "{kunci}: isinya",
    "bagian": "kunci: isi di bawahnya",
    "daftar": "butir yang diawali tanda -",
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """A finding whose place is still a path."""

    loc: Loc
    fault: Fault
    values: Mapping[str, Any]


@dataclass(slots=True)
class Repairs:
    """The plain tree with its repairs and complaints.

    `hollow`: parts emptied for their shape, of which nothing more is said; `meant`: keys that a misspelt one
    stands for; `words`: each text that complaints share, once.
    """

    tree: Any
    complaints: list[Complaint] = field(default_factory=list)
    hollow: set[Loc] = field(default_factory=set)
    meant: set[Loc] = field(default_factory=set)
    words: dict[Value, Value] = field(default_factory=dict)

    def mend(self, errors: list[ErrorDetails]) -> None:
        """Mend every error of one round, unknown keys first, since they explain missing ones.

        Uses the list up: a file in which every value is wrong has 60,000 of them.
        """
        errors.sort(key=lambda error: error["type"] != "extra_forbidden")
        errors.reverse()
        while errors:
            error = errors.pop()
            _HANDLERS[error["type"]](self, error["loc"], error)

    def complain(self, loc: Loc, fault: Fault, **values: Value) -> None:
        """Note one finding."""
        shared = {name: self.words.setdefault(value, value) for name, value in values.items()}
        self.complaints.append(Complaint(loc, fault, shared))


def _unknown(repairs: Repairs, loc: Loc, error: ErrorDetails) -> None:
    key = str(loc[-1])
    parent = find(loc[:-1])
    known = list(slots(parent.part if parent and parent.part else Evidence))
    written = at(repairs.tree, loc[:-1])
    before = list(written)[: list(written).index(key)]
    if written[key] == "" and before and isinstance(written[before[-1]], str):
        start = written[before[-1]]
        repairs.complain(loc, faults.CUT_AT_COMMA, kunci=before[-1], terbaca=start, sisa=key)
        drop(repairs.tree, loc)
        return
    close = get_close_matches(key.casefold(), [k for k in known if k not in written], n=1)
    repairs.meant.update((*loc[:-1], name) for name in close)
    close = close or get_close_matches(key.casefold(), known, n=1)
    if close:
        repairs.complain(loc, faults.MISSPELT_KEY, kunci=key, saran=close[0])
    else:
        repairs.complain(loc, faults.UNKNOWN_KEY, kunci=key, dikenal=", ".join(known))
    drop(repairs.tree, loc)


def _missing(repairs: Repairs, loc: Loc, error: ErrorDetails) -> None:
    slot = _slot(loc)
    if loc[:-1] not in repairs.hollow and loc not in repairs.meant:
        fault = faults.SILENT_GAP if slot.gap else faults.MISSING_KEY
        repairs.complain(loc, fault, kunci=slot.key, uraian=_lower(slot.description))
    _empty(repairs, loc, slot)


def _wrong_part(repairs: Repairs, loc: Loc, error: ErrorDetails) -> None:
    slot, found = _slot(loc), at(repairs.tree, loc)
    wanted = "daftar" if error["type"] == "tuple_type" else "bagian"
    _complain_shape(repairs, loc, slot, wanted, found)
    if isinstance(loc[-1], int):
        _hollow_item(repairs, loc, slot, found)
    elif slot.required:
        _empty(repairs, loc, slot)
    else:
        drop(repairs.tree, loc)


def _wrong_scalar(repairs: Repairs, loc: Loc, error: ErrorDetails) -> None:
    slot = _slot(loc)
    _complain_shape(repairs, loc, slot, error["ctx"]["wanted"], at(repairs.tree, loc))
    _empty(repairs, loc, slot)


def _unread(repairs: Repairs, loc: Loc, error: ErrorDetails) -> None:
    slot, scalar = _slot(loc), _scalar(_slot(loc))
    refusal, kind, text = error["ctx"]["refusal"], error["ctx"]["kind"], error["ctx"]["text"]
    assert isinstance(refusal, Refusal)
    why, remedy = cause(refusal, refusal.text)
    values = dict(refusal.values)
    if scalar.choices:
        values["pilihan"] = ", ".join(scalar.choices)
    values |= {"kunci": slot.key, "tertulis": refusal.text, "sebab": why, "anjuran": remedy}
    repairs.complain(loc, UNREAD[kind], **values, penolakan=refusal.kind)
    put(repairs.tree, loc, StandIn(scalar.stand_in(tidy(text))))


def _hollow_item(repairs: Repairs, loc: Loc, slot: KeySlot, found: object) -> None:
    """Empty a list item but for its name: `- Linmas` is taken to be that."""
    repairs.hollow.add(loc)
    name = next((s for s in slots(slot.part).values() if s.required), None) if slot.part else None
    item = {name.key: found} if name and isinstance(found, str) and found.strip() else {}
    put(repairs.tree, loc, item)


def _empty(repairs: Repairs, loc: Loc, slot: KeySlot) -> None:
    """Put what stands for nothing read at a place that must hold something."""
    if slot.scalar:
        put(repairs.tree, loc, StandIn(slot.scalar.stand_in("")))
    else:
        repairs.hollow.add(loc)
        put(repairs.tree, loc, {})


def _complain_shape(repairs: Repairs, loc: Loc, slot: KeySlot, wanted: str, found: object) -> None:
    key = slot.key if isinstance(loc[-1], str) else f"butir {loc[-1] + 1} dari {slot.key}"
    written = "teks" if isinstance(found, str) else "daftar" if isinstance(found, list) else "bagian"
    example = _EXAMPLES[wanted].format(kunci=slot.key)
    repairs.complain(loc, faults.WRONG_SHAPE, kunci=key, seharusnya=wanted, tertulis=written, contoh=example)


def _slot(loc: Loc) -> KeySlot:
    slot = find(loc)
    assert slot is not None
    return slot


def _scalar(slot: KeySlot) -> Scalar:
    assert slot.scalar is not None
    return slot.scalar


def _lower(description: str) -> str:
    return description[:1].lower() + description[1:].rstrip(".")


_HANDLERS: Mapping[str, Callable[[Repairs, Loc, ErrorDetails], None]] = {
    "extra_forbidden": _unknown,
    "missing": _missing,
    "model_type": _wrong_part,
    "tuple_type": _wrong_part,
    "bentuk": _wrong_scalar,
    "nilai": _unread,
}
