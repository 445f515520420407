"""Files as bytes: parts of them, their fingerprints, and writing whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from paritrana import files
from paritrana.errors import EnvironmentFault
from paritrana.files import Slice, append, create, fingerprint, read_whole, remove, sweep, write

DATA = bytes(range(256)) * 12_000
"""About three million bytes, which is more than two pieces of a MiB."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "a.bin"
    made.write_bytes(DATA)
    return made


@pytest.mark.parametrize(
    ("offset", "length"),
    [(0, len(DATA)), (1, 5), (7, 1 << 20), (7, (1 << 20) + 1), (len(DATA) - 1, 1), (len(DATA), 0), (3, 0)],
)
def test_a_part_is_read_and_no_more(file: Path, offset: int, length: int) -> None:
    part = Slice(str(file), offset, length, "x")
    assert part.read() == DATA[offset : offset + length]
    assert len(part) == length
    assert all(len(piece) <= 1 << 20 for piece in part.in_parts())


def test_a_file_that_shrinks_while_it_is_copied_stops_the_copy(file: Path, tmp_path: Path) -> None:
    """A product that were short would be no PDF; nothing is left of it."""
    short = Slice(str(file), 10, len(DATA) - 9, "x")
    with pytest.raises(EnvironmentFault, match="berubah selagi dibaca"):
        short.read()
    target = tmp_path / "hasil.pdf"
    with pytest.raises(EnvironmentFault, match="berubah selagi dibaca"):
        write(target, [b"kepala", short])
    assert sorted(os.listdir(tmp_path)) == ["a.bin"]

    whole = Slice(str(file), 0, len(DATA), "x")
    pieces = whole.in_parts()
    next(pieces)
    os.truncate(file, 1 << 20)
    with pytest.raises(EnvironmentFault, match="berubah selagi dibaca"):
        list(pieces)


def test_pieces_and_parts_are_written_in_their_order(file: Path, tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes | Slice]:
        yield b"awal "
        yield Slice(str(file), 65, 3, "x")
        yield b" akhir"

    write(tmp_path / "hasil", pieces())
    assert (tmp_path / "hasil").read_bytes() == b"awal ABC akhir"


@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 4097, 1 << 20, (1 << 20) + 1])
def test_a_fingerprint_has_size_digest_and_the_first_bytes(tmp_path: Path, size: int) -> None:
    data = DATA[:size]
    (tmp_path / "a").write_bytes(data)
    os.utime(tmp_path / "a", ns=(5, 1_700_000_000_123_456_789))
    found = fingerprint(str(tmp_path / "a"))
    assert (found.size, found.sha256, found.head) == (size, sha256(data).hexdigest(), data[:4096])
    assert found.changed_ns == 1_700_000_000_123_456_789


@pytest.mark.parametrize("size", [9, 10, 11])
def test_no_more_is_read_than_any_stage_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    assert files.MAX_READ == 64_000_000
    monkeypatch.setattr(files, "MAX_READ", 10)
    (tmp_path / "a").write_bytes(b"x" * size)
    assert len(read_whole(tmp_path / "a")) == min(size, 10)


def test_records_are_added_to_the_end(tmp_path: Path) -> None:
    append(tmp_path / "baru" / "a", b"satu ")
    append(tmp_path / "baru" / "a", b"dua")
    assert (tmp_path / "baru" / "a").read_bytes() == b"satu dua"
    remove(tmp_path / "baru" / "a")
    remove(tmp_path / "baru" / "a")
    assert os.listdir(tmp_path / "baru") == []


def test_a_new_region_has_its_files_and_a_place_for_annexes(tmp_path: Path) -> None:
    create(tmp_path / "daerah", [("bukti.yaml", b"skema: 1"), ("bagian/05-x.md.j2", b"x")])
    assert (tmp_path / "daerah" / "lampiran").is_dir()
    assert (tmp_path / "daerah" / "bagian" / "05-x.md.j2").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("processes", "before", "left"),
    [
        ((), 0.0, {"12", "120", "7"}),
        ((12,), 0.0, {"120", "7"}),
        ((), 1000.0, {"12", "120"}),  # 7 was written at 999.5, 12 at 1000.0
        ((120,), 1000.0, {"12"}),
    ],
)
def test_what_writing_left_behind_is_swept(
    tmp_path: Path, processes: tuple[int, ...], before: float, left: set[str]
) -> None:
    (tmp_path / "dalam").mkdir()
    for process, age in (("12", 1000.0), ("120", 1000.5), ("7", 999.5)):
        passing = tmp_path / "dalam" / f".paritrana-{process}-99.tmp"
        passing.write_bytes(b"")
        os.utime(passing, (age, age))
    kept = [tmp_path / "hasil.tmp", tmp_path / "dalam" / ".paritrana-12.pdf"]
    for each in kept:
        each.write_bytes(b"")
        os.utime(each, (0, 0))
    sweep(tmp_path, processes, before)
    found = {path.name.split("-")[1] for path in (tmp_path / "dalam").glob("*.tmp")}
    assert found == left
    assert all(each.exists() for each in kept)
