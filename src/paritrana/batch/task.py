"""A worker's side: check one dossier, build its PDF, give its row. Nothing here raises but for memory.

One Resources serves all dossiers of a worker; a dossier's bytes don't depend on what went before it.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from paritrana import api
from paritrana.batch.likeness import sketch
from paritrana.batch.rows import AspectCount, DossierRow, Idea, Job, Status, counts
from paritrana.errors import EnvironmentFault, ParitranaError
from paritrana.evidence.readiness import ReadinessState, readiness
from paritrana.resources import Resources
from paritrana.workspace import CACHE_FOLDER, FolderWorkspace, fingerprint, write


@cache
def resources() -> Resources:
    """Give this process's own."""
    return Resources()


def check(job: Job) -> DossierRow:
    """Check the evidence: the row says GALAT where nothing can be built, else PENDING."""
    return _guard(job, _check)


def build(job: Job) -> DossierRow:
    """Build and write the dossier, as a draft only where a galat stands against the final file."""
    return _guard(job, _build)


def _guard(job: Job, work: Callable[[Job], DossierRow]) -> DossierRow:
    """The edge of a worker: whatever happens becomes a row with its reason."""
    try:
        return work(job)
    except MemoryError:
        raise
    except ParitranaError as error:
        return replace(job.row, status=Status.FAILED, reason=str(error))
    except Exception as error:
        return replace(job.row, status=Status.FAILED, reason=_apology(job, error))


def _check(job: Job) -> DossierRow:
    _open(job.folder)
    workspace = _workspace(job)
    result = api.examine(workspace)
    if result.value and any(annex.sha256 for annex in result.value.annexes.values()):
        workspace.page_cache()  # what was seen is kept beside it until the dossier is built
    row = replace(job.row, findings=counts(result.diagnostics), status=Status.PENDING, reason="")
    if result.value is not None:
        row = replace(row, **facts(result.value))
    stopped = result.value is None or (row.stops and not job.draft)
    return replace(row, status=Status.GALAT) if stopped else row


def _build(job: Job) -> DossierRow:
    try:
        return _build_once(job, _workspace(job))
    except EnvironmentFault:
        # Another worker may have needed the room that prepared pages took: once more, with a cache of its own.
        return _build_once(job, FolderWorkspace(job.folder, shipped=resources().shipped))


def _build_once(job: Job, workspace: FolderWorkspace) -> DossierRow:
    draft = job.row.stops
    result = api.build(workspace, draft=draft, resources=resources())
    if result.value is None and job.draft and not draft:  # what stops it was found while it was made
        draft = True
        result = api.build(workspace, draft=True, resources=resources())
    row = replace(job.row, findings=counts(result.diagnostics))
    if result.value is None:
        return replace(row, status=Status.GALAT)
    file = f"{job.stem}{'.draf' if draft else ''}.pdf"
    write(job.output / file, result.value.pieces)
    written = fingerprint(str(job.output / file))
    return replace(
        row,
        status=Status.DRAFT if draft else Status.BUILT,
        file=file,
        pages=result.value.pages,
        bytes=written.size,
        sha256=written.sha256,
    )


def _workspace(job: Job) -> FolderWorkspace:
    return FolderWorkspace(job.folder, cache=job.output / CACHE_FOLDER, shipped=resources().shipped)


def facts(checked: api.Checked) -> dict[str, Any]:
    """Give the fields of a row that the summary compares between regions."""
    evidence = checked.evidence
    region = evidence.region
    names = [word for word in (region.name, region.province, region.parent, region.district) if _text(word)]
    return {
        "code": _text(region.code),
        "region": _text(region.name),
        "province": _text(region.province),
        "aspects": tuple(_aspects(checked)),
        "innovations": tuple(
            Idea(_text(i.id), _text(i.name), sketch(_join(i.name, i.problem, i.method), map(str, names)))
            for i in evidence.innovations
        ),
    }


def _aspects(checked: api.Checked) -> Iterable[AspectCount]:
    for aspect in readiness(checked.evidence, checked.annexes, checked.diagnostics).aspects:
        counts = map(aspect.count, (ReadinessState.PROVEN, ReadinessState.DOUBTFUL, ReadinessState.MISSING))
        yield AspectCount(aspect.code, aspect.name, aspect.statements, *counts)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _join(*texts: object) -> str:
    return " ".join(map(_text, texts))


def _open(folder: Path) -> None:
    """Say that a folder can't be opened, which would look like one without evidence."""
    try:
        os.scandir(folder).close()
    except PermissionError:
        raise ParitranaError(f"folder {folder} tidak boleh dibuka; periksa izinnya") from None
    except OSError:
        pass


def _apology(job: Job, error: Exception) -> str:
    """Keep the traceback beside the results and say where."""
    log = job.output / f"{job.stem}.kesalahan.log"
    words = f"kesalahan di dalam program ({type(error).__name__})"
    try:
        write(log, "".join(traceback.format_exception(error)).encode("utf-8", "replace"))
    except ParitranaError:
        return f"{words}; catatannya tidak dapat ditulis"
    return f"{words}; kirimkan {log.name} kepada pengelola program"
