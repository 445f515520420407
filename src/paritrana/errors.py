"""The few exceptions: for the environment and for bugs, never for what is wrong inside an input.

ParitranaError
├── UsageError         exit 2   the command line or a call is wrong
└── EnvironmentFault   exit 3   a file that can't be opened or written, a missing font
"""

from __future__ import annotations


class ParitranaError(Exception):
    """Something outside the evidence stops the work; the message (Indonesian) carries the remedy."""


class UsageError(ParitranaError):
    """The command line or a call is wrong."""


class EnvironmentFault(ParitranaError):
    """A file can't be opened or written, or a file of the installation is missing."""
