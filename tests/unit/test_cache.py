"""What is kept between runs: notes with their seal, the oldest let go, and what is in use never."""

from __future__ import annotations

import os
import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from paritrana import cache
from paritrana.cache import FactsCache, PageCache


def test_the_limits() -> None:
    assert (cache.MOST_PAGE_BYTES, cache.MOST_FACTS_BYTES, cache.MOST_HELD_BYTES) == (
        4_000_000_000,
        500_000_000,
        16_000_000,
    )


@pytest.mark.parametrize(("size", "held"), [(10, {"a", "b"}), (11, {"b"})])
def test_a_process_holds_so_many_bytes(monkeypatch: pytest.MonkeyPatch, size: int, held: set[str]) -> None:
    """Twenty bytes are the most; one more lets the older note go."""
    monkeypatch.setattr(cache, "MOST_HELD_BYTES", 20)
    notes = FactsCache()
    notes.put("a", b"x" * 10)
    notes.put("b", b"x" * size)
    assert {key for key in "ab" if notes.get(key) is not None} == held


def test_a_note_that_is_asked_for_is_not_the_oldest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_HELD_BYTES", 20)
    notes = FactsCache()
    notes.put("a", b"x" * 10)
    notes.put("b", b"x" * 10)
    assert notes.get("a") == b"x" * 10
    notes.put("c", b"x" * 10)
    assert [notes.get(key) is not None for key in "abc"] == [True, False, True]


def test_a_note_carries_its_own_digest(tmp_path: Path) -> None:
    FactsCache(tmp_path / "terlihat").put("a", b"isi")
    file = tmp_path / "terlihat" / "a.catatan"
    assert file.read_bytes() == sha256(b"isi").hexdigest().encode() + b"isi"
    assert FactsCache(tmp_path / "terlihat").get("a") == b"isi"
    for spoilt in (
        file.read_bytes()[:-1],
        b"0" + file.read_bytes()[1:],
        file.read_bytes() + b"x",
        b"",
        b"isi",
    ):
        file.write_bytes(spoilt)
        assert FactsCache(tmp_path / "terlihat").get("a") is None


def test_a_note_of_nothing_is_a_note(tmp_path: Path) -> None:
    FactsCache(tmp_path / "terlihat").put("a", b"")
    assert FactsCache(tmp_path / "terlihat").get("a") == b""
    assert FactsCache(tmp_path / "terlihat").get("b") is None


def aged(folder: Path, *names: str, size: int = 10) -> list[Path]:
    """Files of so many bytes, the first the oldest."""
    found = []
    for age, name in enumerate(names, 1):
        (folder / name).write_bytes(b"x" * size)
        os.utime(folder / name, (age, age))
        found.append(folder / name)
    return found


@pytest.mark.parametrize(
    ("most", "used", "gone"),
    [
        (30, "", ""),
        (29, "", "a"),
        (20, "", "a"),
        (19, "", "ab"),
        (20, "a", "b"),
        (10, "b", "ac"),
        (0, "abc", ""),
    ],
)
def test_the_oldest_go_until_the_others_are_few_enough(
    tmp_path: Path, most: int, used: str, gone: str
) -> None:
    """Three files of ten bytes."""
    files = aged(tmp_path, "a.bin", "b.bin", "c.bin")
    assert [path.stem for path in cache._beyond(most, reversed(files), set(used))] == list(gone)


def test_what_a_shelf_is_asked_for_becomes_the_newest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its bytes and its note go together."""
    monkeypatch.setattr(cache, "MOST_PAGE_BYTES", 25)
    aged(tmp_path, "a.bin", "b.bin")
    for key in "ab":
        (tmp_path / f"{key}.json").write_bytes(b"{}")
    assert PageCache(tmp_path).get("a") == b"{}"
    shelf = PageCache(tmp_path)
    Path(shelf.temporary("c")).write_bytes(b"x" * 10)
    shelf.put("c", b"{}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.bin", "a.json", "c.bin", "c.json"]


def test_a_note_without_its_bytes_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"{}")
    shelf = PageCache(tmp_path)
    assert shelf.get("a") is None
    assert (shelf.size("a"), shelf.get("b"), shelf.size("b")) == (-1, None, -1)


def test_what_was_begun_and_never_completed_is_dropped(tmp_path: Path) -> None:
    shelf = PageCache(tmp_path)
    Path(shelf.temporary("a")).write_bytes(b"x")
    shelf.discard("a")
    shelf.discard("a")
    assert list(tmp_path.iterdir()) == []


def test_a_shelf_without_a_folder_is_gone_with_its_run(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    for folder in (None, tmp_path / "berkas"):
        shelf = PageCache(folder)
        place = Path(shelf.blob("a")).parent
        assert place.is_dir() and place != tmp_path
        del shelf
        assert not place.exists()


def test_nobody_minds_a_shelf_that_was_cleared_before_its_end() -> None:
    shelf = PageCache()
    shutil.rmtree(Path(shelf.blob("a")).parent)
    del shelf


def test_notes_wait_for_a_shelf_and_are_written_once(tmp_path: Path) -> None:
    notes = FactsCache(tmp_path / "rak" / "terlihat")
    notes.put("a", b"isi")
    assert not (tmp_path / "rak").exists()
    (tmp_path / "rak").mkdir()
    notes.save()
    file = tmp_path / "rak" / "terlihat" / "a.catatan"
    assert file.exists()
    file.unlink()
    notes.save()
    assert not file.exists()
    FactsCache().save()
