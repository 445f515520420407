"""`paritrana check`: the report, in the form and language a user asked for, goes to stdout.

Annexes are looked at from the first moment: what reads them is loaded before what judges them. Of the forms of a
report only the module of the one that is asked for is imported.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paritrana.annexes.prefetch import Prefetch
from paritrana.cli.exit_codes import ExitCode
from paritrana.cli.options import RESULTS, cache_folder, language_of, recogniser_of
from paritrana.cli.streams import say_pieces
from paritrana.errors import UsageError
from paritrana.workspace import FolderWorkspace, Workspace

if TYPE_CHECKING:
    from paritrana.api import SourcedOutcome
    from paritrana.evidence.readiness import Readiness

MACHINE = ("json", "jsonl", "sarif", "github")
"""The forms of a report that programs read."""


def check(
    folder: Path, form: str, tag: str, *, full: bool = False, ready: bool = False, ocr: bool = False
) -> int:
    """Report on one region's evidence, or how `ready` its dossier is: 1 when a galat stands against it, else 0.

    With `ocr` pages without text are read by tesseract, where it is installed.
    """
    workspace = FolderWorkspace(folder, cache=cache_folder(RESULTS))
    with Prefetch(workspace) as prefetch:
        from paritrana import api

        result: SourcedOutcome[Any]
        recogniser = recogniser_of(ocr)
        if ready:
            result = api.judge(workspace, prefetch, recogniser)
            pieces = readiness_report(result, form, tag, workspace)
        else:
            result = api.check(workspace, prefetch, recogniser)
            pieces = findings_report(result, form, tag, full, workspace)
    say_pieces(sys.stdout, pieces)
    stopped = result.value is None or any(d.stops for d in result.diagnostics)
    return ExitCode.GALAT if stopped else ExitCode.DONE


def findings_report(
    result: SourcedOutcome[Any], form: str, tag: str, full: bool, workspace: Workspace
) -> Iterable[str]:
    """Make the report of `check` on stdout, in pieces."""
    language = language_of(tag, workspace)
    if form == "json":
        return _report_in(form)(result.diagnostics, result.sources, language, result.trials)
    if form in MACHINE:
        return _report_in(form)(result.diagnostics, result.sources, language)
    if form == "html":
        html = import_module("paritrana.report.html")
        style = workspace.asset(html.STYLE).decode()
        return [html.report(result.diagnostics, result.sources, language, style, result.trials)]
    from paritrana.report.console import look_of
    from paritrana.report.text import report

    look, trials = look_of(sys.stdout), result.trials
    return [report(result.diagnostics, result.sources, look, language, full=full, trials=trials)]


def readiness_report(
    result: SourcedOutcome[Readiness], form: str, tag: str, workspace: Workspace
) -> Iterable[str]:
    """Make what `check --kesiapan` prints: readiness by aspect, or what kept the evidence from being read.

    A UsageError for any form but text.
    """
    if form != "text":
        raise UsageError(f"--kesiapan hanya ada sebagai teks; hapus --format {form}")
    if result.value is None:
        return findings_report(result, form, tag, False, workspace)
    from paritrana.report.console import look_of
    from paritrana.report.readiness import report

    look, language = look_of(sys.stdout), language_of(tag, workspace)
    return [report(result.value, result.diagnostics, result.sources, look, language)]


def _report_in(form: str) -> Callable[..., Iterable[str]]:
    found: Callable[..., Iterable[str]] = import_module(f"paritrana.report.{form}").report
    return found
