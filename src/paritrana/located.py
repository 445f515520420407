"""Input that remembers where it stood: Origin (a place in a file), Address (a place in the data), Node.

Everything downstream speaks in Addresses; an Origin is looked up only when a report is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple


class Origin(NamedTuple):
    """A place in an input: line and column count from 1, 0 means the whole file; `width` is in characters.

    For a workbook, `sheet` and `cell` name the place and line and column stay 0. A tuple, since every value of the
    input has one: it is made in a third of the time.
    """

    file: str
    line: int = 0
    column: int = 0
    width: int = 1
    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        if self.cell:
            return f"{self.file} {self.sheet}!{self.cell}"
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Item:
    """A step into a list: `label` is the item's key in words, `index` its position from 0."""

    label: str
    index: int


class Address(NamedTuple):
    """A place in the evidence: mapping keys and list items from the root downwards.

    Printed as `anggaran[2023 APBD pagu].nilai`; `pointer` is the JSON Pointer (RFC 6901).
    """

    steps: tuple[str | Item, ...] = ()

    def key(self, name: str) -> Address:
        """Step into a mapping."""
        return Address((*self.steps, name))

    def item(self, index: int, label: str = "") -> Address:
        """Step into a list; an item without a key is counted from 1."""
        return Address((*self.steps, Item(label or str(index + 1), index)))

    def startswith(self, other: Address) -> bool:
        """Say whether `other` is this address or one of its ancestors."""
        return self.steps[: len(other.steps)] == other.steps

    def __str__(self) -> str:
        parts: list[str] = []
        for step in self.steps:
            if isinstance(step, Item):
                parts.append(f"[{step.label}]")
            else:
                parts.append(f".{step}" if parts else step)
        return "".join(parts)

    @property
    def pointer(self) -> str:
        """The JSON Pointer of this place."""
        steps = [str(s.index) if isinstance(s, Item) else s for s in self.steps]
        return "".join("/" + s.replace("~", "~0").replace("/", "~1") for s in steps)


Place = Address | Origin


class Node(NamedTuple):
    """One value of the input, all of it text: a scalar, a list or a mapping, each with its place.

    `keys` holds, for a mapping, where each key stood, or would stand in a form that has a place for it. A tuple for
    the same reason as an Origin.
    """

    value: str | tuple[Node, ...] | Mapping[str, Node]
    at: Origin
    keys: Mapping[str, Origin] = MappingProxyType({})

    def child(self, step: str | Item) -> Node | None:
        """The node one step down, or None where there is none."""
        if isinstance(step, Item):
            if isinstance(self.value, tuple) and 0 <= step.index < len(self.value):
                inner: Node = self.value[step.index]
                return inner
            return None
        return self.value.get(step) if isinstance(self.value, Mapping) else None

    def origin(self, address: Address) -> Origin:
        """Where `address` stands, or where its nearest ancestor does; never fails."""
        node, origin = self, self.at
        for step in address.steps:
            child = node.child(step)
            if child is None:
                return node.keys.get(step, origin) if isinstance(step, str) else origin
            origin = child.at
            if isinstance(step, str) and not isinstance(child.value, str):
                origin = node.keys.get(step, origin)
            node = child
        return origin
