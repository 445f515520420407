"""What a batch knows of earlier runs: `manifest.json`, and the journal that grows while a run goes on.

A row goes into the journal as soon as its dossier has ended, so that a run that is killed loses at most the
dossiers in work. Neither file ever stops a run: what can't be read in them counts as not done yet.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from paritrana import __version__
from paritrana.batch.rows import DossierRow, from_json, to_json
from paritrana.errors import EnvironmentFault
from paritrana.workspace import TEMPORARY, append, reading, remove

MANIFEST = "manifest.json"
JOURNAL = f"{TEMPORARY}batch.jsonl"
FORMAT = 1
"""Of the manifest; one of another format counts as not there."""


@dataclass(slots=True)
class Journal:
    """The rows that are known in an output folder, by name; `manifest_rows` are those of the manifest, in its order.

    `failure` says why the journal can't be kept, "" where it can.
    """

    output: Path
    rows: dict[str, DossierRow] = field(default_factory=dict)
    manifest_rows: tuple[DossierRow, ...] = ()
    failure: str = ""

    @classmethod
    def read(cls, output: Path) -> Journal:
        """Read the last manifest and the journal of a run that was cut off; what can't be read is left out."""
        in_manifest = tuple(row for given in _dossiers(_text(output / MANIFEST)) for row in _row(given))
        rows = {row.name: row for row in in_manifest}
        for line in _text(output / JOURNAL).splitlines():
            rows |= {row.name: row for row in _row(_parse(line))}
        return cls(output, rows, in_manifest)

    def add(self, row: DossierRow) -> None:
        """Add a row to the journal. A full disk is remembered and stops nothing."""
        self.rows[row.name] = row
        line = json.dumps(to_json(row), ensure_ascii=True)
        try:
            # The line end before it keeps it apart from a line that was cut off.
            append(self.output / JOURNAL, f"\n{line}\n".encode())
        except EnvironmentFault as fault:
            self.failure = str(fault)

    def close(self) -> None:
        """Remove the journal, when the manifest holds all that it held."""
        with suppress(EnvironmentFault):
            remove(self.output / JOURNAL)


def manifest(rows: Iterable[DossierRow], more: Mapping[str, Any]) -> bytes:
    """Write the manifest, a dossier a line; nothing in it depends on when, how fast or by whom it was made."""
    head = {"format": FORMAT, "program": __version__, **more}
    parts = [json.dumps(to_json(row), ensure_ascii=False) for row in rows]
    lines = ",\n  ".join(parts)
    start = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    return f'{start},\n "dossiers": [\n  {lines}\n ]\n}}\n'.encode("utf-8", "replace")


def _text(path: Path) -> str:
    if not os.path.isfile(path):
        return ""
    with suppress(EnvironmentFault), reading(str(path)) as stream:
        return stream.read().decode("utf-8", "replace")
    return ""


def _dossiers(text: str) -> list[Any]:
    given = _parse(text)
    dossiers = given.get("dossiers") if isinstance(given, dict) and given.get("format") == FORMAT else None
    return dossiers if isinstance(dossiers, list) else []


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _row(given: Any) -> Iterator[DossierRow]:
    """The row of a JSON object, or nothing where it is none."""
    with suppress(TypeError, ValueError, KeyError, AttributeError):
        yield from_json(given)
