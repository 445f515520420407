"""Pertumbuhan dalam teks tidak ada dalam tabel.

Mengapa juri ragu: "anggaran naik 50 persen" dicocokkan dengan tabelnya. Bila tidak ada dua tahun yang selisihnya
sebesar itu, juri tidak tahu pertumbuhan apa yang dimaksud, atau hitungannya salah.

Contoh: "Peserta BPU naik 50 persen pada 2023", sedangkan tabelnya 100.000 (2022) dan 120.000 (2023).

Perbaikan: tulis dari berapa menjadi berapa dengan tahunnya, lalu hitung (baru − lama) ÷ lama × 100.

Sumber: kriteria penilaian yang diberitakan (pertumbuhan cakupan); penghitungan dengan semua pembulatan. Yang diuji
adalah kalimat tentang seluruh peserta satu segmen atau tentang anggaran, terhadap setiap dua tahun dalam tabelnya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.model import Budget, PlanningDocument
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import (
    Count,
    Percent,
    Rupiah,
    format_count,
    format_percent,
    format_points,
    format_rupiah_short,
)
from paritrana.rules.case import Case
from paritrana.rules.changes import StatedChange, change_in
from paritrana.rules.coverage.target_as_count import plan_word_in
from paritrana.rules.mentions import NARROWER
from paritrana.rules.roster import plain
from paritrana.rules.segments import named_segments
from paritrana.rules.timelines import timelines

FAULT = Fault(
    code="INO-09",
    name="pertumbuhan-beda-tabel",
    severity=Severity.PERINGATAN,
    headline="teks menyebut {kata} {tertulis}, sedangkan tabel {hal} menunjukkan {tabel}",
    help="tulis dari berapa menjadi berapa dengan tahunnya, lalu hitung persentasenya dari angka itu",
    explanation=__doc__,
)
_CHANGE = re.compile(
    r"\b(?:naik|meningkat|bertambah|tumbuh|bertumbuh|melonjak|kenaikan|peningkatan|pertumbuhan|turun|menurun|berkurang"
    r"|penurunan)(?:nya)?\b[^;]*?(?:\d|\bkali\b)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:peserta|kepesertaan|cakupan|pekerja terlindungi|coverage)(?:nya)?\b", re.IGNORECASE
)
_MONEY = re.compile(r"\b(?:anggaran|pagu|realisasi|alokasi|belanja)(?:nya)?\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:target|ditargetkan|akan|rencana|dari .* (?:menjadi|ke)|klaim|manfaat|santunan|iuran|upah|inflasi"
    r"|nasional|desa"
    r"|kecamatan|pemberi kerja|perusahaan|piutang|kunjungan|kepuasan|pengaduan|penerima|triwulan|semester|bulan"
    r"|kesehatan)\b",
    re.IGNORECASE,
)
_WHOLE = 100
"""Percent. Above it a figure is no percentage of coverage."""
_PART = re.compile(
    r"\b(?:untuk|bagi|khusus)\s+(?!perlindungan\b|jaminan\b|iuran\b|program\b|pekerja\b)"
    r"|\b(?:dari|di)\s+(?:kalangan|antara|kecamatan|desa|sektor)\b"
    r"|\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november)\b",
    re.IGNORECASE,
)
"""What makes of a change that of a part, or of a part of the year."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_Series = Mapping[int, Interval]
_MEASURES = {
    "persen": ("people", "percent"), "kali": ("people", "percent"), "poin": ("percent",), "orang": ("people",),
}  # fmt: skip
"""What a change of each kind can be a change of."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for the growth a sentence tells between any two years of the series it can mean."""
    for sentence in case.prose.sentences(_CHANGE):
        text = sentence.text
        if _NOT.search(text) or _PART.search(text) or isinstance(sentence.part, PlanningDocument):
            continue
        told = change_in(text)
        if told is None or (told.kind == "kali" and "lipat" not in text.casefold()):
            continue
        about, many = _series_meant_by(case, text, told.kind)
        years = {int(year) for year in _YEAR.findall(text)}
        pairs = [pair for series in many for pair in _pairs(series, years)]
        if pairs and not any(_grew(told, old, new) for old, new in pairs):
            old, new = pairs[-1]
            yield FAULT.at(
                sentence.at,
                kata=told.word,
                tertulis=told.written,
                hal=about,
                tabel=_change_words(told.kind, old, new),
            )


def _series_meant_by(case: Case, text: str, kind: str) -> tuple[str, list[_Series]]:
    """What a sentence is about, and the series of at least two years that it can mean; none where it tells a part."""
    if _MONEY.search(text):
        return "anggaran", _budgets(case, text) if kind in ("persen", "kali", "Rp") else []
    named = named_segments(text)
    if not _PEOPLE.search(text) or NARROWER.intersection(plain(text).split()) or len(named) > 1:
        return "", []
    return "kepesertaan", _coverages(case, named, _MEASURES.get(kind, ()))


def _budgets(case: Case, text: str) -> list[_Series]:
    """The series of each fund and stage, and of each stage over all funds; those named go before the others."""
    spent = bool(re.search(r"\brealisasi", text, re.IGNORECASE))
    funds = {str(row.fund) for _, row in case.budgets if isinstance(row.fund, str)}
    named = {fund for fund in funds if re.search(rf"\b{re.escape(fund)}(?!\w)", text, re.IGNORECASE)}
    series: dict[object, dict[int, list[Budget]]] = {}
    for _, row in case.budgets:
        if isinstance(row.year, int) and row.stage in (
            ("realisasi",) if spent else ("pagu", "perubahan", "realisasi")
        ):
            keys = (
                (("", row.stage), (row.fund, row.stage))
                if not named or row.fund in named
                else (("", row.stage),)
            )
            for key in keys:
                series.setdefault(key, {}).setdefault(row.year, []).append(row)
    found = [
        {year: total(known) for year, rows in years.items() if (known := _amounts(rows))}
        for years in series.values()
    ]
    return [one for one in found if len(one) > 1]


def _amounts(rows: list[Budget]) -> list[Rupiah]:
    """The amounts of rows, none where one of them has none."""
    known = [row.amount for row in rows if isinstance(row.amount, Rupiah)]
    return known if len(known) == len(rows) else []


def _coverages(case: Case, segments: set[str], measures: Sequence[str]) -> list[_Series]:
    found: list[_Series] = []
    for moments in timelines(case).values():
        rows = [moment for moment in moments if not plan_word_in(moment.row.indicator)]
        for name in measures:
            series = {
                moment.when.end.year: Interval.of(value)
                for moment in rows
                if isinstance(value := getattr(moment.row, name), Count | Percent)
                and (not segments or moment.row.segment in segments)
            }
            found.append(series)
    return [series for series in found if len(series) > 1]


def _pairs(series: _Series, years: set[int]) -> list[tuple[Interval, Interval]]:
    """Every earlier and later figure; where the text names years, one of them is of such a year."""
    return [
        (series[old], series[new])
        for old, new in combinations(sorted(series), 2)
        if series[old].low and (not years or years & {old, new})
    ]


def _grew(told: StatedChange, old: Interval, new: Interval) -> bool:
    """Whether the second can be so much more, or less, than the first: as a share, or as points of a percentage."""
    return told.fits(old, new, percents=(new.high or 0) <= _WHOLE)


def _change_words(kind: str, old: Interval, new: Interval) -> str:
    """The change of the last two years, from the middle of what both can be."""
    first, last = ((one.low + (one.high or one.low)) / 2 for one in (old, new))
    word, moved = "turun" if last < first else "naik", abs(last - first)
    about = "" if old.low == old.high and new.low == new.high else "sekitar "
    if kind == "poin":
        return f"{word} {format_points(moved)}"
    if kind == "Rp":
        return f"{word} {about}{format_rupiah_short(moved, 2)}"
    if kind == "orang":
        return f"{word} {about}{format_count(moved)} orang"
    return f"{word} {format_percent(moved / first * 100, 1)}"
