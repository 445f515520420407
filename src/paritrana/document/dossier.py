"""One dossier: cover, sections, and what every page bears."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from paritrana.document.annexes import Annex
from paritrana.document.blocks import Block
from paritrana.document.figures import Image
from paritrana.located import Place


class SectionKind(Enum):
    """FRONT has no number and stands before the contents' first chapter; CHAPTER is numbered."""

    LETTER = "surat"
    FRONT = "awal"
    CHAPTER = "bab"


@dataclass(frozen=True, slots=True)
class Section:
    """A part; `title` stands in the running head and in the contents. `new_page` False lets it flow on.

    A `spread` is read as two facing pages: printed on both sides it begins on the left. `divider` is what stands below
    the title on a page of its own before the section, where the theme asks for such pages; None where there is none.
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    kind: SectionKind = SectionKind.CHAPTER
    number: str = ""
    place: Place | None = None
    new_page: bool = True
    spread: bool = False
    divider: tuple[Block, ...] | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page. `warnings` is the line about findings of a draft."""

    award: str
    region: str
    province: str
    category: str
    period: str
    signatory: tuple[str, ...]
    date: str = ""
    warnings: str = ""
    emblem: Image | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One dossier. `example` is the sentence of `contoh:`; `build` the short code at the foot of each page.

    `annexes` are bound after the body, in their order.
    """

    title: str
    region: str
    subject: str
    author: str
    issued: date
    build: str
    cover: Cover
    sections: tuple[Section, ...]
    draft: bool = False
    example: str = ""
    language: str = "id-ID"
    annexes: tuple[Annex, ...] = ()
