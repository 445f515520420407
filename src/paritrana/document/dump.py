"""The document tree as indented text: what golden files hold at the earliest level."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum

from paritrana.document.dossier import Document
from paritrana.located import Address, Origin


def dump(document: Document) -> str:
    """The tree as indented text, a line a value: what golden files hold at the earliest level."""
    lines: list[str] = []
    _dump(document, "", 0, lines)
    return "\n".join(lines) + "\n"


def _dump(value: object, name: str, depth: int, lines: list[str]) -> None:
    head = "  " * depth + (f"{name}: " if name else "")
    if isinstance(value, (Origin, Address)):
        lines.append(f"{head}@{value}")
    elif isinstance(value, Enum):
        lines.append(f"{head}{value.value}")
    elif is_dataclass(value) and not isinstance(value, type):
        lines.append(f"{head}{type(value).__name__}")
        for each in fields(value):
            inner = getattr(value, each.name)
            if inner not in ((), "", None, False):
                _dump(inner, each.name, depth + 1, lines)
    elif isinstance(value, tuple):
        lines.append(head.rstrip())
        for inner in value:
            _dump(inner, "-", depth + 1, lines)
    elif isinstance(value, bytes):
        lines.append(f"{head}{len(value)} bytes")
    else:
        lines.append(f"{head}{value!r}" if isinstance(value, str) else f"{head}{value}")
