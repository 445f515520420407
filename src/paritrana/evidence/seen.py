"""What annexes gives to rules and views, seen from here: facts about a file, and its pages ready to bind.

Rules and views may not import annexes; they get its facts as data of these shapes.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol


class AnnexState(Protocol):
    """What became of an annex: "ada", "tidak ada", "ditolak" or "tanpa berkas"."""

    @property
    def value(self) -> str:
        """The word for it."""
        ...


class AnnexSeen(Protocol):
    """What `annexes.survey` saw of one exhibit's file."""

    @property
    def file(self) -> str:
        """Its name, "" when the evidence names none."""
        ...

    @property
    def state(self) -> AnnexState:
        """What became of it."""
        ...

    @property
    def refused(self) -> str:
        """Why it was refused, "" when it wasn't."""
        ...

    @property
    def kind(self) -> str:
        """pdf, jpeg, png …"""
        ...

    @property
    def pages(self) -> int | None:
        """Its pages, None where they can't be counted."""
        ...

    @property
    def sha256(self) -> str:
        """The fingerprint in hexadecimal, "" when not read."""
        ...

    @property
    def texts(self) -> Sequence[str]:
        """The text of each page of the file, "" for a scan."""
        ...

    @property
    def recognised(self) -> Collection[int]:
        """The pages whose text a machine read from a picture (OCR)."""
        ...

    @property
    def signed(self) -> Sequence[SignatureSeen]:
        """Its electronic signatures."""
        ...

    @property
    def hidden(self) -> Sequence[str]:
        """What it carries besides its pages, in words."""
        ...


class SignatureSeen(Protocol):
    """An electronic signature as its file names it."""

    @property
    def signer(self) -> str:
        """Who signed, "" where the file doesn't say."""
        ...

    @property
    def day(self) -> str:
        """The ISO day, ""."""
        ...

    @property
    def time(self) -> str:
        """Hours and minutes, ""."""
        ...

    @property
    def verdict(self) -> str:
        """Whether the file is unchanged, "" where nobody asked."""
        ...


class PageSeen(Protocol):
    """One page that was prepared: its size in points; without a form, `why` it isn't there."""

    @property
    def width(self) -> float:
        """Points."""
        ...

    @property
    def height(self) -> float:
        """Points."""
        ...

    @property
    def how(self) -> str:
        """vektor, gambar or tidak dimuat."""
        ...

    @property
    def why(self) -> str:
        """Why not otherwise."""
        ...

    @property
    def form(self) -> int:
        """Its form's number, -1 for none."""
        ...


class BookmarkSeen(Protocol):
    """A bookmark of the annex's own."""

    @property
    def title(self) -> str:
        """Its words."""
        ...

    @property
    def page(self) -> int:
        """The index of its page, from 0."""
        ...

    @property
    def level(self) -> int:
        """How deep it stands, from 0."""
        ...


class PagesSeen(Protocol):
    """The pages of one annex, ready to bind."""

    @property
    def pages(self) -> Sequence[PageSeen]:
        """The pages in order."""
        ...

    @property
    def outline(self) -> Sequence[BookmarkSeen]:
        """Its own bookmarks."""
        ...
