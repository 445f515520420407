"""The child process that opens PDFs: a JSON list of paths in, a line `[path, pages or reason]` out for each.

Started as `python -m paritrana.annexes.worker`. It caps its own memory and time where the system can; a file
that is too much for it ends this process and not the program.
"""

from __future__ import annotations

import json
import logging
import sys
from contextlib import suppress
from typing import BinaryIO

from pypdf import PasswordType, PdfReader

from paritrana.errors import EnvironmentFault
from paritrana.workspace import opened

MEMORY = 1 << 30
CPU_S = 50


def main() -> None:
    """Answer for every path at once, so that what was counted before a crash is not lost."""
    _cap()
    logging.disable(logging.CRITICAL)
    for path in json.load(sys.stdin):
        sys.stdout.write(json.dumps([path, _pages(path)]) + "\n")
        sys.stdout.flush()


def _cap() -> None:
    """Limit memory and processor time; Windows has neither limit and keeps the parent's clock."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S))


def _pages(path: str) -> int | str:
    try:
        with opened(path) as stream:
            return _count(stream)
    except EnvironmentFault:
        return "tidak dapat dibuka"
    except (MemoryError, RecursionError):
        return "PDF tidak selesai dibaca dalam batas waktu dan memori"
    except Exception:  # the edge of a process that opens foreign files: pypdf raises what it likes on them
        return "PDF rusak dan tidak dapat dibaca"


def _count(stream: BinaryIO) -> int | str:
    reader = PdfReader(stream, strict=False)
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        return "PDF terkunci kata sandi"
    pages = len(reader.pages)
    return pages or "PDF tanpa halaman"


if __name__ == "__main__":
    main()
