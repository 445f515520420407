"""What a survey saw of one exhibit's annex: its file's state, kind, pages, texts and signatures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

KINDS_WITH_PAGES = frozenset({"pdf", "jpeg", "png", "tiff"})
"""Kinds of file whose pages can be bound; others travel as attachments only."""


class AnnexState(Enum):
    """What became of an annex."""

    PRESENT = "ada"
    MISSING = "tidak ada"
    REFUSED = "ditolak"
    NONE = "tanpa berkas"
    """The evidence names no file."""


@dataclass(frozen=True, slots=True)
class DigitalSignature:
    """A digital signature (ISO 32000-1, 12.8) as the file names it.

    `signer` is "" where the file doesn't say. `day` is ISO 8601 ("2024-05-31") and `time` "14.30", both "" where they
    are not given. `verdict` is utuh, rusak or tidak dapat diperiksa, and "" where nobody could ask.
    """

    signer: str
    day: str
    time: str
    verdict: str


@dataclass(frozen=True, slots=True)
class AnnexFacts:
    """What survey saw in one exhibit's annex.

    `file` is the name in the evidence, "" for none, and `path` where it lies. `kind` is pdf, jpeg, png, tiff, docx,
    xlsx or lain, "" where nothing was read; `pages` are those of the whole file, None where they can't be counted.
    `sha256` is hexadecimal, `size` in bytes. `refused` is the reason, in Indonesian, of state REFUSED. `texts` holds
    the text of each page of the file ("" for a scan), `recognised` the numbers, from 1, of those whose text a machine
    read from a picture (OCR). `hidden` says in words what a PDF carries besides its pages; `mended` that its table of
    objects was damaged.
    """

    id: str
    file: str = ""
    state: AnnexState = AnnexState.NONE
    kind: str = ""
    pages: int | None = None
    sha256: str = ""
    size: int = 0
    path: str = ""
    refused: str = ""
    texts: tuple[str, ...] = ()
    signed: tuple[DigitalSignature, ...] = ()
    hidden: tuple[str, ...] = ()
    mended: bool = False
    recognised: frozenset[int] = frozenset()

    @property
    def is_present(self) -> bool:
        """Whether its file is there and can be read."""
        return self.state is AnnexState.PRESENT

    @property
    def can_bind(self) -> bool:
        """Whether it has pages that can stand in the dossier."""
        return self.is_present and self.kind in KINDS_WITH_PAGES
