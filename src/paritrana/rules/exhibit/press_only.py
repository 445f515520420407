"""Angka kunci hanya bertumpu pada berita.

Mengapa juri ragu: berkas yang buktinya guntingan berita saja adalah salah satu alasan penolakan. Berita mengutip
pemerintah daerah sendiri, sering membulatkan, dan tidak dapat diperiksa ke dokumen asal.

Contoh: anggaran dan peserta yang buktinya hanya B-01, sebuah berita.

Perbaikan: lampirkan DPA dan LRA untuk anggaran, surat BPJS Ketenagakerjaan untuk peserta; beritanya boleh tetap
menjadi bukti tambahan.

Sumber: tingkat keandalan bukti 1 (dokumen resmi) sampai 4 (berita).
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Budget, Coverage, Group, StatedGroups
from paritrana.rules.case import Case
from paritrana.rules.figures import StatedFigure
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-04",
    name="hanya-berita",
    severity=Severity.PERINGATAN,
    headline="{banyak} dari {semua} angka kunci hanya bertumpu pada berita: {bukti}",
    help="lampirkan DPA dan LRA untuk anggaran, surat BPJS Ketenagakerjaan untuk peserta",
    explanation=__doc__,
)
_KEY = (Budget, Coverage, Group, StatedGroups)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the key figures all of whose proofs are press into one finding at the first of these proofs."""
    figures = [figure for figure in case.figures if isinstance(figure.row, _KEY)]
    doubtful = [figure for figure in figures if case.press_only(figure.refs)]
    cited = _cited_ids(case, doubtful)
    places = [field(at, exhibit, "kind") for at, exhibit in case.exhibit_rows if exhibit.id.upper() in cited]
    if places:
        yield FAULT.at(
            places[0],
            related=[Related(figure.at, "hanya dari berita") for figure in doubtful],
            banyak=len(doubtful),
            semua=len(figures),
            bukti=few(sorted(cited)),
        )


def _cited_ids(case: Case, figures: list[StatedFigure]) -> set[str]:
    return {ref.id for figure in figures for ref in figure.refs if ref.id in case.exhibits}
