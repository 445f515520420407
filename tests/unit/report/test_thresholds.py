"""What a report shows whole, and from where on it counts or cuts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.readiness import AspectReadiness, Readiness, ReadinessItem, ReadinessState
from paritrana.located import Address, Node, Origin
from paritrana.readers.sources import Sources
from paritrana.report import html, readiness
from paritrana.report.console import Look
from paritrana.report.excerpt import excerpt
from paritrana.report.language import LONGEST, translate
from paritrana.report.order import by_severity
from paritrana.report.text import report
from paritrana.report.words import as_text

FILE = "bukti.yaml"
DOUBT = Fault("DAE-09", "ragu", Severity.PERINGATAN, "nilai {n} meragukan", "periksa {n}", "x")
STOP = Fault("DAE-10", "salah", Severity.GALAT, "nilai {n} salah", "perbaiki {n}", "x")
LINES = Sources(FILE, None, {FILE: "nilai\n" * 300})


def at(line: int, column: int = 1, file: str = FILE) -> Origin:
    return Origin(file, line, column)


def many(count: int) -> list[Diagnostic]:
    """So many findings of different words, one a line."""
    return [DOUBT.at(at(n), n=n) for n in range(1, count + 1)]


def places(found: Iterable[Diagnostic], sources: Sources = LINES) -> list[str]:
    return [str(finding.place) for finding in by_severity(found, sources)]


def test_the_own_file_comes_first_whatever_the_others_are_called() -> None:
    found = [DOUBT.at(at(1, file="a.md.j2"), n=1), DOUBT.at(at(9), n=1), DOUBT.at(at(1, file="z.md.j2"), n=1)]
    assert places(found) == ["bukti.yaml:9:1", "a.md.j2:1:1", "z.md.j2:1:1"]


def test_severity_goes_before_the_file_and_acceptance_before_severity() -> None:
    found = [STOP.at(at(9), n=1).accept("ya"), DOUBT.at(at(1), n=1), STOP.at(at(1, file="a.md.j2"), n=1)]
    assert places(found) == ["a.md.j2:1:1", "bukti.yaml:1:1", "bukti.yaml:9:1"]


def test_lines_and_columns_count_as_numbers() -> None:
    found = [DOUBT.at(at(*place), n=1) for place in ((10, 1), (9, 10), (9, 9))]
    assert places(found) == ["bukti.yaml:9:9", "bukti.yaml:9:10", "bukti.yaml:10:1"]


def test_cells_are_in_order_of_rows_and_columns() -> None:
    found = [DOUBT.at(Origin("b.xlsx", sheet="A", cell=cell), n=1) for cell in ("B10", "AA9", "Z9")]
    assert [d.place.cell for d in by_severity(found, Sources("b.xlsx")) if isinstance(d.place, Origin)] == [
        "Z9", "AA9", "B10",
    ]  # fmt: skip


@pytest.mark.parametrize(("length", "printed"), [(200, "x" * 200), (201, "x" * 200 + "...")])
def test_two_hundred_characters_of_a_value_are_shown(length: int, printed: str) -> None:
    assert as_text("x" * length) == printed


@pytest.mark.parametrize(("count", "rest"), [(100, False), (101, True)])
def test_a_hundred_entries_are_listed_in_brief(count: int, rest: bool) -> None:
    text = report(many(count), LINES, Look(100))
    assert text.count("= periksa") == 100
    assert ("Dan 1 temuan lain." in text) is rest


@pytest.mark.parametrize(
    ("others", "words"), [(3, "juga baris 2, 3, 4"), (4, "juga baris 2, 3, 4 dan 1 lagi")]
)
def test_three_other_lines_are_named_in_brief(others: int, words: str) -> None:
    found = DOUBT.at(at(1), related=[Related(at(n), "lihat") for n in range(2, others + 2)], n=1)
    assert f"{words}\n" in report([found], LINES, Look(100))


@pytest.mark.parametrize(
    ("others", "words"),
    [(1, "juga L!B2"), (3, "juga L!B2, L!B3, L!B4"), (4, "juga L!B2, L!B3, L!B4 dan 1 lagi")],
)
def test_three_other_cells_are_named_in_brief(others: int, words: str) -> None:
    cells = [Origin(FILE, sheet="L", cell=f"B{n}") for n in range(1, others + 2)]
    found = DOUBT.at(cells[0], related=[Related(cell, "lihat") for cell in cells[1:]], n=1)
    assert f"     {words}\n" in report([found], LINES, Look(100))
    accepted = found.accept("sudah jelas")
    assert "juga" not in report([accepted], LINES, Look(100))


@pytest.mark.parametrize(("others", "rest"), [(3, 0), (4, 1)])
def test_three_related_places_are_shown_in_full(others: int, rest: int) -> None:
    found = DOUBT.at(at(1), related=[Related(at(n), "lihat") for n in range(2, others + 2)], n=1)
    text = report([found], LINES, Look(100), full=True)
    assert text.count("lihat") == 3
    assert ("dan 1 tempat lain" in text) is bool(rest)


@pytest.mark.parametrize(("others", "lines"), [(12, 13), (13, 14)])
def test_twelve_related_places_are_shown_on_the_page(others: int, lines: int) -> None:
    found = DOUBT.at(at(1), related=[Related(at(n), f"lihat {n}") for n in range(2, others + 2)], n=1)
    page = html.report([found], replace(LINES, root=Node({}, at(1))), style="")
    assert page.count("<li>") == lines
    assert page.count("lihat ") == 12


@pytest.mark.parametrize(
    ("many", "words"), [(3, "a[0] (x); a[1] (x); a[2] (x)"), (4, "a[0] (x); a[1] (x); a[2] (x) (+1)")]
)
def test_three_items_of_an_aspect_are_named(many: int, words: str) -> None:
    items = tuple(
        ReadinessItem(Address().key("a").item(n, str(n)), ReadinessState.DOUBTFUL, "x") for n in range(many)
    )
    text = readiness.report(Readiness("Uji", (AspectReadiness("A1", items),), ()), (), LINES, Look(100))
    assert f"A1 diragukan: {words}\n" in text


@pytest.mark.parametrize(("length", "other"), [(LONGEST, True), (LONGEST + 1, False)])
def test_a_form_is_looked_for_in_a_thousand_characters(length: int, other: bool) -> None:
    text = "dari " + "x" * (length - 5)
    assert (translate({"dari {apa}": "from {apa}"}, text) == text.replace("dari", "from")) is other


def test_a_place_without_a_line_is_no_other_line() -> None:
    found = DOUBT.at(at(2), related=[Related(Origin(FILE), "lihat"), Related(at(2, 9), "lihat")], n=1)
    assert "juga baris" not in report([found], LINES, Look(100))


@pytest.mark.parametrize(
    ("column", "start", "text"),
    [
        (1, 0, "0123456789" * 5 + "01234" + "..."),
        (54, 0, "0123456789" * 5 + "01234" + "..."),
        (99, 45, "..." + "89" + "0123456789" * 5),
        (100, 45, "..." + "89" + "0123456789" * 5),
    ],
)
def test_the_window_of_a_long_line_is_full(column: int, start: int, text: str) -> None:
    shown, mark = excerpt("0123456789" * 10, at(1, column), "", "^", 1, Look(62))
    assert shown == f"1 | {text}"
    assert mark.index("^") - 4 == column - 1 - start


def test_an_address_stands_behind_the_caret_as_soon_as_it_fits() -> None:
    place = Address().key("abcdefghij").key("k" * 30)  # 41 characters
    root = Node({"abcdefghij": Node({"k" * 30: Node("x", at(1))}, at(1))}, at(1))
    sources = replace(LINES, root=root)

    def stands(width: int) -> bool:
        return str(place) in report([DOUBT.at(place, n=1)], sources, Look(width))

    # a gutter of 2 and its 3 columns, the caret, and 5 columns of room beside the address
    assert min(width for width in range(40, 80) if stands(width)) == 41 + 2 + 3 + 1 + 5
