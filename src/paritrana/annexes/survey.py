"""Evidence ids and file names in, AnnexFacts out: what each annex is, seen once and told as data.

Sizes, hashes and kinds are read here; PDFs and pictures are opened in one child process for all annexes, capped in
time and memory, so that a hostile file costs its own facts and nothing else. Whatever an annex holds, nothing is
raised.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from paritrana.annexes import child
from paritrana.errors import EnvironmentFault
from paritrana.workspace import Workspace, fingerprint

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


def survey(items: Mapping[str, str], workspace: Workspace) -> dict[str, AnnexFacts]:
    """Look at the annex of every evidence item: id -> file name, "" for an item without a file."""
    facts = {id: _look(id, file, workspace) for id, file in items.items()}
    seen = {f.path: f.kind for f in facts.values() if f.state is State.PRESENT and f.kind in OPENED}
    jobs = [{"key": path, "path": path, "kind": seen[path]} for path in sorted(seen)]
    answers = child.ask("look", jobs) if jobs else {}
    return {id: _opened(f, answers) for id, f in facts.items()}


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
    return replace(facts, kind=kind_of(seen.head))


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


def _opened(facts: AnnexFacts, answers: Mapping[str, Any]) -> AnnexFacts:
    if facts.state is not State.PRESENT or facts.kind not in OPENED:
        return facts
    answer = answers.get(facts.path)
    if not isinstance(answer, Mapping):
        return _refuse(
            facts, answer or f"{facts.kind.upper()} tidak selesai dibaca dalam batas waktu dan memori"
        )
    return replace(
        facts,
        pages=int(answer["pages"]),
        texts=tuple(answer.get("texts", ())),
        signed=tuple(Signature(**each) for each in answer.get("signed", ())),
        hidden=tuple(answer.get("hidden", ())),
        mended=bool(answer.get("mended", False)),
    )


def _refuse(facts: AnnexFacts, reason: str) -> AnnexFacts:
    return replace(facts, state=State.REFUSED, refused=reason)
