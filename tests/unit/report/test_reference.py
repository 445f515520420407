"""`explain` and docs/temuan.md: every kind of finding, its words letter by letter, and a page that is not stale."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from paritrana.catalogue import faults
from paritrana.diagnostics import Fault, Severity
from paritrana.report.reference import FAMILIES, NEVER, anchor, explain, families, listing, page

PAGE = Path(__file__).resolve().parents[3] / "docs" / "temuan.md"
FAULTS = faults()


def test_the_page_is_fresh(update: bool) -> None:
    wanted = page(FAULTS)
    if update:
        PAGE.write_text(wanted, encoding="utf-8", newline="\n")
        return
    assert PAGE.read_text(encoding="utf-8") == wanted, "make update ARGS=tests/unit/report/test_reference.py"


def test_every_family_has_a_name_and_every_fault_a_section() -> None:
    assert len(FAULTS) > 100
    assert {fault.code.rpartition("-")[0] for fault in FAULTS} == set(FAMILIES)
    text = page(FAULTS)
    assert [line for line in text.splitlines() if line.startswith("### ")] == [
        f"### {fault.code} {fault.name}" for group in families(FAULTS).values() for fault in group
    ]
    heads = {anchor(head) for head in re.findall(r"^## (.+)$", text, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) == heads


def test_a_family_of_which_nothing_is_listed_has_no_head() -> None:
    few = [fault for fault in FAULTS if fault.code in ("KEP-01", "ANG-02", "ANG-01")]
    assert {name: [fault.code for fault in group] for name, group in families(few).items()} == {
        "ANG": ["ANG-01", "ANG-02"],
        "KEP": ["KEP-01"],
    }


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.code)
def test_a_section_prints_the_explanation_as_it_stands(fault: Fault) -> None:
    """Markdown takes nothing of it for markup."""
    shown = " ".join(_text(page([fault])).split())
    for part in (fault.name, fault.severity.value, *fault.explanation.split("\n\n")):
        assert " ".join(part.split()) in shown
    assert (NEVER in shown) is not fault.acceptable
    assert (" ".join(fault.headline.split()) in shown) or "{{" in fault.headline


def _text(markdown: str) -> str:
    """The words of a page without its markup."""
    return unescape(re.sub(r"<[^>]+>", "", MarkdownIt("commonmark").render(markdown)))


def test_the_list_marks_what_can_never_be_accepted() -> None:
    lines = listing(FAULTS).splitlines()
    rows = {line.split()[0]: line for line in lines if line.startswith("  ")}
    assert set(rows) == {fault.code for fault in FAULTS}
    assert [name for name in lines if name and not name.startswith(" ")] == list(FAMILIES.values())
    for fault in FAULTS:
        assert rows[fault.code].endswith("tidak dapat diterima") is not fault.acceptable


def test_an_explanation_says_what_goes_with_it_and_what_can_not_be_accepted() -> None:
    fault = Fault("X-01", "uji", Severity.GALAT, "h", "b", "Apa.\n\n    Contoh: x.", False, ("X-02", "X-03"))
    assert explain(fault) == (
        "X-01 uji (galat)\n\nApa.\n\nContoh: x.\n\nTidak dapat diterima dengan catatan_data.\n\n"
        "Biasanya hilang bila ini diperbaiki: X-02, X-03.\n"
    )
