"""Penyebut cakupan lain dari angka profil yang sama namanya.

Mengapa juri ragu: angkatan kerja dalam profil dan angkatan kerja sebagai penyebut (D1) adalah satu angka. Penyebut yang
ternyata jumlah penduduk, atau angkatan kerja yang disebut penduduk bekerja, membuat cakupan tidak dapat dibandingkan.

Contoh: profil: angkatan kerja 640.000, penduduk 1.250.000; penyebut: {jenis: D1, jumlah: 1.250.000}.

Perbaikan: pakai angka profil yang sesuai dengan jenis penyebutnya, atau betulkan jenisnya.

Sumber: penyebut D1 sampai D6 dalam konstanta.yaml. Angka pada waktu yang sama diuji BUK-02; di sini yang tertukar dan
yang terpaut lebih dari sepersepuluh dalam tahun yang sama.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import Denominator, Figure, Profile
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Period, format_count
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-20",
    name="penyebut-beda-profil",
    severity=Severity.PERINGATAN,
    headline="penyebut {jenis} {jumlah} orang {sebab}",
    help="pakai angka profil yang sesuai dengan jenis penyebutnya, atau perbaiki jenis penyebutnya",
    explanation=__doc__,
)
_NAMES = {
    "population": "jumlah penduduk", "working_age": "penduduk usia kerja", "labour_force": "angkatan kerja",
    "employed": "penduduk bekerja",
}  # fmt: skip
_OWN = {"D1": "labour_force", "D2": "employed"}
_OTHERS = {
    "D1": ("population", "working_age", "employed"), "D2": ("population", "working_age", "labour_force"),
    "D3": ("population", "working_age"), "D4": ("population", "working_age"), "D5": ("population", "working_age"),
}  # fmt: skip
_NEAR = Decimal("1.1")
"""February and August of one year differ by less than a tenth."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold each denominator against the figures of the profile: its own, and those it may be mistaken for."""
    profile = case.evidence.profile
    for at, row in case.coverage if profile else ():
        base = row.denominator
        if not profile or not isinstance(base, Denominator) or not isinstance(base.people, Count):
            continue
        doubt = _doubt(profile, base, base.people)
        if doubt:
            name, why = doubt
            place = field(at, row, "denominator")
            yield FAULT.at(
                field(place, base, "people"),
                related=(Related(field(section("profile"), profile, name), "angka profilnya"),),
                jenis=str(base.kind),
                jumlah=format_count(base.people),
                sebab=why,
            )


def _doubt(profile: Profile, base: Denominator, people: Count) -> tuple[str, str] | None:
    """The profile's figure it contradicts and why; None where nothing speaks against it."""
    kind, mine = str(base.kind), Interval.of(people)
    own = _figure(profile, _OWN.get(kind, ""))
    if own and Interval.of(own).meets(mine):
        return None
    for name in _OTHERS.get(kind, ()):
        other = _figure(profile, name)
        if other and people.exact and other.exact and other.value == people.value:
            return name, f"adalah {_NAMES[name]} menurut profil"
    whole = _figure(profile, "population")
    if kind != "D6" and whole and mine.above(Interval.of(whole)):
        return "population", f"lebih dari jumlah penduduk ({format_count(whole)})"
    if own and _one_year(profile, base, _OWN[kind]) and _far(mine, Interval.of(own)):
        return _OWN[kind], f"lain dari {_NAMES[_OWN[kind]]} menurut profil ({format_count(own)})"
    return None


def _figure(profile: Profile, name: str) -> Count | None:
    figure = getattr(profile, name) if name else None
    people = figure.people if isinstance(figure, Figure) else None
    return people if isinstance(people, Count) and people.value else None


def _one_year(profile: Profile, base: Denominator, name: str) -> bool:
    """Whether both are of one year and not of the same time, which is asked elsewhere."""
    figure = getattr(profile, name)
    when = figure.as_of if isinstance(figure, Figure) else None
    if not isinstance(when, Period) or not isinstance(base.as_of, Period):
        return True
    same = (when.start, when.end) == (base.as_of.start, base.as_of.end)
    return when.end.year == base.as_of.end.year and not same


def _far(one: Interval, two: Interval) -> bool:
    return one.above(two.times(_NEAR)) or two.above(one.times(_NEAR))
