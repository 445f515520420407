"""All words of a document, for tests of what it says and never says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from paritrana.document import Document
from paritrana.located import Address, Origin


def words(document: Document) -> str:
    """Every string of the document but places, ids and links, U+00A0 as a blank."""
    return "\n".join(_strings(document)).replace("\u00a0", " ")


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _strings(inner)
    elif is_dataclass(value) and not isinstance(value, (type, Enum, Origin, Address)):
        for each in fields(value):
            if each.name not in ("id", "target", "link", "place"):
                yield from _strings(getattr(value, each.name))
