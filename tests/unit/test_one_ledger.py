"""Rows of money and people are added up in the ledger and nowhere else: what prints or judges asks it.

Looked for in the chapters and the rules: a `sum` over values of figures, and a `total` of anybody's own. What counts
rows, findings or pages adds no figures and is let be; every place that does is listed with its reason.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "paritrana"
ROOMS = ("chapters", "rules", "batch", "compose")
FIGURES = frozenset({"people", "amount", "cases", "recovered", "obliged", "registered", "interval", "figure"})
"""Attributes that hold a figure of the evidence, or what it can stand for."""

ALLOWED = {
    "chapters/workforce.py": "whether informal, formal and unemployed are the labour force; nothing printed",
    "chapters/budget_funds.py": "the order of a chart's colours, by size",
    "rules/trials.py": "people × contribution × months, over payees and not over rows of one thing",
    "rules/coverage/funds_exceed_segment.py": "whether funds fit into their segment",
    "rules/coverage/segments_differ.py": "whether segments are all participants",
    "rules/coverage/group_contradicts.py": "whether groups of one name are its participants",
    "rules/groups/sum_differs.py": "whether the groups are the stated total",
    "rules/groups/overlap.py": "whether the stated total ignores an overlap",
    "rules/groups/temporary_in_total.py": "whether the stated total holds temporary groups",
    "rules/innovation/weights.py": "weights of indicators, which are no money and no people",
    "rules/budget/text_against_budget.py": "whether a sentence means any row or sum of the budget",
    "rules/compliance/text_against_benefits.py": "whether a sentence means any row or sum of the benefits",
    "rules/coverage/text_differs.py": "whether a sentence means any row or sum of the participants",
    "rules/innovation/growth_against_table.py": "whether a stated growth is that of any row or sum",
    "rules/coverage/groups_exceed_segment.py": "whether groups fit into their segment",
    "rules/coverage/more_than_workforce.py": "whether participants fit into the labour force",
    "rules/coverage/workforce_impossible.py": "whether parts of the workforce fit into it",
    "rules/groups/falls.py": "whether rows of one name fell",
}
"""Where figures are added to be held against another figure; a sum that is printed is always the ledger's."""


def additions(tree: ast.Module) -> Iterator[int]:
    """The lines on which figures are added: `sum(…)` or `total(…)` over an expression that takes one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("sum", "total"):
            inside = [
                inner for arg in node.args for inner in ast.walk(arg) if isinstance(inner, ast.Attribute)
            ]
            if getattr(node.func, "id", "") == "total" or any(map(_takes_figure, inside)):
                yield node.lineno


def _takes_figure(node: ast.Attribute) -> bool:
    """Whether an attribute is a figure; the word of a severity is none."""
    owner = getattr(node.value, "attr", getattr(node.value, "id", ""))
    return node.attr in FIGURES or (node.attr == "value" and owner != "severity")


def test_only_the_ledger_adds_rows() -> None:
    files = [file for room in ROOMS for file in sorted((SOURCE / room).rglob("*.py"))]
    assert len(files) > 150
    adding = {
        str(file.relative_to(SOURCE)): lines
        for file in files
        if (lines := list(additions(ast.parse(file.read_text(encoding="utf-8")))))
    }
    assert sorted(set(adding) - set(ALLOWED)) == [], adding
    assert sorted(set(ALLOWED) - set(adding)) == [], "no longer adds; take it off the list"


def test_what_adds_is_seen() -> None:
    assert list(
        additions(
            ast.parse("x = sum(row.amount.value for row in rows)\ny = total(rows)\nz = sum(1 for r in x)")
        )
    ) == [1, 2]
