"""Several parts of one region's evidence joined into one tree; where two disagree, a finding names both places.

A gap or a blank gives way to what the other part says. Items of a list are the same when their label is, and it is
the only one of its kind in both parts; all others stand side by side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from paritrana.diagnostics import Findings, Related
from paritrana.evidence.addresses import ROOT
from paritrana.evidence.fields import KeySlot, slots
from paritrana.evidence.model import Evidence, Part
from paritrana.evidence.placeholders import PLACEHOLDER
from paritrana.indonesian import is_missing
from paritrana.located import Address, Node
from paritrana.workbook_form import faults
from paritrana.workbook_form.layout import FormColumn
from paritrana.workbook_form.reconcile import empty
from paritrana.workbook_form.table_texts import one_text


def merge(roots: Sequence[Node], findings: Findings) -> Node:
    """Join the trees from the first to the last."""
    first, *others = roots
    for other in others:
        first = _join(first, other, Evidence, ROOT, findings)
    return first


def _join(one: Node, two: Node, part: type[Part], at: Address, findings: Findings) -> Node:
    if not isinstance(one.value, Mapping) or not isinstance(two.value, Mapping):
        return one if isinstance(one.value, Mapping) else two
    known = slots(part)
    pairs = dict(one.value)
    keys = dict(one.keys)
    for key, child in two.value.items():
        mine, slot = pairs.get(key), known.get(key)
        if mine is None or slot is None:
            if mine is None:
                pairs[key], keys[key] = child, two.keys.get(key, child.at)
        else:
            pairs[key] = _value(mine, child, slot, at.key(key), findings)
    return Node(MappingProxyType(pairs), one.at, MappingProxyType(keys))


def _value(one: Node, two: Node, slot: KeySlot, at: Address, findings: Findings) -> Node:
    if slot.many and slot.part:
        mine = one.value if isinstance(one.value, tuple) else ()
        theirs = two.value if isinstance(two.value, tuple) else ()
        return Node(_items(mine, theirs, slot.part, at, findings), one.at if mine else two.at)
    texts = isinstance(one.value, str) and isinstance(two.value, str)
    if slot.part and not texts:
        return _join(one, two, slot.part, at, findings)
    column = FormColumn((slot.key,), slot, "")
    first, second = (one_text(node, column) if slot.scalar else str(node.value) for node in (one, two))
    if _weak(second) or first.split() == second.split():
        return one if not (empty(one) and not empty(two)) else two
    if _weak(first):
        return two
    related = [Related(two.at, "di sini {kedua}")]
    findings.add(faults.CONFLICT.at(one.at, related=related, tempat=str(at), pertama=first, kedua=second))
    return one


def _weak(text: str) -> bool:
    """Whether a text says nothing that the other part would contradict."""
    return not text.strip() or is_missing(text) or " ".join(text.split()).casefold() == PLACEHOLDER


def _items(
    mine: tuple[Node, ...], theirs: tuple[Node, ...], part: type[Part], at: Address, findings: Findings
) -> tuple[Node, ...]:
    made = list(mine)
    named = [_label(node, part) for node in mine]
    ours = [name.casefold() for name in named]
    others = [_label(node, part).casefold() for node in theirs]
    for name, node in zip(others, theirs, strict=True):
        if any(_same(node, item) for item in mine):
            continue
        if name and ours.count(name) == 1 and others.count(name) == 1:
            index = ours.index(name)
            made[index] = _join(made[index], node, part, at.item(index, named[index]), findings)
        else:
            made.append(node)
    return tuple(made)


def _label(node: Node, part: type[Part]) -> str:
    """The item's label as its fields are written: those of the model's label, else its first key."""
    names: tuple[str, ...] = getattr(part, "label_fields", ())
    keys = [slot.key for slot in slots(part).values() if slot.name in names] or [next(iter(slots(part)))]
    words = [child.value for key in keys if (child := node.child(key)) and isinstance(child.value, str)]
    return " ".join(" ".join(words).split())


def _same(one: Node, two: Node) -> bool:
    """Whether two items say the same, blanks apart."""
    if isinstance(one.value, str) or isinstance(two.value, str):
        return (
            isinstance(one.value, str)
            and isinstance(two.value, str)
            and one.value.split() == two.value.split()
        )
    if isinstance(one.value, Mapping) and isinstance(two.value, Mapping):
        left = {key: child for key, child in one.value.items() if not empty(child)}
        right = {key: child for key, child in two.value.items() if not empty(child)}
        return left.keys() == right.keys() and all(_same(left[key], right[key]) for key in left)
    if isinstance(one.value, tuple) and isinstance(two.value, tuple):
        pairs = zip(one.value, two.value, strict=False)
        return len(one.value) == len(two.value) and all(_same(a, b) for a, b in pairs)
    return False
