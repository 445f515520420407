"""docs/field.md: what code and tests cite of it is there, and its figures are those that rules compute with."""

from __future__ import annotations

import re
from typing import Any

import yaml

from paritrana.indonesian import format_count
from tests.support.docs import PACKAGE, ROOT, section_of, text_of
from tests.unit.rules.test_coverage_of_domain import TABLE

PAGE = "docs/field.md"
HEADS = set(re.findall(r"^#+ (\d(?:\.\d)?) ", text_of(PAGE), re.MULTILINE))


def constants() -> dict[str, Any]:
    """Return the constants of the field as plain YAML."""
    found = yaml.safe_load((ROOT / "assets" / "konstanta.yaml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def amounts(tree: object) -> set[int]:
    """Return the amounts in rupiah below a part of the constants; smaller numbers are months and percentages."""
    if isinstance(tree, dict):
        return set[int]().union(*(amounts(value) for value in tree.values()))
    return {tree} if isinstance(tree, int) and tree >= 1000 else set()


def test_every_section_that_is_cited_exists() -> None:
    cited = {
        section
        for path in (*PACKAGE.rglob("*.py"), *ROOT.glob("tests/unit/**/*.py"))
        for found in re.findall(
            r"docs/field\.md,? (?:section )?(\d(?:\.\d)?(?: to \d\.\d)?)", path.read_text(encoding="utf-8")
        )
        for section in found.split(" to ")
    }
    assert len(cited) > 5
    assert cited <= HEADS


def test_every_line_of_the_table_of_checks_has_its_place() -> None:
    checks = set(re.findall(r"^\| ([A-Z]\d) \|", section_of(PAGE, "6.3 Checks"), re.MULTILINE))
    doubts = set(re.findall(r"^(\d+)\. ", section_of(PAGE, "6.4 What makes jurors doubt"), re.MULTILINE))
    places = HEADS | {f"6.3 {id}" for id in checks} | {f"6.4 {n}" for n in doubts}
    assert len(checks) > 30 and len(doubts) == 15
    assert [section for section, *_ in TABLE if section not in places] == []
    assert {f"6.3 {id}" for id in checks} <= {section for section, *_ in TABLE}


def test_amounts_are_those_of_the_constants() -> None:
    page, tree = text_of(PAGE), constants()
    wanted = amounts(tree["premium"]["bpu_min"]) | amounts(tree["benefit_rp"])
    assert len(wanted) > 8
    assert [rp for rp in sorted(wanted) if f"Rp{format_count(rp)}" not in page] == []


def test_guidelines_and_denominators_are_those_of_the_constants() -> None:
    tree = constants()
    guidelines = re.findall(r"^\| (20\d\d) \| (Permendagri [\d/]+) \|", text_of(PAGE), re.MULTILINE)
    assert {int(year): text for year, text in guidelines} == tree["budget_guideline_by_year"]
    rows = section_of(PAGE, "3.6 Coverage and its denominators")
    assert re.findall(r"^\| (D\d) \|", rows, re.MULTILINE) == list(tree["coverage_denominators"])


def test_aspects_are_those_of_the_code() -> None:
    rows = re.findall(
        r"^\| (A\d) \| (.+) \|$", section_of(PAGE, "1.4 Aspects juries have named"), re.MULTILINE
    )
    sources = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert [code for code, _ in rows] == [f"A{n}" for n in range(1, 9)]
    assert [name for _, name in rows if f'"{name}"' not in sources] == []


def test_every_source_is_cited_and_every_citation_has_its_source() -> None:
    body, _, sources = text_of(PAGE).partition("\n## Sources\n")
    numbers = [int(n) for n in re.findall(r"^(\d+)\. ", sources, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 50
    assert {int(n) for n in re.findall(r"\[(\d+)\]", body)} == set(numbers)
