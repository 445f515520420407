"""What a child told about a file, noted by the file's content, so that an unchanged file is opened once.

A note holds only for the code and the libraries that told it. Whether it still says what a child would say is judged
where it is used.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import paritrana
from paritrana.cache import FactsCache
from paritrana.files import read_whole

ROOMS = ("annexes", "annexdata")
"""The rooms whose code tells, judges and shapes what is noted, with all that lies below them."""

_LIBRARIES = ("pikepdf", "pypdfium2", "pillow", "pyhanko", "pyhanko-certvalidator")


def recall(notes: FactsCache, content: str, kind: str) -> Mapping[str, Any] | None:
    """Read what was told about a file of this SHA-256; None when nothing was, or nothing that can be read."""
    note = notes.get(_key(content, kind))
    if note is None:
        return None
    try:
        answer = json.loads(note)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def store(notes: FactsCache, content: str, kind: str, answer: Mapping[str, Any]) -> None:
    """Note what was told about a file of this SHA-256."""
    notes.put(_key(content, kind), json.dumps(answer).encode())


def _key(content: str, kind: str) -> str:
    return sha256(f"{_program()} {kind} {content}".encode()).hexdigest()[:40]


@cache
def _program() -> str:
    """What stands for the code that tells and judges, and for the libraries it reads with."""
    digest = sha256(" ".join([paritrana.__version__, *map(_version, _LIBRARIES)]).encode())
    for module in modules(Path(paritrana.__file__).parent):
        digest.update(read_whole(module))
    return digest.hexdigest()


def modules(package: Path) -> Iterator[Path]:
    """List every module of the rooms in a package, those of rooms inside them too, in a fixed order."""
    for room in ROOMS:
        yield from sorted((package / room).rglob("*.py"))


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return f"{library} -"
