"""TMP2T tanpa surat permintaan atau keputusan, atau dicabut sebelum dijatuhkan.

Mengapa juri ragu: sanksi tidak mendapat pelayanan publik tertentu dijatuhkan pemerintah daerah atas permintaan BPJS
Ketenagakerjaan. Tanpa surat permintaan dan keputusan DPMPTSP tidak ada yang membuktikan sanksinya pernah berjalan.

Contoh: tmp2t: [{pemberi_kerja: PT CS, tanggal: 22 Mei 2023}] tanpa surat_bpjs dan keputusan.

Perbaikan: isi surat_bpjs dan keputusan dengan nomornya, dan periksa tanggal pencabutannya.

Sumber: tata cara TMP2T, PP 86/2013 dan Permenaker 4/2018.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import alias, field
from paritrana.evidence.model import ServiceDenial
from paritrana.evidence.values import Missing
from paritrana.indonesian import Period, join_words
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-07",
    name="tmp-tidak-lengkap",
    severity=Severity.PERINGATAN,
    headline="TMP2T {pemberi_kerja}: {kurang}",
    help="isi nomor surat permintaan BPJS dan keputusan DPMPTSP, dan periksa tanggalnya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Ask every case for its two papers, and for dates that follow one another."""
    for at, denial in case.rows(ServiceDenial):
        lacking = [name for name in ("request", "decision") if getattr(denial, name) in ("", Missing())]
        if lacking:
            words = "tanpa " + join_words([alias(denial, name) for name in lacking])
            yield FAULT.at(field(at, denial, lacking[0]), pemberi_kerja=denial.employer, kurang=words)
        given, lifted = denial.date, denial.lifted
        if isinstance(given, Period) and isinstance(lifted, Period) and lifted.end < given.start:
            yield FAULT.at(
                field(at, denial, "lifted"),
                severity=Severity.GALAT,
                related=(Related(field(at, denial, "date"), "tanggal keputusannya"),),
                pemberi_kerja=denial.employer,
                kurang="dicabut sebelum dijatuhkan",
            )
