"""Annex pages ready to bind: facts in, PreparedPages out, made in capped children, or from the cache where unchanged.

In: for each evidence id its facts and the pages of the file that are its own. Nothing an annex holds is raised: pages
that can't be had are MISSING with the reason.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexdata.prepared import AUTO, MISSING, RASTERED, PreparedPage, PreparedPages
from paritrana.annexes.sandbox import process
from paritrana.cache import PageCache

DPI = 200
"""Dots an inch of a drawn page: its letters stay clear in print, and a page of text takes 48 kB (DECISIONS)."""

_FORMAT = "2"  # of what the cache holds; another number makes all pages anew
_A4 = (595.28, 841.89)  # points; the size of a page nobody could look at
_MOST_CHILDREN = 4  # each may take 950 MB, so that 4 GB of memory hold them all


@dataclass(frozen=True, slots=True)
class PageRequest:
    """The pages of a file that belong to one evidence item: `first` to `last`, counted from 1, both inside.

    `mode` is AUTO, RASTERED, VECTORED or SPARING (see `annexdata.prepared`); `dpi` is the resolution of drawn pages.
    """

    facts: AnnexFacts
    first: int
    last: int
    mode: str = AUTO
    dpi: int = DPI

    @property
    def key(self) -> str:
        """What the result depends on besides the libraries."""
        return f"{self.facts.sha256} {self.facts.kind} {self.first}-{self.last} {self.mode} {self.dpi}"

    @property
    def count(self) -> int:
        """How many pages they are."""
        return self.last - self.first + 1


def prepare(requests: Mapping[str, PageRequest], cache: PageCache) -> dict[str, PreparedPages]:
    """Make the pages of each evidence item ready to bind; one file and range is taken once, however many share it.

    Every page of a request is there: one that couldn't be had is MISSING and says why, in Indonesian. An
    EnvironmentFault only where the cache can't be written.
    """
    if not requests:
        return {}
    from importlib.metadata import version

    program = " ".join([_FORMAT, *(f"{n} {version(n)}" for n in ("pikepdf", "pypdfium2", "pillow"))])
    keys = {id: sha256(f"{program} {each.key}".encode()).hexdigest()[:40] for id, each in requests.items()}
    found: dict[str, PreparedPages] = {}
    missing: dict[str, PageRequest] = {}
    for id, key in keys.items():
        cached = _load(cache, key)
        if cached:
            found[key] = cached
        else:
            missing[key] = requests[id]
    found |= _extract(missing, cache)
    return {id: found[key] for id, key in keys.items()}


def _load(cache: PageCache, key: str) -> PreparedPages | None:
    """What an earlier run left; None when it is incomplete."""
    note = cache.get(key)
    if note is None:
        return None
    try:
        pages = PreparedPages.from_json(json.loads(note), cache.blob(key), key)
    except (ValueError, KeyError, TypeError):
        return None
    end = max((at + length for _, at, length in pages.objects if length >= 0), default=0)
    return pages if pages.pages and cache.size(key) == end else None


def _extract(missing: Mapping[str, PageRequest], cache: PageCache) -> dict[str, PreparedPages]:
    """Have children make what no earlier run left; what none of them could is MISSING, page by page."""
    found: dict[str, PreparedPages] = {}
    for key, answer in _ask(missing, cache).items():
        try:
            pages = PreparedPages.from_json(answer, cache.blob(key), key)
        except (ValueError, KeyError, TypeError):
            continue
        if len(pages.pages) == missing[key].count:
            cache.put(key, json.dumps(pages.to_json()).encode())
            found[key] = pages
    why = "berkasnya tidak selesai diolah dalam batas waktu dan memori"
    for key, each in missing.items():
        if key not in found:
            cache.discard(key)
            found[key] = PreparedPages((PreparedPage(*_A4, MISSING, why),) * each.count)
    return found


def _ask(missing: Mapping[str, PageRequest], cache: PageCache) -> dict[str, Mapping[str, Any]]:
    """Ask several children at once; what none of them finished is asked again, every page as a picture."""
    from concurrent.futures import ThreadPoolExecutor

    answers: dict[str, process.Answer] = {}
    for mode in ("", RASTERED):
        rest = {key: each for key, each in missing.items() if not isinstance(answers.get(key), Mapping)}
        if not rest or (mode and all(each.mode == mode for each in rest.values())):
            break
        tried = process.TRIES if mode else 0
        jobs = [{**_job(key, each, mode or each.mode, cache), "tried": tried} for key, each in rest.items()]
        many = max(1, min(_MOST_CHILDREN, os.cpu_count() or 1, len(jobs)))
        with ThreadPoolExecutor(many) as pool:
            for some in pool.map(lambda part: process.ask("take", part), _split(jobs, many)):
                answers |= some
    return {key: answer for key, answer in answers.items() if isinstance(answer, Mapping)}


def _job(key: str, each: PageRequest, mode: str, cache: PageCache) -> process.Job:
    return {
        "key": key,
        "path": each.facts.path,
        "kind": each.facts.kind,
        "first": each.first,
        "last": each.last,
        "mode": mode,
        "dpi": each.dpi,
        "blob": cache.temporary(key),
    }


def _split(jobs: Sequence[process.Job], many: int) -> list[list[process.Job]]:
    """Divide jobs so that each child has about as many pages, the longest first."""
    parts: list[list[process.Job]] = [[] for _ in range(many)]
    weights = [0] * many
    for job in sorted(jobs, key=lambda job: int(job["first"]) - int(job["last"])):
        lightest = weights.index(min(weights))
        parts[lightest].append(job)
        weights[lightest] += int(job["last"]) - int(job["first"]) + 1
    return [part for part in parts if part]
