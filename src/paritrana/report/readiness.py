"""Readiness as text for a terminal: a table of the aspects, what is doubtful or missing in each, what to mend first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from decimal import Decimal

from paritrana.diagnostics import Diagnostic
from paritrana.evidence.readiness import AspectReadiness, Readiness, ReadinessItem, ReadinessState
from paritrana.indonesian import format_decimal
from paritrana.printable import clean
from paritrana.readers.sources import Sources
from paritrana.report.console import Look
from paritrana.report.language import INDONESIAN, Language
from paritrana.report.text import most_helpful
from paritrana.report.words import as_text, tally

MOST_ITEMS = 3
"""Named for each aspect and state, each with its reason; the others are counted."""
_COUNTS = ("dinyatakan", "terbukti", "diragukan", "hilang")


def report(
    ready: Readiness,
    findings: Iterable[Diagnostic],
    sources: Sources,
    look: Look | None = None,
    language: Language = INDONESIAN,
) -> str:
    """The table, up to three items of each aspect that are doubtful or missing, the repairs, the tally."""
    look, listed = look or Look(), tuple(findings)
    head = look.paint("bold", language.word("kesiapan").format(daerah=clean(ready.region)))
    parts = [head + "\n\n" + "\n".join(_table(ready.aspects, language)) + "\n"]
    lines = [line for aspect in ready.aspects for line in _items(aspect, look, language)]
    if lines:
        parts.append("\n".join(lines) + "\n")
    helpful = most_helpful(listed, sources, language)
    return "\n".join([*parts, *([helpful] if helpful else []), tally(listed, language) + "\n"])


def _table(aspects: tuple[AspectReadiness, ...], language: Language) -> list[str]:
    """Aspects by row, counts by column; weights only where the evidence gives them."""
    weighed = any(aspect.weight is not None for aspect in aspects)
    names = [language.word(word) for word in (*_COUNTS, *(("bobot",) if weighed else ()))]
    rows = [(f"{aspect.code} {aspect.name}", _cells(aspect, weighed)) for aspect in aspects]
    sums = [sum(_counts(aspect)[n] for aspect in aspects) for n in range(len(_COUNTS))]
    weights = sum((aspect.weight or Decimal(0) for aspect in aspects), Decimal(0))
    last = [*map(as_text, sums), *([format_decimal(weights) + "%"] if weighed else [])]
    label = max(len(name) for name, _ in [*rows, (language.word("jumlah"), last)])
    widths = [
        max(len(name), *(len(cells[n]) for _, cells in rows), len(last[n])) for n, name in enumerate(names)
    ]
    lines = [_line(language.word("aspek"), names, label, widths)]
    lines += [_line(name, cells, label, widths) for name, cells in rows]
    return [*lines, _line(language.word("jumlah"), last, label, widths)]


def _counts(aspect: AspectReadiness) -> tuple[int, int, int, int]:
    proven, doubtful, missing = map(
        aspect.count, (ReadinessState.PROVEN, ReadinessState.DOUBTFUL, ReadinessState.MISSING)
    )
    return aspect.statements, proven, doubtful, missing


def _cells(aspect: AspectReadiness, weighed: bool) -> list[str]:
    weight = "-" if aspect.weight is None else format_decimal(aspect.weight) + "%"
    return [*map(as_text, _counts(aspect)), *([weight] if weighed else [])]


def _line(name: str, cells: list[str], label: int, widths: list[int]) -> str:
    columns = "  ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
    return f"{name.ljust(label)}  {columns}"


def _items(aspect: AspectReadiness, look: Look, language: Language) -> list[str]:
    """One line for the doubtful items of an aspect and one for what is missing, broken to the width."""
    lines = []
    for state, style in ((ReadinessState.DOUBTFUL, "peringatan"), (ReadinessState.MISSING, "galat")):
        found = [item for item in aspect.items if item.state is state]
        if found:
            word = language.word(state.value).casefold()
            more = f" (+{len(found) - MOST_ITEMS})" if len(found) > MOST_ITEMS else ""
            text = f"{aspect.code} {word}: {'; '.join(map(_line_of, found[:MOST_ITEMS]))}{more}"
            first, *rest = textwrap.wrap(text, look.width, subsequent_indent="   ", break_long_words=False)
            lines += [first.replace(word, look.paint(style, word), 1), *rest]
    return lines


def _line_of(item: ReadinessItem) -> str:
    return f"{clean(str(item.at))} ({' '.join(clean(item.why).split())})"
