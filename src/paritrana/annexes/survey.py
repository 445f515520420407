"""Evidence ids and file names in, AnnexFacts out: what each annex is, seen once and told as data.

Sizes, hashes and kinds are read here; PDFs and pictures are opened in one child process for all annexes, capped in
time and memory, so that a hostile file costs its own facts and nothing else. A file whose content was seen before is
not opened again. Whatever an annex holds, nothing is raised.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import astuple, dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

from paritrana.annexes import facts_cache
from paritrana.annexes.sandbox import process
from paritrana.errors import EnvironmentFault
from paritrana.workspace import Fingerprint, Notes, Workspace, fingerprint

if TYPE_CHECKING:
    from paritrana.annexes.prefetch import Ahead

MAX_BYTES = 500_000_000
OPENED = frozenset({"pdf", "jpeg", "png", "tiff"})
"""Kinds whose pages can be bound; others travel as attachments only."""


class State(Enum):
    """What became of an annex."""

    PRESENT = "ada"
    MISSING = "tidak ada"
    REFUSED = "ditolak"
    NONE = "tanpa berkas"


@dataclass(frozen=True, slots=True)
class Signature:
    """An electronic signature as the file names it; `day` is ISO, `verdict` "" where nobody could ask."""

    signer: str
    day: str
    time: str
    verdict: str


@dataclass(frozen=True, slots=True)
class AnnexFacts:
    """What survey saw in one evidence item's annex.

    `kind` is pdf, jpeg, png, tiff, docx, xlsx or lain; `pages` are those of the whole file, None where they can't be
    counted; `refused` is the reason, in Indonesian, of state REFUSED. `texts` holds the text of each page ("" for a
    scan), `hidden` what a PDF carries besides its pages; `mended` says that its table of objects was damaged.
    `recognised` are the pages whose text a machine read from a picture (OCR).
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
    texts: tuple[str, ...] = ()
    signed: tuple[Signature, ...] = ()
    hidden: tuple[str, ...] = ()
    mended: bool = False
    recognised: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Inside:
    """What a child tells about a file, and what notes keep of it."""

    pages: int
    texts: tuple[str, ...]
    signed: tuple[Signature, ...]
    hidden: tuple[str, ...]
    mended: bool


def survey(
    items: Mapping[str, str], workspace: Workspace, ahead: Ahead | None = None
) -> dict[str, AnnexFacts]:
    """Look at the annex of every evidence item: id -> file name, "" for an item without a file.

    `ahead` may have looked at some of them, or may be about to.
    """
    seen = dict(ahead.fingerprints) if ahead else {}
    facts = {id: _look(id, file, workspace, seen) for id, file in items.items()}
    kinds = {f.path: f.kind for f in facts.values() if f.state is State.PRESENT and f.kind in OPENED}
    told = _told(kinds, seen, workspace.notes(), ahead.child if ahead else None) if kinds else {}
    return {id: _opened(f, told.get(f.path)) if f.path in kinds else f for id, f in facts.items()}


def job(path: str, kind: str) -> process.Job:
    """What a child is asked about a file."""
    return {"key": path, "path": path, "kind": kind}


def _look(id: str, file: str, workspace: Workspace, seen: dict[str, Fingerprint]) -> AnnexFacts:
    if not file:
        return AnnexFacts(id)
    annex = workspace.annex(file)
    facts = AnnexFacts(id, file, path=annex.path)
    if annex.missing:
        return replace(facts, state=State.MISSING)
    if annex.refused:
        return _refuse(facts, annex.refused)
    try:
        found = seen[annex.path] = seen.get(annex.path) or fingerprint(annex.path)
    except EnvironmentFault:
        return _refuse(facts, "tidak dapat dibuka")
    facts = replace(facts, state=State.PRESENT, size=found.size, sha256=found.sha256)
    if not found.size:
        return _refuse(facts, "berkas kosong")
    if found.size > MAX_BYTES:
        return _refuse(facts, "lebih besar dari 500 MB")
    return replace(facts, kind=kind_of(found.head))


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


def _told(
    kinds: Mapping[str, str], seen: Mapping[str, Fingerprint], notes: Notes, begun: process.Child | None
) -> dict[str, _Inside | str]:
    """What is inside of each file, or why nobody knows: from the notes, else from a child."""
    known = {path: _heard(facts_cache.recall(notes, seen[path].sha256, kind)) for path, kind in kinds.items()}
    found: dict[str, _Inside | str] = {path: inside for path, inside in known.items() if inside}
    jobs = [job(path, kinds[path]) for path in sorted(kinds) if path not in found]
    for path, answer in (process.ask("look", jobs, begun) if jobs else {}).items():
        inside = _heard(answer)
        if inside:
            found[path] = inside
            if isinstance(answer, Mapping) and _is_whole(answer, path, seen[path]):
                facts_cache.keep(notes, seen[path].sha256, kinds[path], answer)
        elif isinstance(answer, str):
            found[path] = answer
    return found


def _heard(told: object) -> _Inside | None:
    """What an answer or a note says; None where it doesn't say what a child says."""
    if not isinstance(told, Mapping):
        return None
    try:
        signed = tuple(Signature(**each) for each in told.get("signed", ()))
        texts, hidden = tuple(told.get("texts", ())), tuple(told.get("hidden", ()))
        inside = _Inside(told["pages"], texts, signed, hidden, bool(told.get("mended", False)))
    except (KeyError, TypeError):
        return None
    words = (*texts, *hidden, *(word for each in signed for word in astuple(each)))
    sound = type(inside.pages) is int and inside.pages > 0 and all(isinstance(word, str) for word in words)
    return inside if sound else None


def _is_whole(answer: Mapping[str, Any], path: str, seen: Fingerprint) -> bool:
    """Whether an answer is about the bytes that were hashed, and about all of their pages."""
    try:
        return not answer.get("skipped") and os.stat(path).st_mtime_ns == seen.changed_ns
    except OSError:
        return False


def _opened(facts: AnnexFacts, inside: _Inside | str | None) -> AnnexFacts:
    if isinstance(inside, _Inside):
        pages, texts, signed = inside.pages, inside.texts, inside.signed
        return replace(
            facts, pages=pages, texts=texts, signed=signed, hidden=inside.hidden, mended=inside.mended
        )
    return _refuse(facts, inside or f"{facts.kind.upper()} tidak selesai dibaca dalam batas waktu dan memori")


def _refuse(facts: AnnexFacts, reason: str) -> AnnexFacts:
    return replace(facts, state=State.REFUSED, refused=reason)
