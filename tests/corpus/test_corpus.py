"""Every corpus document gives the findings of its file's code that its comments expect, and no other."""

from __future__ import annotations

import re

import pytest

from paritrana.catalogue import faults
from paritrana.report.words import headline, help_of
from paritrana.rules import CATALOGUE, RULES, acceptance
from tests.corpus.harness import CORPUS, Document, documents, judge

DOCUMENTS = list(documents())


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_findings_are_those_of_the_comments(document: Document) -> None:
    found, diagnostics = judge(document)
    codes = {document.code, *(code for _, _, code in document.expected)}
    told = {where for where in found if where[2] in codes}
    assert told == document.expected, [headline(d) for d in diagnostics]
    twice = [d for d in diagnostics if d.code == document.code]
    assert len(twice) == len({(d.place, tuple(sorted(d.values.items()))) for d in twice})


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_words_are_complete(document: Document) -> None:
    for diagnostic in judge(document)[1]:
        for words in (headline(diagnostic), help_of(diagnostic)):
            assert words and not re.search(r"\{\w", words) and "None" not in words


def test_a_file_bears_the_name_of_its_fault() -> None:
    files = set(CORPUS.glob("*/*.yaml"))
    assert len(files) > 140
    for file in files:
        code = "-".join(file.stem.split("-")[:2])
        assert file.stem == f"{code}-{CATALOGUE[code].name}"


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_fault_up_to_the_check_fires_and_keeps_silent_somewhere(code: str) -> None:
    mine = [document for document in DOCUMENTS if document.code == code]
    assert any(document.expected for document in mine), f"no corpus document expects {code}"
    silent = [document for document in mine if code not in {c for _, _, c in document.expected}]
    assert silent or code in {fault.code for fault in acceptance.FAULTS}, f"no near miss of {code}"


def test_what_has_no_corpus_document_is_no_text_or_a_later_stage() -> None:
    """Workbooks (BACA-40 and up) are no text; pages of annexes (BUK-31 and up) and TATA come after the check."""
    late = {fault.code for fault in faults()} - set(CATALOGUE)
    assert late
    assert {code for code in late if not re.match(r"TATA-|BACA-[4-9]|BUK-3", code)} == set()


def test_a_rule_and_its_corpus_lie_in_the_same_family() -> None:
    for rule in RULES:
        family = rule.__name__.split(".")[-2]
        assert (CORPUS / family / f"{rule.FAULT.code}-{rule.FAULT.name}.yaml").is_file(), rule.FAULT.code


def test_a_note_that_a_help_advises_is_read_by_its_rule() -> None:
    """Where a help sends the clerk to `catatan`, a near miss shows that a note there ends the finding."""
    families = ("coverage", "groups", "compliance", "innovation")
    ours = [rule.FAULT for rule in RULES if rule.__name__.split(".")[-2] in families]
    advises = re.compile(r"\b(?:terangkan|tulis|katakan|sebut|sebab)\b.*\bdi catatan\b(?!_data)")
    advised = [fault for fault in ours if advises.search(fault.help) and fault.code != "KEP-21"]
    assert len(advised) > 15
    for fault in advised:
        mine = [document for document in DOCUMENTS if document.code == fault.code]
        assert any("catatan: " in _noted(document) for document in mine), fault.code


def _noted(document: Document) -> str:
    """The lines of a document on which nothing of its code is expected."""
    marked = {line for line, _, code in document.expected if code == document.code}
    lines = document.text.split("\n")
    return "\n".join(
        text for line, text in enumerate(lines, 1) if line not in marked and not text.startswith("#")
    )
