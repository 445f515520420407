"""The plain tree the models read: text, lists and mappings without places; repairs go in here.

A place is a path of keys and indexes, as pydantic gives it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from paritrana.located import Node

Loc = tuple[int | str, ...]
DEEPEST = 12
"""The models are six levels deep; what lies below this is refused where it begins and is not copied."""


def plain(node: Node, depth: int = 0) -> Any:
    """Copy a Node's values; a key with no text is left out, as if it was not written.

    What can be no key stays, to be refused: in `{nilai: Rp20,7 miliar}` it is the rest of a value cut at its comma.
    """
    if isinstance(node.value, str):
        return _clean(node.value)
    if depth == DEEPEST:
        return ""
    if isinstance(node.value, Mapping):
        return {
            _clean(key): plain(child, depth + 1)
            for key, child in node.value.items()
            if not (_blank(child) and key.isidentifier())
        }
    return [plain(child, depth + 1) for child in node.value]


def _clean(text: str) -> str:
    """The text, a question mark for each half of a surrogate pair, which no file can hold."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _blank(node: Node) -> bool:
    return isinstance(node.value, str) and not node.value.strip()


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
