"""Copies of the working tree in build/mutan, and tests run in them; the tree itself is never touched."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutan"
PACKAGE = Path("src/paritrana")
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv*", ".*_cache", ".hypothesis", "build", "dist", "hasil", "__pycache__"
)
STOPPED = 124
"""The exit code of tests that took too long, as that of timeout(1)."""


def copy_tree(name: str) -> Path:
    """A fresh copy of the tree."""
    shutil.rmtree(WORK / name, ignore_errors=True)
    return Path(shutil.copytree(ROOT, WORK / name, ignore=LEFT_OUT))


def run_tests(tree: Path, files: Sequence[str], limit: float, **more: str) -> int:
    """Run test files in a copy and give pytest's exit code; STOPPED where they were stopped."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *files]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=tree, env={**os.environ, **more}, stdout=quiet, stderr=quiet, start_new_session=True
    ) as run:
        try:
            return run.wait(limit)
        except subprocess.TimeoutExpired:
            return STOPPED
        finally:
            if run.poll() is None:
                os.killpg(run.pid, signal.SIGKILL)
