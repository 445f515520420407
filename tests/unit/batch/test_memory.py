"""A worker hardly collects cycles, so a dossier must leave none behind: what it made goes when it is written."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from paritrana.batch.rows import DossierRow, Job
from paritrana.batch.workers import build, check

ROOT = Path(__file__).parents[3]
EXAMPLES = ("dossier/kabupaten-bandung", "dossier/kabupaten-kutai-timur", "tests/contoh/kabupaten-contoh")
LIBRARIES = 100
"""Objects in cycles that a library may leave; importlib.metadata leaves five at each question for a version."""


@pytest.fixture
def saved() -> Iterator[list[object]]:
    """What the collector finds, kept to be looked at."""
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    gc.disable()
    yield gc.garbage
    gc.set_debug(0)
    gc.garbage.clear()
    gc.enable()


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_dossier_leaves_nothing_behind(
    example: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = ROOT / example
    job = Job(DossierRow(folder.name), folder, tmp_path, folder.name, draft=True)

    def work() -> DossierRow:
        return build(replace(job, row=check(job)))

    assert work().status.has_file  # what is kept for all dossiers is there now
    saved = request.getfixturevalue("saved")
    assert work().status.has_file
    gc.collect()
    ours = {type(each).__qualname__ for each in saved if type(each).__module__.startswith("paritrana")}
    assert not ours
    assert len(saved) < LIBRARIES


def test_a_worker_loads_no_parser_of_arguments() -> None:
    """A spawned worker loads the program's main module, which the installed command makes of `cli`."""
    code = "import sys, paritrana.cli, paritrana.batch.workers, paritrana.batch.task; print(*sys.modules)"
    path = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", code], env=path, capture_output=True, check=True)
    loaded = set(done.stdout.decode().split())
    assert "paritrana.resources" in loaded
    assert not loaded & {"click", "rich", "openpyxl", "pikepdf", "urllib.request", "ssl"}
