"""Benefits paid: cases and amounts by time and programme; stories, only with permission."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from paritrana.chapters.arithmetic import common_unit, count_of, in_unit, money_of, sum_in_unit, unit_words
from paritrana.chapters.context import Context
from paritrana.chapters.records import Sentence
from paritrana.chapters.table_builder import Band, Field, TableNotes, build, with_note, with_one_note
from paritrana.chapters.wording import as_text, capital, has_value, sentence
from paritrana.document import Align, Chart, ChartKind, Inlines, Point, Series, Table, Text
from paritrana.evidence.addresses import each, section
from paritrana.evidence.ledger import Sum, Summed, Unsummed, repeats
from paritrana.evidence.model import Benefit
from paritrana.indonesian import Period, Rupiah
from paritrana.located import Address


@dataclass(frozen=True, slots=True)
class Kisah:
    """One story, printed with permission."""

    judul: str
    teks: str
    tanda: Inlines = ()


def rows_of(context: Context, *, after: bool = False) -> list[tuple[Benefit, Address]]:
    """The claims up to the end of the period, or those after it."""
    placed = each(section("benefits"), context.evidence.benefits)
    return [(row, place) for place, row in placed if context.after(row.time) == after]


def benefit_table(context: Context) -> Table | None:
    """All claims in bands of a time each, with sums where every figure is known."""
    rows = rows_of(context)
    after = rows_of(context, after=True)
    unit = common_unit(row.amount for row, _ in rows + after)
    cases, amounts = (_repeat_notes([*rows, *after], name, context) for name in ("cases", "amount"))
    fields: list[Field[Benefit]] = [
        Field("Program", lambda row, notes: notes.cell(row.programme, row.reason), weight=0.8),
        Field("Manfaat", lambda row, notes: _kind(row, notes), weight=1.6),
        Field(
            "Kasus",
            lambda row, notes: _cases(row, cases, notes),
            Align.END,
        ),
        Field("Nilai", lambda row, notes: _amount(row, unit, amounts, notes), Align.END, unit_words(unit)),
        Field("Keterangan", lambda row, notes: notes.cell(row.remark), weight=1.4),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    bands = [*_bands(rows, unit, context), *_bands(after, unit, context, ", setelah periode penilaian")]
    why = _refusals([*rows, *after], context)
    return build("tabel-manfaat", "Manfaat yang dibayarkan", fields, bands, notes=why)


def _by_time(rows: Sequence[tuple[Benefit, Address]]) -> dict[str, list[tuple[Benefit, Address]]]:
    by_time: dict[str, list[tuple[Benefit, Address]]] = {}
    for row, place in rows:
        by_time.setdefault(as_text(row.time), []).append((row, place))
    return by_time


def _bands(
    rows: Sequence[tuple[Benefit, Address]], unit: str, context: Context, suffix: str = ""
) -> list[Band[Benefit]]:
    return [
        Band(
            f"{time}{suffix}",
            pairs,
            _printed_sums(pairs, unit, context),
            whole=not _again(pairs, context),
        )
        for time, pairs in _by_time(rows).items()
    ]


def sums_of(rows: Sequence[tuple[Benefit, Address]], context: Context) -> tuple[Summed, Summed]:
    """The ledger's sums of the amounts and the cases of claims of one time."""
    placed = [(at, row) for row, at in rows]
    return context.ledger.claims(placed, "amount"), context.ledger.claims(placed, "cases")


def _again(rows: Sequence[tuple[Benefit, Address]], context: Context) -> bool:
    return any(_repeat_notes(rows, attribute, context) for attribute in ("amount", "cases"))


def _repeat_notes(
    rows: Sequence[tuple[Benefit, Address]], attribute: str, context: Context
) -> dict[int, str]:
    """Why rows enter no sum, by their identity: they say again, or in total, what others say."""
    found: dict[int, str] = {}
    for own in _by_time(rows).values():
        found |= repeats(context.ledger.claim_account([(at, row) for row, at in own], attribute))
    return found


def _printed_sums(
    rows: Sequence[tuple[Benefit, Address]], unit: str, context: Context
) -> tuple[tuple[str, str], ...]:
    if len(rows) < 2:
        return ()
    amounts, cases = sums_of(rows, context)
    found = [("Program", "Jumlah")]
    if isinstance(cases, Sum):
        found.append(("Kasus", count_of(cases)))
    if isinstance(amounts, Sum):
        found.append(("Nilai", sum_in_unit(amounts, unit)))
    return tuple(found) if len(found) > 1 else ()


def _refusals(rows: Sequence[tuple[Benefit, Address]], context: Context) -> Iterator[str]:
    """Why the claims of a time have no sum."""
    for time, pairs in _by_time(rows).items():
        if len(pairs) > 1:
            for what, found in zip(("nilai", "kasus"), sums_of(pairs, context), strict=True):
                if isinstance(found, Unsummed):
                    yield f"{time}: {what} {found.words}"


def _kind(row: Benefit, notes: TableNotes) -> Inlines:
    return with_note(capital(as_text(row.kind)), row.note, notes)


def _cases(row: Benefit, again: Mapping[int, str], notes: TableNotes) -> Inlines:
    return with_one_note(lambda own: own.cell(row.cases, row.reason), [again.get(id(row), "")], notes)


def _amount(row: Benefit, unit: str, again: Mapping[int, str], notes: TableNotes) -> Inlines:
    def make(own: TableNotes) -> Inlines:
        printed = in_unit(row.amount, unit, own) if isinstance(row.amount, Rupiah) else None
        return own.cell(row.amount, row.reason, printed)

    return with_one_note(make, [again.get(id(row), "")], notes)


def benefit_chart(context: Context) -> Chart | None:
    """Bars of the amount by programme within the period; two programmes at least, each wholly known."""
    by_programme: dict[str, list[tuple[Benefit, Address]]] = {}
    for row, at in last_rows(context):
        by_programme.setdefault(as_text(row.programme), []).append((row, at))
    sums = [(name, sums_of(rows, context)[0]) for name, rows in by_programme.items() if name]
    drawn = [(name, sum_) for name, sum_ in sums if isinstance(sum_, Sum)]
    if len(drawn) < 2:
        return None
    drawn.sort(key=lambda pair: (-pair[1].value, pair[0]))
    points = tuple(Point(name, float(sum_.value), money_of(sum_)) for name, sum_ in drawn)
    words = [f"{name} {money_of(sum_)}" for name, sum_ in drawn]
    when = as_text(last_rows(context)[0][0].time)
    title = f"Manfaat menurut program, {when}: {', '.join(words)}"
    alt = f"Diagram batang mendatar manfaat yang dibayarkan menurut program, {when}: {'; '.join(words)}."
    lost = [f"{name} {sum_.words}" for name, sum_ in sums if isinstance(sum_, Unsummed)]
    notes = tuple((Text(sentence(words)),) for words in lost)
    series = (Series("nilai", points),)
    source = context.source_line(ref for row, _ in last_rows(context) for ref in row.refs)
    return Chart("grafik-manfaat", "", title, ChartKind.GROUPS, series, "rupiah", alt, notes, source)


def last_rows(context: Context) -> list[tuple[Benefit, Address]]:
    """The claims of the last time within the period, since years with other programmes can't be added up."""
    rows = rows_of(context)
    dated = [(row.time, row) for row, _ in rows if isinstance(row.time, Period)]
    last = max(dated, key=lambda pair: pair[0].end, default=None)
    return [pair for pair in rows if last is not None and as_text(pair[0].time) == as_text(last[0])]


def last_sums(context: Context) -> tuple[Summed, Summed, str]:
    """Amounts and cases of the last time within the period, and that time."""
    rows = last_rows(context)
    return (*sums_of(rows, context), as_text(rows[0][0].time)) if rows else (None, None, "")


def stories(context: Context) -> tuple[Kisah, ...]:
    """The stories whose people have permitted it."""
    found = []
    for row in context.evidence.stories:
        if row.permission:
            facts = [as_text(row.date)] if has_value(row.date) else []
            if has_value(row.amount):
                facts.append(f"manfaat {as_text(row.amount)}")
            tail = f" ({'; '.join(facts)})" if facts else ""
            words = " ".join(sentence(as_text(part)) for part in (row.story, row.note) if has_value(part))
            found.append(Kisah(f"{row.name}{tail}", words, context.marks(row.refs)))
    return tuple(found)


def withheld(context: Context) -> tuple[Sentence, ...]:
    """How many stories aren't printed for want of permission, one sentence."""
    count = sum(not row.permission for row in context.evidence.stories)
    if not count:
        return ()
    return (Sentence(f"{count} kisah lain tidak dicetak karena izin penerima atau ahli warisnya belum ada."),)


def summary(context: Context) -> tuple[Sentence, ...]:
    """Cases and amount of the last time within the period, in one sentence."""
    amounts, cases, when = last_sums(context)
    parts = [money_of(amounts)] if isinstance(amounts, Sum) else []
    if isinstance(cases, Sum):
        parts.append(f"{count_of(cases)} kasus")
    if not parts:
        return ()
    refs = {str(ref): ref for row, _ in last_rows(context) for ref in row.refs}
    words = f"Manfaat yang dibayarkan dalam {when}: {' untuk '.join(parts)}."
    return (Sentence(words, context.few_marks(refs.values(), "tabel-manfaat")),)
