"""`paritrana batch`: progress goes to stderr, how it ended to stdout; 0, 5 where a dossier failed, 130 after Ctrl-C."""

from __future__ import annotations

import re
import sys
import time
from datetime import datetime
from typing import TextIO

from paritrana.batch.journal import MANIFEST
from paritrana.batch.plan import Order
from paritrana.batch.rows import DossierRow, Status
from paritrana.batch.run import Open, Report, Watch, local, run
from paritrana.batch.summary import PAGE
from paritrana.cli.exit_codes import ExitCode
from paritrana.cli.streams import say
from paritrana.errors import UsageError
from paritrana.report.words import as_text

TENTHS = 10
"""Lines of progress in a pipe."""


def batch(order: Order, scheduler: str = "") -> int:
    """Run a batch, show how far it is, say how it ended."""
    watch = watch_for(sys.stderr)
    started = time.monotonic()
    try:
        report = run(order, watch, _workers(scheduler))
    finally:
        watch.close()
    say(sys.stdout, ending(report, order, time.monotonic() - started))
    if report.failure:
        say(sys.stderr, f"paritrana: catatan sementara batch tidak dapat ditulis: {report.failure}\n")
    if report.interrupted:
        raise KeyboardInterrupt
    return ExitCode.DONE if report.complete else ExitCode.SOME_FAILED


def moment(text: str) -> float:
    """Read a date or a date and time of day in ISO 8601 as seconds since 1970 on this machine's clock.

    A UsageError for anything else.
    """
    try:
        if not re.match(r"\d{4}-\d{2}-\d{2}", text):
            raise ValueError
        return datetime.fromisoformat(text).timestamp()
    except (ValueError, OverflowError, OSError):
        raise UsageError(
            f"--since {text} bukan tanggal; tulis misalnya 2024-05-31 atau 2024-05-31T14:30"
        ) from None


def ending(report: Report, order: Order, seconds: float) -> str:
    """Say what became of the batch, in a few lines."""
    asked = [row for row in report.rows if row.name in report.asked]
    counts = {status: sum(row.status is status for row in asked) for status in Status}
    parts = ", ".join(f"{as_text(n)} {s.value}" for s, n in counts.items() if n or s is Status.BUILT)
    lines = [f"{as_text(len(asked))} dosir: {parts}"]
    if report.unchanged:
        lines.append(f"{as_text(len(report.unchanged))} tidak berubah dan tidak disusun ulang")
    done = len(asked) - len(report.unchanged) - counts[Status.PENDING]
    if done > 0 and seconds > 1:
        lines.append(f"{as_text(done)} dikerjakan dalam {_clock(seconds)}")
    lines.append(f"Ringkasan: {order.output / PAGE}; untuk program: {order.output / MANIFEST}")
    if report.interrupted:
        lines.append("Yang selesai tersimpan; lanjutkan dengan perintah yang sama dan --resume.")
    return "\n".join(lines) + "\n"


def trouble(row: DossierRow) -> str:
    """Say what is wrong with a dossier, in one line; "" when nothing is."""
    if row.status is Status.FAILED:
        return f"gagal {row.name}: {row.reason}"
    if row.status is Status.GALAT:
        codes = ", ".join(dict.fromkeys(count.code for count in row.findings if count.stops))
        return f"galat {row.name}: {codes}; lihat: paritrana check"
    return ""


class Watching(Watch):
    """A Watch that can be closed."""

    def close(self) -> None:
        """Leave the stream in order."""


class Lines(Watching):
    """Plain lines for a file or a pipe: troubles as they come, progress every tenth."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._name, self._total, self._ended, self._tenth = "", 0, 0, 0

    def begin(self, dossiers: int, unchanged: int, excluded: int) -> None:
        """Say how many there are."""
        say(self._stream, opening(dossiers, unchanged, excluded))

    def phase(self, name: str, total: int) -> None:
        """Begin to count anew."""
        self._name, self._total, self._ended, self._tenth = name, total, 0, 0

    def row(self, row: DossierRow) -> None:
        """Count it; say it when it is in trouble."""
        self._ended += 1
        if words := trouble(row):
            say(self._stream, f"{words}\n")
        tenth = self._ended * TENTHS // self._total
        if tenth > self._tenth:
            self._tenth = tenth
            say(self._stream, f"{self._name} {as_text(self._ended)}/{as_text(self._total)}\n")


class Bars(Watching):
    """A bar on a terminal, with the rate and the time left; troubles stand above it."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._console = Console(file=stream, highlight=False)
        columns = (TextColumn("{task.description:8}"), BarColumn(), MofNCompleteColumn())
        self._bars = Progress(*columns, TextColumn("{task.fields[pace]}"), console=self._console)
        self._task = self._bars.add_task("", visible=False)
        self._total, self._ended, self._started = 0, 0, 0.0
        self._bars.start()

    def begin(self, dossiers: int, unchanged: int, excluded: int) -> None:
        """Say how many there are."""
        self._console.print(opening(dossiers, unchanged, excluded), end="", markup=False)

    def phase(self, name: str, total: int) -> None:
        """Begin a new bar."""
        self._task = self._bars.add_task(name, total=total, pace="")
        self._total, self._ended, self._started = total, 0, time.monotonic()

    def row(self, row: DossierRow) -> None:
        """Move the bar; say the dossier when it is in trouble."""
        if words := trouble(row):
            self._console.print(words, markup=False, soft_wrap=True)
        self._ended += 1
        self._bars.update(self._task, completed=self._ended, pace=self._pace())

    def close(self) -> None:
        """Leave the last bar as it is."""
        self._bars.stop()

    def _pace(self) -> str:
        spent = time.monotonic() - self._started
        rate = self._ended / spent if spent else 0.0
        left = (self._total - self._ended) / rate if rate else 0.0
        return f"{rate:.1f}".replace(".", ",") + f"/detik, sisa {_clock(left)}"


def watch_for(stream: TextIO) -> Watching:
    """Make a bar where the stream is a terminal and rich is installed, lines everywhere else."""
    if stream.isatty():
        try:
            return Bars(stream)
        except ImportError:
            pass
    return Lines(stream)


def opening(dossiers: int, unchanged: int, excluded: int) -> str:
    """Say how many dossiers there are and how many of them need no work."""
    parts = [f"{as_text(unchanged)} tidak berubah"] if unchanged else []
    parts += [f"{as_text(excluded)} tidak dipilih"] if excluded else []
    return f"{as_text(dossiers)} dosir{' (' + ', '.join(parts) + ')' if parts else ''}\n"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}.{minutes:02}.{rest:02}" if hours else f"{minutes}.{rest:02}"


def _workers(scheduler: str) -> Open:
    if not scheduler:
        return local
    try:
        from paritrana.batch.cluster import workers_on
    except ImportError:
        raise UsageError(
            "--dask memerlukan paket tambahan; pasang: pip install 'paritrana[cluster]'"
        ) from None
    return workers_on(scheduler)
