"""The command line: arguments in, a report and an exit code out. Knows the parser; nothing below does."""

from paritrana.cli.edge import main

__all__ = ["main"]
