"""What was tested of money against people, and what wasn't: the arithmetic a juror does, done and printed.

In: the context with its trials. Out: a table, one row a year, fund and group of payees.
"""

from __future__ import annotations

from paritrana.chapters.context import Context
from paritrana.chapters.records import Sentence
from paritrana.chapters.table_builder import DASH, Band, Field, TableNotes, build
from paritrana.chapters.wording import NBSP, keep
from paritrana.document import Align, Inlines, Table, Text
from paritrana.evidence.ledger import Ending, Trial
from paritrana.indonesian import join_words
from paritrana.located import Place


def trial_table(context: Context) -> Table | None:
    """Every trial by year: money, people, contribution, the months it pays for, and how it ended."""
    by_year: dict[int, list[tuple[Trial, Place | None]]] = {}
    for trial in context.trials:
        by_year.setdefault(trial.year, []).append((trial, trial.items[0]))
    fields: list[Field[Trial]] = [
        Field("Sumber dana", lambda row, notes: (Text(row.fund or DASH),)),
        Field("Yang dibayar", _payees, weight=1.8),
        Field("Uang", lambda row, notes: (Text(keep(row.amount)),), Align.END),
        Field("Orang × iuran", _need, Align.END),
        Field("Bulan", _months, Align.END, weight=0.8),
        Field("Hasil", lambda row, notes: (Text(row.ending.value + _why(row, notes)),)),
    ]
    bands = [Band(f"Tahun{NBSP}{year}", rows) for year, rows in sorted(by_year.items())]
    return build("tabel-uji-iuran", "Yang diuji dan yang tidak: uang dibagi orang dan iuran", fields, bands)


def _payees(row: Trial, notes: TableNotes) -> Inlines:
    few = f"{len(row.payees)}{NBSP}kelompok" if len(row.payees) > MOST_NAMED else join_words(list(row.payees))
    return (Text(few or DASH),)


MOST_NAMED = 3
"""More payees are counted and not named; the table of groups names them."""


def _need(row: Trial, notes: TableNotes) -> Inlines:
    return (Text(f"{row.heads} × {row.premium}" if row.heads else DASH),)


def _months(row: Trial, notes: TableNotes) -> Inlines:
    """What the money pays for, of what is stated: "12,00 dari 12"."""
    if not row.months:
        return (Text(DASH),)
    stated = f" dari {row.wanted}" if row.states_months else notes.number("banyak bulannya tidak dinyatakan")
    return (Text(row.months + stated),)


def _why(row: Trial, notes: TableNotes) -> str:
    return notes.number(row.lacking) if row.lacking else ""


def summary(context: Context) -> tuple[Sentence, ...]:
    """How many trials ended in which way, in one sentence."""
    ends = [(sum(trial.ending is end for trial in context.trials), end.value) for end in Ending]
    parts = [f"{count}{NBSP}{words}" for count, words in ends if count]
    return (Sentence(f"Dari {len(context.trials)} uji, {join_words(parts)}."),) if parts else ()
