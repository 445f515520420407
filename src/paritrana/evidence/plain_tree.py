"""The plain tree the models read: text, lists and mappings without places; repairs go in here.

A place is a path of keys and indexes, as pydantic gives it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from paritrana.evidence.fields import KeySlot, slots
from paritrana.evidence.model import Evidence, Part
from paritrana.indonesian import is_missing
from paritrana.indonesian.refusal import LONGEST, paragraphs
from paritrana.located import Node

Loc = tuple[int | str, ...]
DEEPEST = 12
"""The models are six levels deep; what lies below this is refused where it begins and is not copied."""


def plain(node: Node, part: type[Part] | None = Evidence, depth: int = 0) -> Any:
    """Copy a Node's values; a key under which nothing was written is left out, a gap is one text however it is said.

    What can be no key stays, to be refused: in `{nilai: Rp20,7 miliar}` it is the rest of a value cut at its comma.
    """
    if isinstance(node.value, str):
        return _clean(node.value)
    if depth == DEEPEST:
        return ""
    if not isinstance(node.value, Mapping):
        return [plain(child, part, depth + 1) for child in node.value]
    known = slots(part) if part else {}
    made: dict[str, Any] = {}
    for key, child in node.value.items():
        slot = known.get(key)
        if slot and isinstance(child.value, str):  # most of what is written
            if child.value.strip():
                made[key] = _clean(child.value)
        elif not (key.isidentifier() and _unwritten(child, slot)):
            name = key if slot else _clean(key)
            made[name] = plain(gap_in(child, slot) or child, slot.part if slot else None, depth + 1)
    return made


def gap_in(node: Node, slot: KeySlot | None) -> Node | None:
    """The `tidak tersedia` of a part that may be missing, where it is all that was written, under the first key."""
    if slot is None or slot.part is None or not slot.gap or not isinstance(node.value, Mapping):
        return None
    first = next(iter(slots(slot.part)))
    gap = node.child(first)
    if gap is None or not isinstance(gap.value, str) or not is_missing(gap.value):
        return None
    written = {key for key, child in node.value.items() if not _unwritten(child, None)}
    return gap if written == {first} else None


def _unwritten(node: Node, slot: KeySlot | None) -> bool:
    """Whether nothing is written here: a blank text, or a part that may be left out and holds nothing else."""
    if isinstance(node.value, str):
        return not node.value.strip()
    if not isinstance(node.value, Mapping) or slot is None or slot.part is None or slot.many or slot.required:
        return False
    known = slots(slot.part)
    return all(key.isidentifier() and _unwritten(child, known.get(key)) for key, child in node.value.items())


def _clean(text: str) -> str:
    """The text, a question mark for each half of a surrogate pair, which no file can hold.

    A long one is tidied, so that white space never decides whether it is too long to be read.
    """
    text = paragraphs(text) if len(text) > LONGEST else text
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def at(tree: Any, loc: Loc) -> Any:
    """The value at a place that is known to be there."""
    for step in loc:
        tree = tree[step]
    return tree


def put(tree: Any, loc: Loc, value: object) -> None:
    """Put a value at a place whose parent is there."""
    at(tree, loc[:-1])[loc[-1]] = value


def drop(tree: Any, loc: Loc) -> None:
    """Take a key out of its mapping."""
    del at(tree, loc[:-1])[loc[-1]]
