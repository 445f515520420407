"""How a command can end, as the number it leaves: the one table of exit codes."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The number that the shell sees."""

    DONE = 0
    """Done; warnings don't count, and a draft is done."""
    GALAT = 1
    """The evidence has a galat: nothing was written."""
    USAGE = 2
    """Called wrongly."""
    ENVIRONMENT = 3
    """A file can't be opened or written, or the installation lacks one."""
    SOME_FAILED = 5
    """A batch in which some dossiers have no file."""
    BUG = 70
    """Our bug: a log is written (EX_SOFTWARE of sysexits.h)."""
    INTERRUPTED = 130
    """Ended by Ctrl-C (128 + SIGINT)."""
