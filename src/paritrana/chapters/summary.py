"""The executive spread: six key figures and the strongest facts as sentences.

In: Material. Out: figures and sentences; a figure that isn't there is left out, one of the time after the period says
so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from paritrana.chapters import benefit, compliance, coverage, laws
from paritrana.chapters.arithmetic import count_of, money_of, share
from paritrana.chapters.budget_series import Run, Year, message, runs
from paritrana.chapters.citation import short
from paritrana.chapters.context import Material
from paritrana.chapters.groups import rows_of as group_rows
from paritrana.chapters.records import Said
from paritrana.chapters.wording import NBSP, known, say
from paritrana.document import Inlines, KeyFigure, KeyFigures, Text
from paritrana.evidence.ledger import Sum
from paritrana.evidence.model import Coverage, Law
from paritrana.indonesian import Count, format_count, join_words, terbilang

MOST = 6
AFTER = "setelah periode penilaian"


def key_figures(material: Material) -> KeyFigures | None:
    """Up to six, those of the period first."""
    found = [
        *_coverage(material),
        *_budget(material),
        *_groups(material),
        *_firms(material),
        *_benefits(material),
        *_regulations(material),
        *_after(material),
    ]
    return KeyFigures(tuple(found[:MOST])) if found else None


def _split(printed: str) -> tuple[str, str]:
    """A printed amount as number and unit: "Rp20,7 miliar" is ("Rp20,7", "miliar")."""
    number, _, unit = printed.rpartition(NBSP)
    return (number, unit) if number and not unit[:1].isdigit() else (printed, "")


def _coverage(material: Material) -> Iterator[KeyFigure]:
    """The leading percentage within the period and the first count."""
    rows = [row for row, _ in coverage.latest(material)]
    percent = coverage.leading(material)
    if percent is not None:
        detail = f"{say(percent.as_of)}; {coverage.denominator_words(percent.denominator)}"
        yield KeyFigure(
            say(percent.percent), "", coverage.name_of(percent), detail, material.first_mark(percent.refs)
        )
    people_ = next((row for row in rows if isinstance(row.people, Count)), None)
    if people_ is not None:
        yield _people_figure(people_, material, same=people_ is percent)


def _people_figure(row: Coverage, material: Material, *, same: bool = False, suffix: str = "") -> KeyFigure:
    label = f"peserta ({coverage.name_of(row)})" if same else coverage.name_of(row)
    return KeyFigure(
        say(row.people), "orang", label, f"{say(row.as_of)}{suffix}", material.first_mark(row.refs)
    )


def _budget(material: Material) -> Iterator[KeyFigure]:
    """The last year of the period, realisation before allocation."""
    found = runs(material)
    for run in reversed(found):
        within = [year for year in run.known if not year.after]
        if within:
            last = within[-1]
            number, unit = _split(last.words)
            detail = f"{last.year}{_of_allocation(run, last, found)}"
            yield KeyFigure(number, unit, run.name, detail, material.sum_mark(last.refs, "tabel-anggaran"))
            return


def _of_allocation(run: Run, last: Year, found: Sequence[Run]) -> str:
    """What part of the same year's allocation was spent: "; 98,4% dari pagu Rp17,18 miliar"."""
    allocated = next((y for r in found if r is not run for y in r.known if y.year == last.year), None)
    if allocated is None or allocated.stage != "pagu" or last.stage != "realisasi":
        return ""
    part = share(last.amount, allocated.amount)
    name = "pagu akhir" if any(run.name.startswith("Pagu akhir") for run in found) else "pagu"
    return f"; {part} dari {name} {allocated.words}" if part else ""


def _groups(material: Material) -> Iterator[KeyFigure]:
    groups = material.evidence.groups
    if groups is None:
        return
    stated = groups.stated
    if stated is not None and isinstance(stated.kinds, Count):
        listed = format_count(len({row.name.casefold() for row in groups.items}))
        when = f"{say(stated.as_of)}; " if known(stated.as_of) else ""
        detail = f"{when}dinyatakan sumber; {listed} disebut namanya"
        mark = material.first_mark(stated.refs)
        yield KeyFigure(say(stated.kinds), "jenis", "kelompok terlindungi", detail, mark)
    elif group_rows(material):
        names = {row.name.casefold() for row, _ in group_rows(material)}
        refs = [ref for row, _ in group_rows(material) for ref in row.refs]
        mark = material.sum_mark(refs, "tabel-kelompok")
        yield KeyFigure(str(len(names)), "", "kelompok terlindungi", "disebut namanya", mark)


def _firms(material: Material) -> Iterator[KeyFigure]:
    """Registered of obliged firms at the last date, all scales together."""
    dated = [(row, at) for row, at in compliance.firm_rows(material) if not material.after(row.as_of)]
    if not dated:
        return
    last = say(dated[-1][0].as_of)
    same = [(at, row) for row, at in dated if say(row.as_of) == last]
    registered, obliged = (material.ledger.firms(same, name) for name in ("registered", "obliged"))
    if isinstance(registered, Sum) and isinstance(obliged, Sum) and (part := share(registered, obliged)):
        detail = f"{last}; {count_of(registered)} dari {count_of(obliged)} pemberi kerja wajib"
        mark = material.sum_mark((*registered.refs, *obliged.refs), "tabel-perusahaan")
        yield KeyFigure(part, "", "pemberi kerja terdaftar", detail, mark)


def _benefits(material: Material) -> Iterator[KeyFigure]:
    """Death benefits are the figure juries ask for; here all benefits of the last time within the period."""
    amounts, cases, last = benefit.last_sums(material)
    if isinstance(amounts, Sum):
        number, unit = _split(money_of(amounts))
        detail = f"{last}; {count_of(cases)} kasus" if isinstance(cases, Sum) else last
        yield KeyFigure(
            number, unit, "manfaat dibayarkan", detail, material.sum_mark(amounts.refs, "tabel-manfaat")
        )


def _regulations(material: Material) -> Iterator[KeyFigure]:
    own = laws.in_force(material)
    if own:
        refs = [ref for law in own for ref in law.refs]
        mark = material.first_mark(refs)
        yield KeyFigure(str(len(own)), "peraturan", "dasar hukum di daerah", law_words(own), mark)


def law_words(own: Sequence[Law]) -> str:
    """The years of some regulations: "tahun 2013 dan 2018"."""
    years = sorted({law.year for law in own if isinstance(law.year, int)})
    return f"tahun {join_words([str(year) for year in years])}" if years else "tahun tidak tersedia"


def _after(material: Material) -> Iterator[KeyFigure]:
    for row, _ in coverage.rows_of(material, after=True):
        if isinstance(row.people, Count):
            yield _people_figure(row, material, suffix=f"; {AFTER}")
            return


def headline(aspect: str, material: Material) -> Inlines:
    """The figure that stands for an aspect, its date and mark behind it: "48,81% cakupan UCJ (31 Desember 2023)"."""
    figure = next(iter(_OF_ASPECT[aspect](material)), None) if aspect in _OF_ASPECT else None
    if figure is None:
        return ()
    label = figure.label[:1].lower() + figure.label[1:]
    date = figure.detail.partition(";")[0]
    number = f"{figure.number}{NBSP if figure.unit else ''}{figure.unit}"
    words = f"{number} {label} ({date})" if date else f"{number} {label}"
    return (Text(words), figure.mark) if figure.mark else (Text(words),)


_OF_ASPECT: Mapping[str, Callable[[Material], Iterator[KeyFigure]]] = {
    "A2": _regulations,
    "A3": _budget,
    "A4": _coverage,
    "A5, A6": _groups,
    "A7": _firms,
    "A8": _benefits,
}


def strongest(material: Material) -> tuple[Said, ...]:
    """Three facts of the period as sentences: budget, coverage, law, groups, benefits; the first three there are."""
    found = [
        *_budget_fact(material),
        *_coverage_fact(material),
        *_law_fact(material),
        *_group_fact(material),
        *benefit.summary(material),
    ]
    return tuple(found[:3])


def _budget_fact(material: Material) -> Iterator[Said]:
    found = runs(material)
    if found:
        leading = next((run for run in reversed(found) if len(run.known) > 1), found[0])
        refs = [ref for year in leading.known for ref in year.refs]
        words = message(leading).replace(f"{leading.name} ", f"{leading.name} tercatat ", 1)
        yield Said(f"{words}.", material.few_marks(refs, "tabel-anggaran"))


def _coverage_fact(material: Material) -> Iterator[Said]:
    counted = (row for row, _ in coverage.latest(material) if known(row.people) and not known(row.percent))
    row = coverage.leading(material) or next(counted, None)
    if row is not None:
        yield Said(coverage.words_of(row), material.marks(row.refs))


def _law_fact(material: Material) -> Iterator[Said]:
    own = laws.in_force(material)
    if own:
        region = material.evidence.region
        names = join_words([short(law, region) for law in own[:3]])
        more = f" dan {len(own) - 3} peraturan lain" if len(own) > 3 else ""
        first = [law.refs[0] for law in own[:3] if law.refs]
        yield Said(f"Dasar hukum di daerah: {names}{more}.", material.marks(dict.fromkeys(first)))


def _group_fact(material: Material) -> Iterator[Said]:
    lasting = [(at, row) for row, at in group_rows(material) if not row.temporary]
    last = max((row.year for _, row in lasting if isinstance(row.year, int)), default=None)
    rows = [(at, row) for at, row in lasting if last is None or row.year == last]
    if rows:
        sum_ = material.ledger.people(rows)
        names = len({row.name.casefold() for _, row in rows})
        words = f"{terbilang(names).capitalize()} kelompok pekerja disebut namanya"
        tail = f", seluruhnya {count_of(sum_)}{NBSP}orang" if isinstance(sum_, Sum) else ""
        refs = [ref for _, row in rows for ref in row.refs]
        yield Said(f"{words}{tail}.", material.few_marks(refs, "tabel-kelompok"))
