"""Evidence ids and file names in, AnnexFacts out: what each annex is, seen once and told as data.

Sizes, hashes and kinds are read here; PDFs and pictures are opened in one child process for all annexes, capped in
time and memory, so that a hostile file costs its own facts and nothing else. A file whose content was seen before is
not opened again. Whatever an annex holds, nothing is raised.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from paritrana.annexdata.facts import AnnexFacts, AnnexState
from paritrana.annexes import facts_cache
from paritrana.annexes.inspection import FileContents, job_of, kind_of, parse
from paritrana.annexes.prefetch import Prefetch
from paritrana.annexes.sandbox import process
from paritrana.cache import FactsCache
from paritrana.errors import EnvironmentFault
from paritrana.workspace import Fingerprint, Workspace, fingerprint

MAX_BYTES = 500_000_000
"""Bytes of an annex at most; its message says 500 MB. A product holds its originals, so one file must stay portable."""


def survey(
    items: Mapping[str, str], workspace: Workspace, prefetch: Prefetch | None = None
) -> dict[str, AnnexFacts]:
    """Look at the annex of every exhibit; `items` are id -> file name, "" for an exhibit without a file.

    `prefetch` may have looked at some of them, or may be about to; its child has ended afterwards. Nothing is raised:
    a file that is missing, refused or too much for a child is a state of its facts.
    """
    prints = dict(prefetch.fingerprints) if prefetch else {}
    facts = {id: _identify(id, file, workspace, prints) for id, file in items.items()}
    kinds = {f.path: f.kind for f in facts.values() if f.can_bind}
    child = prefetch.child if prefetch else None
    contents = _ask(kinds, prints, workspace.facts_cache(), child) if kinds else {}
    return {id: _complete(f, contents.get(f.path)) if f.path in kinds else f for id, f in facts.items()}


def _identify(id: str, file: str, workspace: Workspace, prints: dict[str, Fingerprint]) -> AnnexFacts:
    """What is known without opening the file as what it is; its fingerprint goes into `prints`."""
    if not file:
        return AnnexFacts(id)
    annex = workspace.annex(file)
    facts = AnnexFacts(id, file, path=annex.path)
    if annex.missing:
        return replace(facts, state=AnnexState.MISSING)
    if annex.refused:
        return _refuse(facts, annex.refused)
    try:
        found = prints[annex.path] = prints.get(annex.path) or fingerprint(annex.path)
    except EnvironmentFault:
        return _refuse(facts, "tidak dapat dibuka")
    facts = replace(facts, state=AnnexState.PRESENT, size=found.size, sha256=found.sha256)
    if not found.size:
        return _refuse(facts, "berkas kosong")
    if found.size > MAX_BYTES:
        return _refuse(facts, "lebih besar dari 500 MB")
    return replace(facts, kind=kind_of(found.head))


def _ask(
    kinds: Mapping[str, str],
    prints: Mapping[str, Fingerprint],
    cache: FactsCache,
    child: process.Child | None,
) -> dict[str, FileContents | str]:
    """What is inside of each file, or why nobody knows: from the cache, else from a child."""
    known = {
        path: parse(facts_cache.recall(cache, prints[path].sha256, kind)) for path, kind in kinds.items()
    }
    found: dict[str, FileContents | str] = {path: contents for path, contents in known.items() if contents}
    jobs = [job_of(path, kinds[path]) for path in sorted(kinds) if path not in found]
    for path, answer in (process.ask("look", jobs, child) if jobs else {}).items():
        contents = parse(answer)
        if contents:
            found[path] = contents
            if isinstance(answer, Mapping) and _is_whole(answer, path, prints[path]):
                facts_cache.store(cache, prints[path].sha256, kinds[path], answer)
        elif isinstance(answer, str):
            found[path] = answer
    return found


def _is_whole(answer: Mapping[str, Any], path: str, seen: Fingerprint) -> bool:
    """Whether an answer is about the bytes that were hashed, and about all of their pages."""
    try:
        return not answer.get("skipped") and os.stat(path).st_mtime_ns == seen.changed_ns
    except OSError:
        return False


def _complete(facts: AnnexFacts, contents: FileContents | str | None) -> AnnexFacts:
    if isinstance(contents, FileContents):
        return replace(
            facts,
            pages=contents.pages,
            texts=contents.texts,
            signed=contents.signed,
            hidden=contents.hidden,
            mended=contents.mended,
        )
    unfinished = f"{facts.kind.upper()} tidak selesai dibaca dalam batas waktu dan memori"
    return _refuse(facts, contents or unfinished)


def _refuse(facts: AnnexFacts, reason: str) -> AnnexFacts:
    return replace(facts, state=AnnexState.REFUSED, refused=reason)
