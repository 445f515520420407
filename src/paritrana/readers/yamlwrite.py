"""A tree of texts in, YAML out that reads as the same tree: plain where that is safe, quoted where it isn't.

Keys are words of the schema and are written as they are. Nothing is folded, typed or sorted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from paritrana.located import Node

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`\\][^\n\t\r\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]*")
_ODD = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")
_STEP = "  "


def write(root: Node) -> str:
    """Write a whole document; sections of several lines stand apart."""
    lines: list[str] = []
    assert isinstance(root.value, Mapping)
    for key, child in root.value.items():
        if lines and not isinstance(child.value, str):
            lines.append("")
        lines += pair(key, child, "")
    return "\n".join(lines) + "\n"


def pair(key: str, node: Node, indent: str) -> list[str]:
    """The lines of one key and what it holds."""
    if isinstance(node.value, str):
        return _text_pair(key, node.value, indent)
    if not node.value:
        return [f"{indent}{key}: {'{}' if isinstance(node.value, Mapping) else '[]'}"]
    return [f"{indent}{key}:", *block(node, indent + _STEP)]


def block(node: Node, indent: str) -> list[str]:
    """The lines of what a list or a mapping holds, all at one indentation."""
    if isinstance(node.value, Mapping):
        return [line for key, child in node.value.items() for line in pair(key, child, indent)]
    assert isinstance(node.value, tuple)
    return [line for child in node.value for line in item(child, indent)]


def item(node: Node, indent: str) -> list[str]:
    """The lines of one item of a list, the first of them after its dash."""
    if isinstance(node.value, str):
        return [f"{indent}- {scalar(node.value)}"]
    if not node.value:
        return [f"{indent}- {'{}' if isinstance(node.value, Mapping) else '[]'}"]
    first, *others = block(node, indent + _STEP)
    return [f"{indent}- {first[len(indent) + 2 :]}", *others]


def scalar(text: str, *, flow: bool = False) -> str:
    """One text on one line; inside braces commas and brackets ask for quotes."""
    plain = _PLAIN.fullmatch(text) and not text.endswith((" ", ":", "\xa0"))
    if plain and not re.search(r":\s|\s#", text) and not (flow and re.search(r"[,\[\]{}:]", text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def flow(node: Node) -> str:
    """A list or a mapping on one line, in brackets or braces."""
    if isinstance(node.value, str):
        return scalar(node.value, flow=True)
    if isinstance(node.value, Mapping):
        return "{" + ", ".join(f"{key}: {flow(child)}" for key, child in node.value.items()) + "}"
    return "[" + ", ".join(map(flow, node.value)) + "]"


def _text_pair(key: str, text: str, indent: str) -> list[str]:
    """A text of several paragraphs stands below its key, line by line."""
    parts = text.split("\n")
    safe = not any(_ODD.search(p) or p != p.strip() or "\t" in p or "\r" in p for p in parts)
    if len(parts) > 1 and safe and parts[0] and parts[-1]:
        return [f"{indent}{key}: |-", *(f"{indent}{_STEP}{part}" if part else "" for part in parts)]
    return [f"{indent}{key}: {scalar(text)}"]
