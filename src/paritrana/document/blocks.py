"""The blocks a section is made of. They hold data, not drawings; lengths and pages are unknown here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from paritrana.document.figures import Chart, Image
from paritrana.document.inlines import Inlines, Mark
from paritrana.document.letters import Facts, Letterhead, Signature
from paritrana.located import Place


class Align(Enum):
    """How a column stands; END is for numbers, which get tabular digits."""

    START = "kiri"
    CENTER = "tengah"
    END = "kanan"


class Tone(Enum):
    """What kind of paragraph it is; the theme gives each its face and space."""

    BODY = "teks"
    LEAD = "pengantar"
    NOTE = "catatan"
    LETTER = "surat"


@dataclass(frozen=True, slots=True)
class Heading:
    """A head below the section's own: level 2 or 3."""

    level: int
    inlines: Inlines
    id: str = ""
    number: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    inlines: Inlines
    tone: Tone = Tone.BODY
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; each item is one paragraph."""

    items: tuple[Inlines, ...]
    ordered: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A boxed remark that must be seen: a gap, a reservation, "contoh"."""

    title: str
    inlines: Inlines
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column. `weight` shares the width that is left when all contents have their natural width."""

    head: str
    align: Align = Align.START
    unit: str = ""
    weight: float = 1.0


class RowKind(Enum):
    """BODY is data, SUM a total below a rule, GROUP one cell across the table that heads the rows after it."""

    BODY = "isi"
    SUM = "jumlah"
    GROUP = "kelompok"


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a GROUP row has one cell. `id` is an anchor that marks and links may lead to.

    `carried` are the sums up to and with this row, a text a column, printed when a page ends after it.
    """

    cells: tuple[Inlines, ...]
    kind: RowKind = RowKind.BODY
    place: Place | None = None
    id: str = ""
    carried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption above and notes below; `number` is given by compose ("Tabel 5")."""

    id: str
    number: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[Inlines, ...] = ()
    source: Inlines = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One number of the executive spread: large number, small unit, date and denominator, evidence mark."""

    number: str
    unit: str
    label: str
    detail: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Up to six key figures in rows of three."""

    figures: tuple[KeyFigure, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """An innovation card: the same fields at the same place on each; an empty field says so."""

    id: str
    title: str
    fields: tuple[tuple[str, Inlines], ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Space:
    """An empty line, or several."""

    lines: float = 1.0


class ContentsKind(Enum):
    """What a list at the front lists."""

    SECTIONS = "isi"
    TABLES = "tabel"
    CHARTS = "gambar"


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of sections, tables or charts with leaders and page numbers; typeset fills it."""

    kind: ContentsKind
    title: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """A named place without ink; links and page references lead to it."""

    id: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Where the second page of a spread begins, if the first holds what stands before."""


Block = (
    Heading
    | Paragraph
    | Listing
    | Notice
    | Table
    | Chart
    | KeyFigures
    | Card
    | Image
    | Letterhead
    | Facts
    | Signature
    | Space
    | Contents
    | Anchor
    | Turn
)
