"""Two trees of the same evidence: the new one in the old one's words wherever both mean the same.

A workbook writes lists as one text and paragraphs on one line; what only differs in that keeps the shape it had.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from paritrana.evidence.fields import KeySlot, slots
from paritrana.evidence.model import Evidence, Part
from paritrana.evidence.plain_tree import gap_in
from paritrana.indonesian import is_missing
from paritrana.located import Node
from paritrana.workbook_form.layout import FormColumn
from paritrana.workbook_form.table_texts import one_text


def tidy(node: Node) -> Node:
    """The tree without what was not written: empty texts, and mappings in which nothing is left."""
    if isinstance(node.value, str):
        return node
    if isinstance(node.value, Mapping):
        kept = {key: made for key, child in node.value.items() if not empty(made := tidy(child))}
        return Node(MappingProxyType(kept), node.at, node.keys)
    return Node(tuple(tidy(child) for child in node.value), node.at)


def empty(node: Node) -> bool:
    """Whether nothing is written here."""
    return not node.value or (isinstance(node.value, str) and not node.value.strip())


def reconcile(old: Node, new: Node, part: type[Part] = Evidence) -> Node:
    """The new tree; equal values as the old one has them, its keys in the old one's order, its empty keys kept."""
    if not isinstance(old.value, Mapping) or not isinstance(new.value, Mapping):
        return new
    known = slots(part)
    pairs: dict[str, Node] = {}
    for key, before in old.value.items():
        after = new.value.get(key)
        if after is None:
            if empty(before):
                pairs[key] = before
        elif key in known:
            pairs[key] = _value(before, after, known[key])
        else:
            pairs[key] = after
    ordered = _in_order(list(pairs), [k for k in new.value if k not in pairs], list(known))
    return Node(
        MappingProxyType({key: pairs.get(key) or new.value[key] for key in ordered}), new.at, new.keys
    )


def _value(before: Node, after: Node, slot: KeySlot) -> Node:
    if slot.scalar:
        column = FormColumn((slot.key,), slot, "")
        return before if _text(before, column) == _text(after, column) else after
    if not slot.part:
        return after
    if slot.many and isinstance(before.value, tuple) and isinstance(after.value, tuple):
        return Node(_items(before.value, after.value, slot.part), after.at)
    if slot.many:
        return after
    same_gap = _gap(before, slot) and _gap(after, slot)
    return before if same_gap else reconcile(before, after, slot.part)


def _gap(node: Node, slot: KeySlot) -> bool:
    """Whether a part that may be missing is said to be, in either way."""
    gap = gap_in(node, slot) or node
    return slot.gap and isinstance(gap.value, str) and is_missing(gap.value)


def _items(old: tuple[Node, ...], new: tuple[Node, ...], part: type[Part]) -> tuple[Node, ...]:
    """Items in the words of the old item that has the same first value, in order, or else stands at the same place."""
    first = next(iter(slots(part)))
    by_name: dict[str, list[Node]] = {}
    for node in old:
        by_name.setdefault(_name(node, first), []).append(node)
    made = []
    for index, node in enumerate(new):
        same = by_name.get(_name(node, first), [])
        match = same.pop(0) if same else old[index] if index < len(old) else None
        made.append(reconcile(match, node, part) if match else node)
    return tuple(made)


def _name(node: Node, key: str) -> str:
    child = node.child(key)
    return " ".join(child.value.split()) if child and isinstance(child.value, str) else ""


def _text(node: Node, column: FormColumn) -> str:
    return "" if isinstance(node.value, Mapping) else one_text(node, column)


def _in_order(there: list[str], more: list[str], known: list[str]) -> list[str]:
    """The keys that are there in their order, new ones behind the nearest key that comes before them in the schema."""
    order = list(there)
    for key in more:
        before = known[: known.index(key)] if key in known else known
        at = max((order.index(k) + 1 for k in before if k in order), default=0)
        order.insert(at, key)
    return order
