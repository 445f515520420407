"""Dasar hukum hanya memuat peraturan pusat atau kebijakan, tanpa satu pun peraturan daerah.

Mengapa juri ragu: yang dinilai pada aspek regulasi adalah peraturan yang dibuat daerah sendiri; Peraturan Daerah
dinilai paling tinggi, lalu peraturan kepala daerah. Peraturan pusat dimiliki setiap daerah.

Contoh: dasar_hukum berisi UU 24/2011, PP 44/2015, dan sebuah surat edaran bupati.

Perbaikan: tambahkan Peraturan Daerah atau peraturan kepala daerah tentang jaminan sosial ketenagakerjaan; bila belum
ada, katakan di rencana kapan ditetapkan.

Sumber: kriteria penilaian pemerintah daerah yang diberitakan (regulasi; nilai tertinggi pada Peraturan Daerah).
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import section
from paritrana.field.instruments import REGIONAL
from paritrana.rules.case import Case
from paritrana.rules.citations import kind_of

FAULT = Fault(
    code="HUK-12",
    name="tanpa-peraturan-daerah",
    severity=Severity.PERINGATAN,
    headline="{banyak} dasar hukum didaftar, tidak satu pun peraturan daerah atau peraturan kepala daerah",
    help="tambahkan peraturan daerah sendiri; bila belum ada, sebut di rencana kapan ditetapkan",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find a list without any regional regulation; a draft is HUK-02's."""
    kinds = [kind_of(str(law.kind).casefold().removeprefix("rancangan ")) for law in case.evidence.laws]
    if kinds and not REGIONAL.intersection(kinds):
        yield FAULT.at(section("laws"), banyak=len(kinds))
