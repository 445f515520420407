"""Benefits paid: cases and amounts by time and programme; stories, only with permission."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.chapters.arithmetic import Sum, common_unit, in_unit, total, unit_words
from paritrana.chapters.context import Material
from paritrana.chapters.records import Said
from paritrana.chapters.table_builder import Band, Field, Notes, build, noted
from paritrana.chapters.wording import capital, known, say, sentence
from paritrana.document import Align, Chart, ChartKind, Inlines, Point, Series, Table
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Benefit
from paritrana.indonesian import Period, Rupiah, format_decimal
from paritrana.located import Address


@dataclass(frozen=True, slots=True)
class Kisah:
    """One story, printed with permission."""

    judul: str
    teks: str
    tanda: Inlines = ()


def rows_of(material: Material, *, after: bool = False) -> list[tuple[Benefit, Address]]:
    """The claims up to the end of the period, or those after it."""
    placed = each(section("benefits"), material.evidence.benefits)
    return [(row, place) for place, row in placed if material.after(row.time) == after]


def benefit_table(material: Material) -> Table | None:
    """All claims in bands of a time each, with sums where every figure is known."""
    rows = rows_of(material)
    after = rows_of(material, after=True)
    unit = common_unit(row.amount for row, _ in rows + after)
    fields: list[Field[Benefit]] = [
        Field("Program", lambda row, notes: notes.cell(row.programme, row.reason), weight=0.8),
        Field("Manfaat", lambda row, notes: _kind(row, notes), weight=1.6),
        Field("Kasus", lambda row, notes: notes.cell(row.cases, row.reason), Align.END),
        Field("Nilai", lambda row, notes: _amount(row, unit, notes), Align.END, unit_words(unit)),
        Field("Keterangan", lambda row, notes: notes.cell(row.remark), weight=1.4),
        Field("Bukti", lambda row, notes: material.cell_marks(row.refs)),
    ]
    bands = [*_bands(rows, unit), *_bands(after, unit, ", setelah periode penilaian")]
    return build("tabel-manfaat", "Manfaat yang dibayarkan", fields, bands)


def _bands(rows: list[tuple[Benefit, Address]], unit: str, suffix: str = "") -> list[Band[Benefit]]:
    by_time: dict[str, list[tuple[Benefit, Address]]] = {}
    for row, place in rows:
        by_time.setdefault(say(row.time), []).append((row, place))
    return [Band(f"{time}{suffix}", pairs, _sums(pairs, unit)) for time, pairs in by_time.items()]


def _sums(rows: list[tuple[Benefit, Address]], unit: str) -> tuple[tuple[str, str], ...]:
    if len(rows) < 2:
        return ()
    cases, amounts = total(row.cases for row, _ in rows), total(row.amount for row, _ in rows)
    found = [("Program", "Jumlah")]
    if cases:
        found.append(("Kasus", cases.people))
    if amounts and amounts.exact and not unit:
        found.append(("Nilai", format_decimal(amounts.value, 0)))
    return tuple(found) if len(found) > 1 else ()


def _kind(row: Benefit, notes: Notes) -> Inlines:
    return noted(capital(say(row.kind)), row.note, notes)


def _amount(row: Benefit, unit: str, notes: Notes) -> Inlines:
    printed = in_unit(row.amount, unit, notes) if isinstance(row.amount, Rupiah) else None
    return notes.cell(row.amount, row.reason, printed)


def benefit_chart(material: Material) -> Chart | None:
    """Bars of the amount by programme within the period; two programmes at least, each wholly known."""
    by_programme: dict[str, list[object]] = {}
    for row in last_rows(material):
        by_programme.setdefault(say(row.programme), []).append(row.amount)
    sums = {programme: total(values) for programme, values in by_programme.items() if programme}
    drawn: list[tuple[str, Sum]] = [(name, sum_) for name, sum_ in sums.items() if sum_ is not None]
    if len(drawn) < 2:
        return None
    drawn.sort(key=lambda pair: (-pair[1].value, pair[0]))
    points = tuple(Point(name, float(sum_.value), sum_.short) for name, sum_ in drawn)
    words = [f"{name} {sum_.short}" for name, sum_ in drawn]
    when = say(last_rows(material)[0].time)
    title = f"Manfaat menurut program, {when}: {', '.join(words)}"
    alt = f"Diagram batang mendatar manfaat yang dibayarkan menurut program, {when}: {'; '.join(words)}."
    series = (Series("nilai", points),)
    source = material.source_line(ref for row in last_rows(material) for ref in row.refs)
    return Chart("grafik-manfaat", "", title, ChartKind.GROUPS, series, "rupiah", alt, source=source)


def last_rows(material: Material) -> list[Benefit]:
    """The claims of the last time within the period, since years with other programmes can't be added up."""
    rows = [row for row, _ in rows_of(material)]
    dated = [row for row in rows if isinstance(row.time, Period)]
    last = max(dated, key=lambda row: row.time.end, default=None)  # type: ignore[union-attr]
    return [row for row in rows if last is not None and say(row.time) == say(last.time)]


def stories(material: Material) -> tuple[Kisah, ...]:
    """The stories whose people have permitted it."""
    found = []
    for row in material.evidence.stories:
        if row.permission:
            facts = [say(row.date)] if known(row.date) else []
            if known(row.amount):
                facts.append(f"manfaat {say(row.amount)}")
            tail = f" ({'; '.join(facts)})" if facts else ""
            words = " ".join(sentence(say(part)) for part in (row.story, row.note) if known(part))
            found.append(Kisah(f"{row.name}{tail}", words, material.marks(row.refs)))
    return tuple(found)


def withheld(material: Material) -> tuple[Said, ...]:
    """How many stories aren't printed for want of permission, one sentence."""
    count = sum(not row.permission for row in material.evidence.stories)
    if not count:
        return ()
    return (Said(f"{count} kisah lain tidak dicetak karena izin penerima atau ahli warisnya belum ada."),)


def summary(material: Material) -> tuple[Said, ...]:
    """Cases and amount of the last time within the period, in one sentence."""
    rows = last_rows(material)
    cases, amounts = total(row.cases for row in rows), total(row.amount for row in rows)
    parts = [amounts.short] if amounts else []
    if cases:
        parts.append(f"{cases.people} kasus")
    if not parts:
        return ()
    refs = {str(ref): ref for row in rows for ref in row.refs}
    words = f"Manfaat yang dibayarkan dalam {say(rows[0].time)}: {' untuk '.join(parts)}."
    return (Said(words, material.marks(refs.values())),)
