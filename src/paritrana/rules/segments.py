"""The segments of participants by the words a text has for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_WORDS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "BPU": re.compile(r"\bp?bpu\b|bukan penerima upah|informal", re.IGNORECASE),
        "PU": re.compile(r"\bp?pu\b|(?<!bukan )penerima upah|(?<!in)formal\b", re.IGNORECASE),
        "Jakon": re.compile(r"jakon|konstruksi", re.IGNORECASE),
        "PMI": re.compile(r"\bpmi\b|migran", re.IGNORECASE),
    }
)


def named_segments(text: str) -> set[str]:
    """The segments that a text names."""
    return {name for name, words in _WORDS.items() if words.search(text)}
