"""The document tree: what compose makes and typeset prints. Blocks hold data, not drawings.

Lengths and pages are unknown here. `place` is where a block comes from: an Address in the evidence or an Origin
in a template, so that whatever can't be typeset is reported where somebody can mend it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum

from paritrana.located import Address, Origin, Place

# --- inlines -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text. `link` is a web address, `mailto:` or `tel:`, or "#id" of a block in this document."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """An evidence mark ("B-04 hlm. 12"), set in the margin beside its line; `target` is the block it leads to."""

    label: str
    target: str


@dataclass(frozen=True, slots=True)
class PageRef:
    """The page number of the block `target`; printed as digits and linked."""

    target: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced line end."""


Inline = Text | Mark | PageRef | LineBreak
Inlines = tuple[Inline, ...]

# --- blocks ------------------------------------------------------------------------------------------------------


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
    """One row; a GROUP row has one cell."""

    cells: tuple[Inlines, ...]
    kind: RowKind = RowKind.BODY
    place: Place | None = None


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


class Fill(Enum):
    """How a chart's point looks: realisation solid, allocation hatched, proposal or estimate as an outline."""

    SOLID = "realisasi"
    HATCH = "pagu"
    OUTLINE = "usulan"


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a chart. `value` None is a gap, shown and labelled with `text`; never a zero.

    `text` is what is printed at the point, `note` a small second line ("setelah periode").
    """

    label: str
    value: float | None
    text: str
    fill: Fill = Fill.SOLID
    note: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Points that belong together; a line is never drawn across a gap."""

    name: str
    points: tuple[Point, ...]


class ChartKind(Enum):
    """BARS stand by year, LINE joins years, GROUPS are horizontal bars, SCALE is a dot from 0 to 100 %."""

    BARS = "batang"
    LINE = "garis"
    GROUPS = "batang-datar"
    SCALE = "skala"


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart. `title` says its message in a sentence made from the data; `alt` is the whole of it in words."""

    id: str
    number: str
    title: str
    kind: ChartKind
    series: tuple[Series, ...]
    unit: str
    alt: str
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
class Image:
    """A picture (PNG or JPEG bytes) with its alternative text; width in millimetres."""

    data: bytes
    alt: str
    width_mm: float
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The kop of a letter: name of the government, address lines."""

    name: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value pairs set as two columns without rules (Nomor, Perihal, Kepada …)."""

    pairs: tuple[tuple[str, Inlines], ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block. `placeholder` is printed in place of the signature ("contoh"); `materai` marks its place."""

    place_date: str
    titles: tuple[str, ...]
    name: str
    rank: str = ""
    nip: str = ""
    placeholder: str = ""
    materai: bool = False


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
)

# --- the whole ---------------------------------------------------------------------------------------------------


class SectionKind(Enum):
    """FRONT has no number and stands before the contents' first chapter; CHAPTER is numbered."""

    LETTER = "surat"
    FRONT = "awal"
    CHAPTER = "bab"


@dataclass(frozen=True, slots=True)
class Section:
    """A part that begins on a new page. `title` stands in the running head and in the contents."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    kind: SectionKind = SectionKind.CHAPTER
    number: str = ""
    place: Place | None = None


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
    """One dossier. `example` is the sentence of `contoh:`; `build` the short code at the foot of each page."""

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


# --- dump --------------------------------------------------------------------------------------------------------


def dump(document: Document) -> str:
    """The tree as indented text, a line a value: what golden files hold at the earliest level."""
    lines: list[str] = []
    _dump(document, "", 0, lines)
    return "\n".join(lines) + "\n"


def _dump(value: object, name: str, depth: int, lines: list[str]) -> None:
    head = "  " * depth + (f"{name}: " if name else "")
    if isinstance(value, (Origin, Address)):
        lines.append(f"{head}@{value}")
    elif isinstance(value, Enum):
        lines.append(f"{head}{value.value}")
    elif is_dataclass(value) and not isinstance(value, type):
        lines.append(f"{head}{type(value).__name__}")
        for each in fields(value):
            inner = getattr(value, each.name)
            if inner not in ((), "", None, False):
                _dump(inner, each.name, depth + 1, lines)
    elif isinstance(value, tuple):
        lines.append(head.rstrip())
        for inner in value:
            _dump(inner, "-", depth + 1, lines)
    elif isinstance(value, bytes):
        lines.append(f"{head}{len(value)} bytes")
    else:
        lines.append(f"{head}{value!r}" if isinstance(value, str) else f"{head}{value}")
