"""The evidence in either of its forms in, one tree of located text out."""

from __future__ import annotations

from paritrana.diagnostics import Findings
from paritrana.readers.naming import is_workbook
from paritrana.readers.source import lossy
from paritrana.readers.sources import Sources
from paritrana.readers.yamltext import read
from paritrana.workspace import Source


def read_source(given: Source, findings: Findings) -> Sources:
    """Read a workbook or YAML; the tree is None where it can't be read, with the reasons in `findings`."""
    if is_workbook(given.file):
        from paritrana.readers.workbook import open_book
        from paritrana.workbook_form.read import gather

        book = open_book(given.data, given.file, findings)
        return Sources(given.file, gather(book, findings) if book else None)
    root = read(given.data, given.file, findings)
    return Sources(given.file, root, {given.file: lossy(given.data)})
