"""Consoles: colour, width, letters."""

from __future__ import annotations

import io

import pytest

from paritrana.report.console import Look, look_of, put


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the machine that runs the tests counts."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "WT_SESSION"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("codec", ["ascii", "cp1252", "utf-8"])
def test_no_console_is_too_old(codec: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=codec, newline="")
    put(stream, "“Bandung” → 漢 \ud800 é\n")
    stream.flush()
    assert stream.buffer.tell() > 0


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_colour_only_on_a_terminal_and_without_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("TERM", "xterm")
    assert look_of(Terminal()).colour
    assert not look_of(io.StringIO()).colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not look_of(Terminal()).colour
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not look_of(Terminal()).colour


def test_colour_where_it_is_asked_for_unless_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert look_of(io.StringIO()) == Look(100, colour=True)
    monkeypatch.setenv("TERM", "dumb")
    assert look_of(Terminal()).colour
    monkeypatch.setenv("NO_COLOR", "1")
    assert not look_of(io.StringIO()).colour
    assert not look_of(Terminal()).colour


@pytest.mark.parametrize(("columns", "width"), [("200", 120), ("80", 80), ("10", 40)])
def test_the_width_is_that_of_the_terminal_within_bounds(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert look_of(io.StringIO()).width == 100
    monkeypatch.setenv("COLUMNS", columns)
    assert look_of(Terminal()).width == look_of(io.StringIO()).width == width


@pytest.mark.parametrize(
    ("codec", "shown"),
    [
        ("utf-8", "D1–D6 ×96 ÷ “x” → é"),
        ("cp1252", "D1–D6 ×96 ÷ “x” ? é"),
        ("cp437", 'D1-D6 x96 ÷ "x" ? é'),
        ("ascii", 'D1-D6 x96 / "x" ? ?'),
    ],
)
def test_signs_of_print_become_plain_ones_where_a_console_lacks_them(codec: str, shown: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding=codec, newline="")
    put(stream, "D1–D6 ×96 ÷ “x” → é")
    stream.seek(0)
    assert stream.read() == shown
