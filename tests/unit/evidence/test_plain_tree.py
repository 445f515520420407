"""The plain copy of a tree: how deep it goes, and how long a text stays as it was written."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from paritrana.evidence.plain_tree import DEEPEST, plain
from paritrana.located import Node, Origin

AT = Origin("bukti.yaml", 1, 1)


def nested(depth: int, *, lists: bool) -> Node:
    """A text inside so many lists, or so many keys that nobody knows."""
    node = Node("x", AT)
    for _ in range(depth):
        node = Node((node,), AT) if lists else Node(MappingProxyType({"kunci": node}), AT)
    return node


def innermost(value: object) -> object:
    while isinstance(value, list | dict):
        value = value[0] if isinstance(value, list) else value["kunci"]
    return value


@pytest.mark.parametrize("lists", [True, False])
@pytest.mark.parametrize(("depth", "found"), [(DEEPEST, "x"), (DEEPEST + 1, "")])
def test_twelve_levels_are_copied(depth: int, lists: bool, found: str) -> None:
    assert DEEPEST == 12
    assert innermost(plain(nested(depth, lists=lists))) == found


@pytest.mark.parametrize(("blanks", "kept"), [(318, True), (319, False)])
def test_a_text_of_more_than_320_characters_is_tidied(blanks: int, kept: bool) -> None:
    text = "a" + " " * blanks + "b"
    assert plain(Node(text, AT)) == (text if kept else "a b")


def test_half_a_character_becomes_a_question_mark() -> None:
    assert plain(Node("a\ud800b", AT)) == "a?b"
