"""A tree of Nodes while it grows: mappings that are filled path by path, then frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType

from paritrana.evidence.model import Part
from paritrana.evidence.shape import slots
from paritrana.indonesian import is_missing
from paritrana.located import Node, Origin


@dataclass(slots=True)
class Growing:
    """A mapping in the making; `kept` says that it stays even if nothing in it was written."""

    at: Origin
    pairs: dict[str, Node | Growing | list[Growing]] = field(default_factory=dict)
    kept: bool = False

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
        *above, key = path
        node = self
        for step in above:
            node = node.part(step, at)
        node.pairs[key] = Node(text, at)

    def written(self) -> bool:
        """Whether anything in it was written."""
        for child in self.pairs.values():
            if isinstance(child, Node):
                if str(child.value).strip():
                    return True
            elif isinstance(child, list):
                if child:
                    return True
            elif child.written():
                return True
        return False

    def freeze(self, part: type[Part]) -> Node:
        """The Node, its keys in the order of the model; parts of which nothing was written are left out."""
        known = slots(part)
        pairs: dict[str, Node] = {}
        keys: dict[str, Origin] = {}
        for key in sorted(self.pairs, key=list(known).index):
            child, slot = self.pairs[key], known[key]
            if isinstance(child, list):
                if child and slot.part:
                    items = tuple(item.freeze(slot.part) for item in child)
                    pairs[key] = Node(items, child[0].at)
            elif isinstance(child, Growing):
                if (child.kept or child.written()) and slot.part:
                    pairs[key] = (slot.gap and _gap(child, slot.part)) or child.freeze(slot.part)
            else:
                pairs[key] = child
            if key in pairs:
                keys[key] = pairs[key].at
        return Node(MappingProxyType(pairs), self.at, MappingProxyType(keys))


def _gap(child: Growing, part: type[Part]) -> Node | None:
    """The gap, where only the first key of a part was written and it says that there is nothing."""
    first, *others = slots(part)
    said = child.pairs.get(first)
    if not isinstance(said, Node) or not is_missing(str(said.value)):
        return None
    rest = (child.pairs.get(key) for key in others)
    return None if any(isinstance(node, Node) and str(node.value).strip() for node in rest) else said
