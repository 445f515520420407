"""The budget's tables: the yearly series by stage, what came after the period, and whom each line pays.

Years after the assessment period never stand among those of the period. Every sum is the ledger's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from paritrana.chapters.arithmetic import common_unit, in_unit, shares, sum_in_unit, unit_words
from paritrana.chapters.budget_lines import FIRST, REVISED, Line, lines_of, repeat_notes, with_gaps
from paritrana.chapters.context import Context
from paritrana.chapters.table_builder import DASH, Band, Field, TableNotes, build, with_one_note
from paritrana.chapters.wording import as_text, capital, has_value
from paritrana.document import Align, Inlines, LineBreak, Table, Text
from paritrana.evidence.ledger import FINAL, STAGES, BudgetBook, BudgetItem, Sum, Unsummed
from paritrana.evidence.model import Budget
from paritrana.indonesian import Rupiah, join_words

Printed = Mapping[int, str]
"""Words by the identity of a line or a posting."""


def budget_lines(context: Context, *, after: bool = False) -> list[Line]:
    """The lines up to the end of the period, or those after it; a year nobody mentions gets a line of its own."""
    lines = [line for line in lines_of(context.ledger.budget) if context.after(line.year) == after]
    return lines if after else with_gaps(lines)


def budget_table(context: Context) -> Table | None:
    """The yearly series: a row a year, fund, agency and purpose; a column a stage that occurs."""
    caption = "Anggaran menurut tahun, sumber dana, dan tahap"
    return series_table("tabel-anggaran", caption, budget_lines(context), context.ledger.budget, context)


def after_table(context: Context) -> Table | None:
    """The same for the years after the assessment period."""
    lines = budget_lines(context, after=True)
    caption = "Anggaran setelah periode penilaian"
    return series_table("tabel-anggaran-setelah", caption, lines, context.ledger.budget, context)


def series_table(
    id: str, caption: str, lines: Sequence[Line], book: BudgetBook, context: Context
) -> Table | None:
    """A table of lines with the stages that occur and, where it can be told, how much was spent."""
    rows = [row for line in lines for row in line.rows]
    unit = common_unit(row.amount for row in rows)
    stages = [stage for stage in STAGES if any(line.at(stage) for line in lines)]
    apart = [line for line in lines if line.apart]
    odd = [line for line in lines if any(item.stage not in STAGES for item in line.items)]
    reasons = repeat_notes(book, lines)
    spent = _absorption(lines, book)
    fields: list[Field[Line]] = [
        Field("Tahun", lambda line, notes: notes.cell(line.year), weight=0.6),
        Field("Sumber dana", lambda line, notes: (Text(line.fund),) if line.fund else ()),
        *_telling_columns("Perangkat daerah", apart, lambda line: line.agency),
        *_telling_columns("Untuk", apart, lambda line: line.purpose),
        *(_stage_field(stage, unit, book, reasons) for stage in stages),
        *([Field("Tahap lain", _odd_stages, Align.END)] if odd else []),
        *([Field("Serapan", _share_of(spent), Align.END, unit="%")] if "realisasi" in stages else []),
        Field("Bukti", lambda line, notes: _line_marks(line, context), needed=True),
    ]
    bands = [_year_band(own, stages, unit, book, reasons, spent) for own in _by_year(lines)]
    return build(id, caption, fields, bands, notes=[*_refusals(lines, stages, book, reasons)])


def _telling_columns(head: str, apart: Sequence[Line], words: Callable[[Line], str]) -> list[Field[Line]]:
    """A column that tells the lines of one year and fund apart; none where all of them say the same."""
    by_fund: dict[tuple[str, str], set[str]] = {}
    for line in apart:
        by_fund.setdefault((as_text(line.year), line.fund), set()).add(words(line))
    if all(len(texts) < 2 for texts in by_fund.values()):
        return []

    def make(line: Line, notes: TableNotes) -> Inlines:
        return (Text(words(line)),) if line.apart and words(line) else ()

    return [Field(head, make)]


def _by_year(lines: Sequence[Line]) -> list[list[Line]]:
    by_year: dict[str, list[Line]] = {}
    for line in lines:
        by_year.setdefault(as_text(line.year), []).append(line)
    return list(by_year.values())


def _year_band(
    lines: Sequence[Line],
    stages: Sequence[str],
    unit: str,
    book: BudgetBook,
    reasons: Printed,
    spent: Printed,
) -> Band[Line]:
    """The lines of a year; several get the ledger's sum of each stage that has one, of the budget in its last form."""
    rows = [(line, line.place) for line in lines]
    sums = list(_sums(lines, stages, book, reasons))
    totals = [(_head(stage), sum_in_unit(found, unit)) for stage, found in sums if isinstance(found, Sum)]
    if sums and spent.get(_year_key(lines)):
        totals.append(("Serapan", spent[_year_key(lines)].removesuffix("%")))
    if not totals:
        return Band("", rows)
    again = any(id(item.posting) in reasons for line in lines for item in line.items)
    heads = (("Sumber dana", f"Jumlah {as_text(lines[0].year)}"), *totals)
    return Band("", rows, heads, whole=not again)


def _sums(
    lines: Sequence[Line], stages: Sequence[str], book: BudgetBook, reasons: Printed
) -> Iterator[tuple[str, Sum | Unsummed | None]]:
    """The ledger's sums of a year of several lines, by the stage that a column shows.

    A sum stands only below rows all of which have a figure; where one row has all there is, it needs none.
    """
    year = lines[0].year
    if len(lines) < 2 or not isinstance(year, int):
        return
    for stage in stages:
        found = book.total(year, FINAL if stage == REVISED else stage)
        cells = [(line, _item_shown_at(line, stage, book)) for line in lines]
        added = [(line, item) for line, item in cells if item is None or id(item.posting) not in reasons]
        without = [
            line
            for line, item in added
            if (item is None or item.amount is None) and not _all_again(line, reasons)
        ]
        if isinstance(found, Sum) and without:
            if len(added) - len(without) > 1:
                names = dict.fromkeys(line.items[0].posting.name for line in without if line.items)
                yield stage, Unsummed(f"{join_words(list(names))} tidak dicantumkan pada tahap ini")
            continue
        yield stage, found


def _all_again(line: Line, reasons: Printed) -> bool:
    """Whether a line only says again, or in total, what other lines say."""
    return bool(line.items) and all(id(item.posting) in reasons for item in line.items)


def _item_shown_at(line: Line, stage: str, book: BudgetBook) -> BudgetItem | None:
    """The row whose amount a line shows in a stage's column."""
    return line.at(stage) or (_unrevised_item(line, book) if stage == REVISED else None)


def _refusals(
    lines: Sequence[Line], stages: Sequence[str], book: BudgetBook, reasons: Printed
) -> Iterator[str]:
    """Why a year has no sum of a stage: "2023: realisasi tidak dijumlahkan: …"."""
    for own in _by_year(lines):
        for stage, found in _sums(own, stages, book, reasons):
            if isinstance(found, Unsummed):
                yield f"{as_text(own[0].year)}: {_head(stage).lower()} {found.words}"


def _head(stage: str) -> str:
    """What a stage's column is called; the revised one shows each line's budget in its last form."""
    return capital(FINAL if stage == REVISED else stage)


def _stage_field(stage: str, unit: str, book: BudgetBook, reasons: Printed) -> Field[Line]:
    def make(line: Line, notes: TableNotes) -> Inlines:
        item = line.at(stage)
        if item is None:
            kept = _unrevised_item(line, book) if stage == REVISED else None
            if kept is None or kept.row.amount is None:
                return _lacking(notes)
            remarks = ["tidak diubah; sama dengan pagu", reasons.get(id(kept.posting), "")]
            return with_one_note(lambda own: _amount(kept, unit, own), remarks, notes)
        remarks = [as_text(item.row.note), reasons.get(id(item.posting), "")]
        return with_one_note(lambda own: _amount(item, unit, own), remarks, notes)

    return Field(_head(stage), make, Align.END, unit_words(unit))


def _unrevised_item(line: Line, book: BudgetBook) -> BudgetItem | None:
    """The first budget of a line where it is the last one too."""
    first = line.at(FIRST)
    if first is None or first.year is None:
        return None
    return first if any(item is first for item in book.of(first.year, FINAL)) else None


def _lacking(notes: TableNotes) -> Inlines:
    return notes.gap("tahap ini tidak dicantumkan dalam bukti")


def _amount(item: BudgetItem, unit: str, notes: TableNotes) -> Inlines:
    row = item.row
    printed = in_unit(row.amount, unit, notes) if isinstance(row.amount, Rupiah) else None
    return notes.cell(row.amount, row.reason, printed)


def _odd_stages(line: Line, notes: TableNotes) -> Inlines:
    row = next((item.row for item in line.items if item.stage not in STAGES), None)
    return notes.cell(row.amount, row.reason) if row else ()


def _absorption(lines: Sequence[Line], book: BudgetBook) -> Printed:
    """What part of its last budget each line has spent, and each year; all with the same number of decimals."""
    pairs: dict[int, tuple[object, object]] = {}
    for own in _by_year(lines):
        for line in own:
            spent, given = line.at("realisasi"), line.final
            pairs[id(line)] = (spent.amount if spent else None, given.amount if given else None)
        year = own[0].year
        if len(own) > 1 and isinstance(year, int):
            pairs[_year_key(own)] = (book.total(year, "realisasi"), book.total(year, FINAL))
    return dict(zip(pairs, shares(pairs.values()), strict=True))


def _year_key(lines: Sequence[Line]) -> int:
    """A key for a year's own share, which no identity of a line can be."""
    year = lines[0].year
    return -year if isinstance(year, int) else 0


def _share_of(spent: Printed) -> Callable[[Line, TableNotes], Inlines]:
    return lambda line, notes: (Text(spent.get(id(line), "").removesuffix("%") or DASH),)


def _line_marks(line: Line, context: Context) -> Inlines:
    refs = {str(ref): ref for row in line.rows for ref in row.refs}
    return context.cell_marks(refs.values())


def detail_table(context: Context) -> Table | None:
    """Who manages each line, from which account, whom it pays for how many months, under which guideline."""
    detailed = [line for line in lines_of(context.ledger.budget) if any(_details(row) for row in line.rows)]
    fields: list[Field[Line]] = [
        Field("Tahun", lambda line, notes: notes.cell(line.year), weight=0.6),
        Field("Sumber dana", lambda line, notes: (Text(line.fund),) if line.fund else ()),
        Field(
            "Perangkat daerah", lambda line, notes: (Text(line.agency),) if line.agency else (), weight=1.3
        ),
        Field("Membayar", _purpose_cell, weight=4),
        Field("Bulan dibayar", lambda line, notes: _each(line, "months", notes), Align.CENTER, weight=0.7),
        Field("Rekening dan pedoman", _account, weight=1.2),
        Field("Bukti", lambda line, notes: _line_marks(line, context), needed=True),
    ]
    bands = [Band("", [(line, line.place) for line in detailed])]
    return build("tabel-anggaran-rincian", "Pengelola, rekening, dan peruntukan anggaran", fields, bands)


def _details(row: Budget) -> bool:
    return bool(row.pays_for) or any(has_value(value) for value in (row.account, row.months, row.guideline))


def _account(line: Line, notes: TableNotes) -> Inlines:
    """The account and, on a line of its own, the guideline."""
    account, guideline = (_each(line, name, notes) for name in ("account", "guideline"))
    return (*account, LineBreak(), *guideline) if account and guideline else account or guideline


def _each(line: Line, name: str, notes: TableNotes) -> Inlines:
    """What the stages of a line say of one thing, each answer once."""
    values = {as_text(value): value for row in line.rows if has_value(value := getattr(row, name))}
    found: list[Text | LineBreak] = []
    for value in values.values():
        found += [LineBreak()] if found else []
        found += [part for part in notes.cell(value) if isinstance(part, Text)]
    return tuple(found)


def _purpose_cell(line: Line, notes: TableNotes) -> Inlines:
    return (Text(line.purpose),) if line.purpose else ()
