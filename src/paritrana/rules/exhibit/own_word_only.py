"""Angka kunci hanya bertumpu pada pernyataan sendiri.

Mengapa juri ragu: siaran pers, surat pernyataan, laporan sendiri, dan foto mengulang apa yang dikatakan daerah. Tanpa
DPA, LRA, atau surat BPJS Ketenagakerjaan angkanya tidak dapat diperiksa; sama lemahnya dengan berita.

Contoh: realisasi APBD dan peserta BPU yang buktinya hanya B-09, sebuah siaran pers tanpa berkas.

Perbaikan: lampirkan DPA dan LRA untuk anggaran, surat BPJS Ketenagakerjaan untuk peserta; pernyataannya boleh tetap
menjadi bukti tambahan. Laporan yang bertanda tangan dan bertanggal dengan berkasnya tidak dipersoalkan.

Sumber: tingkat keandalan bukti 1 (dokumen resmi) sampai 4 (berita); 3 pernyataan sendiri.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Budget, Coverage, Exhibit, Group, StatedGroups
from paritrana.indonesian import Period
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-41",
    name="hanya-pernyataan-sendiri",
    severity=Severity.PERINGATAN,
    headline="{banyak} dari {semua} angka kunci hanya bertumpu pada pernyataan sendiri: {bukti}",
    help="lampirkan DPA dan LRA untuk anggaran, surat BPJS Ketenagakerjaan untuk peserta",
    explanation=__doc__,
)
_KEY = (Budget, Coverage, Group, StatedGroups)
_OWN_WORD, _PRESS = 3, 4
"""Reliability, docs/field.md 6.2."""
_GOVERNMENT = re.compile(
    r"pem(?:kab|kot|prov|da|des)\b|pemerintah|dinas|dis[a-z]{3,}|badan (?!amil|penyelenggara|pusat)|bagian|biro"
    r"|sekretaria|bupati|wali ?kota|gubernur|kecamatan|kelurahan|desa\b|bap(?:peda|erida)|humas|protokol|rsud",
    re.IGNORECASE,
)
"""Issuers that are the region itself."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the key figures all of whose proofs are the region's own word or press; press alone is BUK-04's."""
    figures = [figure for figure in case.figures if isinstance(figure.row, _KEY)]
    doubtful = [figure for figure in figures if _is_own_word(case.proofs(figure.refs))]
    cited = {ref.id for figure in doubtful for ref in figure.refs if ref.id in case.exhibits}
    places = [field(at, exhibit, "kind") for at, exhibit in case.exhibit_rows if exhibit.id.upper() in cited]
    if places:
        yield FAULT.at(
            places[0],
            related=[Related(figure.at, "hanya dari pernyataan") for figure in doubtful],
            banyak=len(doubtful),
            semua=len(figures),
            bukti=few([f"{id} ({case.exhibits[id].kind})" for id in sorted(cited)]),
        )


def _is_own_word(proofs: tuple[Exhibit, ...]) -> bool:
    """Whether nobody else and no document speaks for a figure."""
    weak = [proof for proof in proofs if proof.reliability in (_OWN_WORD, _PRESS) and not _is_document(proof)]
    return bool(weak) and len(weak) == len(proofs) and any(proof.reliability == _OWN_WORD for proof in weak)


def _is_document(proof: Exhibit) -> bool:
    """Whether it is a report that another body made, or that lies in the dossier and has its date."""
    if proof.kind != "laporan":
        return False
    if isinstance(proof.issuer, str) and proof.issuer and not _GOVERNMENT.search(proof.issuer):
        return True
    has_file = isinstance(proof.file, str) and proof.file != ""
    return has_file and isinstance(proof.date, Period)
