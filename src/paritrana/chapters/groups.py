"""The protected groups: who, how many, how many months, paid by whom; and what they need in contributions.

In: Context. Out: tables, a chart, sentences. Nobody is counted who isn't in the evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from paritrana.chapters.arithmetic import count_of, sum_in_unit
from paritrana.chapters.context import Context
from paritrana.chapters.records import Sentence
from paritrana.chapters.table_builder import Band, Field, TableNotes, build, with_note, with_one_note
from paritrana.chapters.wording import NBSP, as_text, capital, has_value, people, sentence
from paritrana.document import Align, Chart, ChartKind, Inlines, LineBreak, Point, Series, Table, Text
from paritrana.evidence.addresses import each, field, section
from paritrana.evidence.ledger import (
    ABOUT,
    Sum,
    Summed,
    Unsummed,
    groups_among,
    lacking,
    need,
    need_sum,
    repeats,
)
from paritrana.evidence.model import Group
from paritrana.indonesian import Count, Rupiah, format_count, format_decimal, join_words
from paritrana.indonesian.hedges import with_hedge
from paritrana.located import Address

Placed = tuple[Group, Address]

_FEW = 2
"""So many programmes stand on one line with their segment: "BPU (JKK, JKM)"."""


def rows_of(context: Context, *, after: bool = False) -> list[Placed]:
    """The groups up to the end of the period, or those whose year or date lies after it."""
    groups = context.evidence.groups
    if groups is None:
        return []
    placed = each(field(section("groups"), groups, "items"), groups.items)
    return [(row, place) for place, row in placed if _is_after(row, context) == after]


def _is_after(row: Group, context: Context) -> bool:
    return context.after(row.year) or context.after(row.as_of)


def group_table(context: Context) -> Table | None:
    """All groups of the period, a band for each year."""
    return _table("tabel-kelompok", "Kelompok terlindungi", rows_of(context), context)


def after_table(context: Context) -> Table | None:
    """Groups of the time after the period."""
    rows = rows_of(context, after=True)
    return _table("tabel-kelompok-setelah", "Kelompok terlindungi setelah periode penilaian", rows, context)


def _table(id: str, caption: str, rows: Sequence[Placed], context: Context) -> Table | None:
    date = one_date(rows)

    def date_cell(row: Group, notes: TableNotes) -> Inlines:
        return () if date else notes.cell(row.as_of, row.reason)

    twice = _repeat_notes(rows, context)
    later = any(_is_after(row, context) for row, _ in rows)
    fields: list[Field[Group]] = [
        Field("Kelompok", lambda row, notes: _name_cell(row, notes, later), weight=2.6),
        Field("Segmen dan program", _segment, weight=1.2, name="segmen dan program"),
        Field(
            "Peserta", lambda row, notes: _people(row, notes, twice), Align.END, "orang", name="jumlah orang"
        ),
        Field("Keadaan", date_cell, name="" if date else "tanggal keadaan"),
        Field("Bulan dibayar", _months, Align.END, name="bulan yang dibayar", weight=0.8),
        Field("Sumber dana", lambda row, notes: notes.cell(row.fund, row.reason), name="sumber dana"),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs), needed=True),
    ]
    return build(id, caption, fields, list(_bands(rows, date, context)), notes=_refusals(rows, context))


def one_date(rows: Sequence[Placed]) -> str:
    """The date of all rows when they have the same one: it goes into the band's head instead of a column."""
    dates = {as_text(row.as_of) for row, _ in rows}
    return dates.pop() if len(dates) == 1 else ""


def _by_year(rows: Sequence[Placed]) -> dict[str, list[Placed]]:
    by_year: dict[str, list[Placed]] = {}
    for row, place in rows:
        by_year.setdefault(as_text(row.year), []).append((row, place))
    return by_year


def _bands(rows: Sequence[Placed], date: str, context: Context) -> Iterable[Band[Group]]:
    by_year = _by_year(rows)
    twice = _repeat_notes(rows, context)
    alone = len(by_year) == 1
    for year in sorted(by_year):
        title = "" if alone and not year else (f"Tahun{NBSP}{year}" if year else "Tahun tidak disebut")
        title = ", ".join(part for part in (title, date and f"keadaan {date}") if part)
        own = by_year[year]
        whole = not any(id(row) in twice or row.temporary for row, _ in own)
        yield Band(capital(title), own, _sums(own, context), whole=whole)


def _sums(rows: Sequence[Placed], context: Context) -> tuple[tuple[str, str], ...]:
    lasting = [row for row, _ in rows if not row.temporary]
    sum_ = _people_sum(rows, context)
    words = "Jumlah" if len(lasting) == len(rows) else "Jumlah tanpa kelompok sementara"
    known_sum = isinstance(sum_, Sum) and len(lasting) > 1
    return (("Kelompok", words), ("Peserta", count_of(sum_))) if known_sum and isinstance(sum_, Sum) else ()


def _people_sum(rows: Sequence[Placed], context: Context) -> Summed:
    return context.ledger.people([(at, row) for row, at in rows])


def _refusals(rows: Sequence[Placed], context: Context) -> Iterator[str]:
    """Why the people of a year aren't added up."""
    for year, own in _by_year(rows).items():
        found = _people_sum(own, context)
        if len(own) > 1 and isinstance(found, Unsummed):
            yield f"{year}: peserta {found.words}" if year else f"peserta {found.words}"


def _repeat_notes(rows: Sequence[Placed], context: Context) -> dict[int, str]:
    """Why rows enter no sum, by their identity: they say again, or in total, what others say."""
    found: dict[int, str] = {}
    for own in _by_year(rows).values():
        found |= repeats(context.ledger.people_account((at, row) for row, at in own))
    return found


def _name(row: Group, notes: TableNotes) -> Inlines:
    return with_note(capital(row.name), row.note, notes)


def _name_cell(row: Group, notes: TableNotes, later: bool) -> Inlines:
    """The name and, on a line of its own, what else is known."""
    more = remarks(row, later)
    return (*_name(row, notes), LineBreak(), Text(more, italic=True)) if more else _name(row, notes)


def _segment(row: Group, notes: TableNotes) -> Inlines:
    blank = NBSP if len(row.programmes) <= _FEW else " "
    programmes = f",{blank}".join(row.programmes)
    segment = notes.cell(row.segment, row.reason)
    return (*segment, Text(f"{blank}({programmes})" if segment else programmes)) if programmes else segment


def _people(row: Group, notes: TableNotes, twice: Mapping[int, str]) -> Inlines:
    return with_one_note(lambda own: own.cell(row.people, row.reason), [twice.get(id(row), "")], notes)


def _months(row: Group, notes: TableNotes) -> Inlines:
    return notes.cell(row.months, row.reason)


def remarks(row: Group, later: bool) -> str:
    """What else is known: long name, temporary, a contribution that no product shows, overlapping with which groups."""
    parts = [as_text(row.long_name)] if has_value(row.long_name) else []
    if row.temporary:
        parts.append("kelompok sementara")
    if isinstance(row.premium, Rupiah) and (later or need(row) is None):
        parts.append(f"iuran {as_text(row.premium)} sebulan")
    if row.overlaps:
        parts.append(f"beririsan dengan {join_words([name[:1].lower() + name[1:] for name in row.overlaps])}")
    return "; ".join(parts)


def need_table(context: Context) -> Table | None:
    """People × contribution × months, group by group, for each fund and year of which one product is known."""
    by_fund: dict[str, list[Placed]] = {}
    for row, place in rows_of(context):
        if not row.temporary or need(row) is not None:
            by_fund.setdefault(_fund_and_year(row, context), []).append((row, place))
    by_fund = {name: rows for name, rows in by_fund.items() if any(need(row) for row, _ in rows)}
    fields: list[Field[Group]] = [
        Field("Kelompok", lambda row, notes: (Text(capital(row.name)),), weight=1.8),
        Field("Peserta", lambda row, notes: notes.cell(row.people, row.reason), Align.END, "orang"),
        Field("Iuran sebulan", lambda row, notes: _bare(row.premium), Align.END, "rupiah per orang"),
        Field("Bulan", lambda row, notes: notes.cell(row.months, row.reason), Align.END),
        Field("Hasil kali", _product, Align.END, "rupiah"),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs), needed=True),
    ]
    bands = [Band(name, rows, _need_sums(rows)) for name, rows in by_fund.items()]
    why = [
        f"{name}: hasil kali {found.words}"
        for name, rows in by_fund.items()
        if isinstance(found := need_sum([(at, row) for row, at in rows]), Unsummed)
    ]
    return build("tabel-iuran", "Kebutuhan iuran: peserta × iuran × bulan", fields, bands, notes=why)


def _product(row: Group, notes: TableNotes) -> Inlines:
    product = need(row)
    if product is None:
        return notes.gap(f"tidak dihitung: {lacking(row) or 'angkanya tidak pasti'}")
    return (
        Text(with_hedge(product.hedge or ("" if product.exact else ABOUT), format_decimal(product.value, 0))),
    )


def _need_sums(rows: Sequence[Placed]) -> tuple[tuple[str, str], ...]:
    found = need_sum([(at, row) for row, at in rows])
    if len(rows) < 2 or not isinstance(found, Sum):
        return ()
    return (("Kelompok", "Jumlah"), ("Hasil kali", sum_in_unit(found, "")))


def _fund_and_year(row: Group, context: Context) -> str:
    fund = context.ledger.purse(row.fund)
    words = [as_text(value) for value in (fund, row.year) if has_value(value)]
    return ", ".join(words) or "Sumber dana tidak disebut"


def _bare(amount: object) -> Inlines:
    return (Text(format_decimal(amount.value, 0)),) if isinstance(amount, Rupiah) else ()


def group_chart(context: Context) -> Chart | None:
    """Bars of the groups of the last year within the period, the largest first; two groups at least, no total."""
    placed = rows_of(context)
    twice = _repeat_notes(placed, context)
    listed = groups_among([(at, row) for row, at in placed])
    rows = [row for _, row in listed if isinstance(row.people, Count) and id(row) not in twice]
    years = [row.year for row in rows if isinstance(row.year, int)]
    last = max(years, default=None)
    drawn = [row for row in rows if row.year == last]
    if len(drawn) < 2:
        return None
    drawn.sort(key=lambda row: (-_size(row), row.name))
    points = tuple(Point(capital(row.name), float(_size(row)), as_text(row.people)) for row in drawn)
    values = "; ".join(f"{capital(row.name)} {people(row.people)}" for row in drawn)
    year = f" {last}" if last else ""
    alt = f"Diagram batang mendatar kelompok terlindungi{year}: {values}."
    series = (Series("peserta", points),)
    source = context.source_line(ref for row in drawn for ref in row.refs)
    kind = ChartKind.GROUPS
    return Chart("grafik-kelompok", "", largest(drawn, year), kind, series, "orang", alt, source=source)


def largest(rows: Sequence[Group], year: str) -> str:
    """The message: "Tiga kelompok terbesar 2023: pekerja rentan 4.200 orang, …"."""
    top = rows[:3]
    words = join_words([f"{row.name[:1].lower()}{row.name[1:]} {people(row.people)}" for row in top])
    head = "Tiga kelompok terbesar" if len(rows) > 3 else "Kelompok terlindungi"
    return f"{head}{year}: {words}"


def _size(row: Group) -> Decimal:
    return row.people.value if isinstance(row.people, Count) else Decimal(0)


def stated_sentence(context: Context) -> tuple[Sentence, ...]:
    """What the source states about the whole list, beside what the list holds: one sentence."""
    groups = context.evidence.groups
    if groups is None or groups.stated is None:
        return ()
    listed = len({row.name.casefold() for _, row in context.ledger.groups})
    parts = []
    if has_value(groups.stated.kinds):
        parts.append(f"{people(groups.stated.kinds, 'jenis')} kelompok")
    if has_value(groups.stated.people):
        parts.append(people(groups.stated.people))
    if not parts:
        return ()
    when = f" (keadaan {as_text(groups.stated.as_of)})" if has_value(groups.stated.as_of) else ""
    names = f"{format_count(listed)} kelompok disebut namanya"
    words = f"Sumber menyatakan {join_words(parts)}{when}; {names} dan tercantum di bawah ini."
    remarks_ = [sentence(as_text(note)) for note in (groups.stated.note, groups.note) if has_value(note)]
    return (Sentence(" ".join([words, *remarks_]), context.marks(groups.stated.refs)),)


def overlaps(context: Context) -> tuple[Sentence, ...]:
    """Which groups may hold the same people, a sentence each; a pair is named once."""
    sentences, seen = [], set[frozenset[str]]()
    for row, _ in rows_of(context):
        pairs = {name: frozenset((row.name.casefold(), name.casefold())) for name in row.overlaps}
        names = [name for name, pair in pairs.items() if pair not in seen]
        seen.update(pairs.values())
        if names:
            listed = join_words([name[:1].lower() + name[1:] for name in names])
            sentences.append(
                Sentence(f"{capital(row.name)} beririsan dengan {listed}.", context.marks(row.refs))
            )
    return tuple(sentences)
