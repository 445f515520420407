"""Santunan dalam kisah penerima bukan nilai yang ditetapkan.

Mengapa juri ragu: santunan kematian JKM Rp42 juta bagi siapa pun, dan santunan kematian karena kecelakaan kerja paling
sedikit Rp70 juta. Nilai lain dalam kisah berarti programnya tertukar atau ada manfaat yang tidak disebut.

Contoh: kisah ahli waris yang menerima santunan kematian dengan nilai: Rp24 juta pada 2023.

Perbaikan: cocokkan nilainya; bila termasuk beasiswa atau saldo JHT, atau dibayar untuk dua kepesertaan, sebut dalam
kisahnya.

Sumber: manfaat JKM dan JKK dalam konstanta.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Story
from paritrana.field.intervals import Interval
from paritrana.indonesian import Period, Rupiah, format_rupiah, format_rupiah_short
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-10",
    name="santunan-kisah-beda",
    severity=Severity.PERINGATAN,
    headline="kisah {nama}: santunan {nilai}, sedangkan {program} {seharusnya}",
    help="cocokkan nilainya; bila termasuk beasiswa atau saldo JHT, sebut dalam kisahnya",
    explanation=__doc__,
)
_SINCE = 2020  # first whole year of PP 82/2019, as in benefit_amount
_DEATH = re.compile(r"santunan (?:jaminan )?kematian|\bJKM\b", re.IGNORECASE)
_ACCIDENT = re.compile(r"kecelakaan kerja|\bJKK\b", re.IGNORECASE)
_DIED = re.compile(r"meninggal|kematian|wafat|ahli waris", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?P<number>dua|tiga|empat|2|3|4|kedua|ketiga)\s+(?:\w+\s+)?(?:kepesertaan|peserta|segmen|kartu|keanggotaan"
    r"|program|orang|korban|ahli waris"
    r"|pekerja|almarhum|keluarga)(?:nya)?\b|\b(?:suami istri|pasangan suami|kepesertaan ganda|rangkap kepesertaan"
    r"|sebagai \w+ dan sebagai)\b",
    re.IGNORECASE,
)
_MOST = 4
"""Deaths or memberships that one amount can be for: the words of `_SEVERAL` go so far."""
_MORE = re.compile(r"beasiswa|\bJHT\b|hari tua|pensiun|bersama|berdua|keluarga lain", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the amount of each story against what one death is paid."""
    for at, story in case.rows(Story):
        text, recent = story.story, isinstance(story.date, Period) and story.date.start.year >= _SINCE
        if (
            not isinstance(story.amount, Rupiah)
            or not isinstance(text, str)
            or not recent
            or _MORE.search(text)
        ):
            continue
        doubt = _against(case, text, Interval.of(story.amount))
        if doubt:
            programme, _, right = doubt.partition("|")
            yield FAULT.at(
                field(at, story, "amount"),
                related=(Related(field(at, story, "story"), "kisahnya"),),
                nama=story.name,
                nilai=format_rupiah(story.amount),
                program=programme,
                seharusnya=right,
            )


def _against(case: Case, text: str, amount: Interval) -> str:
    """The programme and what it pays, where the amount can't be that; "" where it can."""
    total, least = case.constants.jkm_total, case.constants.jkk_death_least
    if _ACCIDENT.search(text):
        low = amount.high is not None and amount.high < least
        return f"JKK|paling sedikit {format_rupiah_short(least)}" if low and _DIED.search(text) else ""
    if not _DEATH.search(text) or amount.holds(total):
        return ""
    several = _SEVERAL.search(text) and any(amount.holds(total * times) for times in range(2, _MOST + 1))
    return "" if several else f"JKM|{format_rupiah_short(total)}"
