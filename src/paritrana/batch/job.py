"""A dossier to work on, and what can be asked of a worker; what does it is loaded by the worker and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from paritrana.batch.rows import Row


@dataclass(frozen=True, slots=True)
class Job:
    """A dossier to check, or to make: `output` and `stem` say where its PDF goes, `draft` allows a draft."""

    row: Row
    folder: Path
    output: Path
    stem: str
    draft: bool = False


def look(job: Job) -> Row:
    """Check the evidence: the row says GALAT where nothing can be built, else PENDING."""
    from paritrana.batch import task

    return task.look(job)


def make(job: Job) -> Row:
    """Build and write the dossier, as a draft only where a galat stands against the final file."""
    from paritrana.batch import task

    return task.make(job)
