"""What was seen of a file is kept by its content; whatever is wrong with what was kept, the file is looked at again."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from paritrana import api
from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexes import facts_cache
from paritrana.annexes.sandbox import process
from paritrana.annexes.survey import survey
from paritrana.cache import FactsCache
from paritrana.workspace import FACTS_FOLDER, FolderWorkspace
from tests.support.annexes import region
from tests.support.children import fake_children

A = b"%PDF-1.7 a"
EXAMPLE = Path(__file__).resolve().parents[2] / "contoh" / "kabupaten-contoh"
PACKAGE = Path(facts_cache.__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A region with one annex."""
    region(tmp_path / "daerah", {"a.pdf": A})
    return tmp_path / "daerah"


def look(workspace: FolderWorkspace) -> AnnexFacts:
    return survey({"B-01": "a.pdf"}, workspace)["B-01"]


def notes_of(cache: Path) -> list[Path]:
    return sorted((cache / FACTS_FOLDER).glob("*")) if (cache / FACTS_FOLDER).is_dir() else []


def test_a_workspace_asks_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started, workspace = fake_children(monkeypatch), FolderWorkspace(folder, {})
    assert look(workspace).pages == look(workspace).pages == 7
    assert len(started) == 1
    assert look(FolderWorkspace(folder, {})).pages == 7
    assert len(started) == 2


def test_a_cache_that_is_there_keeps_it_for_the_next_run(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, cache = fake_children(monkeypatch), tmp_path / "rak"
    cache.mkdir()
    first, second = (look(FolderWorkspace(folder, {}, cache)) for _ in range(2))
    assert first == second
    assert (len(started), len(notes_of(cache))) == (1, 1)
    (folder / "lampiran" / "b.pdf").write_bytes(A)
    assert survey({"B-01": "b.pdf"}, FolderWorkspace(folder, {}, cache))["B-01"].pages == 7
    assert len(started) == 1, "the content counts and not the name"
    (folder / "lampiran" / "a.pdf").write_bytes(A + b" dan lain")
    assert look(FolderWorkspace(folder, {}, cache)).pages == 7
    assert len(started) == 2


def test_a_look_makes_no_cache_and_what_makes_one_saves_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, cache = fake_children(monkeypatch), tmp_path / "hasil" / "rak"
    workspace = FolderWorkspace(folder, {}, cache)
    look(workspace)
    assert not cache.parent.exists()
    workspace.page_cache()
    assert len(notes_of(cache)) == 1
    look(FolderWorkspace(folder, {}, cache))
    assert len(started) == 1


def test_the_example_is_the_same_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "rak"
    cache.mkdir()
    first = api.examine(FolderWorkspace(EXAMPLE, {}, cache)).value
    assert len(notes_of(cache)) == 13
    monkeypatch.setattr(process, "_start", None)
    again = api.examine(FolderWorkspace(EXAMPLE, {}, cache)).value
    assert first and again and first.annexes == again.annexes
    assert sum(bool(text) for facts in again.annexes.values() for text in facts.texts) > 20


def sealed(note: bytes) -> bytes:
    """As a cache seals a note."""
    return sha256(note).hexdigest().encode() + note


SPOILT: dict[str, bytes] = {
    "empty": b"",
    "seal alone": sealed(b"")[:40],
    "another seal": sealed(b"x")[:64] + b'{"pages": 1}',
    "not JSON": sealed(b"{"),
    "a number": sealed(b"7"),
    "nested": sealed(b"[" * 100_000),
    "no pages": sealed(b"{}"),
    "pages in words": sealed(b'{"pages": "tujuh"}'),
    "no page": sealed(b'{"pages": 0}'),
    "truth as a number": sealed(b'{"pages": true}'),
    "text that is none": sealed(b'{"pages": 1, "texts": [{}]}'),
    "texts that are none": sealed(b'{"pages": 1, "texts": 3}'),
    "a signature of another shape": sealed(b'{"pages": 1, "signed": [{"signer": "X"}]}'),
    "a signer that is a list": sealed(
        b'{"pages": 1, "signed": [{"signer": [], "day": "", "time": "", "verdict": ""}]}'
    ),
    "digits": sealed(b'{"pages": ' + b"9" * 10_000 + b"}"),
}


@pytest.mark.parametrize("damage", SPOILT.values(), ids=SPOILT)
def test_a_spoilt_note_is_made_again(
    damage: bytes, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, cache = fake_children(monkeypatch), tmp_path / "rak"
    cache.mkdir()
    right = look(FolderWorkspace(folder, {}, cache))
    (note,) = notes_of(cache)
    whole = note.read_bytes()
    note.write_bytes(damage)
    assert look(FolderWorkspace(folder, {}, cache)) == right
    assert note.read_bytes() == whole
    assert len(started) == 2


def as_folder(note: Path) -> None:
    note.mkdir()


def as_pipe(note: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("the system has no named pipes")
    os.mkfifo(note)


@pytest.mark.parametrize("thing", [as_folder, as_pipe])
def test_a_note_that_is_no_file_neither_stops_nor_holds_up(
    thing: Callable[[Path], None], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, cache = fake_children(monkeypatch), tmp_path / "rak"
    cache.mkdir()
    look(FolderWorkspace(folder, {}, cache))
    (note,) = notes_of(cache)
    note.unlink()
    thing(note)
    assert look(FolderWorkspace(folder, {}, cache)).pages == 7
    assert len(started) == 2


def test_a_cache_that_cannot_be_written_is_no_matter(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_children(monkeypatch)
    cache = tmp_path / "rak"
    cache.mkdir()
    (cache / FACTS_FOLDER).write_text("bukan folder")
    assert look(FolderWorkspace(folder, {}, cache)).pages == 7


@pytest.mark.parametrize(
    "changed",
    [
        "annexes/survey.py",
        "annexes/sandbox/inspect.py",
        "annexes/sandbox/deeper/new.py",
        "annexdata/facts.py",
    ],
)
def test_changed_code_of_both_rooms_and_of_rooms_inside_asks_again(
    changed: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, cache = fake_children(monkeypatch), tmp_path / "rak"
    cache.mkdir()
    package = tmp_path / "paket"
    for room in ("annexes", "annexdata"):
        shutil.copytree(PACKAGE / room, package / room)
    monkeypatch.setattr(facts_cache.paritrana, "__file__", str(package / "__init__.py"))

    def look_again() -> int:
        facts_cache._program.cache_clear()
        look(FolderWorkspace(folder, {}, cache))
        return len(started)

    try:
        assert [look_again(), look_again()] == [1, 1]
        (package / changed).parent.mkdir(exist_ok=True)
        with (package / changed).open("a") as module:
            module.write("# changed")
        assert look_again() == 2
    finally:
        facts_cache._program.cache_clear()


def test_what_is_hashed_is_all_that_a_child_and_its_judge_consist_of() -> None:
    hashed = {path.relative_to(PACKAGE).as_posix() for path in facts_cache.modules(PACKAGE)}
    rooms = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py")}
    assert {each for each in rooms if each.startswith(("annexes/", "annexdata/"))} == hashed
    assert "annexes/sandbox/worker.py" in hashed and "annexdata/facts.py" in hashed


def test_another_version_of_a_library_asks_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, cache = fake_children(monkeypatch), tmp_path / "rak"
    cache.mkdir()
    look(FolderWorkspace(folder, {}, cache))
    monkeypatch.setattr(facts_cache, "_program", lambda: "yang lain")
    look(FolderWorkspace(folder, {}, cache))
    assert len(started) == 2


@pytest.mark.parametrize(
    "tells", ['"PDF terkunci kata sandi"', '{"pages": 7, "skipped": [2]}', '{"pages": -1}']
)
def test_what_is_refused_or_not_whole_is_not_kept(
    tells: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_children(monkeypatch, tells=tells)
    (tmp_path / "rak").mkdir()
    look(FolderWorkspace(folder, {}, tmp_path / "rak"))
    assert notes_of(tmp_path / "rak") == []


def test_a_file_that_changes_meanwhile_is_not_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_children(monkeypatch)
    (tmp_path / "rak").mkdir()
    real = process.ask

    def ask(*given: object) -> object:
        answers = real(*given)  # type: ignore[arg-type]
        os.utime(folder / "lampiran" / "a.pdf", (1, 1))
        return answers

    monkeypatch.setattr(process, "ask", ask)
    assert look(FolderWorkspace(folder, {}, tmp_path / "rak")).pages == 7
    assert notes_of(tmp_path / "rak") == []


def test_a_process_holds_the_latest_notes_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paritrana.cache.MOST_HELD_BYTES", 25)
    notes = FactsCache()
    for key in "abc":
        notes.put(key, b"x" * 10)
        assert notes.get("a") == (b"x" * 10)
    assert [notes.get(key) is not None for key in "abc"] == [True, False, True]
    notes.put("d", b"x" * 26)
    assert notes.get("d") is None


def test_the_folder_lets_the_oldest_notes_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paritrana.cache.MOST_FACTS_BYTES", 2 * len(sealed(b"{}")))
    monkeypatch.setattr("paritrana.cache.MOST_HELD_BYTES", 0)
    notes = FactsCache(tmp_path / "rak")
    for age, key in enumerate(("aa", "bb", "cc"), 1):
        notes.put(key, b"{}")
        os.utime(tmp_path / "rak" / f"{key}.catatan", (age, age))
    notes.put("00", b"{}")
    assert [path.stem for path in sorted((tmp_path / "rak").iterdir())] == ["00", "cc"]
