"""The compiled wheel, as `make wheel-terkompilasi` makes it: every byte of a dossier is that of the plain sources."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOSSIERS = ("dossier/kabupaten-bandung", "tests/contoh/kabupaten-contoh")


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the compiled wheel holds."""
    folder = tmp_path_factory.mktemp("terkompilasi")
    copy = folder / "sumber"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__", "hasil", "dist", "build", "*.so")
    )
    programs = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = {**os.environ, "PATH": programs, "HATCH_BUILD_HOOK_ENABLE_MYPYC": "true"}
    command = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder))
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = folder.glob("*.whl")
    zipfile.ZipFile(made).extractall(folder / "isi")
    return folder / "isi"


def pdf(source: Path, dossier: str, target: Path) -> bytes:
    command = (sys.executable, "-m", "paritrana", "build", ROOT / dossier, "-o", target)
    environment = {
        **os.environ,
        "PYTHONPATH": str(source),
        "PARITRANA_SIMPANAN": str(target.parent / "simpanan"),
    }
    subprocess.run([str(c) for c in command], env=environment, capture_output=True, check=True)
    return target.read_bytes()


def test_its_typesetter_is_compiled(compiled: Path) -> None:
    told = "import paritrana.typeset.text.line_breaking as it; print(it.__file__)"
    done = subprocess.run(
        (sys.executable, "-c", told),
        env={**os.environ, "PYTHONPATH": str(compiled)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip().endswith((".so", ".pyd"))


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_it_makes_the_same_bytes(compiled: Path, dossier: str, tmp_path: Path) -> None:
    plain = pdf(ROOT / "src", dossier, tmp_path / "biasa.pdf")
    assert pdf(compiled, dossier, tmp_path / "terkompilasi.pdf") == plain
