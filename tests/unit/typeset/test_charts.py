"""Charts drawn on a pen that only takes notes: nothing leaves the box, no two texts meet, every value is printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paritrana.document import Chart, ChartKind, Fill, Point, Series
from paritrana.pdf.drawing import Colour
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Element
from paritrana.typeset.charts import lay_out_chart
from tests.support.documents import faces

LEFT, TOP = 85.0, 760.0
COLUMN, PAGE = 345.8, 453.5
PAPER = (1.0, 1.0, 1.0)
Rect = tuple[float, float, float, float]


@dataclass
class Notes:
    """A pen that notes what it is asked to draw, as rectangles (left, low, right, high)."""

    texts: list[tuple[str, Rect]] = field(default_factory=list)
    inks: list[tuple[str, Rect]] = field(default_factory=list)
    dashes: int = 0
    lines: list[Rect] = field(default_factory=list)
    tagged: set[int] = field(default_factory=set)

    def tag(self, element: Element | None, attributes: str = "") -> None:
        self.tagged.add(id(element))

    def text(self, element: Element | None, pieces: Iterable[Piece], x: float, baseline: float) -> None:
        self.tag(element)
        for p in pieces:
            wide = p.face.width(p.text.rstrip()) * p.size
            box = (x + p.x, baseline - 0.2 * p.size, x + p.x + wide, baseline + 0.7 * p.size)
            self._note(p, box)

    def rising_text(self, element: Element | None, p: Piece, x: float, y: float, sine: float) -> None:
        self.tag(element)
        assert sine == 1.0
        wide = p.face.width(p.text.rstrip()) * p.size
        self._note(p, (x - 0.7 * p.size, y, x + 0.2 * p.size, y + wide))

    def _note(self, piece: Piece, box: Rect) -> None:
        assert piece.size >= 8.0
        assert all(piece.face.glyph_code(char) is not None for char in piece.text)
        self.texts.append((piece.text.rstrip(), box))

    def rule(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        width: float,
        colour: Colour,
        element: Element | None = None,
        dash: tuple[float, ...] = (),
    ) -> None:
        self.tag(element)
        self.dashes += bool(dash)
        self.lines.append((*start, *end))

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line_width: float = 0.5,
        element: Element | None = None,
    ) -> None:
        self.tag(element)
        assert width >= 0 and height >= 0
        kind = "paper" if fill == PAPER else "solid" if fill else "outline"
        self.inks.append((kind, (x, y, x + width, y + height)))

    def hatch(self, x: float, y: float, width: float, height: float, *rest: Any, **named: Any) -> None:
        self.tag(named["element"] if "element" in named else rest[-1])
        self.inks.append(("hatch", (x, y, x + width, y + height)))

    def path(self, points: Iterable[tuple[float, float]], *rest: Any, **named: Any) -> None:
        self.tag(named["element"] if "element" in named else rest[-1])
        xs, ys = zip(*points, strict=True)
        self.inks.append(("mark", (min(xs), min(ys), max(xs), max(ys))))

    @property
    def everything(self) -> list[Rect]:
        lines = [(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in self.lines]
        return [box for _, box in (*self.texts, *self.inks)] + lines

    @property
    def words(self) -> str:
        """All letters in the order drawn, without blanks and soft hyphens."""
        return "".join("".join(text for text, _ in self.texts).replace("\u00ad", "").split())


def draw(chart: Chart, width: float = COLUMN) -> tuple[Notes, float, Element]:
    element, notes = Element("Figure"), Notes()
    box = lay_out_chart(chart, width, faces(), element)
    box.draw(cast(Pen, notes), LEFT, TOP)
    assert notes.tagged == {id(element)}
    return notes, box.height, element


def chart(kind: ChartKind, *series: Series, unit: str = "rupiah") -> Chart:
    return Chart("g", "Grafik 1", "Judul", kind, series, unit, "alt")


def points(*rows: tuple[str, float | None, str], fill: Fill = Fill.SOLID) -> tuple[Point, ...]:
    return tuple(Point(label, value, text, fill) for label, value, text in rows)


def counts(number: int, start: int = 2000) -> Series:
    return Series(
        "Peserta", points(*((str(start + i), i * 10.0 + 5, f"{i * 10 + 5}") for i in range(number)))
    )


BANDUNG = Series(
    "Realisasi",
    (
        Point("2021", 216e6, "Rp216 juta"),
        Point("2022", None, "tidak tersedia"),
        Point("2023", 20.7e9, "Rp20,7 miliar"),
        Point("2024", 39.8e9, "Rp39,8 miliar", note="setelah periode"),
    ),
)
PAGU = Series("pagu", points(("2021", 3e8, "Rp300 juta"), ("2023", 21e9, "Rp21 miliar"), fill=Fill.HATCH))


def check(chart: Chart, width: float) -> Notes:
    """All that must hold for every chart."""
    notes, height, _ = draw(chart, width)
    assert 0 < height <= 640
    for left, low, right, high in notes.everything:
        assert left >= LEFT - 0.5 and right <= LEFT + width + 0.5, (left - LEFT, right - LEFT, width)
        assert low >= TOP - height - 0.5 and high <= TOP + 0.5, (TOP - high, TOP - low, height)
    for (text, one), (other, two) in combinations(notes.texts, 2):
        assert not meet(one, two), (text, other)
    for text, one in notes.texts:
        for kind, two in notes.inks:
            assert kind not in ("solid", "mark") or not meet(one, two), (text, kind)
    return notes


def meet(a: Rect, b: Rect) -> bool:
    return a[0] < b[2] - 0.1 and b[0] < a[2] - 0.1 and a[1] < b[3] - 0.1 and b[1] < a[3] - 0.1


# --- one case each ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [COLUMN, PAGE])
def test_a_budget_with_a_gap_and_a_year_after_the_period(width: float) -> None:
    notes = check(chart(ChartKind.BARS, BANDUNG), width)
    texts = [text for text, _ in notes.texts]
    for said in ("Rp216 juta", "tidak tersedia", "Rp20,7 miliar", "Rp39,8 miliar", "2022", "setelah periode"):
        assert said in texts
    bars = [box for kind, box in notes.inks if kind == "solid"]
    assert len(bars) == 3
    assert notes.dashes == 1
    assert all(12 <= right - left <= 46 for left, _, right, _ in bars)


def test_heights_of_bars_are_in_proportion_and_stand_on_zero() -> None:
    notes = check(chart(ChartKind.BARS, Series("", points(("2021", 50, "50"), ("2022", 100, "100")))), COLUMN)
    (_, low, _, high), (_, low2, _, high2) = (box for kind, box in notes.inks if kind == "solid")
    assert low == pytest.approx(low2)
    assert (high - low) * 2 == pytest.approx(high2 - low2)
    assert any(a == pytest.approx(LEFT) and b == d == pytest.approx(low) for a, b, c, d in notes.lines)


@pytest.mark.parametrize("kind", [ChartKind.BARS, ChartKind.GROUPS])
def test_a_very_small_value_is_still_seen(kind: ChartKind) -> None:
    notes = check(chart(kind, Series("", points(("2021", 1, "1"), ("2022", 1e5, "100.000")))), COLUMN)
    sizes = sorted((r - x, h - low) for k, (x, low, r, h) in notes.inks if k == "solid")
    assert len(sizes) == 2 and all(min(size) > 1 for size in sizes)


@pytest.mark.parametrize("kind", [ChartKind.BARS, ChartKind.GROUPS])
def test_zero_and_a_gap_have_no_bar(kind: ChartKind) -> None:
    notes = check(
        chart(kind, Series("", points(("2021", 0, "0 orang"), ("2022", None, "tidak ada")))), COLUMN
    )
    assert not [k for k, _ in notes.inks if k in ("solid", "outline")]
    assert "0orang" in notes.words and "tidakada" in notes.words


def test_series_are_told_apart_without_colour() -> None:
    notes = check(chart(ChartKind.BARS, PAGU, BANDUNG), PAGE)
    kinds = {kind for kind, _ in notes.inks}
    assert {"solid", "hatch", "outline"} <= kinds
    assert [text for text, _ in notes.texts].count("pagu") == 2


def test_bars_with_a_value_below_zero_lie_down() -> None:
    notes = check(
        chart(ChartKind.BARS, Series("", points(("2021", -50, "−50"), ("2022", 100, "100")))), COLUMN
    )
    (_, _, end, _), (start, _, _, _) = (box for kind, box in notes.inks if kind == "solid")
    assert end == pytest.approx(start)


def test_a_line_is_not_drawn_across_a_gap() -> None:
    rows = (
        ("2020", 5, "5"),
        ("2021", 7, "7"),
        ("2022", None, "tidak ada"),
        ("2023", 9, "9"),
        ("2024", 8, "8"),
    )
    notes = check(chart(ChartKind.LINE, Series("", points(*rows))), COLUMN)
    sloping = [line for line in notes.lines if line[0] != line[2] and line[1] != line[3]]
    assert len(sloping) == 2
    assert len([k for k, _ in notes.inks if k == "mark"]) == 4


def test_gaps_of_any_width_say_why() -> None:
    rows = [("2010", 5.0, "5"), ("2011", None, "tidak tersedia menurut dinas"), ("2012", 6.0, "6")]
    rows += [(str(year), None, "belum direkonsiliasi dengan kantor cabang") for year in range(2013, 2017)]
    notes = check(chart(ChartKind.LINE, Series("", points(*rows, ("2017", 7, "7")))), COLUMN)
    assert "tidaktersediamenurutdinas" in notes.words
    assert "belumdirekonsiliasidengankantorcabang" in notes.words


def test_a_line_that_does_not_begin_at_zero_says_so() -> None:
    notes = check(chart(ChartKind.LINE, Series("", points(("2021", 91, "91"), ("2022", 95, "95")))), COLUMN)
    assert "sumbutegaktidakmulaidarinol" in notes.words


def test_a_scale_grows_for_more_than_all() -> None:
    notes = check(
        chart(ChartKind.SCALE, Series("", points(("A", 112.5, "112,5 %"), ("B", 50, "50 %")))), COLUMN
    )
    texts = dict(notes.texts)
    assert texts["100 %"][2] < texts["112,5 %"][0] + 30
    assert "125 %" in texts


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("series", [(), (Series("", ()),)])
def test_nothing_to_draw_is_said(kind: ChartKind, series: tuple[Series, ...]) -> None:
    notes = check(chart(kind, *series), COLUMN)
    assert notes.words == "tidakadadata"


def test_forty_groups_stay_on_a_page() -> None:
    rows = ((f"Kelompok pekerja rentan nomor {i} di kecamatan", i + 1.0, f"{i + 1}") for i in range(40))
    notes = check(chart(ChartKind.GROUPS, Series("", points(*rows))), COLUMN)
    assert len([k for k, _ in notes.inks if k == "solid"]) == 40


def test_what_no_page_holds_is_not_drawn_and_said() -> None:
    rows = ((f"Kelompok {i}", i + 1.0, f"{i + 1}") for i in range(200))
    notes = check(chart(ChartKind.GROUPS, Series("", points(*rows))), COLUMN)
    assert "200nilaitidakmuat" in notes.words


@pytest.mark.parametrize("number", [1, 3, 9, 22, 40, 100])
@pytest.mark.parametrize("kind", [ChartKind.BARS, ChartKind.LINE])
def test_any_number_of_years(kind: ChartKind, number: int) -> None:
    check(chart(kind, counts(number, 1900), unit="orang"), COLUMN)


def test_the_figure_knows_its_bounding_box() -> None:
    _, height, element = draw(chart(ChartKind.BARS, BANDUNG))
    box = f"{LEFT:.2f} {TOP - height:.2f} {LEFT + COLUMN:.2f} {TOP:.2f}"
    assert element.entries() == f"/A<</O/Layout/BBox[{box}]/Placement/Block>>"


# --- any chart -------------------------------------------------------------------------------------------------------

LABELS = (
    "Guru ngaji",
    "Petugas Perlindungan Masyarakat (Linmas)",
    "Nelayan",
    "RT/RW",
    "Kesejahteraan Keluarga",
)
VALUES = st.one_of(
    st.none(),
    st.sampled_from((0.0, 1.0, 50.0, 100.0, 1e5, -40.0, 1e15)),
    st.floats(-1e6, 1e6),
    st.floats(0, 100),
)
TEXTS = ("Rp20,7 miliar", "5", "1.234 orang", "Rp216 juta", "12,5 %", "Rp4.799.995.200")


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    kind = draw(st.sampled_from(ChartKind))
    years = draw(st.booleans())
    several = []
    for name in draw(
        st.sampled_from([("realisasi",), ("pagu", "realisasi"), ("usulan", "pagu", "realisasi")])
    ):
        made = []
        for i in range(draw(st.integers(0, 9))):
            label = str(2015 + i) if years else draw(st.sampled_from(LABELS))
            value = draw(VALUES)
            text = "tidak tersedia" if value is None else draw(st.sampled_from(TEXTS))
            note = draw(st.sampled_from(("", "setelah periode", "dari 1.614 orang")))
            made.append(Point(label, value, text, draw(st.sampled_from(Fill)), note))
        several.append(Series(name, tuple(made)))
    return chart(kind, *several, unit=draw(st.sampled_from(("rupiah", "orang", "%", ""))))


@settings(max_examples=400, deadline=None, derandomize=True)
@given(charts(), st.sampled_from((230.0, COLUMN, PAGE)))
def test_any_chart_stays_in_its_box_and_says_every_value(made: Chart, width: float) -> None:
    notes = check(made, width)
    if "tidakmuat" in notes.words or "angkapadatitik" in notes.words:
        return
    for series in made.series:
        for point in series.points:
            if point.value is not None or made.kind is not ChartKind.LINE:
                assert "".join(point.text.split()) in notes.words
    assert draw(made, width)[0].texts == notes.texts
