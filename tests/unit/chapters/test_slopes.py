"""Counts at two dates: which dates, which items, what the title may say."""

from __future__ import annotations

from paritrana.chapters import CHARTS, Context
from paritrana.document import Chart, ChartKind, Text
from tests.support.dossiers import BANDUNG, COMPLETE, evidence, evidence_of


def made(name: str, text: str) -> Chart | None:
    return CHARTS[name](Context(evidence(text)))


def groups(*rows: tuple[str, int, str], more: str = "") -> Chart | None:
    """The slope of groups, a row each: name, year, people."""
    lines = (
        f"    - {{nama: {name}, tahun: {year}, jumlah: {count}, bukti: B-01{more}}}\n"
        for name, year, count in rows
    )
    return made("kelompok-perubahan", "kelompok:\n  daftar:\n" + "".join(lines))


def names(chart: Chart | None) -> list[str]:
    assert chart is not None and chart.kind is ChartKind.SLOPE
    return [series.name for series in chart.series]


def note(chart: Chart | None) -> str:
    assert chart is not None
    return "".join(i.text for line in chart.notes for i in line if isinstance(i, Text))


TWO_YEARS = (("Guru", 2021, "100"), ("Guru", 2023, "150"), ("Linmas", 2021, "80"), ("Linmas", 2023, "60"))


def test_the_title_counts_and_names_the_greatest_change() -> None:
    chart = groups(*TWO_YEARS)
    assert names(chart) == ["Guru", "Linmas"]
    assert chart is not None and chart.title == (
        "Kelompok terlindungi 2021 ke 2023: 1\u00a0naik dan 1\u00a0turun, perubahan terbesar Guru dari 100 menjadi "
        "150\u00a0orang"
    )
    assert [[p.label for p in s.points] for s in chart.series] == [["2021", "2023"]] * 2
    assert note(chart) == ""


def test_all_is_said_only_when_nothing_is_left_out() -> None:
    rising = (*TWO_YEARS[:3], ("Linmas", 2023, "90"))
    whole = groups(*rising)
    assert whole is not None and "2023: semua naik, terbanyak Guru" in whole.title
    part = groups(*rising, ("Kader", 2023, "40"))
    assert part is not None and "2023: 2\u00a0naik, terbanyak Guru" in part.title
    assert note(part).startswith("1 lainnya tidak digambar")


def test_one_item_is_no_slope() -> None:
    assert groups(*TWO_YEARS[:2]) is None
    assert groups(*TWO_YEARS[:3]) is None


def test_the_pair_of_years_that_most_share_is_drawn() -> None:
    """2021 to 2023 has two groups, 2022 to 2023 three; among equals the years further apart."""
    rows = (*TWO_YEARS, *((name, year, "7") for name in ("Guru", "Linmas", "Kader") for year in (2022,)))
    chart = groups(*rows, ("Kader", 2023, "9"))
    assert names(chart) == ["Guru", "Linmas", "Kader"]
    assert chart is not None and "2022 ke 2023" in chart.title
    wide = groups(*TWO_YEARS, ("Guru", 2022, "7"), ("Linmas", 2022, "7"))
    assert wide is not None and "2021 ke 2023" in wide.title


def test_a_name_that_stands_twice_in_a_year_has_no_one_count() -> None:
    chart = groups(*TWO_YEARS, ("Kader", 2021, "5"), ("Kader", 2023, "6"), ("Kader", 2023, "7"))
    assert names(chart) == ["Guru", "Linmas"]
    assert note(chart).startswith("1 lainnya")


def test_rounded_counts_that_overlap_have_not_risen() -> None:
    chart = groups(("Guru", 2021, "sekitar 1.000"), ("Guru", 2023, "1.020"), *TWO_YEARS[2:])
    assert chart is not None
    assert "1\u00a0turun dan 1\u00a0belum pasti, perubahan terbesar Linmas" in chart.title


def test_groups_of_a_short_time_are_left_out() -> None:
    assert groups(*TWO_YEARS, more=", sementara: ya") is None


def test_participants_of_the_example_by_segment_without_the_whole() -> None:
    chart = CHARTS["kepesertaan-perubahan"](Context(evidence_of(COMPLETE)))
    assert names(chart) == ["PU", "BPU", "BPU dibayar APBD"]
    assert chart is not None
    # 110.500 - 74.900 = 35.600 is more than 21.200 (APBD) and 11.180 (PU)
    assert chart.title.startswith(
        "Peserta 2022 ke 2023: 3\u00a0naik, terbanyak BPU dari 74.900 menjadi 110.500"
    )
    assert [p.text for p in chart.series[0].points] == ["121.300", "132.480"]


def test_one_news_text_has_no_slope() -> None:
    context = Context(evidence_of(BANDUNG))
    assert CHARTS["kepesertaan-perubahan"](context) is None
    assert CHARTS["kelompok-perubahan"](context) is None
