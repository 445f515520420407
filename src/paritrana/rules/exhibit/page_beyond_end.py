"""Halaman yang dirujuk melebihi tebal buktinya.

Mengapa juri ragu: juri membuka halaman yang disebut. Halaman yang tidak ada berarti rujukannya ditulis tanpa membuka
dokumennya.

Contoh: bukti: B-04 hlm. 12, sedangkan B-04 hanya 8 halaman.

Perbaikan: buka buktinya dan tulis halaman yang benar. Halaman dihitung dari halaman pertama bukti itu; bila bukti
adalah sebagian berkas (halaman: 5–8), halaman 5 berkas adalah halaman 1 bukti.

Sumber: kaidah klaim, bukti, halaman.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Exhibit
from paritrana.evidence.values import PageRange
from paritrana.rules.case import Case

FAULT = Fault(
    code="BUK-08",
    name="halaman-di-luar-bukti",
    severity=Severity.GALAT,
    headline="{bukti} hlm. {halaman} tidak ada: buktinya hanya {banyak} halaman",
    help="buka buktinya dan tulis halaman yang benar, dihitung dari halaman pertama bukti itu",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the pages that are named against those that are there."""
    places = {}
    for at, exhibit in case.exhibit_rows:
        places[exhibit.id.upper()] = field(at, exhibit, "file")
        whole, part = _in_file(case, exhibit), exhibit.pages
        if whole and isinstance(part, PageRange) and part.last > whole:
            related = (Related(field(at, exhibit, "file"), "berkasnya {banyak} halaman"),)
            place = field(at, exhibit, "pages")
            yield FAULT.at(place, related=related, bukti=exhibit.id, halaman=str(part), banyak=whole)
    for place, ref in case.references:
        last = max((pages.last for pages in ref.pages), default=0)
        count = _of_exhibit(case, case.exhibits[ref.id]) if last and ref.id in case.exhibits else None
        if count and last > count:
            related = (Related(places[ref.id], "{bukti} {banyak} halaman"),)
            yield FAULT.at(place, related=related, bukti=ref.id, halaman=str(last), banyak=count)


def _in_file(case: Case, exhibit: Exhibit) -> int | None:
    """How many pages the whole file has."""
    facts = case.annexes.get(exhibit.id)
    return facts.pages if facts else None


def _of_exhibit(case: Case, exhibit: Exhibit) -> int | None:
    """How many pages of the file are the exhibit's."""
    if isinstance(exhibit.pages, PageRange):
        return exhibit.pages.last - exhibit.pages.first + 1
    return _in_file(case, exhibit)
