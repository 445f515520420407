"""Findings as SARIF 2.1.0 (OASIS), for code scanning and for editors.

galat is an error, peringatan a warning, catatan a note; an accepted finding is suppressed with its reason. The
address is the logical location, the JSON Pointer a property beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from paritrana import __version__
from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.located import Place
from paritrana.printable import clean
from paritrana.ranking import causes
from paritrana.readers.sources import Sources
from paritrana.report.language import INDONESIAN, Language
from paritrana.report.order import by_severity
from paritrana.report.reference import clean_lines
from paritrana.report.rows import place, stream_rows
from paritrana.report.words import headline, help_of, note

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.GALAT: "error", Severity.PERINGATAN: "warning", Severity.CATATAN: "note"}


def report(
    findings: Iterable[Diagnostic], sources: Sources, language: Language = INDONESIAN
) -> Iterator[str]:
    """One log with one run, in pieces of ASCII."""
    in_order = by_severity(findings, sources)
    faults = {finding.code: finding.fault for finding in in_order}
    driver = {
        "name": "paritrana",
        "version": __version__,
        "semanticVersion": __version__,
        "language": language.tag,
        "rules": [_rule(faults[code]) for code in sorted(faults)],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": []}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return stream_rows(log, _results(in_order, sorted(faults), sources, language))


def _results(
    in_order: Sequence[Diagnostic], codes: Sequence[str], sources: Sources, language: Language
) -> Iterator[dict[str, Any]]:
    index = {code: number for number, code in enumerate(codes)}
    following = causes(in_order)
    for number, finding in enumerate(in_order):
        result = _result(finding, index[finding.code], sources, language)
        if number in following:
            result["properties"]["follows"] = in_order[following[number]].code
        yield result


def _rule(fault: Fault) -> dict[str, Any]:
    text = clean_lines(fault.explanation)
    return {
        "id": fault.code,
        "name": "".join(part.capitalize() for part in fault.name.split("-")),
        "shortDescription": {"text": " ".join(text.split("\n\n")[0].split())},
        "fullDescription": {"text": text},
        "defaultConfiguration": {"level": LEVELS[fault.severity]},
        "properties": {"acceptable": fault.acceptable},
    }


def _result(finding: Diagnostic, index: int, sources: Sources, language: Language) -> dict[str, Any]:
    words = f"{headline(finding, language)}. {language.word('bantuan').capitalize()}: {help_of(finding, language)}"
    where = place(finding.place, sources)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": words},
        "locations": [_location(finding.place, sources)],
        "partialFingerprints": {"place/v1": _fingerprint(finding.code, where)},
        "properties": {"pointer": where["pointer"]},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(related.place, sources),
                "message": {"text": note(finding, related, language)},
            }
            for number, related in enumerate(finding.related)
        ]
    if finding.accepted:
        reason = clean(finding.accepted)
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": reason}]
    return result


def _location(given: Place, sources: Sources) -> dict[str, Any]:
    where = place(given, sources)
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(where["file"])}}
    if where["line"]:
        physical["region"] = {
            "startLine": where["line"],
            "startColumn": where["column"],
            "endColumn": where["column"] + where["width"],
        }
    location: dict[str, Any] = {"physicalLocation": physical}
    logical = where["address"] or (where["cell"] and f"{where['sheet']}!{where['cell']}")
    if logical:
        location["logicalLocations"] = [{"fullyQualifiedName": logical}]
    if where["pointer"] is not None:
        location["properties"] = {"pointer": where["pointer"]}
    return location


def uri(file: str) -> str:
    """A file's name as a URI: relative as it was given, `file:` where it is absolute."""
    windows = PureWindowsPath(file)
    if windows.is_absolute():
        return "file:///" + quote(windows.as_posix().encode("utf-8", "surrogatepass"), safe="/:")
    quoted = quote(file.encode("utf-8", "surrogatepass"))
    return f"file://{quoted}" if PurePosixPath(file).is_absolute() else quoted


def _fingerprint(code: str, where: dict[str, Any]) -> str:
    """The same finding in the next run has the same, whatever lines were added above it."""
    parts: Sequence[str] = (code, where["file"], where["address"] or str(where["line"]))
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
