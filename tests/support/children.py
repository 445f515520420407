"""Children that read no file: what they tell, when they die or hang, and which were started, is a test's to say."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from paritrana.annexes.sandbox import process

SCRIPT = """
import json, sys, time
for job in json.load(sys.stdin)["jobs"]:
    if job["path"].endswith(sys.argv[1]):
        print('["setengah', end="", flush=True)
        sys.exit()
    if job["path"].endswith(sys.argv[2]):
        time.sleep(600)
    print(json.dumps([job["key"], json.loads(sys.argv[3])]), flush=True)
"""
SEVEN_PAGES = '{"pages": 7, "texts": ["isi"]}'


def fake_children(
    monkeypatch: pytest.MonkeyPatch, *, dies_on: str = "?", hangs_on: str = "?", tells: str = SEVEN_PAGES
) -> list[subprocess.Popen[bytes]]:
    """Start such children from now on; the list grows with each."""
    started: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        command: list[Any] = [sys.executable, "-c", SCRIPT, dies_on, hangs_on, tells]
        pipe = subprocess.PIPE
        started.append(subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL))
        return started[-1]

    monkeypatch.setattr(process, "_start", start)
    return started
