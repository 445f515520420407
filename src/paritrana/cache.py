"""What is kept between runs and may be deleted at any time: annex pages made ready, and facts about files.

PageCache holds prepared pages, FactsCache short notes; both name what they hold by its content. What a cache can't
give, whatever hinders it, is made again.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from paritrana.errors import EnvironmentFault
from paritrana.files import TEMPORARY, writable, write

CACHE_FOLDER = ".simpanan"
"""The name of the caches' folder below a folder of results."""

MOST_PAGE_BYTES = 4_000_000_000
"""Bytes of prepared pages that are kept between runs: about 6,600 scans (1,000 had 604 MB).

It guards an office's disk; a product at hand may exceed it, since its own pages are never cleared away.
"""

MOST_FACTS_BYTES = 500_000_000
"""Bytes of notes that are kept between runs: text of pages, at most 20 kB of each, so 25,000 pages full of it."""

MOST_HELD_BYTES = 16_000_000
"""Bytes of notes that a process holds, so that a batch's worker doesn't grow with the number of its dossiers."""

LONGEST_NOTE = 64_000_000
"""Bytes of a note that are read: a file that somebody put in its place must not fill the memory."""

_DIGEST_LENGTH = 64  # hexadecimal digits of the SHA-256 before a note
_NOTE = ".catatan"
# The folder is looked through for what is too much only when a key begins so: once in 16 pages, in 256 notes.
_ONE_IN_16, _ONE_IN_256 = "0", "00"
_LARGE = 256
"""A blob of more than this part of the whole has the folder looked through at once."""


class PageCache:
    """A content-addressed store of prepared pages: a blob and a note for each key.

    Without a `folder`, or where that can't be made, it lives in a temporary one until the object goes. An
    EnvironmentFault when there is not even that.
    """

    def __init__(self, folder: Path | None = None) -> None:
        if folder is not None:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError:
                folder = None
        if folder is None:
            with writable(Path(tempfile.gettempdir())):
                folder = Path(tempfile.mkdtemp(prefix="paritrana-"))
            weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._folder = folder
        self._used: set[str] = set()

    def blob(self, key: str) -> str:
        """Give the path where the bytes of `key` lie or will lie."""
        return str(self._folder.resolve() / f"{key}.bin")

    def size(self, key: str) -> int:
        """Tell how many bytes lie there, -1 for nothing."""
        try:
            return os.path.getsize(self.blob(key))
        except OSError:
            return -1

    def get(self, key: str) -> bytes | None:
        """Read what was noted about `key`, None for nothing."""
        try:
            note = (self._folder / f"{key}.json").read_bytes()
            os.utime(self.blob(key))  # what is in use now is not the oldest
        except OSError:
            return None
        self._used.add(key)
        return note

    def temporary(self, key: str) -> str:
        """Give the path to write the bytes of `key` to before they are complete, apart from other processes."""
        return str(self._folder.resolve() / f"{TEMPORARY}{os.getpid()}-{key}.tmp")

    def put(self, key: str, note: bytes) -> None:
        """Put the bytes that were written for `key` in place; the oldest others go when the cache is too full.

        What this object was asked for or was given stays, however much it is: a product may be made of it. An
        EnvironmentFault when the bytes can't be put in place; a note that can't be written is no loss.
        """
        with writable(self._folder):
            os.replace(self.temporary(key), self.blob(key))
        self._used.add(key)
        with suppress(EnvironmentFault):
            write(self._folder / f"{key}.json", note)
        if key.startswith(_ONE_IN_16) or self.size(key) > MOST_PAGE_BYTES // _LARGE:
            with suppress(OSError):
                self._make_room()

    def discard(self, key: str) -> None:
        """Remove what was begun for `key` and never completed."""
        with suppress(OSError):
            os.unlink(self.temporary(key))

    def _make_room(self) -> None:
        for path in _beyond(MOST_PAGE_BYTES, self._folder.glob("*.bin"), self._used):
            path.with_suffix(".json").unlink(missing_ok=True)
            path.unlink(missing_ok=True)


class FactsCache:
    """Short notes by key: the latest ones in this process, all of them in a folder of a cache that is there.

    A note on disk carries its own SHA-256; what is damaged, cut off or no plain file is no note and is written again.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._held: dict[str, bytes] = {}
        self._unsaved: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """Give what was noted under a key, None for nothing."""
        note = self._held.pop(key, None)
        if note is None and self._folder is not None:
            note = _verify(self._folder / f"{key}{_NOTE}")
        if note is not None:
            self._hold(key, note)
        return note

    def put(self, key: str, note: bytes) -> None:
        """Note something, on disk only where there is a cache already: a check leaves nothing behind."""
        self._hold(key, note)
        if self._folder is not None and self._folder.parent.is_dir():
            self._write(self._folder, key, note)
        else:
            self._unsaved.add(key)

    def save(self) -> None:
        """Write what was noted while there was no cache and is still held."""
        if self._folder is not None:
            for key in sorted(self._unsaved & self._held.keys()):
                self._write(self._folder, key, self._held[key])
        self._unsaved.clear()

    @staticmethod
    def _write(folder: Path, key: str, note: bytes) -> None:
        """Put a note in place; a folder that can't be written is as good as none."""
        with suppress(EnvironmentFault, OSError):
            write(folder / f"{key}{_NOTE}", sha256(note).hexdigest().encode() + note)
            if key.startswith(_ONE_IN_256):
                for path in _beyond(MOST_FACTS_BYTES, folder.glob(f"*{_NOTE}"), {key}):
                    path.unlink(missing_ok=True)

    def _hold(self, key: str, note: bytes) -> None:
        self._held[key] = note
        total = sum(map(len, self._held.values()))
        while total > MOST_HELD_BYTES:
            total -= len(self._held.pop(next(iter(self._held))))


def _verify(path: Path) -> bytes | None:
    """Read the note of a file whose SHA-256 fits, None for any other; what is read now is not the oldest."""
    try:
        if not path.is_file():  # opening a pipe would wait for ever
            return None
        with path.open("rb") as stream:
            data = stream.read(LONGEST_NOTE)
    except OSError:
        return None
    note = data[_DIGEST_LENGTH:]
    if data[:_DIGEST_LENGTH] != sha256(note).hexdigest().encode():
        return None
    with suppress(OSError):
        os.utime(path)
    return note


def _beyond(most: int, files: Iterable[Path], used: Collection[str]) -> Iterator[Path]:
    """The files that were used longest ago, until the others are within `most` bytes; never those called `used`."""
    aged = sorted((path.stat().st_mtime_ns, path) for path in files)
    total = sum(path.stat().st_size for _, path in aged)
    for _, path in aged:
        if total <= most:
            return
        if path.stem not in used:
            total -= path.stat().st_size
            yield path
