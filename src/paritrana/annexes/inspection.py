"""One file's inspection: its kind by its first bytes, the job a child gets, and what the child's answer says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass

from paritrana.annexdata.facts import DigitalSignature
from paritrana.annexes.sandbox import process

_MAGIC = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
)
_PDF_WITHIN = 1024  # readers accept %PDF- so far from the beginning (PDF Reference 1.7, H.3, note 13)


@dataclass(frozen=True, slots=True)
class FileContents:
    """What a child tells about a file, and what the cache keeps of it; the fields are those of AnnexFacts."""

    pages: int
    texts: tuple[str, ...]
    signed: tuple[DigitalSignature, ...]
    hidden: tuple[str, ...]
    mended: bool


def kind_of(head: bytes) -> str:
    """Tell a file's kind by its first bytes, never by its name: pdf, jpeg, png, tiff, docx, xlsx or lain."""
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return "pdf"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return "docx" if b"word/" in head else "xlsx" if b"xl/" in head else "lain"
    return "lain"


def job_of(path: str, kind: str) -> process.Job:
    """Make the job of the service `look` for a file; its key is the path."""
    return {"key": path, "path": path, "kind": kind}


def parse(answer: object) -> FileContents | None:
    """Read an answer or a note of one; None where it doesn't say what a child says."""
    if not isinstance(answer, Mapping):
        return None
    try:
        signed = tuple(DigitalSignature(**each) for each in answer.get("signed", ()))
        texts, hidden = tuple(answer.get("texts", ())), tuple(answer.get("hidden", ()))
        contents = FileContents(answer["pages"], texts, signed, hidden, bool(answer.get("mended", False)))
    except (KeyError, TypeError):
        return None
    words = (*texts, *hidden, *(word for each in signed for word in astuple(each)))
    sound = (
        type(contents.pages) is int and contents.pages > 0 and all(isinstance(word, str) for word in words)
    )
    return contents if sound else None
