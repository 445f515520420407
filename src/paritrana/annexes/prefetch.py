"""Look at annexes before anybody asks: a child reads what lies in `lampiran` while the rules are still being loaded.

In: a Workspace. Out: fingerprints, and a child at work on the files whose content nobody has looked at yet.
"""

from __future__ import annotations

import os
from contextlib import suppress
from types import TracebackType

from paritrana.annexdata.facts import KINDS_WITH_PAGES
from paritrana.annexes import facts_cache
from paritrana.annexes.inspection import job_of, kind_of
from paritrana.annexes.sandbox.process import Child
from paritrana.errors import EnvironmentFault
from paritrana.workspace import Fingerprint, Workspace, fingerprint

MOST_BYTES = 256_000_000
"""Bytes that are read before it is known which files the evidence names: a folder may hold a year's unused scans."""


class Prefetch:
    """Looks at a region's annexes until it is left; nothing it began outlives it.

    `fingerprints` are those taken so far, by path. `child` is at work on what had to be opened, None where nothing had.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.fingerprints: dict[str, Fingerprint] = {}
        self.child: Child | None = None
        room = MOST_BYTES
        for path in filter(None, (workspace.annex(name).path for name in workspace.annexes())):
            with suppress(OSError, EnvironmentFault):
                room -= os.path.getsize(path)
                if room >= 0:
                    self.fingerprints[path] = fingerprint(path)
        jobs = [job_of(path, kind) for path, kind in self._unknown(workspace).items()]
        self.child = Child("look", jobs) if jobs else None

    def __enter__(self) -> Prefetch:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.child is not None:
            self.child.__exit__(kind, error, trace)

    def _unknown(self, workspace: Workspace) -> dict[str, str]:
        """The kind of each file that must be opened."""
        kinds = {path: kind_of(seen.head) for path, seen in self.fingerprints.items()}
        return {
            path: kind
            for path, kind in sorted(kinds.items())
            if kind in KINDS_WITH_PAGES
            and facts_cache.recall(workspace.facts_cache(), self.fingerprints[path].sha256, kind) is None
        }
