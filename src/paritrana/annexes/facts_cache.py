"""What a child told about a file, noted by the file's content, so that an unchanged file is opened once.

A note holds only for the code and the libraries that told it. Whether it still says what a child would say is judged
where it is used.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from paritrana import __version__
from paritrana.cache import Notes
from paritrana.files import read_whole

_LIBRARIES = ("pikepdf", "pypdfium2", "pillow", "pyhanko", "pyhanko-certvalidator")


def recall(notes: Notes, content: str, kind: str) -> Mapping[str, Any] | None:
    """What was told about a file of this SHA-256; None when nothing was, or nothing that can be read."""
    note = notes.get(_key(content, kind))
    if note is None:
        return None
    try:
        told = json.loads(note)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def keep(notes: Notes, content: str, kind: str, told: Mapping[str, Any]) -> None:
    """Note what was told about a file of this SHA-256."""
    notes.put(_key(content, kind), json.dumps(told).encode())


def _key(content: str, kind: str) -> str:
    return sha256(f"{_teller()} {kind} {content}".encode()).hexdigest()[:40]


@cache
def _teller() -> str:
    """What stands for the code of this room, which tells and judges, and for the libraries it reads with."""
    digest = sha256(" ".join([__version__, *map(_version, _LIBRARIES)]).encode())
    for module in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(read_whole(module))
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return f"{library} -"
