"""The words of a finding: its format strings filled with its values, in one language, safe to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from paritrana.diagnostics import Diagnostic, Related, Severity, Value
from paritrana.finding_words import fill, value_text
from paritrana.report.language import INDONESIAN, REFUSED, Language, translate

LONGEST = 200
"""Characters of one value that a headline shows."""


def headline(finding: Diagnostic, language: Language = INDONESIAN) -> str:
    """What is wrong, in one line."""
    phrase = language.findings.get(finding.code)
    template = phrase.headline if phrase and phrase.headline else finding.fault.headline
    return fill(template, values(finding, language), LONGEST)


def help_of(finding: Diagnostic, language: Language = INDONESIAN) -> str:
    """What to do about it, beginning with a verb."""
    phrase = language.findings.get(finding.code)
    template = phrase.help if phrase and phrase.help else finding.fault.help
    return fill(template, values(finding, language), LONGEST)


def note(finding: Diagnostic, related: Related, language: Language = INDONESIAN) -> str:
    """What another place has to do with it."""
    return fill(language.notes.get(related.note, related.note), values(finding, language), LONGEST)


def values(finding: Diagnostic, language: Language) -> Mapping[str, Value]:
    """The values of a finding; those that are the program's words, and why a text was refused, in the language."""
    phrase = language.findings.get(finding.code)
    found = _translate_values(finding.values, phrase.values if phrase else {})
    refusal = language.refusals.get(str(found.get(REFUSED)))
    if refusal:
        words = _translate_values(finding.values, refusal.values)
        found |= {
            "sebab": fill(refusal.headline, words, LONGEST),
            "anjuran": fill(refusal.help, words, LONGEST),
        }
    return found


def _translate_values(
    values: Mapping[str, Value], words: Mapping[str, Mapping[str, str]]
) -> dict[str, Value]:
    """Values in other words; those of a numbered value (`waktu2`) stand under its name without the number."""
    found = dict(values)
    for name, value in found.items() if words else ():
        known = words.get(name) or words.get(name.rstrip("0123456789"))
        if known and isinstance(value, str):
            found[name] = translate(known, value)
    return found


def as_text(value: Value) -> str:
    """One value as a report prints it; an endless text is cut."""
    return value_text(value, LONGEST)


def severity(finding: Diagnostic) -> str:
    """The word before the code: galat, peringatan, catatan, or diterima."""
    return "diterima" if finding.accepted else finding.severity.value


def counts(findings: Iterable[Diagnostic]) -> dict[str, int]:
    """How many findings there are of each severity, and how many were accepted."""
    found = [severity(finding) for finding in findings]
    return {word: found.count(word) for word in (*(s.value for s in Severity), "diterima")}


def tally(findings: Iterable[Diagnostic], language: Language = INDONESIAN) -> str:
    """`0 galat, 5 peringatan, 3 catatan`, and how many were accepted if any were."""
    return ", ".join(
        f"{as_text(count)} {language.word(word)}"
        for word, count in counts(findings).items()
        if count or word != "diterima"
    )
