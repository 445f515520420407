"""Dua angka untuk satu hal.

Mengapa juri ragu: angka yang berubah antara sampul, teks, tabel, dan paparan adalah keraguan yang paling cepat muncul.
Dua sumber boleh berbeda, tetapi berkas harus mengatakan mana yang dipakai.

Contoh: Peserta dibayar daerah 2025: 23.000 orang (B-01) dan 24.000 orang (B-02).

Perbaikan: pilih satu angka dan sebut yang lain di catatan, atau beri nama yang membedakannya. Angka yang dibulatkan
dan angka tepatnya tidak dianggap berbeda.

Sumber: alasan keraguan juri yang diberitakan.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import Coverage, Denominator, EvidenceRow, Figure, Group
from paritrana.field.intervals import Interval
from paritrana.indonesian import Period, Quantity
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.roster import plain
from paritrana.rules.wording import as_text

FAULT = Fault(
    code="BUK-02",
    name="dua-angka-berbeda",
    severity=Severity.PERINGATAN,
    headline="{hal}: {satu} ({bukti_satu}) dan {dua} ({bukti_dua})",
    help="pilih satu angka dan sebut yang lain di catatan, atau beri nama yang membedakannya",
    explanation=__doc__,
)
_Seen = tuple[Address, EvidenceRow, str, Quantity]
_PROFILE = {"D1": "labour_force", "D2": "employed", "D6": "population"}


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare each figure with those before it that are about the same thing at the same time."""
    seen: dict[Hashable, list[_Seen]] = {}
    for key, what, at, row, name in _comparable_figures(case):
        value = getattr(row, name)
        if not isinstance(value, Quantity):
            continue
        before = seen.setdefault((key, name), [])
        other = next((one for one in before if not Interval.of(value).meets(Interval.of(one[3]))), None)
        before.append((at, row, name, value))
        if other is not None:
            place, held_row, attribute, held = other
            yield FAULT.at(
                field(at, row, name),
                related=(Related(field(place, held_row, attribute), "{satu} ({bukti_satu})"),),
                hal=what,
                satu=as_text(held),
                dua=as_text(value),
                bukti_satu=_proofs(held_row),
                bukti_dua=_proofs(row),
            )


def _comparable_figures(case: Case) -> Iterator[tuple[Hashable, str, Address, EvidenceRow, str]]:
    """Each comparable figure: what identifies it, what to call it, its place, row and attribute."""
    for item in case.ledger.budget.items:
        money = "budget", item.row.year, item.stage, item.posting.facets
        yield money, f"anggaran {item.row.label}", item.at, item.row, "amount"
    for at, cover in case.coverage:
        key, base = _coverage(cover, case), cover.denominator
        yield key, cover.indicator, at, cover, "people"
        kind = base.kind if isinstance(base, Denominator) else None
        yield (key, kind), cover.indicator, at, cover, "percent"
    for at, group in case.groups:
        yield _group(group, case), group.name, at, group, "people"
    yield from _workforce(case)


def _workforce(case: Case) -> Iterator[tuple[Hashable, str, Address, EvidenceRow, str]]:
    """The workforce in the profile and as denominators of the same time."""
    profile = case.evidence.profile
    for kind, name in _PROFILE.items():
        figure = getattr(profile, name) if profile else None
        if profile and isinstance(figure, Figure) and isinstance(figure.as_of, Period):
            place = field(section("profile"), profile, name)
            yield (kind, _when(figure.as_of)), str(place), place, figure, "people"
    for at, cover in case.coverage:
        base = cover.denominator
        if isinstance(base, Denominator) and base.kind in _PROFILE and isinstance(base.as_of, Period):
            place = field(at, cover, "denominator")
            yield (base.kind, _when(base.as_of)), f"penyebut {base.kind}", place, base, "people"


def _coverage(row: Coverage, case: Case) -> Hashable:
    return (
        "coverage",
        plain(row.indicator),
        row.segment,
        row.programmes,
        case.ledger.purse(row.fund),
        _when(row.as_of),
    )


def _group(row: Group, case: Case) -> Hashable:
    kind = row.segment, row.programmes, case.ledger.purse(row.fund), row.months
    return "group", plain(row.name), row.year, kind, _when(row.as_of)


def _when(value: object) -> Hashable:
    return (value.start, value.end) if isinstance(value, Period) else str(value)


def _proofs(row: EvidenceRow) -> str:
    return ", ".join(ref.id for ref in row.refs) or "tanpa bukti"
