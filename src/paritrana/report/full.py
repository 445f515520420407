"""One entry of a report in full: headline, place, excerpt, related places, what follows from it, help."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from paritrana.diagnostics import Diagnostic, Related
from paritrana.located import Origin
from paritrana.printable import clean
from paritrana.readers.sources import Sources
from paritrana.report.console import Look
from paritrana.report.excerpt import excerpt
from paritrana.report.folding import FoldedFinding
from paritrana.report.language import Language
from paritrana.report.words import as_text, headline, help_of, note, severity

MOST_RELATED = 3
"""Related places shown with their lines, so that the next finding stays in sight; the others are counted."""


@dataclass(frozen=True, slots=True)
class ReportLayout:
    """What every part of a report is told: the texts, the console, the language."""

    sources: Sources
    look: Look
    language: Language

    def where(self, finding: Diagnostic) -> str:
        """File, line and column of a finding, and its address."""
        address = self.sources.address(finding.place)
        return clean(f"{self.sources.origin(finding.place)}  {address or ''}".rstrip())

    def head(self, finding: Diagnostic, code: str) -> str:
        """The coloured `galat[CODE]` before a headline."""
        word = severity(finding)
        return self.look.paint(word, f"{self.language.word(word)}[{code}]")


def in_full(entry: FoldedFinding, setting: ReportLayout) -> list[str]:
    """The lines of one entry."""
    finding, sources, look = entry.finding, setting.sources, setting.look
    head = setting.head(finding, f"{finding.code} {finding.fault.name}")
    lines = [f"{head}{look.paint('bold', ': ' + headline(finding, setting.language))}"]
    here = sources.origin(finding.place)
    label, others = _split(finding, setting, here)
    near = [] if finding.accepted else others[:MOST_RELATED]
    numbers = [here.line, *(sources.origin(r.place).line for r in near)]
    gutter = max(1, len(str(max(numbers))))
    lines.append(f"{' ' * gutter}{look.paint('gutter', '-->')} {setting.where(finding)}")
    lines += [f"{' ' * gutter}{look.paint('gutter', '-->')} {setting.where(same)}" for same in entry.same]
    if finding.accepted:
        return lines + _wrap_entry("alasan", " ".join(clean(finding.accepted).split()), gutter, setting)
    lines += _shown_line(here, label, gutter, setting)
    for related in near:
        lines += _related_lines(finding, related, gutter, setting)
    if len(others) > len(near):
        rest = setting.language.word("lain").format(banyak=as_text(len(others) - len(near)))
        lines.append(f"{' ' * gutter} = {rest}")
    for follower in entry.followers:
        lines += _wrap_entry("ikut", follows(follower, setting), gutter, setting)
    lines += _wrap_entry("bantuan", help_of(finding, setting.language), gutter, setting)
    never = (
        [] if finding.fault.acceptable else [f"{' ' * gutter} = {setting.language.word('tidak_diterima')}"]
    )
    return lines + never


def follows(finding: Diagnostic, setting: ReportLayout) -> str:
    """A finding that follows from another, in a few words."""
    return f"{finding.code} {headline(finding, setting.language)}"


def _split(finding: Diagnostic, setting: ReportLayout, here: Origin) -> tuple[str, list[Related]]:
    """The label under the caret (notes of related places that are this very place), and the others."""
    same = [r for r in finding.related if here.line and setting.sources.origin(r.place) == here]
    others = [r for r in finding.related if r not in same]
    return "; ".join(note(finding, r, setting.language) for r in same), others


def _shown_line(at: Origin, label: str, gutter: int, setting: ReportLayout) -> list[str]:
    line = setting.sources.line(at)
    if line is None:
        return []
    bar = f"{' ' * gutter} {setting.look.paint('gutter', '|')}"
    return [bar, *excerpt(line, at, label, "^", gutter, setting.look)]


def _related_lines(finding: Diagnostic, related: Related, gutter: int, setting: ReportLayout) -> list[str]:
    at = setting.sources.origin(related.place)
    line = setting.sources.line(at)
    words = note(finding, related, setting.language)
    if line is None or at.file != setting.sources.origin(finding.place).file:
        return [f"{' ' * gutter} = {setting.language.word('lihat')}: {clean(str(at))}: {words}"]
    return excerpt(line, at, words, "-", gutter, setting.look)


def _wrap_entry(key: str, text: str, gutter: int, setting: ReportLayout) -> list[str]:
    word = setting.language.word(key)
    head = f"{' ' * gutter} = {setting.look.paint('bold', word)}: "
    indent = " " * (gutter + 3 + len(word) + 2)
    room = max(20, setting.look.width - len(indent))
    pieces = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
    return [head + ("\n" + indent).join(pieces)]
