"""Angka ketenagakerjaan dalam profil tidak mungkin bersama-sama.

Mengapa juri ragu: penduduk bekerja adalah bagian dari angkatan kerja, angkatan kerja bagian dari penduduk usia kerja,
dan penduduk usia kerja bagian dari penduduk. Bagian yang lebih besar daripada keseluruhannya berarti tahun, sumber,
atau barisnya tertukar; semua penyebut cakupan lalu diragukan.

Contoh: angkatan kerja 640.000 dan bekerja 700.000, keduanya Agustus 2024.

Perbaikan: salin keempat angka dari satu tabel Sakernas dengan satu waktu.

Sumber: konsep ketenagakerjaan BPS: angkatan kerja terdiri dari penduduk bekerja dan penganggur; pekerja formal dan
informal adalah bagian penduduk bekerja. Angka dari waktu yang berbeda hanya diperingatkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import Figure, Profile
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Count, Period, format_count
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-22",
    name="angkatan-kerja-mustahil",
    severity=Severity.GALAT,
    headline="{bagian} {banyak} orang, padahal {seluruh} {jumlah} orang",
    help="salin angka-angka itu dari satu tabel Sakernas dengan satu waktu",
    explanation=__doc__,
)
_NAMES = {
    "population": "penduduk", "working_age": "penduduk usia kerja", "labour_force": "angkatan kerja",
    "employed": "penduduk bekerja", "unemployed": "penganggur", "formal": "pekerja formal",
    "informal": "pekerja informal",
}  # fmt: skip
_WITHIN = (
    (("working_age",), "population"), (("labour_force",), "working_age"), (("labour_force",), "population"),
    (("employed",), "labour_force"), (("unemployed",), "labour_force"), (("employed", "unemployed"), "labour_force"),
    (("formal",), "employed"), (("informal",), "employed"), (("formal", "informal"), "employed"),
    (("employed",), "working_age"), (("employed",), "population"),
)  # fmt: skip


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold parts of the workforce, alone and together, against what they are a part of; one finding for each part."""
    profile = case.evidence.profile
    doubted: set[str] = set()
    for parts, whole in _WITHIN if profile else ():
        assert profile is not None
        counts = [count for name in parts if (count := _people(profile, name))]
        limit = _people(profile, whole)
        if limit is None or len(counts) < len(parts) or doubted.intersection(parts):
            continue
        if total(counts).above(Interval.of(limit)):
            doubted.update(parts)
            yield _report(profile, parts, whole, limit)


def _people(profile: Profile, name: str) -> Count | None:
    figure = getattr(profile, name)
    return figure.people if isinstance(figure, Figure) and isinstance(figure.people, Count) else None


def _report(profile: Profile, parts: tuple[str, ...], whole: str, limit: Count) -> Diagnostic:
    at = section("profile")
    first: Figure = getattr(profile, parts[0])
    counts = [count for name in parts if (count := _people(profile, name))]
    one_time = len({_when(getattr(profile, name)) for name in (*parts, whole)}) == 1
    return FAULT.at(
        field(field(at, profile, parts[0]), first, "people"),
        severity=Severity.GALAT if one_time else Severity.PERINGATAN,
        related=[Related(field(at, profile, name), "bandingkan") for name in (*parts[1:], whole)],
        bagian=" + ".join(_NAMES[name] for name in parts),
        banyak=format_count(counts[0] if len(counts) == 1 else sum(count.value for count in counts)),
        seluruh=_NAMES[whole],
        jumlah=format_count(limit),
    )


def _when(figure: Figure) -> object:
    return (figure.as_of.start, figure.as_of.end) if isinstance(figure.as_of, Period) else None
