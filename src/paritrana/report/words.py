"""The words of a finding: its format strings filled with its values, correct Indonesian, safe to print."""

from __future__ import annotations

import re
from collections.abc import Mapping

from paritrana.diagnostics import Diagnostic, Related, Severity, Value
from paritrana.indonesian.decimals import format_decimal

LONGEST = 200
"""Characters of one value that a headline shows."""

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def headline(finding: Diagnostic) -> str:
    """What is wrong, in one line."""
    return fill(finding.fault.headline, finding.values)


def help_of(finding: Diagnostic) -> str:
    """What to do about it, beginning with a verb."""
    return fill(finding.fault.help, finding.values)


def note(finding: Diagnostic, related: Related) -> str:
    """What another place has to do with it."""
    return fill(related.note, finding.values)


def fill(template: str, values: Mapping[str, Value]) -> str:
    """Put the values into a format string; an int becomes an Indonesian count, a missing name stays."""
    return template.format_map(_Shown({name: shown(value) for name, value in values.items()}))


def shown(value: Value) -> str:
    """One value as it is printed: on one line, no control characters, cut where it is endless."""
    if isinstance(value, int):
        return format_decimal(value, 0)
    text = " ".join(clean(value).split())
    return text if len(text) <= LONGEST else text[:LONGEST] + "..."


def clean(text: str) -> str:
    """The text without anything that could move a terminal's cursor or turn its writing around."""
    return _UNPRINTABLE.sub("\ufffd", text).replace("\t", " ")


def severity(finding: Diagnostic) -> str:
    """The word before the code: galat, peringatan, catatan, or diterima."""
    return "diterima" if finding.accepted else finding.severity.value


def tally(findings: tuple[Diagnostic, ...]) -> str:
    """`0 galat, 5 peringatan, 3 catatan`, and how many were accepted if any were."""
    opened = [f.severity for f in findings if not f.accepted]
    parts = [f"{shown(opened.count(s))} {s.value}" for s in Severity]
    accepted = len(findings) - len(opened)
    return ", ".join(parts + ([f"{shown(accepted)} diterima"] if accepted else []))


class _Shown(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "{" + name + "}"
