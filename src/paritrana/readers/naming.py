"""What a file's name says before its bytes are read; apart from the readers, so that asking loads none of them."""

from __future__ import annotations

SUFFIXES = (".xlsx", ".xlsm", ".ods", ".xls", ".csv")
"""Names of workbooks; a file of another name is read as YAML."""


def is_workbook(file: str) -> bool:
    """Whether a file's name is that of a workbook."""
    return file.lower().endswith(SUFFIXES)
