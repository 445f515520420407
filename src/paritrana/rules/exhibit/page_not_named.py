"""Rujukan ke bukti yang panjang tanpa halaman.

Mengapa juri ragu: juri punya beberapa menit untuk sebuah berkas. Angka yang harus dicari di lima halaman tidak dicari,
dan dianggap tidak berbukti.

Contoh: bukti: B-09, sedangkan angkanya ada di halaman 3 dari 5.

Perbaikan: bukti: B-09 hlm. 3.

Sumber: kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.model import Exhibit
from paritrana.evidence.tracing import Trace, Verdict
from paritrana.evidence.values import PageRange
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-42",
    name="rujukan-tanpa-halaman",
    severity=Severity.CATATAN,
    headline="{banyak} angka merujuk bukti panjang tanpa halaman: {daftar}",
    help="tulis halamannya pada rujukan, misalnya {contoh}",
    explanation=__doc__,
)
_LONG = 4
"""Pages from which on a juror would have to search: the sheets of one letter with its list are two or three."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the figures whose reference names no page of a long proof; what stands on page 1 is found at once."""
    open_ = [trace for trace in case.traces if _is_hidden(case, trace)]
    if open_:
        first = open_[0]
        yield FAULT.at(
            first.at,
            related=[Related(trace.at, "juga tanpa halaman") for trace in open_[1:]],
            banyak=len(open_),
            daftar=few([_reference_words(case, trace) for trace in open_]),
            contoh=f"{first.ref.id} hlm. {first.page or 2}",
        )


def _is_hidden(case: Case, trace: Trace) -> bool:
    pages = _count(case, case.exhibits.get(trace.ref.id))
    seen_at_once = trace.verdict is Verdict.FOUND and trace.page == 1
    return trace.is_figure and not trace.ref.pages and pages >= _LONG and not seen_at_once


def _reference_words(case: Case, trace: Trace) -> str:
    pages = _count(case, case.exhibits.get(trace.ref.id))
    where = f"hlm. {trace.page}/{pages}" if trace.page else f"hlm. 1–{pages}"
    return f"{trace.printed} ({trace.ref.id} {where})"


def _count(case: Case, exhibit: Exhibit | None) -> int:
    """How many pages an exhibit has, 0 where nobody knows."""
    if exhibit is None:
        return 0
    if isinstance(exhibit.pages, PageRange):
        return exhibit.pages.last - exhibit.pages.first + 1
    facts = case.annexes.get(exhibit.id)
    return (facts.pages or 0) if facts else 0
