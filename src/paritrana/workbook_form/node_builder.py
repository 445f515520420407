"""A tree of Nodes while it grows: mappings that are filled path by path, then frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from paritrana.evidence.fields import slots
from paritrana.evidence.model import Part
from paritrana.evidence.plain_tree import gap_in
from paritrana.located import Node, Origin

_NO_KEYS: Mapping[str, Origin] = MappingProxyType({})


@dataclass(slots=True)
class Growing:
    """A mapping in the making; `kept` says that it stays even if nothing in it was written.

    `homes` are the places where keys would be written, for those under which nothing is.
    """

    at: Origin
    pairs: dict[str, Node | Growing | list[Growing]] = field(default_factory=dict)
    kept: bool = False
    homes: dict[str, Origin] = field(default_factory=dict)

    def part(self, key: str, at: Origin) -> Growing:
        """The mapping under a key, made where there is none."""
        found = self.pairs.setdefault(key, Growing(at))
        assert isinstance(found, Growing)
        return found

    def items(self, key: str) -> list[Growing]:
        """The list under a key, made where there is none."""
        found = self.pairs.setdefault(key, [])
        assert isinstance(found, list)
        return found

    def put(self, path: tuple[str, ...], text: str, at: Origin) -> None:
        """Write a text at a path of keys."""
        node = self
        for step in path[:-1]:
            node = node.part(step, at)
        node.pairs[path[-1]] = Node(text, at, _NO_KEYS)

    def give_home(self, path: tuple[str, ...], at: Origin) -> None:
        """Note where a key of this mapping would be written; longer paths belong to the parts they lead to."""
        if len(path) == 1:
            self.homes[path[0]] = at

    def has_content(self) -> bool:
        """Whether anything in it was written."""
        for child in self.pairs.values():
            if isinstance(child, Node):
                if str(child.value).strip():
                    return True
            elif isinstance(child, list):
                if child:
                    return True
            elif child.has_content():
                return True
        return False

    def freeze(self, part: type[Part]) -> Node:
        """The Node, its keys in the order of the model; parts of which nothing was written are left out."""
        known = slots(part)
        pairs: dict[str, Node] = {}
        keys = dict(self.homes)
        for key, slot in known.items():
            child = self.pairs.get(key)
            if child is None:
                continue
            if isinstance(child, list):
                if child and slot.part:
                    items = tuple(item.freeze(slot.part) for item in child)
                    pairs[key] = Node(items, child[0].at)
            elif isinstance(child, Growing):
                if (child.kept or child.has_content()) and slot.part:
                    made = child.freeze(slot.part)
                    pairs[key] = gap_in(made, slot) or made
            else:
                pairs[key] = child
            if key in pairs:
                keys[key] = pairs[key].at
        return Node(MappingProxyType(pairs), self.at, MappingProxyType(keys))
