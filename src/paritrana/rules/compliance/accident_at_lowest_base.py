"""Santunan kematian JKK lebih besar daripada yang dapat diterima peserta dengan dasar upah terendah.

Mengapa juri ragu: santunan JKK dihitung dari dasar upah. Pekerja rentan yang iurannya Rp16.800 sebulan terdaftar dengan
penghasilan Rp1 juta; ahli warisnya menerima 48 × Rp1 juta ditambah Rp22 juta, yaitu Rp70 juta. Angka lain, misalnya
Rp170 juta, biasanya milik peserta dengan upah lebih tinggi.

Contoh: {program: JKK, jenis: santunan kematian karena kecelakaan kerja pekerja rentan, kasus: 1, nilai: Rp170.000.000}.

Perbaikan: cocokkan dengan surat BPJS Ketenagakerjaan; bila termasuk beasiswa, biaya perawatan, atau peserta dengan upah
lebih tinggi, sebut di catatan atau keterangan.

Sumber: santunan kematian JKK dengan dasar upah terendah Rp70.000.000 dalam konstanta.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Benefit, Group, Part, Story
from paritrana.field.intervals import Interval
from paritrana.indonesian import Count, Rupiah, format_rupiah, format_rupiah_short
from paritrana.located import Address
from paritrana.rules.answers import speaks_of
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-11",
    name="santunan-jkk-melebihi-dasar-upah",
    severity=Severity.PERINGATAN,
    headline="{siapa}: santunan kematian JKK {nilai}, dengan upah dasar terendah {seharusnya}",
    help="cocokkan dengan surat BPJS Ketenagakerjaan, atau sebut di catatan apa yang termasuk di dalamnya",
    explanation=__doc__,
)
_ONE = Interval(Decimal(1), Decimal(1))
_DIED = re.compile(r"kematian|meninggal|wafat|ahli waris|gugur", re.IGNORECASE)
_ACCIDENT = re.compile(r"kecelakaan kerja|\bJKK\b", re.IGNORECASE)
_NO_ACCIDENT = re.compile(r"bukan (?:karena |akibat )*kecelakaan kerja", re.IGNORECASE)
_LOWEST = re.compile(
    r"\brentan\b|\bbpu\b|bukan penerima upah|\binformal\b|upah terendah|dibayar (?:apbd|daerah|desa|dbhcht)",
    re.I,
)
_MORE = re.compile(
    r"beasiswa|\bJHT\b|hari tua|perawatan|pengobatan|rumah sakit|upah (?:lebih )?(?:tinggi|besar|sebenarnya)"
    r"|dasar upah Rp|berdua"
    r"|dua orang|termasuk",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold deaths by accident of participants with the lowest contribution against what the lowest base gives."""
    names = [group.name for _, group in case.groups if _pays_least(case, group)]
    for at, row in case.benefits:
        text = f"{row.kind} {row.remark}"
        if row.programme == "JKK" and isinstance(row.cases, Count) and not speaks_of(_MORE, row.note, text):
            cases = Interval.of(row.cases)
            yield from _compare(case, at, row, text, cases, _who(text, names))
    for at, story in case.rows(Story):
        text = str(story.story)
        accident = _ACCIDENT.search(_NO_ACCIDENT.sub("", text))
        if accident and not speaks_of(_MORE, story.note, text):
            yield from _compare(case, at, story, text, _ONE, _who(text, names))


def _compare(
    case: Case, at: Address, row: Benefit | Story, text: str, cases: Interval, who: str
) -> Iterator[Diagnostic]:
    least = case.constants.jkk_death_least
    over = isinstance(row.amount, Rupiah) and Interval.of(row.amount).above(cases.times(least))
    if who and over and _DIED.search(text):
        assert isinstance(row.amount, Rupiah)
        yield FAULT.at(
            field(at, row, "amount"),
            related=_related_places(at, row),
            siapa=who,
            nilai=format_rupiah(row.amount),
            seharusnya=format_rupiah_short(least),
        )


def _related_places(at: Address, row: Part) -> tuple[Related, ...]:
    name = "story" if isinstance(row, Story) else "kind"
    return (Related(field(at, row, name), "siapa penerimanya"),)


def _pays_least(case: Case, group: Group) -> bool:
    """Whether a group pays the least contribution of BPU, as it says or because nothing else is said."""
    if isinstance(group.premium, Rupiah):
        return group.premium.holds(case.constants.bpu_monthly)
    return group.segment == "BPU"


def _who(text: str, names: list[str]) -> str:
    """Who of those with the lowest contribution a text is about, "" where it may be anybody."""
    folded = text.casefold()
    named = next((name for name in names if re.search(rf"\b{re.escape(name.casefold())}\b", folded)), "")
    found = _LOWEST.search(text)
    return named or (found[0] if found else "")
