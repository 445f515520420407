"""Annex pages ready to bind: facts in, Sheets out, taken apart in capped children; what didn't change, from the shelf.

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

from paritrana.annexdata.prepared import MISSING, Sheet, Sheets, heard
from paritrana.annexes.sandbox import process
from paritrana.annexes.survey import OPENED, AnnexFacts, State
from paritrana.cache import Shelf

DPI = 200
_FORMAT = "2"
_A4 = (595.28, 841.89)
_MOST_CHILDREN = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """The pages of a file that belong to one evidence item, counted from 1, both inside."""

    facts: AnnexFacts
    first: int
    last: int
    mode: str = "auto"
    dpi: int = DPI

    @property
    def key(self) -> str:
        """What the result depends on besides the libraries."""
        return f"{self.facts.sha256} {self.facts.kind} {self.first}-{self.last} {self.mode} {self.dpi}"


def can_bind(facts: AnnexFacts) -> bool:
    """Whether an annex has pages that can stand in the dossier."""
    return facts.state is State.PRESENT and facts.kind in OPENED


def prepare(wanted: Mapping[str, Wanted], shelf: Shelf) -> dict[str, Sheets]:
    """The pages of each evidence item; one file and range is taken once, however many items share it."""
    if not wanted:
        return {}
    from importlib.metadata import version

    made_with = " ".join([_FORMAT, *(f"{n} {version(n)}" for n in ("pikepdf", "pypdfium2", "pillow"))])
    keys = {id: sha256(f"{made_with} {each.key}".encode()).hexdigest()[:40] for id, each in wanted.items()}
    found: dict[str, Sheets] = {}
    missing: dict[str, Wanted] = {}
    for id, key in keys.items():
        kept = _kept(shelf, key)
        if kept:
            found[key] = kept
        else:
            missing[key] = wanted[id]
    found |= _taken(missing, shelf)
    return {id: found[key] for id, key in keys.items()}


def _kept(shelf: Shelf, key: str) -> Sheets | None:
    """What an earlier run left; None when it is incomplete."""
    note = shelf.note(key)
    if note is None:
        return None
    try:
        sheets = heard(json.loads(note), shelf.blob(key), key)
    except (ValueError, KeyError, TypeError):
        return None
    end = max((at + length for _, at, length in sheets.objects if length >= 0), default=0)
    return sheets if sheets.pages and shelf.size(key) == end else None


def _taken(missing: Mapping[str, Wanted], shelf: Shelf) -> dict[str, Sheets]:
    found: dict[str, Sheets] = {}
    for key, answer in _asked(missing, shelf).items():
        each = missing[key]
        try:
            sheets = heard(answer, shelf.blob(key), key)
        except (ValueError, KeyError, TypeError):
            sheets = None
        if sheets and len(sheets.pages) == each.last - each.first + 1:
            shelf.keep(key, json.dumps(sheets.told()).encode())
            found[key] = sheets
    for key, each in missing.items():
        if key not in found:
            shelf.drop(key)
            pages = each.last - each.first + 1
            why = "berkasnya tidak selesai diolah dalam batas waktu dan memori"
            found[key] = Sheets(tuple(Sheet(*_A4, MISSING, why) for _ in range(pages)))
    return found


def _asked(missing: Mapping[str, Wanted], shelf: Shelf) -> dict[str, Mapping[str, Any]]:
    """Ask several children at once; what none of them finished is asked again, every page as a picture."""
    from concurrent.futures import ThreadPoolExecutor

    answers: dict[str, process.Answer] = {}
    for mode in ("", "gambar"):
        rest = {key: each for key, each in missing.items() if not isinstance(answers.get(key), Mapping)}
        if not rest or (mode and all(each.mode == mode for each in rest.values())):
            break
        tried = process.TRIES if mode else 0
        jobs = [{**_job(key, each, mode or each.mode, shelf), "tried": tried} for key, each in rest.items()]
        hands = max(1, min(_MOST_CHILDREN, os.cpu_count() or 1, len(jobs)))
        with ThreadPoolExecutor(hands) as pool:
            for told in pool.map(lambda part: process.ask("take", part), _shared(jobs, hands)):
                answers |= told
    return {key: answer for key, answer in answers.items() if isinstance(answer, Mapping)}


def _job(key: str, each: Wanted, mode: str, shelf: Shelf) -> process.Job:
    return {
        "key": key,
        "path": each.facts.path,
        "kind": each.facts.kind,
        "first": each.first,
        "last": each.last,
        "mode": mode,
        "dpi": each.dpi,
        "blob": shelf.passing(key),
    }


def _shared(jobs: Sequence[process.Job], hands: int) -> list[list[process.Job]]:
    """Divide jobs so that each child has about as many pages."""
    parts: list[list[process.Job]] = [[] for _ in range(hands)]
    weights = [0] * hands
    for job in sorted(jobs, key=lambda job: int(job["first"]) - int(job["last"])):
        lightest = weights.index(min(weights))
        parts[lightest].append(job)
        weights[lightest] += int(job["last"]) - int(job["first"]) + 1
    return [part for part in parts if part]
