"""The outermost edge: every way a run can end becomes an exit code and a sentence, never a traceback."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from paritrana import __version__
from paritrana.cli.exit_codes import ExitCode
from paritrana.cli.language import message, usage
from paritrana.cli.streams import say
from paritrana.errors import EnvironmentFault, ParitranaError, UsageError

COLLECT_AFTER = 1_000_000
"""New objects between two searches for garbage, of which one run makes next to none: 50,000 cost 0.5 of 3.2 s on a
workbook of 20,000 rows, and the peak of memory was the same."""


def run(args: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # scanning every package for them costs 10 ms
    try:
        return _run(args)
    except click.UsageError as error:
        say(sys.stderr, f"{usage(error)}\nparitrana: {message(error)}\n")
        return ExitCode.USAGE
    except UsageError as error:
        say(sys.stderr, f"paritrana: {error}\n")
        return ExitCode.USAGE
    except (ParitranaError, click.ClickException) as error:
        words = message(error) if isinstance(error, click.ClickException) else str(error)
        say(sys.stderr, f"paritrana: {words}\n")
        return ExitCode.ENVIRONMENT
    except (KeyboardInterrupt, click.Abort):
        say(sys.stderr, "paritrana: dihentikan\n")
        return ExitCode.INTERRUPTED
    except Exception as error:
        say(sys.stderr, _apology(error))
        return ExitCode.BUG


def _run(args: Sequence[str] | None) -> int:
    from paritrana.cli.commands import paritrana

    usual = gc.get_threshold()
    gc.set_threshold(COLLECT_AFTER, *usual[1:])
    try:
        code = paritrana.main(args, prog_name="paritrana", standalone_mode=False)
    finally:
        gc.set_threshold(*usual)
    return int(code or ExitCode.DONE)


def _apology(error: Exception) -> str:
    """Write down what happened and say where, without a traceback on the screen."""
    import platform
    import tempfile
    import traceback

    trace = "".join(traceback.format_exception(error))
    system = f"paritrana {__version__}, Python {platform.python_version()}, {platform.platform()}"
    text = f"{system}\n{sys.argv}\n\n{trace}"
    for folder in (Path.cwd, lambda: Path(tempfile.gettempdir())):
        log = _save_log(folder, text)
        if log:
            return (
                "paritrana: ada kesalahan di dalam program, bukan pada bukti Anda.\n"
                f"Catatannya di {log}; periksa isinya, lalu kirimkan kepada pengelola program.\n"
            )
    return f"paritrana: ada kesalahan di dalam program ({type(error).__name__}); catatannya tidak dapat ditulis.\n"


def _save_log(folder: Callable[[], Path], text: str) -> Path | None:
    from paritrana.workspace import write

    try:
        log = folder() / f"paritrana-kesalahan-{os.getpid()}.log"
        write(log, text.encode("utf-8", errors="replace"))
    except (EnvironmentFault, OSError):
        return None
    return log
