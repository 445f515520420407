"""Layout says what stands where; how a file is written is known in pdf alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import paritrana.typeset
from paritrana.pdf.structure import Element

ROOM = Path(paritrana.typeset.__file__).parent
SYNTAX = re.compile(r"/[A-Z][A-Za-z]|<<|>>|\b0 R\b|\b(?:BT|ET|BDC|BMC|EMC|Tf|Tm|TJ|cm|Do)\b")


def strings(source: str) -> Iterator[tuple[int, str]]:
    """Each string of a module with its line, docstrings left out."""
    tree = ast.parse(source)
    words = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in words:
            yield node.lineno, node.value


def test_no_string_of_the_layout_is_pdf_syntax() -> None:
    modules = sorted(ROOM.rglob("*.py"))
    found = [
        f"{path.relative_to(ROOM)}:{line}: {text}"
        for path in modules
        for line, text in strings(path.read_text(encoding="utf-8"))
        if SYNTAX.search(text) and text not in {"cm"}  # the unit
    ]
    assert not found
    assert len(modules) > 40


@pytest.mark.parametrize("text", ["/Alt(x)", "<</O/Table>>", "12 0 R", "q 1 0 0 1 2 3 cm /L1 Do Q"])
def test_pdf_syntax_is_known_when_seen(text: str) -> None:
    assert SYNTAX.search(text)


def test_attributes_are_written_by_owner_in_the_order_in_which_they_come() -> None:
    root = Element("Document")
    assert root.child("P").entries() == ""
    assert root.child("TH", scope="Column").entries() == "/A<</O/Table/Scope/Column>>"
    assert root.child("TH", scope="Row", column_span=3).entries() == "/A<</O/Table/ColSpan 3/Scope/Row>>"
    assert root.child("L", list_numbering="Decimal").entries() == "/A<</O/List/ListNumbering/Decimal>>"
    figure = root.child("Figure", "Grafik (1)", placement="Block")
    figure.set_bounding_box((1.0, 2.25, 30.04, 4.0))
    assert figure.entries() == r"/Alt(Grafik \(1\))/A<</O/Layout/Placement/Block/BBox[1.0 2.2 30.0 4.0]>>"
    assert root.child("Figure", "").entries() == "/Alt()"


def test_attributes_of_two_owners_are_an_array() -> None:
    cell = Element("Table").child("TH", scope="Row", placement="Block")
    assert cell.entries() == "/A[<</O/Table/Scope/Row>><</O/Layout/Placement/Block>>]"


def test_attributes_of_one_element_are_not_those_of_another() -> None:
    root = Element("Document")
    first, second = root.child("TH", scope="Row"), root.child("TH")
    assert first.entries() and not second.entries()
