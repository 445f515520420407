"""The executive spread: six key figures and the strongest facts as sentences.

In: Context. Out: figures and sentences; a figure that isn't there is left out, one of the time after the period says
so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from paritrana.chapters import benefit, compliance, coverage, laws
from paritrana.chapters.arithmetic import count_of, money_of, share
from paritrana.chapters.budget_series import Run, Year, message, runs
from paritrana.chapters.citation import short
from paritrana.chapters.context import Context
from paritrana.chapters.groups import rows_of as group_rows
from paritrana.chapters.records import Sentence
from paritrana.chapters.wording import NBSP, as_text, has_value
from paritrana.document import Inlines, KeyFigure, KeyFigures, Text
from paritrana.evidence.ledger import Sum, groups_among
from paritrana.evidence.model import Coverage, Law
from paritrana.indonesian import Count, format_count, join_words, terbilang

MOST = 6
"""Key figures: two rows (`_PER_ROW` in typeset/blocks/cards.py). With all the complete example has a page more."""
AFTER = "setelah periode penilaian"


def key_figures(context: Context) -> KeyFigures | None:
    """Up to six, those of the period first."""
    found = [
        *_coverage(context),
        *_budget(context),
        *_groups(context),
        *_firms(context),
        *_benefits(context),
        *_regulations(context),
        *_after(context),
    ]
    return KeyFigures(tuple(found[:MOST])) if found else None


def _split(printed: str) -> tuple[str, str]:
    """A printed amount as number and unit: "Rp20,7 miliar" is ("Rp20,7", "miliar")."""
    number, _, unit = printed.rpartition(NBSP)
    return (number, unit) if number and not unit[:1].isdigit() else (printed, "")


def _coverage(context: Context) -> Iterator[KeyFigure]:
    """The leading percentage within the period and the first count."""
    rows = [row for row, _ in coverage.latest(context)]
    percent = coverage.leading(context)
    if percent is not None:
        detail = f"{as_text(percent.as_of)}; {coverage.denominator_words(percent.denominator)}"
        yield KeyFigure(
            as_text(percent.percent), "", coverage.name_of(percent), detail, context.first_mark(percent.refs)
        )
    people_ = next((row for row in rows if isinstance(row.people, Count)), None)
    if people_ is not None:
        yield _people_figure(people_, context, same=people_ is percent)


def _people_figure(row: Coverage, context: Context, *, same: bool = False, suffix: str = "") -> KeyFigure:
    label = f"peserta ({coverage.name_of(row)})" if same else coverage.name_of(row)
    return KeyFigure(
        as_text(row.people), "orang", label, f"{as_text(row.as_of)}{suffix}", context.first_mark(row.refs)
    )


def _budget(context: Context) -> Iterator[KeyFigure]:
    """The last year of the period, realisation before allocation."""
    found = runs(context)
    for run in reversed(found):
        within = [year for year in run.with_amount if not year.after]
        if within:
            last = within[-1]
            number, unit = _split(last.words)
            detail = f"{last.year}{_of_allocation(run, last, found)}"
            yield KeyFigure(number, unit, run.name, detail, context.sum_mark(last.refs, "tabel-anggaran"))
            return


def _of_allocation(run: Run, last: Year, found: Sequence[Run]) -> str:
    """What part of the same year's allocation was spent: "; 98,4% dari pagu Rp17,18 miliar"."""
    allocated = next((y for r in found if r is not run for y in r.with_amount if y.year == last.year), None)
    if allocated is None or allocated.stage != "pagu" or last.stage != "realisasi":
        return ""
    part = share(last.amount, allocated.amount)
    name = "pagu akhir" if any(run.name.startswith("Pagu akhir") for run in found) else "pagu"
    return f"; {part} dari {name} {allocated.words}" if part else ""


def _groups(context: Context) -> Iterator[KeyFigure]:
    groups = context.evidence.groups
    if groups is None:
        return
    stated = groups.stated
    if stated is not None and isinstance(stated.kinds, Count):
        listed = format_count(len({row.name.casefold() for _, row in context.ledger.groups}))
        when = f"{as_text(stated.as_of)}; " if has_value(stated.as_of) else ""
        detail = f"{when}dinyatakan sumber; {listed} disebut namanya"
        mark = context.first_mark(stated.refs)
        yield KeyFigure(as_text(stated.kinds), "jenis", "kelompok terlindungi", detail, mark)
    elif group_rows(context):
        listed_rows = groups_among([(at, row) for row, at in group_rows(context)])
        names = {row.name.casefold() for _, row in listed_rows}
        refs = [ref for row, _ in group_rows(context) for ref in row.refs]
        mark = context.sum_mark(refs, "tabel-kelompok")
        yield KeyFigure(str(len(names)), "", "kelompok terlindungi", "disebut namanya", mark)


def _firms(context: Context) -> Iterator[KeyFigure]:
    """Registered of obliged firms at the last date, all scales together."""
    dated = [(row, at) for row, at in compliance.firm_rows(context) if not context.after(row.as_of)]
    if not dated:
        return
    last = as_text(dated[-1][0].as_of)
    same = [(at, row) for row, at in dated if as_text(row.as_of) == last]
    registered, obliged = (context.ledger.firms(same, name) for name in ("registered", "obliged"))
    if isinstance(registered, Sum) and isinstance(obliged, Sum) and (part := share(registered, obliged)):
        detail = f"{last}; {count_of(registered)} dari {count_of(obliged)} pemberi kerja wajib"
        mark = context.sum_mark((*registered.refs, *obliged.refs), "tabel-perusahaan")
        yield KeyFigure(part, "", "pemberi kerja terdaftar", detail, mark)


def _benefits(context: Context) -> Iterator[KeyFigure]:
    """Death benefits are the figure juries ask for; here all benefits of the last time within the period."""
    amounts, cases, last = benefit.last_sums(context)
    if isinstance(amounts, Sum):
        number, unit = _split(money_of(amounts))
        detail = f"{last}; {count_of(cases)} kasus" if isinstance(cases, Sum) else last
        yield KeyFigure(
            number, unit, "manfaat dibayarkan", detail, context.sum_mark(amounts.refs, "tabel-manfaat")
        )


def _regulations(context: Context) -> Iterator[KeyFigure]:
    own = laws.in_force(context)
    if own:
        refs = [ref for law in own for ref in law.refs]
        mark = context.first_mark(refs)
        yield KeyFigure(str(len(own)), "peraturan", "dasar hukum di daerah", law_words(own), mark)


def law_words(own: Sequence[Law]) -> str:
    """The years of some regulations: "tahun 2013 dan 2018"."""
    years = sorted({law.year for law in own if isinstance(law.year, int)})
    return f"tahun {join_words([str(year) for year in years])}" if years else "tahun tidak tersedia"


def _after(context: Context) -> Iterator[KeyFigure]:
    for row, _ in coverage.rows_of(context, after=True):
        if isinstance(row.people, Count):
            yield _people_figure(row, context, suffix=f"; {AFTER}")
            return


def headline(aspect: str, context: Context) -> Inlines:
    """The figure that stands for an aspect, its date and mark behind it: "48,81% cakupan UCJ (31 Desember 2023)"."""
    figure = next(iter(_OF_ASPECT[aspect](context)), None) if aspect in _OF_ASPECT else None
    if figure is None:
        return ()
    label = figure.label[:1].lower() + figure.label[1:]
    date = figure.detail.partition(";")[0]
    number = f"{figure.number}{NBSP if figure.unit else ''}{figure.unit}"
    words = f"{number} {label} ({date})" if date else f"{number} {label}"
    return (Text(words), figure.mark) if figure.mark else (Text(words),)


_OF_ASPECT: Mapping[str, Callable[[Context], Iterator[KeyFigure]]] = {
    "A2": _regulations,
    "A3": _budget,
    "A4": _coverage,
    "A5, A6": _groups,
    "A7": _firms,
    "A8": _benefits,
}


def strongest(context: Context) -> tuple[Sentence, ...]:
    """Three facts of the period as sentences: budget, coverage, law, groups, benefits; the first three there are."""
    found = [
        *_budget_fact(context),
        *_coverage_fact(context),
        *_law_fact(context),
        *_group_fact(context),
        *benefit.summary(context),
    ]
    return tuple(found[:3])


def _budget_fact(context: Context) -> Iterator[Sentence]:
    found = runs(context)
    if found:
        leading = next((run for run in reversed(found) if len(run.with_amount) > 1), found[0])
        refs = [ref for year in leading.with_amount for ref in year.refs]
        words = message(leading).replace(f"{leading.name} ", f"{leading.name} tercatat ", 1)
        yield Sentence(f"{words}.", context.few_marks(refs, "tabel-anggaran"))


def _coverage_fact(context: Context) -> Iterator[Sentence]:
    counted = (
        row for row, _ in coverage.latest(context) if has_value(row.people) and not has_value(row.percent)
    )
    row = coverage.leading(context) or next(counted, None)
    if row is not None:
        yield Sentence(coverage.words_of(row), context.marks(row.refs))


def _law_fact(context: Context) -> Iterator[Sentence]:
    own = laws.in_force(context)
    if own:
        region = context.evidence.region
        names = join_words([short(law, region) for law in own[:3]])
        more = f" dan {len(own) - 3} peraturan lain" if len(own) > 3 else ""
        first = [law.refs[0] for law in own[:3] if law.refs]
        yield Sentence(f"Dasar hukum di daerah: {names}{more}.", context.marks(dict.fromkeys(first)))


def _group_fact(context: Context) -> Iterator[Sentence]:
    lasting = [(at, row) for row, at in group_rows(context) if not row.temporary]
    last = max((row.year for _, row in lasting if isinstance(row.year, int)), default=None)
    rows = [(at, row) for at, row in lasting if last is None or row.year == last]
    if rows:
        sum_ = context.ledger.people(rows)
        names = len({row.name.casefold() for _, row in rows})
        words = f"{terbilang(names).capitalize()} kelompok pekerja disebut namanya"
        tail = f", seluruhnya {count_of(sum_)}{NBSP}orang" if isinstance(sum_, Sum) else ""
        refs = [ref for _, row in rows for ref in row.refs]
        yield Sentence(f"{words}{tail}.", context.few_marks(refs, "tabel-kelompok"))
