"""An office's Windows as far as it can be had elsewhere: no POSIX modules, no fork, a console in cp1252."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from paritrana.document import Paragraph, Text
from tests.support.documents import document, typeset_pdf

ROOT = Path(__file__).parents[2]
BANDUNG = ROOT / "dossier" / "kabupaten-bandung"
CONTOH = ROOT / "tests" / "contoh" / "kabupaten-contoh"

# Imported by Python as it starts, in the program and in the child that opens annexes. `posix` and what subprocess
# needs of it stay: with them this system starts a process, as Windows does with its own means.
WITHOUT = """
import os, signal, sys, time, warnings

GONE = {"crypt", "fcntl", "grp", "nis", "posixshmem", "pty", "pwd", "resource", "spwd", "syslog", "termios", "tty"}

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name in GONE:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Blocked())
for name in GONE:
    sys.modules.pop(name, None)
for module, names in {
    os: "fork forkpty register_at_fork posix_spawn posix_spawnp getuid geteuid getgid getegid setsid killpg uname "
        "mkfifo nice sysconf confstr getloadavg chroot fchown lchown",
    signal: "alarm setitimer SIGALRM pthread_sigmask",
    time: "tzset",
}.items():
    for name in names.split():
        if hasattr(module, name):
            delattr(module, name)
# A text file opened without an encoding is read as UTF-8 here and as cp1252 there.
warnings.filterwarnings("error", category=EncodingWarning, module=r"paritrana\\.")
"""

# Letters that cp1252 has (é, –), and some that it lacks: → ≥ ḍ 🏆.
LETTERS = "Kabupaten Contoh é – → ≥ ḍ \U0001f3c6"


@pytest.fixture(scope="module")
def stripped(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of such a machine."""
    folder = tmp_path_factory.mktemp("tanpa")
    (folder / "sitecustomize.py").write_text(WITHOUT, encoding="utf-8")
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT / "src")]),
        "PYTHONIOENCODING": "cp1252:strict",
        "PYTHONUTF8": "0",
        "PYTHONWARNDEFAULTENCODING": "1",
    }


def python(environment: dict[str, str], cwd: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run Python in such an environment."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False)


def paritrana(environment: dict[str, str], cwd: Path, *arguments: str, code: int = 0) -> tuple[str, str]:
    """What a run says on stdout and stderr, as that console shows it; its exit code must be `code`."""
    done = python(environment, cwd, "-m", "paritrana", *arguments)
    out, err = done.stdout.decode("cp1252"), done.stderr.decode("cp1252")
    assert done.returncode == code, err
    assert "Traceback" not in out + err
    assert not list(cwd.glob("*.log"))
    return out, err


@pytest.mark.parametrize("module", ["resource", "fcntl", "pwd", "grp", "termios"])
def test_the_modules_are_gone(module: str, stripped: dict[str, str], tmp_path: Path) -> None:
    done = python(stripped, tmp_path, "-c", f"import {module}")
    assert f"No module named '{module}'" in done.stderr.decode()


def test_fork_is_gone_and_the_console_is_strict(stripped: dict[str, str], tmp_path: Path) -> None:
    done = python(stripped, tmp_path, "-c", "import os; os.fork")
    assert b"AttributeError" in done.stderr
    done = python(stripped, tmp_path, "-c", "print('\\u2192')")
    assert b"UnicodeEncodeError" in done.stderr


@pytest.mark.parametrize("example", [BANDUNG, CONTOH], ids=["bandung", "contoh"])
def test_a_dossier_is_the_same_file(example: Path, stripped: dict[str, str], tmp_path: Path) -> None:
    out, _ = paritrana(stripped, tmp_path, "build", str(example), "-o", "a.pdf")
    assert "halaman" in out
    usual = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = python(usual, tmp_path, "-m", "paritrana", "build", str(example), "-o", "b.pdf")
    assert done.returncode == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_annexes_are_looked_at(stripped: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(typeset_pdf(document(Paragraph((Text("Isi"),))))[0])
    script = """
import sys
from paritrana.annexes.survey import survey
from paritrana.workspace import FolderWorkspace
facts = survey({"B-01": "a.pdf"}, FolderWorkspace(".", {}))["B-01"]
print(facts.state.name, facts.pages, "resource" in sys.modules)
"""
    done = python(stripped, tmp_path, "-c", script)
    assert done.stdout.decode().split() == ["PRESENT", "2", "False"], done.stderr.decode()


def test_a_report_reaches_the_console(stripped: dict[str, str], tmp_path: Path) -> None:
    """Letters outside of the code page become question marks; the rest of the report is whole."""
    text = f"skema: 1\ndaerah: {{kode: 32.04, nama: '{LETTERS}'}}\nskema: 1\n# {LETTERS}\n"
    (tmp_path / "bukti.yaml").write_text(text, encoding="utf-8")
    out, err = paritrana(stripped, tmp_path, "check", ".", code=1)
    assert out.startswith("Pertama, di bukti.yaml:3 (BACA-01): ")
    assert "\ngalat[BACA-01]: " in out
    assert err == ""
    name = f"daerah: {{kode: 32.04, name: '{LETTERS}'}}"
    (tmp_path / "bukti.yaml").write_text(f"skema: 1\n{name}\n", encoding="utf-8")
    out, err = paritrana(stripped, tmp_path, "build", ".", code=1)
    assert name.encode("cp1252", errors="replace").decode("cp1252") in err
    assert "é – ? ? ? ?" in err
    assert "Tidak ada yang ditulis" in err
    assert [p.name for p in tmp_path.iterdir()] == ["bukti.yaml"]


@pytest.mark.parametrize("command", [("explain",), ("explain", "BACA-01"), ("schema",), ("--help",)])
def test_words_reach_the_console(command: tuple[str, ...], stripped: dict[str, str], tmp_path: Path) -> None:
    out, err = paritrana(stripped, tmp_path, *command)
    assert len(out) > 100
    assert err == ""


def test_a_new_region_is_begun_checked_and_drafted(stripped: dict[str, str], tmp_path: Path) -> None:
    paritrana(stripped, tmp_path, "init", "daerah ä", "--kode", "32.04")
    written = (tmp_path / "daerah ä" / "bukti.yaml").read_bytes()
    assert written.decode("utf-8")
    paritrana(stripped, tmp_path, "build", "daerah ä", "--draft")
    assert (tmp_path / "hasil" / "daerah ä.draf.pdf").read_bytes().startswith(b"%PDF-")


def test_wrong_calls_and_missing_files_keep_their_codes(stripped: dict[str, str], tmp_path: Path) -> None:
    _, err = paritrana(stripped, tmp_path, "susunlah", code=2)
    assert "tidak dikenal" in err
    _, err = paritrana(stripped, tmp_path, "check", "tidak → ada", code=3)
    assert "tidak ? ada" in err
