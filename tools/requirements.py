"""Print what pyproject.toml requires, one requirement a line, for pip install -r.

    python tools/requirements.py        # what a run needs
    python tools/requirements.py dev    # and what the extra `dev` adds

pip can install a project's dependencies only together with the project; the program runs from src/ instead.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def requirements(extras: list[str]) -> list[str]:
    """Return the run-time requirements and those of the named extras; an unknown extra is a KeyError."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    wanted: list[str] = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    return wanted


if __name__ == "__main__":
    print("\n".join(requirements(sys.argv[1:])))
