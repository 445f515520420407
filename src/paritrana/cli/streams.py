"""What is said to a user: any console, any encoding, and a reader that has gone away."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

from paritrana.report.console import put


def say(stream: TextIO, text: str) -> None:
    """Write and flush; when the reader is gone (`| head`), what is left is dropped in silence."""
    say_pieces(stream, [text])


def say_pieces(stream: TextIO, pieces: Iterable[str]) -> None:
    """Say something in pieces, each of which may be made only when the one before it is written."""
    try:
        for piece in pieces:
            put(stream, piece)
        stream.flush()
    except BrokenPipeError:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        if stream is not sys.stderr:
            say(sys.stderr, f"paritrana: keluaran tidak dapat ditulis ({error.strerror})\n")
