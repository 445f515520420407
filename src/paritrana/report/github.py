"""Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.

One line a finding: `::error file=...,line=...::text`. Accepted findings are notices. The last line is the tally.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paritrana.diagnostics import Diagnostic, Severity
from paritrana.printable import clean
from paritrana.readers.sources import Sources
from paritrana.report.language import INDONESIAN, Language
from paritrana.report.order import by_severity
from paritrana.report.rows import place
from paritrana.report.words import headline, help_of, tally

_COMMANDS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.CATATAN: "notice"}
_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = _DATA | {ord(":"): "%3A", ord(","): "%2C"}


def report(
    findings: Iterable[Diagnostic], sources: Sources, language: Language = INDONESIAN
) -> Iterator[str]:
    """The commands and the tally, a line at a time."""
    in_order = by_severity(findings, sources)
    for finding in in_order:
        yield _command(finding, sources, language)
    yield tally(in_order, language) + "\n"


def _command(finding: Diagnostic, sources: Sources, language: Language) -> str:
    where = place(finding.place, sources)
    properties = {"file": clean(where["file"]), "title": f"{finding.code} {finding.fault.name}"}
    if where["line"]:
        numbers = {"line": where["line"], "col": where["column"]}
        numbers["endColumn"] = where["column"] + where["width"]
        properties |= {name: str(number) for name, number in numbers.items()}
    pairs = ",".join(f"{name}={text.translate(_PROPERTY)}" for name, text in properties.items())
    kind = "notice" if finding.accepted else _COMMANDS[finding.severity]
    return f"::{kind} {pairs}::{_words(finding, where, language).translate(_DATA)}\n"


def _words(finding: Diagnostic, where: dict[str, object], language: Language) -> str:
    if finding.accepted:
        second = f"{language.word('alasan')}: {' '.join(clean(finding.accepted).split())}"
    else:
        second = f"{language.word('bantuan')}: {help_of(finding, language)}"
    address = f"{where['address']} ({clean(str(where['pointer']))})" if where["address"] else ""
    return "\n".join(filter(None, [headline(finding, language), second, address]))
