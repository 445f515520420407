"""What became of annex pages, folded into a few findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexdata.prepared import MISSING, RASTER, SPARED, PreparedPages
from paritrana.annexes import faults
from paritrana.annexes.prepare import DPI
from paritrana.diagnostics import Diagnostic
from paritrana.indonesian.words import number_ranges
from paritrana.located import Place

_MOST_NAMED = 8  # annexes that one finding names: about two lines of a console


def findings_of(
    prepared: Mapping[str, PreparedPages], facts: Mapping[str, AnnexFacts], places: Mapping[str, Place]
) -> Iterator[Diagnostic]:
    """Report on the pages of annexes (BUK-31 to BUK-34, BUK-36); `places` are those of `berkas`, by id."""
    yield from _drawn_pages(prepared, places)
    yield from _missing_pages(prepared, places)
    for id, seen in facts.items():
        if seen.hidden:
            yield faults.LEFT_BEHIND.at(places[id], bukti=id, isi=", ".join(seen.hidden))
        if seen.mended:
            yield faults.MENDED.at(places[id], bukti=id, banyak=seen.pages or 0)
    only = [id for id, seen in facts.items() if seen.is_present and not seen.can_bind]
    if only:
        yield faults.ATTACHED_ONLY.at(places[only[0]], banyak=len(only), daftar=", ".join(only))


def _drawn_pages(prepared: Mapping[str, PreparedPages], places: Mapping[str, Place]) -> Iterator[Diagnostic]:
    """One finding for each reason for which pages became pictures."""
    by_reason: dict[str, dict[str, list[int]]] = {}
    for id, annex in prepared.items():
        for number, page in enumerate(annex.pages, 1):
            if page.how == RASTER and page.why not in ("", SPARED):
                by_reason.setdefault(page.why, {}).setdefault(id, []).append(number)
    for why, found in by_reason.items():
        listed = [f"{id} hlm. {number_ranges(pages)}" for id, pages in found.items()]
        more = f" dan {len(listed) - _MOST_NAMED} lampiran lain" if len(listed) > _MOST_NAMED else ""
        yield faults.DRAWN.at(
            places[next(iter(found))],
            banyak=sum(map(len, found.values())),
            dpi=DPI,
            sebab=why,
            daftar="; ".join(listed[:_MOST_NAMED]) + more,
        )


def _missing_pages(
    prepared: Mapping[str, PreparedPages], places: Mapping[str, Place]
) -> Iterator[Diagnostic]:
    for id, annex in prepared.items():
        lost = {n: page.why for n, page in enumerate(annex.pages, 1) if page.how == MISSING}
        if lost:
            why = "; ".join(dict.fromkeys(lost.values()))
            where = f"hlm. {number_ranges(lost)}"
            yield faults.NOT_BOUND.at(places[id], bukti=id, banyak=len(lost), daftar=where, sebab=why)
