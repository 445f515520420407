"""The command line: arguments in, a report and an exit code out. Knows the parser; nothing below does."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; a batch's workers load this package too, as that of the program, and need no parser."""
    from paritrana.cli.run import run

    return run(arguments)
