"""How an object's text names other objects; apart from `objects`, which needs pikepdf."""

from __future__ import annotations

import re

REFERENCE = "\x1a"
"""Encloses an object's number in a text; no PDF text that qpdf writes holds this character."""

_NUMBERS = re.compile(f"{REFERENCE}(\\d+){REFERENCE}")


def references(text: str) -> list[int]:
    """The numbers a text names."""
    return [int(number) for number in _NUMBERS.findall(text)]
