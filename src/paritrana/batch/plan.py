"""Which dossiers a run works on, and which rows of earlier runs stand."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from paritrana.batch.dossiers import Dossier
from paritrana.batch.input_hash import dossier_seal, installation_seal, newest
from paritrana.batch.job import Job
from paritrana.batch.journal import Ledger
from paritrana.batch.rows import Row, Status


@dataclass(frozen=True, slots=True)
class Order:
    """What a user asks for. `jobs` 0 leaves it to the machine; `only` are patterns of names; `since` is in seconds
    since 1970.
    """

    root: Path
    output: Path
    draft: bool = False
    jobs: int = 0
    limit_s: float = 300.0
    resume: bool = False
    force: bool = False
    only: tuple[str, ...] = ()
    since: float | None = None


@dataclass(slots=True)
class Plan:
    """What stands and what is to be done, in the order of names. `aside` was not asked for."""

    kept: dict[str, Row] = field(default_factory=dict)
    aside: dict[str, Row] = field(default_factory=dict)
    jobs: list[Job] = field(default_factory=list)


def plan(order: Order, dossiers: Sequence[Dossier], ledger: Ledger) -> Plan:
    """Choose by name and date, then keep every row whose dossier hasn't changed since."""
    made = Plan()
    installation = installation_seal()
    for dossier in dossiers:
        known = ledger.rows.get(dossier.name)
        if not _chosen(order, dossier):
            made.aside[dossier.name] = known or Row(dossier.name)
            continue
        seal = dossier_seal(dossier.folder, installation)
        if known and known.seal == seal and not order.force and _stands(order, known):
            made.kept[dossier.name] = known
        else:
            row = Row(dossier.name, seal=seal)
            made.jobs.append(Job(row, dossier.folder, order.output, dossier.stem, order.draft))
    return made


def _chosen(order: Order, dossier: Dossier) -> bool:
    name = dossier.name
    if order.only and not any(fnmatchcase(name, p.rstrip("/")) or _part(name, p) for p in order.only):
        return False
    return order.since is None or newest(dossier.folder) >= order.since


def _part(name: str, pattern: str) -> bool:
    """Whether a pattern without a slash names the dossier's own folder."""
    return "/" not in pattern and fnmatchcase(name.rsplit("/", 1)[-1], pattern)


def _stands(order: Order, known: Row) -> bool:
    """Whether the row of an unchanged dossier needs no new work."""
    if known.status is Status.GALAT:
        return not order.draft or not known.region
    if known.status is Status.FAILED:
        return order.resume
    if known.status is Status.DRAFT and not order.draft:
        return False
    return known.status.done and _size(order.output / known.file) == known.bytes


def _size(path: Path) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return -1
