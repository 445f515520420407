"""Same evidence, same bytes: whatever the folder, the clock, the time zone, the locale, the seed of hashes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from paritrana import api
from paritrana.document import Paragraph, Text
from paritrana.resources import Resources
from paritrana.workspace import FolderWorkspace
from tests.support.documents import document, typeset_pdf

ROOT = Path(__file__).parents[2]
BANDUNG = ROOT / "dossier" / "kabupaten-bandung"
CONTOH = ROOT / "tests" / "contoh" / "kabupaten-contoh"

NO_COPY = "berkas: tidak tersedia\n    alasan: berita daring; salinan cetaknya tidak dilampirkan"
COPY = "berkas: lampiran/b-01.pdf"

# Imported by Python as it starts: every clock that Python code can ask runs nine years ahead.
CLOCK = """
import datetime, time
AHEAD = 9 * 365 * 86400.0
now, local, utc = time.time, time.localtime, time.gmtime
time.time = lambda: now() + AHEAD
time.time_ns = lambda: int((now() + AHEAD) * 1e9)
time.localtime = lambda at=None: local(now() + AHEAD if at is None else at)
time.gmtime = lambda at=None: utc(now() + AHEAD if at is None else at)
strftime, ctime = time.strftime, time.ctime
time.strftime = lambda form, at=None: strftime(form, time.localtime() if at is None else at)
time.ctime = lambda at=None: ctime(now() + AHEAD if at is None else at)

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return cls.now()

class LaterDay(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())

datetime.datetime, datetime.date = Later, LaterDay
"""


def build(given: Path, target: Path, *python: str, **environment: str) -> bytes:
    """Build the final file of `given` in a fresh process with nothing but these in its environment."""
    basis = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT / "src")}
    basis |= {name: os.environ[name] for name in ("SYSTEMROOT", "PARITRANA_SIMPANAN") if name in os.environ}
    command = [sys.executable, *python, "-m", "paritrana", "build", str(given), "-o", str(target)]
    done = subprocess.run(
        command, cwd=target.parent, env={**basis, **environment}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return target.read_bytes()


@cache
def plain(given: Path, folder: Path) -> bytes:
    """What is built where nothing is strange."""
    return build(given, folder / f"{given.name}.pdf")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the plain files lie."""
    return tmp_path_factory.mktemp("hasil")


@pytest.fixture(scope="module")
def annexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bandung with a copy of its news text as an annex."""
    made = tmp_path_factory.mktemp("daerah") / "bandung"
    (made / "lampiran").mkdir(parents=True)
    text = (BANDUNG / "bukti.yaml").read_text(encoding="utf-8")
    assert text.count(NO_COPY) == 1
    (made / "bukti.yaml").write_text(text.replace(NO_COPY, COPY), encoding="utf-8")
    (made / "lampiran" / "b-01.pdf").write_bytes(typeset_pdf(document(Paragraph((Text("Berita"),))))[0])
    return made


CHANGES = {
    "east": {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "tr_TR.UTF-8",
        "LANGUAGE": "tr",
        "PYTHONHASHSEED": "4242",
    },
    "west": {
        "TZ": "Pacific/Pago_Pago",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONHASHSEED": "random",
        "HOME": os.sep,
        "USER": "orang",
        "COLUMNS": "40",
        "TERM": "xterm",
        "FORCE_COLOR": "1",
    },
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_environment_changes_no_byte(change: str, annexed: Path, folder: Path, tmp_path: Path) -> None:
    assert build(annexed, tmp_path / "a.pdf", **CHANGES[change]) == plain(annexed, folder)


def test_the_clock_changes_no_byte(annexed: Path, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), str(ROOT / "src")])
    year = "import datetime, time; print(datetime.date.today().year - time.gmtime(0).tm_year)"
    told = subprocess.run(
        [sys.executable, "-c", year], env={**os.environ, "PYTHONPATH": path}, capture_output=True, check=True
    )
    here = subprocess.run([sys.executable, "-c", year], capture_output=True, check=True)
    assert int(told.stdout) >= int(here.stdout) + 8
    assert build(annexed, tmp_path / "a.pdf", PYTHONPATH=path) == plain(annexed, folder)


@pytest.mark.parametrize("example", [BANDUNG, CONTOH, None], ids=["bandung", "contoh", "annexed"])
def test_the_folder_changes_no_byte(
    example: Path | None, annexed: Path, folder: Path, tmp_path: Path
) -> None:
    """Another name, depth, order and age of files; given by a relative path, and by the evidence's own name."""
    given = example or annexed
    moved = tmp_path / "Kab. lain (salinan) ä" / "dalam" / "sekali"
    files = sorted((p for p in given.rglob("*") if p.is_file()), reverse=True)
    assert files
    for file in files:
        copy = moved / file.relative_to(given)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
        os.utime(copy, (1_000_000_000, 1_000_000_000))
    assert build(Path(os.path.relpath(moved, tmp_path)), tmp_path / "a.pdf") == plain(given, folder)
    assert build(moved / "bukti.yaml", tmp_path / "b.pdf") == plain(given, folder)


def test_other_evidence_gives_other_bytes(annexed: Path, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "daerah"
    shutil.copytree(annexed, other)
    with (other / "bukti.yaml").open("a", encoding="utf-8") as stream:
        stream.write("# sebuah catatan\n")
    assert build(other, tmp_path / "a.pdf") != plain(annexed, folder)
    shutil.copyfile(annexed / "bukti.yaml", other / "bukti.yaml")
    with (other / "lampiran" / "b-01.pdf").open("ab") as stream:
        stream.write(b"\n")
    assert build(other, tmp_path / "b.pdf") != plain(annexed, folder)


@pytest.mark.parametrize("example", [BANDUNG, CONTOH], ids=["bandung", "contoh"])
def test_what_was_made_before_changes_no_byte(example: Path, folder: Path) -> None:
    """A warm resources, and the state that the libraries keep, after other dossiers have gone through it."""
    resources = Resources()
    for before in (CONTOH, BANDUNG):
        api.build(FolderWorkspace(before), resources=resources, draft=True)
    warm = api.build(FolderWorkspace(example), resources=resources)
    assert warm.value
    assert warm.value.pdf == plain(example, folder)


def test_source_date_epoch_counts_only_where_the_evidence_has_no_date(annexed: Path, tmp_path: Path) -> None:
    early, late = ({"SOURCE_DATE_EPOCH": str(seconds)} for seconds in (1_750_000_000, 1_760_000_000))
    undated = [build(annexed, tmp_path / "a.pdf", **epoch) for epoch in (early, late)]
    assert undated[0] != undated[1]
    text = (annexed / "bukti.yaml").read_text(encoding="utf-8")
    assert "\ntanggal: tidak tersedia\n" in text
    dated = tmp_path / "daerah"
    shutil.copytree(annexed, dated)
    text = text.replace("\ntanggal: tidak tersedia\n", "\ntanggal: 2 Mei 2024\n")
    (dated / "bukti.yaml").write_text(text, encoding="utf-8")
    assert build(dated, tmp_path / "b.pdf", **early) == build(dated, tmp_path / "c.pdf", **late)
