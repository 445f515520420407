"""Iuran JKP lama dipakai untuk masa iuran baru.

Mengapa juri ragu: iuran JKP turun dari 0,46% menjadi 0,36% upah sejak 7 Februari 2025 (PP 6/2025). Angka lama dalam
berkas tahun 2025 atau sesudahnya menunjukkan bahannya tidak diperbarui.

Contoh: "iuran JKP 0,46% dari upah" dalam berkas dengan periode 2025.

Perbaikan: tulis 0,36%, dan periksa bagian JKK serta JKM yang direkomposisi.

Sumber: PP 37/2021 dan PP 6/2025, konstanta.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import format_date, format_percent
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-03",
    name="iuran-jkp-lama",
    severity=Severity.PERINGATAN,
    headline="iuran JKP ditulis {lama}, sejak {tanggal} iurannya {baru}",
    help="tulis {baru}, dan periksa bagian JKK serta JKM yang direkomposisi",
    explanation=__doc__,
)
_JKP = re.compile(r"\bJKP\b|kehilangan pekerjaan", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for the former rate in the texts of a period in which another holds."""
    rates, period = case.constants.jkp_rates, case.period
    new = rates[-1]
    if period is None or period.end < new.start:
        return
    for old in rates[:-1]:
        written = format_percent(old.rate)
        words = re.compile(rf"(?<!\d){re.escape(written.removesuffix('%'))}\s*(?:%|persen)")
        places = [
            field(at, part, name)
            for at, part in case.parts
            for name, value in part.__dict__.items()
            if type(value) is str and len(value) > len(written) and words.search(value) and _JKP.search(value)
        ]
        if places:
            yield FAULT.at(
                places[0],
                related=[Related(place, "juga di sini") for place in places[1:]],
                lama=written,
                baru=format_percent(new.rate),
                tanggal=format_date(new.start),
            )
