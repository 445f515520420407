"""`paritrana batch`: options, exit codes, what is said where."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from paritrana.batch.plan import Order
from paritrana.batch.rows import DossierRow, FindingCount, Status
from paritrana.batch.run import Report
from paritrana.cli import batch as command
from paritrana.cli import main
from paritrana.errors import UsageError

BUILT = DossierRow("a", Status.BUILT, file="a.pdf")
FAILED = DossierRow("b", Status.FAILED, "sebab ini")
GALAT = DossierRow(
    "c",
    Status.GALAT,
    findings=(FindingCount("KEP-03", "x", "galat", 1), FindingCount("ANG-02", "y", "catatan", 1)),
)


def report(*rows: DossierRow, **more: object) -> Report:
    return replace(Report(rows, frozenset(), frozenset(r.name for r in rows)), **more)  # type: ignore[arg-type]


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch) -> list[Order]:
    """The orders that the command gives; every one ends with a single dossier built."""
    given: list[Order] = []

    def run(order: Order, watch: object, workers: object) -> Report:
        given.append(order)
        return report(BUILT)

    monkeypatch.setattr(command, "run", run)
    return given


def test_every_option_reaches_the_order(orders: list[Order]) -> None:
    assert main(["batch", "dossier"]) == 0
    assert orders.pop() == Order(Path("dossier"), Path("hasil"))
    flags = ["--draft", "--resume", "--force", "--only", "a*", "--only", "b"]
    asked = ["-o", "x", "-j", "3", *flags, "--since", "2024-05-31", "--timeout", "20"]
    assert main(["borongan", "dossier", *asked]) == 0
    made = orders.pop()
    assert made == replace(
        Order(Path("dossier"), Path("x"), True, 3, 20.0, True, True, ("a*", "b")), since=made.since
    )
    assert made.since == command.moment("2024-05-31") == command.moment("2024-06-01") - 86_400


@pytest.mark.parametrize("text", ["kemarin", "31-05-2024", "2024-13-01", "2024", "20240531"])
def test_a_date_that_is_none_is_a_usage_error(text: str, orders: list[Order]) -> None:
    with pytest.raises(UsageError, match="2024-05-31"):
        command.moment(text)
    assert main(["batch", "x", "--since", text]) == 2
    assert orders == []


@pytest.mark.parametrize(
    ("rows", "interrupted", "code"),
    [((BUILT,), False, 0), ((BUILT, FAILED), False, 5), ((GALAT,), False, 5), ((BUILT,), True, 130)],
)
def test_exit_codes(
    rows: tuple[DossierRow, ...], interrupted: bool, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "run", lambda *_: report(*rows, interrupted=interrupted))
    assert main(["batch", "x"]) == code


def test_a_dossier_that_was_not_asked_for_does_not_fail_the_batch() -> None:
    assert report(BUILT, FAILED, asked=frozenset("a")).complete
    assert not report(BUILT, DossierRow("d")).complete


def test_an_empty_folder_is_3(tmp_path: Path) -> None:
    assert main(["batch", str(tmp_path), "-o", str(tmp_path / "hasil")]) == 3


def test_plain_lines_tell_troubles_at_once_and_progress_in_tenths() -> None:
    stream = io.StringIO()
    watch = command.watch_for(stream)
    watch.begin(1_204, 4, 0)
    watch.phase("susun", 1_000)
    for n in range(1_000):
        watch.row(FAILED if n == 150 else GALAT if n == 250 else BUILT)
    watch.close()
    lines = stream.getvalue().splitlines()
    assert lines[0] == "1.204 dosir (4 tidak berubah)"
    assert len(lines) == 13
    assert lines[2] == "gagal b: sebab ini"
    assert lines[4] == "galat c: KEP-03; lihat: paritrana check"
    assert lines[-1] == "susun 1.000/1.000"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


def test_a_terminal_gets_a_bar_with_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    stream = Terminal()
    watch = command.watch_for(stream)
    assert isinstance(watch, command.Bars)
    watch.begin(3, 0, 1)
    watch.phase("susun", 3)
    watch.row(BUILT)
    watch.row(replace(FAILED, reason="[b]sebab[/b] ini"))
    watch.close()
    told = stream.getvalue()
    assert "3 dosir (1 tidak dipilih)" in told
    assert "gagal b: [b]sebab[/b] ini" in told
    assert re.search(r"2/3\S* .*/detik, sisa 0\.00", told)


def test_without_rich_a_terminal_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert isinstance(command.watch_for(Terminal()), command.Lines)


def test_the_ending_says_what_became_of_all() -> None:
    order = Order(Path("d"), Path("hasil"))
    told = command.ending(report(BUILT, FAILED, GALAT, unchanged=frozenset("a")), order, 125)
    assert told.splitlines()[:3] == [
        "3 dosir: 1 jadi, 1 galat, 1 gagal",
        "1 tidak berubah dan tidak disusun ulang",
        "2 dikerjakan dalam 2.05",
    ]
    assert "--resume" in command.ending(report(BUILT, interrupted=True), order, 0.1)


def test_dask_without_its_package_is_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "paritrana.batch.cluster", None)
    assert main(["batch", "x", "--dask", "local"]) == 2
