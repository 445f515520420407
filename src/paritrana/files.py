"""Files as bytes: reading, and writing whole or not at all.

Whatever the system refuses is an EnvironmentFault whose Indonesian message carries the remedy. With `cache` and
`workspace`, which use it, the only module that opens files.
"""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EACCES, EISDIR, ENAMETOOLONG, ENOSPC, ENOTDIR, EPERM, EROFS
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from paritrana.errors import EnvironmentFault

ANNEXES = "lampiran"
"""The folder for annexes inside a region's folder."""

MAX_READ = 64_000_000
"""Bytes that are read of one file: evidence, a template, a picture; readers refuse what is longer than they take."""

TEMPORARY = ".paritrana-"
"""How the names of files begin that stand only while something is being written."""

_CHUNK = 1 << 20  # bytes read at once, so that a file of any size needs no more memory than this
_HEAD = 4096  # bytes that show a file's kind: a PDF may bear its mark within the first 1,024
_FULL = {ENOSPC, getattr(errno, "EDQUOT", ENOSPC)}


@contextmanager
def reading(path: str) -> Iterator[BinaryIO]:
    """Open a file to read from, for whoever needs only parts of it; an EnvironmentFault when it can't be read."""
    with _readable(Path(path)), open(path, "rb") as stream:
        yield stream


@contextmanager
def writing(path: str) -> Iterator[BinaryIO]:
    """Open a file to write to; whatever stood there is replaced. An EnvironmentFault when it can't be written."""
    with writable(Path(path)), open(path, "wb") as stream:
        yield stream


@dataclass(frozen=True, slots=True)
class Slice:
    """Part of a file that is copied into a product when the product is written, and not before.

    `offset` and `length` are bytes. `digest` stands for its content where the product's own identity is made.
    """

    path: str
    offset: int
    length: int
    digest: str

    def __len__(self) -> int:
        return self.length

    def read(self) -> bytes:
        """Read its bytes; a file that has become shorter in the meantime is an EnvironmentFault."""
        return b"".join(self.in_parts())

    def in_parts(self) -> Iterator[bytes]:
        """Read its bytes in pieces that never fill the memory; raises as `read` does."""
        with reading(self.path) as stream:
            stream.seek(self.offset)
            left = self.length
            while left:
                data = stream.read(min(left, _CHUNK))
                if not data:
                    raise EnvironmentFault(f"berkas {self.path} berubah selagi dibaca; ulangi")
                left -= len(data)
                yield data


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a file's bytes show from outside: size in bytes, SHA-256 in hexadecimal, its first bytes, its last change.

    `changed_ns` is in nanoseconds since 1970.
    """

    size: int
    sha256: str
    head: bytes
    changed_ns: int


def fingerprint(path: str) -> Fingerprint:
    """Read a file once, however large, in small pieces; an EnvironmentFault when it can't be read."""
    digest, size, head = sha256(), 0, b""
    with reading(path) as stream:
        changed = os.fstat(stream.fileno()).st_mtime_ns
        while piece := stream.read(_CHUNK):
            head = head or piece[:_HEAD]
            size += len(piece)
            digest.update(piece)
    return Fingerprint(size, digest.hexdigest(), head, changed)


def write(path: Path, data: bytes | Iterable[bytes | Slice]) -> None:
    """Write a whole file or nothing: into a temporary file beside it, then moved into place.

    Folders above it are made. An EnvironmentFault when it can't be written, or when something other than a file stands
    there.
    """
    with writable(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            raise EnvironmentFault(f"{path} bukan berkas biasa; pilih nama lain dengan -o")
        temporary = path.parent / f"{TEMPORARY}{os.getpid()}-{threading.get_ident()}.tmp"
        try:
            if isinstance(data, bytes):
                temporary.write_bytes(data)
            else:
                _write_pieces(temporary, data)
            os.replace(temporary, path)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _write_pieces(path: Path, pieces: Iterable[bytes | Slice]) -> None:
    with path.open("wb") as stream:
        for piece in pieces:
            for part in (piece,) if isinstance(piece, bytes) else piece.in_parts():
                stream.write(part)


def append(path: Path, data: bytes) -> None:
    """Add a record to the end of a file, which is made where there is none; an EnvironmentFault when it can't be."""
    with writable(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab", buffering=0) as stream:
            stream.write(data)


def remove(path: Path) -> None:
    """Remove a file that may not be there; an EnvironmentFault when it is and can't be removed."""
    with writable(path):
        path.unlink(missing_ok=True)


def sweep(folder: Path, processes: Iterable[int] = (), before: float = 0.0) -> None:
    """Remove what writing left behind below a folder: of these processes, now dead, and what is older than `before`.

    `before` is in seconds since 1970.
    """
    dead = {str(process) for process in processes}
    for left in folder.rglob(f"{TEMPORARY}*.tmp") if dead or before else ():
        with suppress(OSError):
            if left.name.removeprefix(TEMPORARY).split("-")[0] in dead or left.stat().st_mtime < before:
                left.unlink(missing_ok=True)


def create(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Make a new region's folder with its files and an empty `lampiran`; an EnvironmentFault where one is there."""
    planned = list(files)
    with writable(folder):
        for name, _ in planned:
            if (folder / name).exists():
                raise EnvironmentFault(f"{folder / name} sudah ada dan tidak ditimpa; pilih folder lain")
        (folder / ANNEXES).mkdir(parents=True, exist_ok=True)
    for name, data in planned:
        write(folder / name, data)


def read_whole(path: Path) -> bytes:
    """Read the bytes of a file, MAX_READ at most; an EnvironmentFault when it can't be read."""
    with _readable(path), path.open("rb") as stream:
        return stream.read(MAX_READ)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise EnvironmentFault(f"berkas {path} tidak ada; periksa nama dan letaknya") from None
    except PermissionError:
        raise EnvironmentFault(
            f"berkas {path} tidak boleh dibaca; periksa izinnya atau tutup programnya"
        ) from None
    except OSError as error:
        raise EnvironmentFault(
            f"berkas {path} tidak dapat dibaca ({_reason(error)}); coba salinan lain"
        ) from None


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """Turn what the system refuses to write into an EnvironmentFault."""
    try:
        yield
    except OSError as error:
        raise EnvironmentFault(_refusal(path, error)) from None


def _refusal(path: Path, error: OSError) -> str:
    """Say what hinders writing and what to do about it."""
    if error.errno in _FULL:
        return f"{path} tidak dapat ditulis: ruang cakram habis; kosongkan ruang, lalu ulangi"
    if error.errno in {EACCES, EPERM} and os.path.isfile(path) and os.access(path.parent, os.W_OK):
        return f"{path} tidak dapat diganti; tutup program yang sedang membukanya, lalu ulangi"
    if error.errno in {EACCES, EPERM, EROFS}:
        return f"{path} tidak boleh ditulis; pilih folder lain dengan -o atau minta izin menulis"
    if error.errno in {ENOTDIR, EISDIR} or isinstance(error, FileExistsError):
        return (
            f"{path} tidak dapat ditulis: sebagian letaknya berkas, bukan folder; pilih nama lain dengan -o"
        )
    if error.errno == ENAMETOOLONG:
        return f"nama {path.name[:40]}... terlalu panjang; pilih nama lain dengan -o"
    return f"{path} tidak dapat ditulis ({_reason(error)}); pilih nama lain dengan -o"


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
