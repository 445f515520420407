"""What became of annex pages, folded into a few findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from paritrana.annexdata.prepared import MISSING, RASTER, SPARED, Sheets
from paritrana.annexes import faults
from paritrana.annexes.prepare import DPI
from paritrana.annexes.survey import OPENED, AnnexFacts, State
from paritrana.diagnostics import Diagnostic
from paritrana.located import Place

_MOST = 8


def told(
    sheets: Mapping[str, Sheets], facts: Mapping[str, AnnexFacts], places: Mapping[str, Place]
) -> Iterator[Diagnostic]:
    """Findings about the pages of annexes; `places` are those of the evidence's `berkas`, by id."""
    yield from _drawn(sheets, places)
    yield from _missing(sheets, places)
    for id, seen in facts.items():
        if seen.hidden:
            yield faults.LEFT_BEHIND.at(places[id], bukti=id, isi=", ".join(seen.hidden))
        if seen.mended:
            yield faults.MENDED.at(places[id], bukti=id, banyak=seen.pages or 0)
    only = [id for id, seen in facts.items() if seen.state is State.PRESENT and seen.kind not in OPENED]
    if only:
        yield faults.ATTACHED_ONLY.at(places[only[0]], banyak=len(only), daftar=", ".join(only))


def _drawn(sheets: Mapping[str, Sheets], places: Mapping[str, Place]) -> Iterator[Diagnostic]:
    by_reason: dict[str, dict[str, list[int]]] = {}
    for id, annex in sheets.items():
        for number, sheet in enumerate(annex.pages, 1):
            if sheet.how == RASTER and sheet.why not in ("", SPARED):
                by_reason.setdefault(sheet.why, {}).setdefault(id, []).append(number)
    for why, found in by_reason.items():
        listed = [f"{id} hlm. {ranges(pages)}" for id, pages in found.items()]
        more = f" dan {len(listed) - _MOST} lampiran lain" if len(listed) > _MOST else ""
        yield faults.DRAWN.at(
            places[next(iter(found))],
            banyak=sum(map(len, found.values())),
            dpi=DPI,
            sebab=why,
            daftar="; ".join(listed[:_MOST]) + more,
        )


def _missing(sheets: Mapping[str, Sheets], places: Mapping[str, Place]) -> Iterator[Diagnostic]:
    for id, annex in sheets.items():
        lost = {n: sheet.why for n, sheet in enumerate(annex.pages, 1) if sheet.how == MISSING}
        if lost:
            why = "; ".join(dict.fromkeys(lost.values()))
            where = f"hlm. {ranges(lost)}"
            yield faults.NOT_BOUND.at(places[id], bukti=id, banyak=len(lost), daftar=where, sebab=why)


def ranges(pages: Iterable[int]) -> str:
    """Numbers with neighbours as a range: "1–4, 7"."""
    runs: list[list[int]] = []
    for page in sorted(pages):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
