"""Findings as text for a terminal: what to do first, the findings, the tally; in brief or in full."""

from __future__ import annotations

from collections.abc import Iterable

from paritrana.diagnostics import Diagnostic
from paritrana.evidence.ledger import Trial
from paritrana.ranking import rank
from paritrana.readers.sources import Sources
from paritrana.report.brief import first_step, in_brief, wrap
from paritrana.report.console import Look
from paritrana.report.folding import fold
from paritrana.report.full import ReportLayout, in_full
from paritrana.report.language import INDONESIAN, Language
from paritrana.report.order import by_severity, repairs
from paritrana.report.trials import trial_lines
from paritrana.report.words import as_text, help_of, tally


def report(
    findings: Iterable[Diagnostic],
    sources: Sources,
    look: Look | None = None,
    language: Language = INDONESIAN,
    *,
    full: bool = False,
    trials: Iterable[Trial] = (),
) -> str:
    """The whole report; its first line says what to do first, its last is the tally, also of nothing."""
    setting = ReportLayout(sources, look or Look(), language)
    width = setting.look.width
    in_order = by_severity(findings, sources)
    entries = fold(in_order)
    counted = tally(in_order, language)
    tested = trial_lines(trials, width, language) if full else []
    if not entries:
        return "\n".join([*tested, counted]) + "\n"
    first = [line for repair in rank(in_order, 1) for line in first_step(repair.first, setting)]
    head = [*first, ""] if first else []
    if full:
        lines = [line for entry in entries for line in (*in_full(entry, setting), "")]
        return "\n".join([*head, *lines, *tested, counted]) + "\n"
    tail = [*wrap(language.word("selengkapnya").format(kode=entries[0].finding.code), width), counted]
    return "\n".join([*head, *in_brief(entries, len(head) + len(tail), setting), *tail]) + "\n"


def most_helpful(findings: Iterable[Diagnostic], sources: Sources, language: Language = INDONESIAN) -> str:
    """The three repairs that would help most, a line each with code, place and help."""
    setting, lines = ReportLayout(sources, Look(), language), []
    for number, repair in enumerate(repairs(findings, sources), start=1):
        first = repair.first
        others = language.word("tempat_lain").format(banyak=as_text(repair.places - 1))
        place = setting.where(first) + (f" {others}" if repair.places > 1 else "")
        lines.append(f"  {number}. {first.code} {place}: {help_of(first, language)}\n")
    return language.word("membantu") + "\n" + "".join(lines) if lines else ""
