"""Angka peserta dalam teks lain dari tabelnya.

Mengapa juri ragu: klaim dan kalimat pengantar dibaca lebih dahulu, lalu dicocokkan dengan tabel. Angka yang berubah
antara teks dan tabel, misalnya dua digit yang tertukar, membuat keduanya tidak dipercaya.

Contoh: klaim: "Peserta BPU aktif 162.480 orang per 31 Desember 2024", sedangkan tabelnya 126.480 orang.

Perbaikan: samakan dengan suratnya; bila keduanya benar, sebut apa yang membedakannya (tanggal, segmen, sumber dana).

Sumber: alasan keraguan juri yang diberitakan: angka yang berubah dari satu bagian ke bagian lain. Angka yang ada di
tempat mana pun dalam tabel tidak dilaporkan; pembulatan sudah diperhitungkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Firms, Indicator, PlanningDocument
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Count, Percent, Period, Quantity
from paritrana.indonesian.dates import MONTHS
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.coverage.target_as_count import plan_word_in
from paritrana.rules.mentions import NARROWER, Mention, mentions
from paritrana.rules.prose import ProseSentence
from paritrana.rules.roster import plain
from paritrana.rules.timelines import without_time
from paritrana.rules.wording import as_text

FAULT = Fault(
    code="KEP-26",
    name="angka-teks-beda-tabel",
    severity=Severity.PERINGATAN,
    headline="teks menyebut {hal} {tertulis}, sedangkan tabelnya {tabel}",
    help="samakan teks dan tabel menurut suratnya, atau sebut apa yang membedakan keduanya",
    explanation=__doc__,
)
_FIGURE = re.compile(r"\d{3}|\d\s?(?:%|persen|ribu|juta)")
_PROTECTED = re.compile(
    r"peserta|kepesertaan|terlindungi|dilindungi|perlindungan|terdaftar|didaftarkan|cakupan|aktif|\bucj\b|dibayar|iuran|santunan|klaim|patuh",
    re.I,
)
_PART = re.compile(
    r"\b(?:di|se)\s?(?:kecamatan|desa|kelurahan|kampung)\b|di antaranya|diantaranya|sebagian|antara lain"
    r"|tahap (?:pertama|kedua|i+)\b"
    r"|per desa|setiap desa|masing-masing|lainnya|perempuan|laki-laki|disabilitas|sosialisasi"
    r"|pelatihan|kartu"
    r"|triwulan|nasional|provinsi(?:nya)? lain|se-"
    r"|\b(?:tinggal|bertempat tinggal|berdomisili|berusia|berasal|bekerja (?:sebagai|di|pada)|berpendidikan)\b"
    r"|\bdari\s+(?:\w+\s+){0,3}?\d[\d.]*\d\b[^,;]*,\s*(?:\w+\s+){0,2}?\d",
    re.IGNORECASE,
)
_KIND = tuple(
    (re.compile(words), f" {token} ")
    for words, token in (
        (r"\b(?:pekerja |peserta |tenaga kerja )?bukan penerima upah\b|\bpbpu\b|\bsektor informal\b", "bpu"),
        (r"\b(?:pekerja |peserta |tenaga kerja )?penerima upah\b|\bppu\b", "pu"),
        (r"\bjasa konstruksi\b", "jakon"),
        (r"\bpekerja migran(?: indonesia)?\b", "pmi"),
    )
)
"""Names of the segments, one word for each."""
_FREE = frozenset((
    "aktif", "jumlah", "banyak", "banyaknya", "total", "peserta", "pekerja", "orang", "tenaga", "kerja", "yang",
    "cakupan", "kepesertaan",
))  # fmt: skip
"""Words of a name that a text may leave out; one of the others must be there."""
_WEAK = frozenset({"terlindungi", "terdaftar", "dibayar", "dilindungi"})
"""Words of a state: a row that a text names by them alone gives way to one that says who."""
_COVERAGE = frozenset({"cakupan"})
"""The word that names a row called by no other: "Cakupan"; a text then must speak of all workers."""
_SOME = re.compile(
    r"\b(?:sektor|formal|informal|kesehatan|jkn|usaha|perusahaan|perdesaan|pedesaan|perkotaan|rata-rata|kelompok"
    r"|layanan|wilayah|desa|kelurahan|kecamatan|bayar|program)\b",
    re.IGNORECASE,
)
_SEGMENTS = frozenset({"pu", "bpu", "jakon", "pmi"})
_FIRMS = frozenset({"pemberi"})
"""Of "pemberi kerja"; the other word is one that a text may leave out."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Subject:
    """A figure of a table: what it is called, by which words, of which year, and its values."""

    at: Address
    name: str
    words: frozenset[str]
    when: Period | None
    values: tuple[Quantity, ...]


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold every figure a text gives for a row by its name against that row, unless any table has the figure."""
    subjects = list(_subjects(case))
    known: list[Quantity | Interval] | None = None
    for sentence in case.prose.sentences(_FIGURE) if subjects else ():
        context = _context(sentence)
        if not _PROTECTED.search(context) or isinstance(sentence.part, PlanningDocument):
            continue
        about = [] if _PART.search(sentence.text) else _about(subjects, context, sentence.text)
        unmatched = list(mentions(sentence.text)) if about else []
        unmatched = [
            one
            for one in unmatched
            if not any(_same(one.value, held) for row in about for held in row.values)
        ]
        if unmatched:
            known = _figures(case) if known is None else known
            yield from _contradictions(sentence, unmatched, about, known)


def _contradictions(
    sentence: ProseSentence,
    unmatched: Sequence[Mention],
    about: Sequence[_Subject],
    known: Sequence[Quantity | Interval],
) -> Iterator[Diagnostic]:
    """The first figure of a sentence that no row it can mean has."""
    for mention in unmatched:
        rows = [one for one in about if _value(one, mention.value) is not None]
        rows = [one for one in rows if not mention.of or mention.of in one.words]
        if not rows or any(_same(mention.value, other) for other in known):
            continue
        row = rows[-1]
        held = _value(row, mention.value)
        yield FAULT.at(
            sentence.at,
            related=(Related(row.at, "angkanya"),),
            hal=row.name,
            tertulis=as_text(mention.value),
            tabel=as_text(held),
        )
        return


def _context(sentence: ProseSentence) -> str:
    """The sentence; a claim with what its indicator is about."""
    part = sentence.part
    return f"{part.description} {sentence.text}" if isinstance(part, Indicator) else sentence.text


def _subjects(case: Case) -> Iterator[_Subject]:
    for at, row in case.coverage:
        if not plan_word_in(row.indicator):
            values = tuple(value for value in (row.people, row.percent) if isinstance(value, Count | Percent))
            segment = str(row.segment).casefold() if isinstance(row.segment, str) else ""
            words = _words(row.indicator) | ({segment} & _SEGMENTS)
            yield _Subject(field(at, row, "indicator"), row.indicator, words, _period(row.as_of), values)
    for at, group in case.groups:
        if isinstance(group.people, Count) and not plan_word_in(group.name):
            when = _whole_year(group.year) if isinstance(group.year, int) else None
            yield _Subject(field(at, group, "name"), group.name, _words(group.name), when, (group.people,))
    for at, benefit in case.benefits:
        if isinstance(benefit.cases, Count) and isinstance(benefit.kind, str) and benefit.kind:
            words, when = _words(benefit.kind), _period(benefit.time)
            yield _Subject(field(at, benefit, "kind"), benefit.kind, words, when, (benefit.cases,))
    for at, firms in case.rows(Firms):
        counts = tuple(value for value in (firms.obliged, firms.registered) if isinstance(value, Count))
        yield _Subject(field(at, firms, "registered"), "pemberi kerja", _FIRMS, _period(firms.as_of), counts)


def _period(when: object) -> Period | None:
    return when if isinstance(when, Period) else None


@lru_cache(maxsize=64)
def _whole_year(year: int) -> Period:
    return Period(str(year), date(year, 1, 1), date(year, 12, 31), "tahun")


@lru_cache(maxsize=1024)
def _words(name: str) -> frozenset[str]:
    words = frozenset(_plain_words(without_time(name)))
    return (words - _FREE) or (words & _COVERAGE)


def _plain_words(text: str) -> list[str]:
    """The words of a text in small letters, the segments by their short names."""
    folded = plain(text)
    for pattern, token in _KIND:
        folded = pattern.sub(token, folded)
    return folded.split()


def _about(subjects: Sequence[_Subject], context: str, text: str) -> list[_Subject]:
    """The rows a text is about: those whose words it holds, the most of them; of the years it names, if any."""
    words = frozenset(_plain_words(context))
    years = {int(year) for year in _YEAR.findall(text)}
    months = {MONTHS.index(month.capitalize()) + 1 for month in _MONTH.findall(text)}
    held = [one for one in subjects if one.words and one.words <= words and one.values]
    held = [one for one in held if one.words - _WEAK] or held
    most = max((len(one.words) for one in held), default=0)
    named = [one for one in held if len(one.words) == most]
    if named and named[0].words == _COVERAGE and _SOME.search(text):
        return []
    if len({one.words for one in named}) != 1 or (words & (NARROWER | _SEGMENTS)) - named[0].words:
        return []
    return [one for one in named if _then(one.when, years, months)]


def _then(when: Period | None, years: set[int], months: set[int]) -> bool:
    """Whether a row is of a time that a text names; a text that names a month speaks of rows of that month."""
    if when is None:
        return not months
    return (not years or when.end.year in years) and (not months or when.end.month in months)


def _figures(case: Case) -> list[Quantity | Interval]:
    """Every count and percentage of the evidence that isn't a text, and the sums of firms of each date."""
    plain_figures: list[Quantity | Interval] = [
        value for _, part in case.parts for value in part.__dict__.values() if type(value) in (Count, Percent)
    ]
    dates: dict[object, list[Firms]] = {}
    for _, firms in case.rows(Firms):
        dates.setdefault(str(firms.as_of), []).append(firms)
    for rows in dates.values():
        for name in ("obliged", "registered"):
            counts = [value for one in rows if isinstance(value := getattr(one, name), Count)]
            plain_figures.append(total(counts))
    return plain_figures


def _value(one: _Subject, like: Quantity) -> Quantity | None:
    return next((value for value in one.values if type(value) is type(like)), None)


def _same(one: Quantity, two: Quantity | Interval) -> bool:
    if isinstance(two, Interval):
        return isinstance(one, Count) and Interval.of(one).meets(two)
    return type(one) is type(two) and Interval.of(one).meets(Interval.of(two))
