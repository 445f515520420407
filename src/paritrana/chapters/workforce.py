"""The workforce as a chart: one bar of 100 % where its parts add up exactly, else a bar for each figure.

In: Context. Out: a chart or None.
"""

from __future__ import annotations

from collections.abc import Iterable

from paritrana.chapters.arithmetic import share
from paritrana.chapters.context import Context
from paritrana.chapters.profile import POPULATION
from paritrana.chapters.wording import ABSENT, as_text, has_value, people
from paritrana.document import Chart, ChartKind, Point, Series
from paritrana.evidence.model import Figure, Profile
from paritrana.evidence.values import Missing, Unread
from paritrana.indonesian import Count

ALL = ("labour_force", "employed", "formal", "informal", "unemployed")
PARTS = ("informal", "formal", "unemployed")
"""What the labour force is made of."""


def workforce_chart(context: Context) -> Chart | None:
    """The labour force and its parts."""
    profile = context.evidence.profile
    if profile is None:
        return None
    return _shares(profile, context) or _bars(profile, context)


def _shares(profile: Profile, context: Context) -> Chart | None:
    """Only when informal, formal and unemployed are exact, of one date, and add up to the labour force."""
    whole, parts = profile.labour_force, [getattr(profile, name) for name in PARTS]
    figures = [f for f in (whole, *parts) if isinstance(f, Figure)]
    counts = [f.people for f in figures if isinstance(f.people, Count) and f.people.exact]
    if whole is None or len(counts) != 1 + len(PARTS) or len({as_text(f.as_of) for f in figures}) > 1:
        return None
    if counts[0].value != sum(count.value for count in counts[1:]):
        return None
    date = as_text(whole.as_of)
    shares = [(POPULATION[n][0], c, share(c, counts[0])) for n, c in zip(PARTS, counts[1:], strict=True)]
    series = tuple(
        Series(name, (Point("", float(count.value), f"{as_text(count)} ({percent})"),))
        for name, count, percent in shares
    )
    when = f" ({date})" if date else ""
    head = f"Angkatan kerja {people(whole.people)}{when}"
    title = f"{head}: {', '.join(f'{name[:1].lower()}{name[1:]} {percent}' for name, _, percent in shares)}"
    alt = f"Batang seratus persen. {head}: {'; '.join(f'{n} {as_text(c)} ({p})' for n, c, p in shares)}."
    source = context.source_line(ref for figure in figures for ref in figure.refs)
    return Chart("grafik-profil", "", title, ChartKind.SHARES, series, "orang", alt, source=source)


def _bars(profile: Profile, context: Context) -> Chart | None:
    """From labour force down to the unemployed; three figures at least."""
    figures = {name: f for name in ALL if isinstance(f := getattr(profile, name), Figure)}
    points = tuple(_points(figures.items()))
    if sum(point.value is not None for point in points) < 3:
        return None
    words = "; ".join(f"{p.label} {p.text}" + (f" orang ({p.note})" if p.note else "") for p in points)
    alt = f"Diagram batang mendatar ketenagakerjaan: {words}."
    series = (Series("orang", points),)
    source = context.source_line(ref for figure in figures.values() for ref in figure.refs)
    title = workforce(profile)
    return Chart("grafik-profil", "", title, ChartKind.GROUPS, series, "orang", alt, source=source)


def _points(figures: Iterable[tuple[str, Figure]]) -> Iterable[Point]:
    for attribute, figure in figures:
        name = POPULATION[attribute][0]
        if isinstance(figure.people, Count):
            yield Point(name, float(figure.people.value), as_text(figure.people), note=as_text(figure.as_of))
        elif isinstance(figure.people, Missing | Unread):
            yield Point(name, None, ABSENT)


def workforce(profile: Profile) -> str:
    """The message: "Penduduk bekerja 1.520.000 orang (Agustus 2023), di antaranya pekerja informal 58,4%"."""
    parts = []
    employed, informal = profile.employed, profile.informal
    if employed is not None and has_value(employed.people):
        when = f" ({as_text(employed.as_of)})" if has_value(employed.as_of) else ""
        parts.append(f"Penduduk bekerja {people(employed.people)}{when}")
        same = informal is not None and as_text(informal.as_of) == as_text(employed.as_of)
        part = share(informal.people, employed.people) if informal is not None and same else ""
        if part:
            parts.append(f"di antaranya pekerja informal {part}")
    elif profile.labour_force is not None:
        parts.append(f"Angkatan kerja {people(profile.labour_force.people)}")
    return ", ".join(parts) or "Ketenagakerjaan daerah"
