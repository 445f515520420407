"""Findings in the form and language a user asked for; only the module of that form is imported."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from paritrana.api import Result
from paritrana.diagnostics import Findings
from paritrana.errors import UsageError
from paritrana.readers.yamltext import read
from paritrana.report.console import look_of
from paritrana.report.language import INDONESIAN, Language, from_node
from paritrana.report.text import report as as_text
from paritrana.workspace import Workspace

if TYPE_CHECKING:
    from paritrana.evidence.readiness import Readiness

MACHINE = ("json", "jsonl", "sarif", "github")


def language_of(tag: str, workspace: Workspace) -> Language:
    """The language by its tag; Indonesian needs no file."""
    if tag == INDONESIAN.tag:
        return INDONESIAN
    file = f"bahasa/{tag}.yaml"
    root = read(workspace.asset(file), file, Findings())
    return from_node(tag, root) if root else INDONESIAN


def told(result: Result[Any], form: str, tag: str, full: bool, workspace: Workspace) -> Iterable[str]:
    """The report of `check` on stdout, in pieces."""
    language = language_of(tag, workspace)
    if form == "json":
        return _report(form)(result.diagnostics, result.sources, language, result.trials)
    if form in MACHINE:
        return _report(form)(result.diagnostics, result.sources, language)
    if form == "html":
        html = import_module("paritrana.report.html")
        style = workspace.asset(html.STYLE).decode()
        return [html.report(result.diagnostics, result.sources, language, style, result.trials)]
    look, trials = look_of(sys.stdout), result.trials
    return [as_text(result.diagnostics, result.sources, look, language, full=full, trials=trials)]


def readiness(result: Result[Readiness], form: str, tag: str, workspace: Workspace) -> Iterable[str]:
    """What `check --kesiapan` prints: readiness by aspect, or what kept the evidence from being read."""
    if form != "text":
        raise UsageError(f"--kesiapan hanya ada sebagai teks; hapus --format {form}")
    if result.value is None:
        return told(result, form, tag, False, workspace)
    from paritrana.report.readiness import report

    look, language = look_of(sys.stdout), language_of(tag, workspace)
    return [report(result.value, result.diagnostics, result.sources, look, language)]


def _report(form: str) -> Callable[..., Iterable[str]]:
    found: Callable[..., Iterable[str]] = import_module(f"paritrana.report.{form}").report
    return found
