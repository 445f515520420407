"""Ours. "dossier": bytes of bukti.yaml to bytes of the PDF. "pages": only typeset and bind of the same document."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

import worker

ROOT = Path(__file__).parents[2]

# The stages as api names them: module, function, name in print.
STAGES = (
    ("paritrana.api", "read_source", "read"),
    ("paritrana.api", "load", "load"),
    ("paritrana.api", "survey", "survey"),
    ("paritrana.rules", "run", "check"),
    ("paritrana.compose.outline", "compose", "compose"),
    ("paritrana.typeset.typesetter", "typeset", "typeset"),
    ("paritrana.pdf.archive", "finish", "bind"),
)


@contextmanager
def clocks() -> Any:
    """Put a clock on each stage; the times of the last run, in milliseconds."""
    import importlib

    spent: dict[str, float] = {}

    def clocked(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def run(*args: Any, **more: Any) -> Any:
            start = time.perf_counter()
            made = function(*args, **more)
            made = list(made) if isinstance(made, Iterator) else made
            spent[name] = spent.get(name, 0.0) + (time.perf_counter() - start) * 1000
            return made

        return run

    undo = []
    for module_name, attribute, name in STAGES:
        module = importlib.import_module(module_name)
        function = getattr(module, attribute)
        undo.append((module, attribute, function))
        setattr(module, attribute, clocked(name, function))
    try:
        yield spent
    finally:
        for module, attribute, function in undo:
            setattr(module, attribute, function)


def dossier(folder: str) -> Callable[[], bytes]:
    """Build a whole dossier, with a resources that a batch would keep."""
    from paritrana import api
    from paritrana.batch.workers import settle
    from paritrana.resources import Resources
    from paritrana.workspace import FolderWorkspace

    resources = Resources()
    settle()

    def make() -> bytes:
        result = api.build(
            FolderWorkspace(folder, shipped=resources.shipped), draft=True, resources=resources
        )
        assert result.value
        return result.value.pdf

    return make


def pages(folder: str) -> Callable[[], bytes]:
    """Typeset and bind the document of a dossier, which is kept."""
    import content

    (document,) = content.documents(folder)
    return of_document(document)


def table(rows: int) -> Callable[[], bytes]:
    """Typeset and bind one long table."""
    from datetime import date

    import content

    from paritrana.document import Align, Column, Cover, Document, Row, Section, Table, Text

    (block,) = content.table(rows)
    columns = tuple(
        Column(head, Align.END if right else Align.START)
        for head, right in zip(block["heads"], block["right"], strict=True)
    )
    made = Table(
        "t",
        "Tabel 1",
        "Peserta",
        columns,
        tuple(Row(tuple((Text(c),) for c in row)) for row in block["rows"]),
    )
    cover = Cover("Uji", "Kabupaten Uji", "Uji", "uji", "2023", ())
    sections = (Section("s", "Uji", (made,), number="1"),)
    return of_document(Document("Uji", "Uji", "Uji", "Uji", date(2024, 1, 1), "0", cover, sections))


def of_document(document: Any) -> Callable[[], bytes]:
    """Typeset and bind a document again and again with faces that are kept."""
    from paritrana.assembly import metadata
    from paritrana.batch.workers import settle
    from paritrana.diagnostics import Findings
    from paritrana.pdf.archive import finish
    from paritrana.resources import Resources
    from paritrana.typeset.typesetter import typeset
    from paritrana.workspace import FolderWorkspace

    workspace = FolderWorkspace(ROOT)
    resources, profile = Resources(), workspace.asset("color/sRGB.icc")
    settle()

    def make() -> bytes:
        findings = Findings()
        body = typeset(document, resources.faces(workspace, findings), findings)
        pieces = finish(body.canvas, metadata(document), profile)
        return b"".join(piece if isinstance(piece, bytes) else piece.read() for piece in pieces)

    return make


def stages(folder: str, rounds: int) -> list[dict[str, float]]:
    """The times of each stage of so many builds in this process, the first one cold."""
    make, told = dossier(folder), []
    with clocks() as spent:
        for _ in range(rounds):
            spent.clear()
            start = time.perf_counter()
            make()
            told.append({**spent, "total": (time.perf_counter() - start) * 1000})
    return told


if __name__ == "__main__":
    kind, what = sys.argv[1:3]
    if kind == "stages":
        worker.tell(stages(what, int(sys.argv[3])))
    else:
        make = {"dossier": dossier, "pages": pages, "table": lambda n: table(int(n))}[kind](what)
        worker.serve(lambda _: make(), lambda: None)
