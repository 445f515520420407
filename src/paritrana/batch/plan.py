"""Which dossiers a run works on, and which rows of earlier runs stand."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from paritrana.batch.dossiers import Dossier
from paritrana.batch.input_hash import dossier_hash, installation_hash, newest
from paritrana.batch.journal import Journal
from paritrana.batch.rows import DossierRow, Job, Status


@dataclass(frozen=True, slots=True)
class Order:
    """What a user asks for.

    `jobs` 0 leaves it to the machine; `limit_s` are seconds for one dossier; `resume` leaves failed ones that didn't
    change; `only` are patterns of names, () for all; `since` is in seconds since 1970, None for any time.
    """

    root: Path
    output: Path
    draft: bool = False
    jobs: int = 0
    limit_s: float = (
        300.0  # a child may wait 60 s and more for a heavy annex; a dossier takes a tenth of a second
    )
    resume: bool = False
    force: bool = False
    only: tuple[str, ...] = ()
    since: float | None = None


@dataclass(slots=True)
class BatchPlan:
    """What stands and what is to be done, in the order of names.

    `unchanged` rows stand as they are, `excluded` were not asked for; `jobs` are the rest.
    """

    unchanged: dict[str, DossierRow] = field(default_factory=dict)
    excluded: dict[str, DossierRow] = field(default_factory=dict)
    jobs: list[Job] = field(default_factory=list)


def plan(order: Order, dossiers: Sequence[Dossier], journal: Journal) -> BatchPlan:
    """Choose by name and date, then keep every row whose dossier hasn't changed since."""
    result = BatchPlan()
    installation = installation_hash()
    for dossier in dossiers:
        known = journal.rows.get(dossier.name)
        if not _is_chosen(order, dossier):
            result.excluded[dossier.name] = known or DossierRow(dossier.name)
            continue
        seal = dossier_hash(dossier.folder, installation)
        if known and known.seal == seal and not order.force and _stands(order, known):
            result.unchanged[dossier.name] = known
        else:
            row = DossierRow(dossier.name, seal=seal)
            result.jobs.append(Job(row, dossier.folder, order.output, dossier.stem, order.draft))
    return result


def _is_chosen(order: Order, dossier: Dossier) -> bool:
    name = dossier.name
    if order.only and not any(
        fnmatchcase(name, p.rstrip("/")) or _is_own_folder(name, p) for p in order.only
    ):
        return False
    return order.since is None or newest(dossier.folder) >= order.since


def _is_own_folder(name: str, pattern: str) -> bool:
    """Whether a pattern without a slash names the dossier's own folder."""
    return "/" not in pattern and fnmatchcase(name.rsplit("/", 1)[-1], pattern)


def _stands(order: Order, known: DossierRow) -> bool:
    """Whether the row of an unchanged dossier needs no new work."""
    if known.status is Status.GALAT:
        return not order.draft or not known.region
    if known.status is Status.FAILED:
        return order.resume
    if known.status is Status.DRAFT and not order.draft:
        return False
    return known.status.has_file and _size(order.output / known.file) == known.bytes


def _size(path: Path) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return -1
