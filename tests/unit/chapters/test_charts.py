"""What holds for the charts of both examples, and the two divided ones made from a few lines of evidence."""

from __future__ import annotations

import pytest

from paritrana.chapters import CHARTS, Context
from paritrana.document import Chart, ChartKind, Mark
from tests.support.dossiers import BANDUNG, COMPLETE, evidence, evidence_of

EXAMPLES = (BANDUNG, COMPLETE)


def charts() -> list[Chart]:
    """Every chart of both examples."""
    made = [make(Context(evidence_of(path))) for path in EXAMPLES for make in CHARTS.values()]
    found = [chart for chart in made if chart is not None]
    assert len(found) > 7
    return found


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: chart.id)
def test_the_alternative_text_holds_the_whole_data(chart: Chart) -> None:
    for series in chart.series:
        assert len(chart.series) == 1 or series.name in chart.alt
        for point in series.points:
            assert point.label in chart.alt and point.text in chart.alt


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: chart.id)
def test_every_chart_names_its_proof(chart: Chart) -> None:
    assert any(isinstance(inline, Mark) for inline in chart.source)


def made(name: str, text: str) -> Chart | None:
    return CHARTS[name](Context(evidence(text)))


TWO_FUNDS = """
anggaran:
  - {tahun: 2021, sumber: APBD, tahap: realisasi, nilai: Rp1 miliar, bukti: B-01}
  - {tahun: 2023, sumber: APBD, tahap: realisasi, nilai: Rp3.000.000, bukti: B-01}
  - {tahun: 2023, sumber: DBHCHT, tahap: realisasi, nilai: %s, bukti: B-02}
"""


def test_only_years_of_several_funds_are_stacked_and_the_others_named() -> None:
    chart = made("sumber-dana", TWO_FUNDS % "Rp1.000.000")
    assert chart is not None and chart.kind is ChartKind.STACK
    assert [[p.label for p in s.points] for s in chart.series] == [["2023"], ["2023"]]
    assert chart.totals == ("jumlah Rp4\u00a0juta",)
    # 3 of 4 million = 75 %
    assert chart.title.endswith("2023\u00a0Rp4\u00a0juta dari dua sumber, terbesar APBD 75,0%")
    assert "2021 tidak digambar" in str(chart.notes)


def test_one_fund_alone_is_no_stack() -> None:
    assert made("sumber-dana", TWO_FUNDS % "tidak tersedia, alasan: hilang") is None


def test_a_missing_fund_leaves_no_sum() -> None:
    text = TWO_FUNDS % "Rp1.000.000"
    text += "  - {tahun: 2023, sumber: APBDes, tahap: realisasi, nilai: tidak tersedia, alasan: hilang}\n"
    chart = made("sumber-dana", text)
    assert chart is not None and chart.totals == ("jumlah tidak lengkap",)
    assert "APBDes tidak tersedia" in chart.alt and "terbesar" not in chart.title


def workforce(formal: str, date: str = "Agustus 2023") -> Chart | None:
    """A labour force of a thousand of which 50 are unemployed and 600 informal."""
    rows = (
        ("angkatan_kerja", "1.000", "Agustus 2023"),
        ("bekerja", "950", "Agustus 2023"),
        ("menganggur", "50", "Agustus 2023"),
        ("informal", "600", "Agustus 2023"),
        ("formal", formal, date),
    )
    lines = (f"  {key}: {{jumlah: {n}, per: {when}, bukti: B-02}}\n" for key, n, when in rows)
    return made("profil", "profil:\n" + "".join(lines))


def test_a_workforce_that_adds_up_is_one_bar() -> None:
    chart = workforce("350")
    assert chart is not None and chart.kind is ChartKind.SHARES
    assert [s.points[0].text for s in chart.series] == ["600 (60,0%)", "350 (35,0%)", "50 (5,0%)"]


@pytest.mark.parametrize(("formal", "date"), [("351", "Agustus 2023"), ("350", "Februari 2023")])
def test_one_that_does_not_is_plain_bars(formal: str, date: str) -> None:
    chart = workforce(formal, date)
    assert chart is not None and chart.kind is ChartKind.GROUPS
