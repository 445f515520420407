"""Counts at two dates as slopes: participants by segment, protected groups from the first year to the last.

In: Context. Out: a chart or None. Only what has one readable count at both dates is drawn; the rest is said below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from paritrana.chapters import coverage, groups
from paritrana.chapters.context import Context
from paritrana.chapters.wording import NBSP, as_text, capital, people
from paritrana.document import Chart, ChartKind, Inlines, Point, Series, Text
from paritrana.evidence.model import Coverage, Group
from paritrana.evidence.values import EvidenceRef
from paritrana.indonesian import Count, Period, join_words

LEAST = 2
"""A slope of one item says no more than its sentence."""


@dataclass(frozen=True, slots=True)
class When:
    """A date that items may share: as printed, what it is sorted by, and its year."""

    words: str
    order: str
    year: int


@dataclass(frozen=True, slots=True)
class DatedCount:
    """One count of one item at one date."""

    name: str
    when: When
    count: Count
    refs: tuple[EvidenceRef, ...]


@dataclass(frozen=True, slots=True)
class Slope:
    """An item's counts at the first and the last date."""

    name: str
    before: Count
    after: Count
    refs: tuple[EvidenceRef, ...]

    @property
    def verdict(self) -> str:
        """Whether it rose or fell for certain: rounded counts that overlap are neither."""
        before, after = self.before, self.after
        if before.low is None or before.high is None or after.low is None or after.high is None:
            return ""
        if after.low > before.high:
            return "naik"
        if after.high < before.low:
            return "turun"
        return "tetap" if before.exact and after.exact else ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two dates and what has a count at both, the largest first; `others` have a count at one of them only."""

    first: When
    last: When
    slopes: tuple[Slope, ...]
    others: int


def participant_slopes(context: Context) -> Chart | None:
    """Participants by segment at two dates of the period or before it; all segments together have their own line."""
    stated = (_coverage_count(row) for row, _ in coverage.rows_of(context) if as_text(row.segment) != "semua")
    return _chart("grafik-kepesertaan-perubahan", "Peserta", list(filter(None, stated)), context)


def group_slopes(context: Context) -> Chart | None:
    """People by group in two years of the period or before it; groups of a short time are left out."""
    stated = (_group_count(row) for row, _ in groups.rows_of(context) if not row.temporary)
    return _chart("grafik-kelompok-perubahan", "Kelompok terlindungi", list(filter(None, stated)), context)


def _coverage_count(row: Coverage) -> DatedCount | None:
    if not isinstance(row.people, Count) or not isinstance(row.as_of, Period):
        return None
    when = When(as_text(row.as_of), row.as_of.end.isoformat(), row.as_of.end.year)
    return DatedCount(_counted_name(coverage.name_of(row)), when, row.people, row.refs)


def _counted_name(name: str) -> str:
    """ "Cakupan BPU" names a percentage; its count is that of "BPU"."""
    head, _, rest = name.partition(" ")
    return rest if head in ("Cakupan", "Peserta") and rest[:1].isupper() else name


def _group_count(row: Group) -> DatedCount | None:
    if not isinstance(row.people, Count) or not isinstance(row.year, int):
        return None
    return DatedCount(capital(row.name), When(str(row.year), str(row.year), row.year), row.people, row.refs)


def widest(stated: Sequence[DatedCount]) -> Pair | None:
    """The two dates that most items share, of those the two furthest apart, of those the last."""
    by_when: dict[When, dict[str, DatedCount | None]] = {}
    for item in stated:
        names = by_when.setdefault(item.when, {})
        names[item.name] = None if item.name in names else item
    dates = sorted(by_when, key=lambda when: when.order)
    pairs = [_pair(first, last, by_when) for first, last in combinations(dates, 2) if first.year < last.year]
    return max(pairs, key=lambda p: (len(p.slopes), p.last.year - p.first.year, p.last.order), default=None)


def _pair(first: When, last: When, by_when: dict[When, dict[str, DatedCount | None]]) -> Pair:
    """What two dates share; a name that stands twice at a date has no one count there."""
    before, after = by_when[first], by_when[last]
    found = [
        Slope(name, old.count, new.count, (*old.refs, *new.refs))
        for name, old in before.items()
        if old is not None and (new := after.get(name)) is not None
    ]
    found.sort(key=lambda slope: (-slope.after.value, slope.name))
    return Pair(first, last, tuple(found), len(before.keys() | after.keys()) - len(found))


def _chart(id: str, what: str, stated: Sequence[DatedCount], context: Context) -> Chart | None:
    pair = widest(stated)
    if pair is None or len(pair.slopes) < LEAST:
        return None
    series = tuple(Series(s.name, _points(pair, s)) for s in pair.slopes)
    source = context.source_line(ref for s in pair.slopes for ref in s.refs)
    kind = ChartKind.SLOPE
    return Chart(id, "", title(what, pair), kind, series, "orang", _alt(what, pair), _notes(pair), source)


def _points(pair: Pair, slope: Slope) -> tuple[Point, Point]:
    ends = (pair.first, slope.before), (pair.last, slope.after)
    first, last = (Point(when.words, float(count.value), as_text(count)) for when, count in ends)
    return first, last


def title(what: str, pair: Pair) -> str:
    """The message: "Peserta 2022 ke 2023: keempatnya naik, terbanyak UCJ dari 208.640 menjadi 254.080 orang"."""
    moved = [slope for slope in pair.slopes if slope.verdict in ("naik", "turun")]
    head = f"{what} {pair.first.year} ke {pair.last.year}: {_tally(pair)}"
    if not moved:
        return head
    most = max(moved, key=lambda slope: abs(slope.after.value - slope.before.value))
    rises = all(slope.verdict == "naik" for slope in pair.slopes)
    word = "terbanyak" if rises else "perubahan terbesar"
    return f"{head}, {word} {most.name} dari {as_text(most.before)} menjadi {people(most.after)}"


def _tally(pair: Pair) -> str:
    """How many rose, fell, stayed: "3 naik dan 1 turun"; "semua naik" only where nothing else was left out."""
    verdicts = [slope.verdict for slope in pair.slopes]
    counts = {word: verdicts.count(word) for word in ("naik", "turun", "tetap", "")}
    tally = [(count, word or "belum pasti") for word, count in counts.items() if count]
    if len(tally) == 1 and not pair.others:
        return f"semua {tally[0][1]}"
    return join_words([f"{count}{NBSP}{word}" for count, word in tally])


def _alt(what: str, pair: Pair) -> str:
    values = "; ".join(f"{s.name} {people(s.before)} lalu {people(s.after)}" for s in pair.slopes)
    return f"Diagram lereng {what[:1].lower()}{what[1:]}, {pair.first.words} dan {pair.last.words}: {values}."


def _notes(pair: Pair) -> tuple[Inlines, ...]:
    if not pair.others:
        return ()
    words = f"{pair.others} lainnya tidak digambar karena tidak ada satu angka pada masing-masing tanggal."
    return ((Text(words),),)
