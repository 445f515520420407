"""Building a table from rows of the evidence: gaps get "–" and a numbered note, empty columns fall away.

In: columns (each a way to make a cell from a record) and records. Out: document.Table without a number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from paritrana.chapters.wording import ABSENT, as_text, sentence
from paritrana.document import Align, Column, Inlines, Row, RowKind, Table, Text
from paritrana.evidence.values import Missing, Unread
from paritrana.indonesian import format_count, join_words
from paritrana.located import Address, Item, Place

R = TypeVar("R")

DASH = "–"
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def superscript(number: int) -> str:
    """A note's number: "¹²"."""
    return str(number).translate(_SUPERSCRIPTS)


@dataclass(slots=True)
class TableNotes:
    """The notes below a table; the same words get the same number."""

    words: list[str] = field(default_factory=list)

    def number(self, words: str) -> str:
        """The superscript of a note with these words."""
        words = sentence(words)
        if words not in self.words:
            self.words.append(words)
        return superscript(self.words.index(words) + 1)

    def lines(self) -> tuple[Inlines, ...]:
        """The notes as they are printed."""
        return tuple((Text(f"{superscript(i)} {words}"),) for i, words in enumerate(self.words, 1))

    def gap(self, reason: str) -> Inlines:
        """The cell of a gap with the note that says why."""
        return (Text(DASH + self.number(reason)),)

    def cell(self, value: object, reason: object = "", printed: str | None = None) -> Inlines:
        """The cell of a value; a gap or a text that can't be read gets a note, never a zero."""
        if isinstance(value, Missing):
            return self.gap(why(reason))
        if value is None or value == "" or value == ():
            return ()
        if isinstance(value, Unread):
            return (Text(f"‹{value.text}›{self.number('belum terbaca; dicetak seperti tertulis')}"),)
        return (Text(as_text(value) if printed is None else printed),)


def with_note(words: str, note: object, notes: TableNotes) -> Inlines:
    """Words with the number of their note, if they have one; a note without words stands at a dash."""
    remark = as_text(note)
    return (Text((words or DASH) + notes.number(remark)),) if remark else (Text(words),) if words else ()


def with_one_note(
    make: Callable[[TableNotes], Inlines], remarks: Iterable[str], notes: TableNotes
) -> Inlines:
    """A cell whose own notes and further words are one note: two numbers side by side would read as one."""
    own = TableNotes()
    cell = make(own)
    words = " ".join([*own.words, *(sentence(each) for each in remarks if each)])
    if not cell or not words:
        return cell
    plain = "".join(part.text for part in cell if isinstance(part, Text)).rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (Text(plain + notes.number(words)),)


def why(reason: object) -> str:
    """The words of a gap's note: "tidak tersedia: sumber tidak menyebutnya"."""
    words = as_text(reason)
    return f"{ABSENT}: {words}" if words and words != ABSENT else f"{ABSENT}; alasannya tidak dinyatakan"


def row_anchor(place: Place | None) -> str:
    """The anchor of the row that prints a place of the evidence, so that pointers find the page of the figure."""
    if not isinstance(place, Address) or not place.steps:
        return ""
    whole = isinstance(place.steps[-1], Item) or len(place.steps) == _PART
    return f"isi{place.pointer.replace('/', '-')}" if whole else ""


_PART = 2
"""How deep a part lies that is no item of a list: `profil.penduduk`."""


@dataclass(frozen=True, slots=True)
class Field(Generic[R]):
    """A column and its cell. `name` is what a note calls it when no row has it ("" says nothing then).

    `needed` keeps the column even when it is empty.
    """

    head: str
    make: Callable[[R, TableNotes], Inlines]
    align: Align = Align.START
    unit: str = ""
    weight: float = 1.0
    name: str = ""
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Band(Generic[R]):
    """Records under one head; `sums` are cells of a total row, by the head of their column.

    `whole` is False where the sums aren't those of all rows, so that none can be carried over a page's end.
    """

    title: str
    records: Sequence[tuple[R, Place | None]]
    sums: tuple[tuple[str, str], ...] = ()
    ids: tuple[str, ...] = ()
    whole: bool = True


def build(
    id: str,
    caption: str,
    fields: Sequence[Field[R]],
    bands: Iterable[Band[R]],
    *,
    notes: Iterable[str] = (),
    source: str = "",
) -> Table | None:
    """Make a table; None when no record says anything. Cells that stay empty in a kept column get a noted dash."""
    kept_bands = [band for band in bands if band.records]
    if not kept_bands:
        return None
    taken = TableNotes()
    made = [[[f.make(record, taken) for f in fields] for record, _ in b.records] for b in kept_bands]
    used = [any(row[i] for rows in made for row in rows) for i in range(len(fields))]
    kept = [i for i, f in enumerate(fields) if used[i] or f.needed]
    if not kept:
        return None
    rows = [
        row
        for band, cells in zip(kept_bands, made, strict=True)
        for row in _band_rows(band, cells, [fields[i] for i in kept], kept, taken)
    ]
    columns = tuple(Column(fields[i].head, fields[i].align, fields[i].unit, fields[i].weight) for i in kept)
    dropped = [f.name for f, use in zip(fields, used, strict=True) if f.name and not use and not f.needed]
    below = (*taken.lines(), *_absent_line(dropped), *((Text(sentence(n)),) for n in notes if n))
    return Table(id, "", caption, columns, tuple(rows), below, (Text(source),) if source else ())


def _band_rows(
    band: Band[R],
    cells: list[list[Inlines]],
    fields: Sequence[Field[R]],
    kept: Sequence[int],
    notes: TableNotes,
) -> list[Row]:
    rows = [Row(((Text(band.title),),), RowKind.GROUP)] if band.title else []
    ids = band.ids or ("",) * len(band.records)
    for (_, place), made, id in zip(band.records, cells, ids, strict=True):
        filled = tuple(made[i] or _empty(f, notes) for i, f in zip(kept, fields, strict=True))
        rows.append(Row(filled, place=place, id=id))
    if band.sums:
        rows = carry(
            rows, [band.whole and f.head in dict(band.sums) and f.align is Align.END for f in fields]
        )
        sums = dict(band.sums)
        rows.append(Row(tuple(_sum_cell(sums.get(f.head, "")) for f in fields), RowKind.SUM))
    return rows


def carry(rows: Sequence[Row], summed: Sequence[bool]) -> list[Row]:
    """Give each row the sums so far of the columns that are `summed`, as printed whole numbers; a dash adds nothing.

    A column with anything else in it, a rounded figure say, carries no sum.
    """
    carried: list[Row] = []
    totals: list[int | None] = [0 if wanted else None for wanted in summed]
    for row in rows:
        if row.kind is RowKind.BODY:
            totals = [
                None if t is None else _plus(t, cell) for t, cell in zip(totals, row.cells, strict=True)
            ]
        texts = tuple("" if t is None else format_count(t) for t in totals)
        carried.append(replace(row, carried=texts if any(texts) else ()))
    return carried


def _plus(total: int, cell: Inlines) -> int | None:
    text = "".join(i.text for i in cell if isinstance(i, Text)).rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹")
    if text == DASH:
        return total
    digits = text.replace(".", "")
    return total + int(digits) if digits.isascii() and digits.isdecimal() else None


def _sum_cell(words: str) -> Inlines:
    return (Text(words),) if words else ()


def _empty(field: Field[R], notes: TableNotes) -> Inlines:
    """An empty cell: a number that nobody gave is noted, an empty word is only a dash."""
    if field.align is Align.END:
        return notes.gap("tidak dicantumkan dalam bukti")
    return (Text(DASH),)


def _absent_line(names: Sequence[str]) -> tuple[Inlines, ...]:
    if not names:
        return ()
    return ((Text(f"Tidak dicantumkan dalam bukti: {join_words(names)}."),),)
