"""The installed wheel alone, without network and source tree, makes the dossier that the source tree makes.

The wheel is built by hatchling and put into a fresh virtual environment beside the run-time libraries of the
environment that runs the tests, and beside nothing else of it. No package index is asked.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
CACHE_FOLDER = ".simpanan"
"""Where prepared annexes are kept for the next time."""

EXAMPLES = ("dossier/kabupaten-bandung", "tests/contoh/kabupaten-contoh")

# Loaded from a .pth file as Python starts, in every process of the environment.
NO_NETWORK = """
import _socket, socket

class Blocked(socket.socket):
    def __init__(self, *args, **more):
        raise OSError("jaringan diblokir oleh uji")

def blocked(*args, **more):
    raise OSError("jaringan diblokir oleh uji")

socket.socket = socket.SocketType = _socket.socket = Blocked
for name in ("create_connection", "create_server", "getaddrinfo", "gethostbyname", "socketpair", "fromfd"):
    setattr(socket, name, blocked)
"""


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program with nothing of this environment but the path; its exit code is the caller's to judge."""
    basis = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(cwd)}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**basis, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def output(*command: str | Path, cwd: Path, **environment: str) -> str:
    """What a program says on stdout; it must succeed."""
    done = run(*command, cwd=cwd, **environment)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the files that git would commit."""
    folder = tmp_path_factory.mktemp("roda")
    copy = folder / "sumber"
    ignore = shutil.ignore_patterns(".*", "__pycache__", "hasil", "dist", "build")
    shutil.copytree(ROOT, copy, ignore=ignore)
    output(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=copy)
    shutil.rmtree(copy)
    (made,) = folder.glob("*.whl")
    return made


def needed(names: list[str]) -> dict[str, Distribution]:
    """The distributions that these requirements need here, by name, extras left out."""
    found: dict[str, Distribution] = {}
    wanted = [Requirement(name) for name in names]
    while wanted:
        each = wanted.pop()
        name = canonicalize_name(each.name)
        if name not in found and (each.marker is None or each.marker.evaluate({"extra": ""})):
            found[name] = distribution(name)
            wanted += [Requirement(more) for more in found[name].requires or []]
    return found


def beside(target: Path, part: Distribution) -> None:
    """Make what a distribution installed visible in another folder."""
    tops = {Path(str(file)).parts[0] for file in part.files or ()} - {"..", "__pycache__"}
    assert tops
    for top in tops:
        (target / top).symlink_to(Path(str(part.locate_file(top))).resolve())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that holds the wheel, its libraries and a blocked network."""
    folder = tmp_path_factory.mktemp("lingkungan") / "venv"
    output(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    python = folder / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check", "--isolated")
    output(*pip, "install", "--no-deps", "--no-index", "--no-input", wheel, cwd=folder.parent)
    site = Path(output(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=folder).strip())
    own = next(site.glob("paritrana-*.dist-info"))
    for part in needed(Distribution.at(own).requires or []).values():
        beside(site, part)
    (site / "tanpa_jaringan.py").write_text(NO_NETWORK, encoding="utf-8")
    (site / "tanpa_jaringan.pth").write_text("import tanpa_jaringan\n", encoding="utf-8")
    return folder / "bin"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """An empty folder to stand in."""
    made = tmp_path / "kosong"
    made.mkdir()
    return made


def test_the_wheel_holds_the_program_and_its_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {re.sub(r"-[0-9]+(\.[0-9]+)*", "", top) for top in tops} == {"paritrana", "paritrana.dist-info"}
    for place, least in (("templates", 5), ("assets/fonts", 8), ("assets/wilayah", 2), ("contoh", 2)):
        assert sum(name.startswith(f"paritrana/_data/{place}/") for name in names) >= least, place
    assert sum("/licenses/" in name for name in names) >= 4
    assert [name for name in names if "__pycache__" in name or name.endswith((".pyc", ".log"))] == []


@pytest.mark.parametrize("module", ["pytest", "hypothesis", "babel", "page", "mypy", "tests", "tools"])
def test_nothing_of_development_is_seen(module: str, installed: Path, empty: Path) -> None:
    done = run(installed / "python", "-c", f"import {module}", cwd=empty)
    assert f"No module named '{module}'" in done.stderr


def test_the_program_is_the_installed_one(installed: Path, empty: Path) -> None:
    script = "import paritrana, sys; print(paritrana.__file__); print(*sys.path, sep='\\n')"
    file, *path = output(installed / "python", "-c", script, cwd=empty).splitlines()
    assert Path(file).is_relative_to(installed.parent)
    assert path
    assert [place for place in path if place and Path(place).is_relative_to(ROOT / "src")] == []


@pytest.mark.parametrize(
    "call",
    [
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "urllib.request.urlopen('http://127.0.0.1:9/')",
    ],
)
def test_the_network_is_blocked(call: str, installed: Path, empty: Path) -> None:
    done = run(installed / "python", "-c", f"import socket, urllib.request; {call}", cwd=empty)
    assert done.returncode == 1
    assert "jaringan diblokir oleh uji" in done.stderr


@pytest.mark.parametrize("example", EXAMPLES)
def test_it_makes_the_same_bytes(example: str, installed: Path, empty: Path) -> None:
    region = empty.parent / "daerah"
    shutil.copytree(ROOT / example, region)
    said = output(installed / "paritrana", "build", region, cwd=empty)
    assert "halaman" in said
    made = [p.relative_to(empty) for p in sorted(empty.rglob("*")) if CACHE_FOLDER not in p.parts]
    assert [p.as_posix() for p in made] == ["hasil", "hasil/daerah.pdf"]
    target = empty.parent / "sumber.pdf"
    source = (sys.executable, "-m", "paritrana", "build", ROOT / example, "-o", target)
    output(*source, cwd=empty.parent, PYTHONPATH=str(ROOT / "src"))
    assert (empty / "hasil" / "daerah.pdf").read_bytes() == target.read_bytes()


def test_it_begins_a_region_and_shows_the_example(installed: Path, empty: Path) -> None:
    output(installed / "paritrana", "init", "daerah", "--kode", "32.04", cwd=empty)
    output(installed / "paritrana", "build", "daerah", "--draft", cwd=empty)
    output(installed / "paritrana", "init", "contoh", "--contoh", cwd=empty)
    given = ROOT / "tests" / "contoh" / "kabupaten-contoh" / "bukti.yaml"
    assert (empty / "contoh" / "bukti.yaml").read_bytes() == given.read_bytes()
    assert len(output(installed / "python", "-m", "paritrana", "schema", cwd=empty)) > 1000
    assert output(installed / "paritrana", "explain", "BACA-01", cwd=empty).startswith("BACA-01")
