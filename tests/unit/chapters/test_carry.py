from __future__ import annotations

from paritrana.chapters.table_builder import carry
from paritrana.document import Row, RowKind, Text


def row(*cells: str, kind: RowKind = RowKind.BODY) -> Row:
    return Row(tuple((Text(c),) for c in cells), kind)


def test_sums_run_over_rows_and_pass_dashes_and_heads() -> None:
    """1.200 + 800 = 2.000; a dash adds nothing; 2.000 + 5 = 2.005."""
    rows = [row("A", "1.200"), row("B", "800²"), row("C", "–¹"), row("D", "5")]
    assert [r.carried for r in carry(rows, [False, True])] == [
        ("", "1.200"),
        ("", "2.000"),
        ("", "2.000"),
        ("", "2.005"),
    ]
    head = Row(((Text("2023"),),), RowKind.GROUP)
    assert carry([head, row("A", "7")], [False, True])[1].carried == ("", "7")


def test_a_rounded_figure_carries_no_sum() -> None:
    rows = carry([row("A", "10"), row("B", "Rp20,7 miliar"), row("C", "5")], [False, True])
    assert [r.carried for r in rows] == [("", "10"), (), ()]
