"""Evidence values are never markup: whatever a value holds, the document keeps its shape and prints the value.

A blank line in an overview begins a new paragraph; that is the one thing a value decides, so the harmless word
stands in as many paragraphs.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from paritrana.document import Block, Document, Text
from paritrana.evidence.model import Evidence, Part
from tests.support.dossiers import COMPLETE, composed, evidence_of
from tests.support.words import words

HARMLESS = "Kata"

# Every kind of text but the control characters that the readers refuse, tidied as the readers do.
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)
HOSTILE = st.sampled_from(
    [
        "# x", "## x", "- x", "* x", "1. x", "> x", "```tabel anggaran", "~~~", "---", "***", "===", "    x",
        "<b>x</b>",
        "<script>alert(1)</script>", "<!--", "&lt;", "&#35; x", "[x](javascript:y)", "![x](y)", "`x`", "**x**", "_x_",
        "x  ", "\\", "\\*", "{{ x }}", "{% if x %}", "{# x #}", "|a|b|", "[x]: https://y", "[](#tabel-anggaran)",
        "https://x.id", "\ue0000\ue001", "\ue000", "x\ue0011", "]", ")", "](", "﻿x", "\u2028", "\u200b", "‮x",
    ]
)  # fmt: skip
FIELDS = (
    ("region", "name"),
    ("region", "address"),
    ("award", "edition"),
    ("signatory", "name"),
    ("cover_letter", "addressee"),
    ("cover_letter", "number"),
    ("profile", "overview"),
    ("commitment", "overview"),
    ("compliance", "overview"),
    ("plan", "overview"),
    ("laws", "title"),
    ("laws", "note"),
    ("budgets", "agency"),
    ("budgets", "note"),
    ("coverage", "indicator"),
    ("coverage", "note"),
    ("groups.definition", "definition"),
    ("groups.items", "long_name"),
    ("innovations", "name"),
    ("innovations", "problem"),
    ("innovations", "method"),
    ("stories", "story"),
    ("stories", "name"),
    ("exhibits", "title"),
    ("data_notes", "reason"),
    ("indicators", "claim"),
)
"""One of each place in which a text is printed: prose, list, table, card, letter, head."""


def changed(evidence: Evidence, path: tuple[str, str], text: str) -> Evidence:
    """The evidence with `text` at one place; of a list the first item is changed."""
    steps = [*path[0].split("."), path[1]]
    made = _changed(evidence, steps, text)
    assert isinstance(made, Evidence)
    return made


def _changed(part: Any, steps: list[str], text: str) -> Any:
    if isinstance(part, tuple):
        return (_changed(part[0], steps, text), *part[1:])
    assert isinstance(part, Part)
    value = getattr(part, steps[0])
    assert value is not None, steps
    inner = _changed(value, steps[1:], text) if len(steps) > 1 else text
    return part.model_copy(update={steps[0]: inner})


def shape(document: Document) -> list[tuple[str, list[str]]]:
    """The kinds of all blocks, with the number of items or rows of each."""
    return [(section.id, [_kind(block) for block in section.blocks]) for section in document.sections]


def _kind(block: Block) -> str:
    for name in ("rows", "items", "pairs", "fields", "figures"):
        if hasattr(block, name):
            return f"{type(block).__name__} {len(getattr(block, name))}"
    return type(block).__name__


@cache
def harmless(path: tuple[str, str], paragraphs: int) -> list[tuple[str, list[str]]]:
    text = "\n\n".join([HARMLESS] * paragraphs)
    return shape(composed(changed(evidence_of(COMPLETE), path, text))[0])


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@settings(deadline=None, max_examples=100)
@given(
    st.sampled_from(FIELDS),
    st.one_of(TEXTS, HOSTILE, st.lists(HOSTILE, min_size=2, max_size=3).map(" ".join)),
)
@example(("profile", "overview"), "satu\n\n# dua\n\n- tiga")
@example(("laws", "title"), "x]() **y** <z>")
def test_a_value_never_changes_the_structure(path: tuple[str, str], text: str) -> None:
    text = "\n\n".join(part for part in (p.strip() for p in text.split("\n\n")) if part)
    if not text:
        return
    document, findings = composed(changed(evidence_of(COMPLETE), path, text))
    assert not list(findings)
    assert shape(document) == harmless(path, text.count("\n\n") + 1)
    said = plain(words(document)).casefold()
    for part in plain(text).split("\n\n"):
        wanted = part[:1].upper() + part[1:]  # a sentence begins with a capital
        assert wanted.casefold() in said or part.casefold() in said


@settings(deadline=None, max_examples=60)
@given(st.one_of(TEXTS, HOSTILE).filter(str.strip))
def test_a_value_never_becomes_emphasis_or_link(text: str) -> None:
    document, _ = composed(changed(evidence_of(COMPLETE), ("profile", "overview"), text))
    section = next(s for s in document.sections if s.id == "profil")
    runs = [
        run
        for block in section.blocks
        for run in getattr(block, "inlines", ())
        if isinstance(run, Text) and run.text.strip() == text.strip()
    ]
    assert runs
    assert not any(run.bold or run.italic or run.link for run in runs)


def test_the_fields_are_printed_at_all() -> None:
    assert len(FIELDS) > 20
    for path in FIELDS:
        document, _ = composed(changed(evidence_of(COMPLETE), path, "Zqxj unik"))
        assert re.search("zqxj unik", words(document), re.IGNORECASE), path
