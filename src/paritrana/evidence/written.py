"""The words of the evidence that reach paper: every text but signs, numbers, addresses and names of files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from paritrana.evidence.model import Part
from paritrana.located import Address

_NO_WORDS = frozenset(
    {
        "id", "file", "sha256", "number", "account", "website", "email", "nip", "emblem", "place", "finding", "code",
        "basis", "refs", "short", "example", "annex_way", "size_limit", "schema_version", "section", "phone", "address",
        "ln", "tln", "bn", "ld", "tld", "bd", "request", "decision", "employer", "kind",
    }
)  # fmt: skip


def written_texts(parts: Iterable[tuple[Address, Part]]) -> Iterator[tuple[Address, Part, str, str]]:
    """Each text with the part and attribute it stands in; give it the parts as `walk` does."""
    for at, part in parts:
        values = part.__dict__
        for name in _names(type(part)):
            value = values[name]
            for text in value if isinstance(value, tuple) else (value,):
                if type(text) is str and text:
                    yield at, part, name, text


@cache
def _names(model: type[Part]) -> tuple[str, ...]:
    return tuple(name for name in model.model_fields if name not in _NO_WORDS)
