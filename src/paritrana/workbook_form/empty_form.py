"""The form before anyone has written in it: what a region's code already says is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from paritrana.diagnostics import Findings
from paritrana.evidence.placeholders import PLACEHOLDER
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.skeleton import skeleton
from paritrana.indonesian import is_missing
from paritrana.located import Node, Origin
from paritrana.readers.yamltext import read
from paritrana.workbook_form.reconcile import empty

_NOWHERE = Origin("")


def blank_tree(code: str | None, regions: RegionTable) -> Node:
    """The tree of an empty form; with a code, the region's name, province, category and the head's office.

    An unknown code is a UsageError.
    """
    if not code:
        return Node(MappingProxyType({"skema": Node("1", _NOWHERE)}), _NOWHERE)
    root = read(skeleton(code, regions).encode(), "", Findings())
    assert root is not None
    return _already_known(root)


def _already_known(node: Node) -> Node:
    """What of a skeleton is known and neither a gap nor a placeholder; lists are left to the clerk."""
    assert isinstance(node.value, Mapping)
    kept: dict[str, Node] = {}
    for key, child in node.value.items():
        if isinstance(child.value, str):
            if not empty(child) and not is_missing(child.value) and child.value != PLACEHOLDER:
                kept[key] = child
        elif isinstance(child.value, Mapping):
            kept[key] = _already_known(child)
    return Node(MappingProxyType(kept), node.at)
