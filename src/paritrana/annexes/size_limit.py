"""A dossier's size: what each annex weighs, and making the heaviest lighter until the limit is kept. Never silently.

Originals travel inside untouched, so they count in full; only bound pages are made lighter: scans finer than 200 dpi
are drawn again at 200, greys where there is no colour, photographs keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from paritrana.annexdata.prepared import Sheets
from paritrana.annexdata.references import references
from paritrana.annexes import faults
from paritrana.annexes.prepare import Wanted, prepare
from paritrana.cache import Shelf
from paritrana.diagnostics import Diagnostic
from paritrana.located import Place

SPARING = "hemat"
BODY = 300_000
"""What the body weighs, about: fonts, text, charts, the evidence itself."""

_SIZE = re.compile(r"(\d{1,4}(?:,\d)?)\s*([kKmMgG])[bB]")
_POWERS = {"k": 1_000, "m": 1_000_000, "g": 1_000_000_000}
_LIGHT = 200_000
_MOST_NAMED = 5


def limit_of(text: object) -> int | None:
    """The bytes of "50 MB", None for anything else."""
    found = _SIZE.fullmatch(text.strip()) if isinstance(text, str) else None
    return int(float(found[1].replace(",", ".")) * _POWERS[found[2].lower()]) if found else None


def spoken(size: int) -> str:
    """Bytes as megabytes with one decimal."""
    return f"{size / 1_000_000:.1f}".replace(".", ",") + " MB"


def weight(sheets: Sheets) -> int:
    """The bytes of all streams that the pages of an annex lead to."""
    seen: set[int] = set()
    waiting = [page.form for page in sheets.pages if page.form >= 0]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += references(sheets.objects[at][0])
    return sum(max(sheets.objects[at][2], 0) for at in seen)


@dataclass(slots=True)
class Budget:
    """One dossier's: `limit` in bytes, `originals` by id; `saved` says what was made lighter, by id."""

    limit: int
    originals: Mapping[str, int]
    saved: dict[str, tuple[int, int]] = field(default_factory=dict)
    total: int = 0
    weights: dict[str, int] = field(default_factory=dict)

    def keep(self, sheets: dict[str, Sheets], wanted: Mapping[str, Wanted], shelf: Shelf) -> None:
        """Make the heaviest annexes of `sheets` lighter, in place, as long as the limit isn't kept."""
        self.weights = {id: weight(each) for id, each in sheets.items()}
        self.total = BODY + sum(self.originals.values()) + sum(self.weights.values())
        for id in sorted(self.weights, key=lambda id: (-self.weights[id], id)):
            if self.total <= self.limit or self.weights[id] < _LIGHT or wanted[id].mode != "auto":
                continue
            sparing = Wanted(wanted[id].facts, wanted[id].first, wanted[id].last, SPARING, wanted[id].dpi)
            lighter = prepare({id: sparing}, shelf)[id]
            now = weight(lighter)
            if now < self.weights[id]:
                self.saved[id] = (self.weights[id], now)
                self.total -= self.weights[id] - now
                self.weights[id] = now
                sheets[id] = lighter

    def told(self, place: Place) -> Iterator[Diagnostic]:
        """What was made lighter, and what is still too heavy."""
        if self.saved:
            listed = [f"{id} {spoken(before)} → {spoken(now)}" for id, (before, now) in self.saved.items()]
            gained = sum(before - now for before, now in self.saved.values())
            yield faults.SHRUNK.at(
                place, banyak=len(listed), batas=spoken(self.limit), daftar=_few(listed), hemat=spoken(gained)
            )
        if self.total > self.limit:
            sums = {
                id: self.weights.get(id, 0) + self.originals.get(id, 0)
                for id in {*self.weights, *self.originals}
            }
            heavy = sorted(sums, key=lambda id: (-sums[id], id))
            listed = [f"{id} {spoken(sums[id])}" for id in heavy]
            yield faults.TOO_LARGE.at(
                place, ukuran=spoken(self.total), batas=spoken(self.limit), daftar=_few(listed)
            )


def _few(words: list[str]) -> str:
    more = len(words) - _MOST_NAMED
    return ", ".join(words[:_MOST_NAMED]) + (f" dan {more} lagi" if more > 0 else "")
