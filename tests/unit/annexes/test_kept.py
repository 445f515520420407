"""What was seen of a file is kept by its content; whatever is wrong with what was kept, the file is looked at again."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from paritrana import api
from paritrana.annexes import facts_cache
from paritrana.annexes.sandbox import process
from paritrana.annexes.survey import AnnexFacts, survey
from paritrana.cache import Notes
from paritrana.workspace import SEEN, FolderWorkspace
from tests.support.annexes import region
from tests.support.children import fake_children

A = b"%PDF-1.7 a"
EXAMPLE = Path(__file__).resolve().parents[2] / "contoh" / "kabupaten-contoh"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A region with one annex."""
    region(tmp_path / "daerah", {"a.pdf": A})
    return tmp_path / "daerah"


def look(workspace: FolderWorkspace) -> AnnexFacts:
    return survey({"B-01": "a.pdf"}, workspace)["B-01"]


def notes_of(shelf: Path) -> list[Path]:
    return sorted((shelf / SEEN).glob("*")) if (shelf / SEEN).is_dir() else []


def test_a_workspace_asks_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started, workspace = fake_children(monkeypatch), FolderWorkspace(folder, {})
    assert look(workspace).pages == look(workspace).pages == 7
    assert len(started) == 1
    assert look(FolderWorkspace(folder, {})).pages == 7
    assert len(started) == 2


def test_a_shelf_that_is_there_keeps_it_for_the_next_run(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, shelf = fake_children(monkeypatch), tmp_path / "rak"
    shelf.mkdir()
    first, second = (look(FolderWorkspace(folder, {}, shelf)) for _ in range(2))
    assert first == second
    assert (len(started), len(notes_of(shelf))) == (1, 1)
    (folder / "lampiran" / "b.pdf").write_bytes(A)
    assert survey({"B-01": "b.pdf"}, FolderWorkspace(folder, {}, shelf))["B-01"].pages == 7
    assert len(started) == 1, "the content counts and not the name"
    (folder / "lampiran" / "a.pdf").write_bytes(A + b" dan lain")
    assert look(FolderWorkspace(folder, {}, shelf)).pages == 7
    assert len(started) == 2


def test_a_look_makes_no_shelf_and_what_makes_one_saves_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, shelf = fake_children(monkeypatch), tmp_path / "hasil" / "rak"
    workspace = FolderWorkspace(folder, {}, shelf)
    look(workspace)
    assert not shelf.parent.exists()
    workspace.shelf()
    assert len(notes_of(shelf)) == 1
    look(FolderWorkspace(folder, {}, shelf))
    assert len(started) == 1


def test_the_example_is_the_same_from_the_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = tmp_path / "rak"
    shelf.mkdir()
    first = api.examine(FolderWorkspace(EXAMPLE, {}, shelf)).value
    assert len(notes_of(shelf)) == 13
    monkeypatch.setattr(process, "_started", None)
    again = api.examine(FolderWorkspace(EXAMPLE, {}, shelf)).value
    assert first and again and first.annexes == again.annexes
    assert sum(bool(text) for facts in again.annexes.values() for text in facts.texts) > 20


def sealed(note: bytes) -> bytes:
    """As a shelf seals a note."""
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
    started, shelf = fake_children(monkeypatch), tmp_path / "rak"
    shelf.mkdir()
    right = look(FolderWorkspace(folder, {}, shelf))
    (note,) = notes_of(shelf)
    whole = note.read_bytes()
    note.write_bytes(damage)
    assert look(FolderWorkspace(folder, {}, shelf)) == right
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
    started, shelf = fake_children(monkeypatch), tmp_path / "rak"
    shelf.mkdir()
    look(FolderWorkspace(folder, {}, shelf))
    (note,) = notes_of(shelf)
    note.unlink()
    thing(note)
    assert look(FolderWorkspace(folder, {}, shelf)).pages == 7
    assert len(started) == 2


def test_a_shelf_that_cannot_be_written_is_no_matter(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_children(monkeypatch)
    shelf = tmp_path / "rak"
    shelf.mkdir()
    (shelf / SEEN).write_text("bukan folder")
    assert look(FolderWorkspace(folder, {}, shelf)).pages == 7


def test_another_version_of_a_library_asks_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, shelf = fake_children(monkeypatch), tmp_path / "rak"
    shelf.mkdir()
    look(FolderWorkspace(folder, {}, shelf))
    monkeypatch.setattr(facts_cache, "_teller", lambda: "yang lain")
    look(FolderWorkspace(folder, {}, shelf))
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
    monkeypatch.setattr("paritrana.cache.NOTES_HELD", 25)
    notes = Notes()
    for key in "abc":
        notes.put(key, b"x" * 10)
        assert notes.get("a") == (b"x" * 10)
    assert [notes.get(key) is not None for key in "abc"] == [True, False, True]
    notes.put("d", b"x" * 26)
    assert notes.get("d") is None


def test_the_folder_lets_the_oldest_notes_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("paritrana.cache.NOTES_KEPT", 2 * len(sealed(b"{}")))
    monkeypatch.setattr("paritrana.cache.NOTES_HELD", 0)
    notes = Notes(tmp_path / "rak")
    for age, key in enumerate(("aa", "bb", "cc"), 1):
        notes.put(key, b"{}")
        os.utime(tmp_path / "rak" / f"{key}.catatan", (age, age))
    notes.put("00", b"{}")
    assert [path.stem for path in sorted((tmp_path / "rak").iterdir())] == ["00", "cc"]
