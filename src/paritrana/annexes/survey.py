"""Evidence ids and file names in, AnnexFacts out: what each annex is, seen once and told as data.

Sizes, hashes and kinds are read here; pages are counted in one child process for all annexes, capped in time
and memory, so that a hostile PDF costs its own page count and nothing else. Whatever an annex holds, nothing
is raised.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

import paritrana
from paritrana.errors import EnvironmentFault
from paritrana.workspace import Workspace, fingerprint

TIME_LIMIT_S = 60
CHILDREN = 4
MAX_BYTES = 500_000_000


class State(Enum):
    """What became of an annex."""

    PRESENT = "ada"
    MISSING = "tidak ada"
    REFUSED = "ditolak"
    NONE = "tanpa berkas"


@dataclass(frozen=True, slots=True)
class AnnexFacts:
    """What survey saw in one evidence item's annex.

    `kind` is pdf, jpeg, png, tiff, docx, xlsx or lain; `pages` is 1 for a picture and None where it can't be
    counted; `refused` is the reason, in Indonesian, of state REFUSED.
    """

    id: str
    file: str = ""
    state: State = State.NONE
    kind: str = ""
    pages: int | None = None
    sha256: str = ""
    size: int = 0
    path: str = ""
    refused: str = ""


def survey(items: Mapping[str, str], workspace: Workspace) -> dict[str, AnnexFacts]:
    """Look at the annex of every evidence item: id -> file name, "" for an item without a file."""
    facts = {id: _look(id, file, workspace) for id, file in items.items()}
    paths = sorted({f.path for f in facts.values() if f.state is State.PRESENT and f.kind == "pdf"})
    counted = _count(paths) if paths else {}
    return {id: _counted(f, counted) for id, f in facts.items()}


def _look(id: str, file: str, workspace: Workspace) -> AnnexFacts:
    if not file:
        return AnnexFacts(id)
    annex = workspace.annex(file)
    facts = AnnexFacts(id, file, path=annex.path)
    if annex.missing:
        return replace(facts, state=State.MISSING)
    if annex.refused:
        return _refuse(facts, annex.refused)
    try:
        seen = fingerprint(annex.path)
    except EnvironmentFault:
        return _refuse(facts, "tidak dapat dibuka")
    facts = replace(facts, state=State.PRESENT, size=seen.size, sha256=seen.sha256)
    if not seen.size:
        return _refuse(facts, "berkas kosong")
    if seen.size > MAX_BYTES:
        return _refuse(facts, "lebih besar dari 500 MB")
    kind = kind_of(seen.head)
    return replace(facts, kind=kind, pages=1 if kind in {"jpeg", "png"} else None)


def kind_of(head: bytes) -> str:
    """Tell a file's kind by its first bytes, never by its name."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return "docx" if b"word/" in head else "xlsx" if b"xl/" in head else "lain"
    return "lain"


_MAGIC = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
)


def _counted(facts: AnnexFacts, counted: Mapping[str, int | str]) -> AnnexFacts:
    if facts.state is not State.PRESENT or facts.kind != "pdf":
        return facts
    result = counted.get(facts.path, "PDF tidak selesai dibaca dalam batas waktu dan memori")
    return replace(facts, pages=result) if isinstance(result, int) else _refuse(facts, result)


def _refuse(facts: AnnexFacts, reason: str) -> AnnexFacts:
    return replace(facts, state=State.REFUSED, refused=reason)


def _count(paths: list[str]) -> dict[str, int | str]:
    """Ask a child for pages. The file on which it died or hung is left out and the rest asked of another."""
    answers: dict[str, int | str] = {}
    rest = paths
    for _ in range(CHILDREN):
        told = _child(rest)
        answers |= _answers(told, set(rest))
        silent = [path for path in rest if path not in answers]
        rest = silent[1:]
        if not rest:
            break
    return answers


def _child(paths: list[str]) -> bytes:
    """What a child says about these files before it ends, dies or is stopped."""
    import subprocess

    # -P keeps the current folder, which may be the region's, out of the child's module path.
    command = [sys.executable, "-P", "-m", "paritrana.annexes.worker"]
    source = str(Path(paritrana.__file__).parents[1])
    known = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH", "")]))
    environment = {**os.environ, "PYTHONPATH": known}
    asked = json.dumps(paths).encode()
    try:
        done = subprocess.run(
            command, input=asked, capture_output=True, timeout=TIME_LIMIT_S, check=False, env=environment
        )
        return done.stdout
    except subprocess.TimeoutExpired as late:
        return late.stdout or b""
    except OSError:  # no process to be had
        return b""


def _answers(told: bytes, asked: set[str]) -> dict[str, int | str]:
    """Read the child's lines, each `[path, pages or reason]`; a broken last line is dropped."""
    answers: dict[str, int | str] = {}
    for line in told.splitlines():
        try:
            path, result = json.loads(line)
        except ValueError:
            continue
        if path in asked and isinstance(result, int | str):
            answers[path] = result
    return answers
