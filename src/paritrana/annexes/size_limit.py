"""A dossier's size: what each annex weighs, and making the heaviest lighter until the limit is kept. Never silently.

Originals travel inside untouched, so they count in full; only bound pages are made lighter: scans finer than 200 dpi
are drawn again at 200, greys where there is no colour, photographs keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from paritrana.annexdata.prepared import AUTO, SPARING, PreparedPages, references
from paritrana.annexes import faults
from paritrana.annexes.prepare import PageRequest, prepare
from paritrana.cache import PageCache
from paritrana.diagnostics import Diagnostic
from paritrana.located import Place

BODY = 300_000
"""Bytes of the body, about: fonts, text, charts, the evidence itself."""

_SIZE = re.compile(r"(\d{1,4}(?:,\d)?)\s*([kKmMgG])[bB]")
_POWERS = {"k": 1_000, "m": 1_000_000, "g": 1_000_000_000}  # as committees count, and as file managers show
_LIGHT = 200_000  # bytes; to draw a lighter annex again would cost time and gain next to nothing
_MOST_NAMED = 5  # annexes that a finding names


def limit_of(text: object) -> int | None:
    """Read "50 MB" as bytes, in powers of a thousand; None for anything else."""
    found = _SIZE.fullmatch(text.strip()) if isinstance(text, str) else None
    return int(float(found[1].replace(",", ".")) * _POWERS[found[2].lower()]) if found else None


def megabytes(size: int) -> str:
    """Print bytes as megabytes (a million) with one decimal: "12,4 MB"."""
    return f"{size / 1_000_000:.1f}".replace(".", ",") + " MB"


def weight(prepared: PreparedPages) -> int:
    """Add up the bytes of all streams that the pages of an annex lead to, each once."""
    seen: set[int] = set()
    waiting = [page.form for page in prepared.pages if page.form >= 0]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += references(prepared.objects[at].text)
    return sum(max(prepared.objects[at].length, 0) for at in seen)


@dataclass(slots=True)
class SizeLimit:
    """One dossier's limit, and what its annexes come to.

    `limit` and all sizes are bytes. `originals` holds the files by the id that attaches them; `saved` the size before
    and after of what was made lighter, `weights` that of all bound pages, by id; `total` is the whole dossier's, about.
    """

    limit: int
    originals: Mapping[str, int]
    saved: dict[str, tuple[int, int]] = field(default_factory=dict)
    total: int = 0
    weights: dict[str, int] = field(default_factory=dict)

    def enforce(
        self, prepared: dict[str, PreparedPages], requests: Mapping[str, PageRequest], cache: PageCache
    ) -> None:
        """Make the heaviest annexes of `prepared` lighter, in place, as long as the limit isn't kept."""
        self.weights = {id: weight(each) for id, each in prepared.items()}
        self.total = BODY + sum(self.originals.values()) + sum(self.weights.values())
        for id in sorted(self.weights, key=lambda id: (-self.weights[id], id)):
            if self.total <= self.limit or self.weights[id] < _LIGHT or requests[id].mode != AUTO:
                continue
            lighter = prepare({id: replace(requests[id], mode=SPARING)}, cache)[id]
            now = weight(lighter)
            if now < self.weights[id]:
                self.saved[id] = (self.weights[id], now)
                self.total -= self.weights[id] - now
                self.weights[id] = now
                prepared[id] = lighter

    def findings(self, place: Place) -> Iterator[Diagnostic]:
        """Report what was made lighter (BUK-37), and what is still too heavy (BUK-38)."""
        if self.saved:
            listed = [
                f"{id} {megabytes(before)} → {megabytes(now)}" for id, (before, now) in self.saved.items()
            ]
            gained = sum(before - now for before, now in self.saved.values())
            yield faults.SHRUNK.at(
                place,
                banyak=len(listed),
                batas=megabytes(self.limit),
                daftar=_few(listed),
                hemat=megabytes(gained),
            )
        if self.total > self.limit:
            sums = {
                id: self.weights.get(id, 0) + self.originals.get(id, 0)
                for id in {*self.weights, *self.originals}
            }
            heavy = sorted(sums, key=lambda id: (-sums[id], id))
            listed = [f"{id} {megabytes(sums[id])}" for id in heavy]
            yield faults.TOO_LARGE.at(
                place, ukuran=megabytes(self.total), batas=megabytes(self.limit), daftar=_few(listed)
            )


def _few(words: list[str]) -> str:
    more = len(words) - _MOST_NAMED
    return ", ".join(words[:_MOST_NAMED]) + (f" dan {more} lagi" if more > 0 else "")
