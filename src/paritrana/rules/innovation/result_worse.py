"""Ukuran memburuk setelah inovasi.

Mengapa juri ragu: hasil inovasi adalah perubahan ke arah yang lebih baik. Peserta yang berkurang atau layanan yang
melambat setelah inovasinya mulai berarti angkanya tertukar, atau inovasinya tidak berhasil.

Contoh: {ukuran: peserta BPU, sebelum: 12.400, sesudah: 9.000}; {ukuran: lama klaim, sebelum: 9 hari, sesudah: 38 hari}.

Perbaikan: periksa apakah sebelum dan sesudah tertukar; bila benar memburuk, terangkan sebabnya di catatan atau pilih
ukuran yang menunjukkan hasilnya.

Sumber: inovasi dinilai dari ukuran sebelum dan sesudahnya. Hanya ukuran yang arahnya jelas dari namanya yang diuji.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Result
from paritrana.field.intervals import Interval
from paritrana.indonesian import Quantity
from paritrana.rules.answers import names_cause
from paritrana.rules.case import Case
from paritrana.rules.wording import as_text

FAULT = Fault(
    code="INO-07",
    name="hasil-memburuk",
    severity=Severity.PERINGATAN,
    headline="{ukuran} memburuk setelah inovasi: {sebelum} menjadi {sesudah}",
    help="periksa apakah sebelum dan sesudah tertukar, atau terangkan sebabnya di catatan",
    explanation=__doc__,
)
_LESS_IS_BETTER = re.compile(
    r"\blama\b|lamanya|waktu|durasi|antre|tunggu|keterlambatan|terlambat|tunggakan|menunggak|piutang|keluhan|pengaduan|terputus"
    r"|putus|gagal|ditolak|tertahan|ganda|salah|selisih|biaya|tarif|jarak|kedatangan|kunjungan ulang|kemiskinan"
    r"|miskin|menganggur"
    r"|pengangguran|kecelakaan|kasus|\bbelum\b|\btidak\b|\btanpa\b|nonaktif|tidak aktif|berhenti|kesenjangan"
    r"|rentan yang belum",
    re.IGNORECASE,
)
_MORE_IS_BETTER = re.compile(
    r"peserta|kepesertaan|terlindungi|dilindungi|cakupan|coverage|\bucj\b|terdaftar|pendaftar|aktif|kepatuhan|patuh"
    r"|pemberi kerja"
    r"|perusahaan|desa yang|desa peserta|pekerja|penerima|pengguna|kepuasan|tertagih|penerimaan|iuran|dibayar"
    r"|terpadan|tepat sasaran"
    r"|beasiswa|agen|kader|nelayan|petani|pedagang|anggaran",
    re.IGNORECASE,
)
_SOLVED = re.compile(
    r"selesai|teratasi|tertangani|ditangani|dipulihkan|terbayar|tersambung kembali|pencegahan", re.I
)
"""An evil that is dealt with: neither more nor less of it is better by its name."""
_TEXT = re.compile(
    r"^\D*?(\d+(?:\.\d{3})*(?:,\d+)?)\s*(hari|jam|menit|minggu|bulan|kali|tahun|kilometer|km)\b",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare before and after of the measures whose better direction their name tells."""
    for at, row in case.rows(Result):
        better = _direction(row.measure)
        before, after = _value(row.before), _value(row.after)
        if not better or before is None or after is None or before[1] != after[1] or names_cause(row.note):
            continue
        one, two = before[0], after[0]
        if one.above(two) if better > 0 else two.above(one):
            yield FAULT.at(
                field(at, row, "after"),
                related=(Related(field(at, row, "before"), "sebelumnya"),),
                ukuran=row.measure,
                sebelum=as_text(row.before),
                sesudah=as_text(row.after),
            )


def _direction(measure: str) -> int:
    """1 where more is better, −1 where less is, 0 where the name doesn't tell."""
    if _SOLVED.search(measure):
        return 0
    if _LESS_IS_BETTER.search(measure):
        return -1
    return 1 if _MORE_IS_BETTER.search(measure) else 0


def _value(value: object) -> tuple[Interval, str] | None:
    """What a measure can be, with its unit; None where it isn't one number."""
    if isinstance(value, Quantity):
        return Interval.of(value), type(value).__name__
    found = _TEXT.match(value) if isinstance(value, str) else None
    if not found:
        return None
    number = Decimal(found[1].replace(".", "").replace(",", "."))
    return Interval(number, number), found[2].casefold()
