"""Findings as text for a terminal: headline, place, excerpt, related places, help; the last line counts."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from paritrana.diagnostics import Diagnostic, Fault, Related
from paritrana.located import Origin
from paritrana.readers.sources import Sources
from paritrana.report.console import Look
from paritrana.report.excerpt import excerpt
from paritrana.report.order import ordered, repairs
from paritrana.report.words import clean, headline, help_of, note, severity, shown, tally

MOST_RELATED = 3


def report(findings: Iterable[Diagnostic], sources: Sources, look: Look | None = None) -> str:
    """The whole report; ends with the tally also when there is nothing to say."""
    look = look or Look()
    in_order = ordered(findings, sources)
    parts = ["\n".join(_one(finding, sources, look)) + "\n" for finding in in_order]
    return "\n".join([*parts, tally(in_order) + "\n"])


def explain(fault: Fault, look: Look | None = None) -> str:
    """What `paritrana explain` prints of one kind of finding."""
    look = look or Look()
    kind = look.paint(fault.severity.value, fault.severity.value)
    head = f"{look.paint('bold', f'{fault.code} {fault.name}')} ({kind})"
    accepted = "" if fault.acceptable else "\nTidak dapat diterima dengan catatan_data.\n"
    return f"{head}\n\n{clean_lines(fault.explanation)}\n{accepted}"


def most_helpful(findings: Iterable[Diagnostic], sources: Sources) -> str:
    """The three repairs that would help most, a line each with code, place and help."""
    lines = []
    for number, repair in enumerate(repairs(findings, sources), start=1):
        first = repair.first
        others = f" (dan {shown(repair.places - 1)} tempat lain)" if repair.places > 1 else ""
        lines.append(f"  {number}. {first.code} {_where(first, sources)}{others}: {help_of(first)}\n")
    return "Perbaikan yang paling membantu:\n" + "".join(lines) if lines else ""


def clean_lines(text: str) -> str:
    """An explanation as it stands at its rule, without the indentation of its source."""
    first, _, rest = text.strip().partition("\n")
    return "\n".join(clean(line) for line in [first, *textwrap.dedent(rest).splitlines()])


def _one(finding: Diagnostic, sources: Sources, look: Look) -> list[str]:
    word = severity(finding)
    code = look.paint(word, f"{word}[{finding.code} {finding.fault.name}]")
    lines = [f"{code}{look.paint('bold', ': ' + headline(finding))}"]
    here = sources.origin(finding.place)
    label, others = _split(finding, sources, here)
    near = [] if finding.accepted else others[:MOST_RELATED]
    numbers = [here.line, *(sources.origin(r.place).line for r in near)]
    gutter = max(1, len(str(max(numbers))))
    lines.append(f"{' ' * gutter}{look.paint('gutter', '-->')} {_where(finding, sources)}")
    if finding.accepted:
        return lines + _wrapped("alasan", " ".join(clean(finding.accepted).split()), gutter, look)
    lines += _shown_line(here, label, sources, gutter, look)
    for related in near:
        lines += _related(finding, related, sources, gutter, look)
    if len(others) > len(near):
        lines.append(f"{' ' * gutter} = dan {shown(len(others) - len(near))} tempat lain")
    return lines + _wrapped("bantuan", help_of(finding), gutter, look)


def _split(finding: Diagnostic, sources: Sources, here: Origin) -> tuple[str, list[Related]]:
    """The label under the caret (notes of related places that are this very place), and the others."""
    same = [r for r in finding.related if here.line and sources.origin(r.place) == here]
    others = [r for r in finding.related if r not in same]
    return "; ".join(note(finding, r) for r in same), others


def _shown_line(at: Origin, label: str, sources: Sources, gutter: int, look: Look) -> list[str]:
    line = sources.line(at)
    if line is None:
        return []
    bar = f"{' ' * gutter} {look.paint('gutter', '|')}"
    return [bar, *excerpt(line, at, label, "^", gutter, look)]


def _related(finding: Diagnostic, related: Related, sources: Sources, gutter: int, look: Look) -> list[str]:
    at = sources.origin(related.place)
    line = sources.line(at)
    words = note(finding, related)
    if line is None or at.file != sources.origin(finding.place).file:
        return [f"{' ' * gutter} = lihat: {clean(str(at))}: {words}"]
    return excerpt(line, at, words, "-", gutter, look)


def _where(finding: Diagnostic, sources: Sources) -> str:
    address = sources.address(finding.place)
    return clean(f"{sources.origin(finding.place)}  {address or ''}".rstrip())


def _wrapped(word: str, text: str, gutter: int, look: Look) -> list[str]:
    head = f"{' ' * gutter} = {look.paint('bold', word)}: "
    indent = " " * (gutter + 3 + len(word) + 2)
    room = max(20, look.width - len(indent))
    pieces = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
    return [head + ("\n" + indent).join(pieces)]
