"""Where a batch begins to speak: likeness, outliers, sizes, long tables, progress."""

from __future__ import annotations

import io
from base64 import b85encode
from dataclasses import replace

import pytest

from paritrana.batch import insights as looking
from paritrana.batch.insights import Outlier, insights
from paritrana.batch.likeness import BAND, BINS, EMPTY, alike, groups, sketch
from paritrana.batch.rows import AspectCount, DossierRow, FindingCount, Idea, Status
from paritrana.batch.summary import html_page, html_parts
from paritrana.cli.batch import Lines
from paritrana.evidence.regions import RegionTable
from tests.corpus.harness import regions

REGIONS: RegionTable = regions()


def sketch_of(*numbers: int) -> str:
    """A sketch with these numbers."""
    return b85encode(b"".join(number.to_bytes(2, "big") for number in numbers)).decode("ascii")


def differing(many: int, base: int = 1) -> str:
    """A sketch that differs from `differing(0)` in so many of its last places."""
    return sketch_of(*[base] * (BINS - many), *[base + 1] * many)


def grouped(one: str, other: str) -> bool:
    """Whether innovations of two regions with these sketches are called alike."""
    return bool(
        groups([DossierRow(n, innovations=(Idea("I-1", "x", s),)) for n, s in (("a", one), ("b", other))])
    )


@pytest.mark.parametrize(("words", "compared"), [(12, True), (11, False)])
def test_twelve_words_can_be_compared(words: int, compared: bool) -> None:
    assert bool(sketch(" ".join(f"kata{chr(97 + n)}" for n in range(words)))) is compared


@pytest.mark.parametrize(("many", "together"), [(16, True), (17, False)])
def test_three_quarters_in_common_make_two_texts_alike(many: int, together: bool) -> None:
    assert (alike(differing(0), differing(many)) >= 0.75) is together  # 48 of 64 are exactly three quarters
    assert grouped(differing(0), differing(many)) is together


def bands(equal: int) -> tuple[str, str]:
    """Two sketches that hold something in `equal` bands, the same, and in no other."""
    numbers = [7] * (BAND * equal) + [EMPTY] * (BINS - BAND * equal)
    return sketch_of(*numbers), sketch_of(*numbers)


@pytest.mark.parametrize(("equal", "together"), [(2, True), (1, False), (0, False)])
def test_texts_are_compared_when_two_bands_agree(equal: int, together: bool) -> None:
    assert grouped(*bands(equal)) is together


def test_places_that_are_empty_in_both_say_nothing() -> None:
    one = sketch_of(*[7] * 4, *[EMPTY] * (BINS - 4))
    assert alike(one, one) == 1
    assert alike(one, sketch_of(*[7] * 2, *[8] * 2, *[EMPTY] * (BINS - 4))) == 0.5
    assert alike(sketch_of(*[EMPTY] * BINS), sketch_of(*[EMPTY] * BINS)) == 0


def built(number: int, pages: int, code: str = "32.{:02}") -> DossierRow:
    return DossierRow(f"d{number}", Status.BUILT, code=code.format(number), pages=pages)


@pytest.mark.parametrize(("pages", "far"), [(35, False), (36, True), (25, False), (24, True)])
def test_an_outlier_is_more_than_five_usual_distances_away(pages: int, far: bool) -> None:
    rows = [built(n, 30 + n % 3 - 1) for n in range(12)]  # 29, 30, 31: the usual distance is 1
    assert bool(insights([*rows, built(20, pages)], REGIONS).outliers) is far


@pytest.mark.parametrize(("many", "told"), [(8, True), (7, False)])
def test_eight_dossiers_of_a_kind_tell_what_is_usual(many: int, told: bool) -> None:
    rows = [built(n, 30 + n % 3 - 1) for n in range(many - 1)]
    assert bool(insights([*rows, built(20, 90)], REGIONS).outliers) is told
    assert looking.FEWEST == 8


def test_the_usual_distance_counts_without_its_sign() -> None:
    rows = [built(n, pages) for n, pages in enumerate((10, 20, 30, 40, 50, 60, 70, 71, 72))]
    assert insights(rows, REGIONS).outliers == ()


@pytest.mark.parametrize(
    ("many", "words"),
    [
        (0, "0 bita"),
        (999, "999 bita"),
        (1_000, "1,0 kB"),
        (9_949, "9,9 kB"),
        (9_999, "10,0 kB"),
        (10_000, "10 kB"),
        (999_999, "1000 kB"),
        (1_000_000, "1,0 MB"),
        (999_999_999, "1000 MB"),
        (1_000_000_000, "1,0 GB"),
    ],
)
def test_sizes_change_their_unit(many: int, words: str) -> None:
    assert html_parts.size(many) == words


ROWS = [built(n, 30) for n in range(4)]


@pytest.mark.parametrize(("most", "listed", "cut"), [(4, 4, False), (3, 3, True)])
def test_a_page_says_when_it_lists_less(
    most: int, listed: int, cut: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_page, "MOST", most)
    text = html_page.html_bytes(ROWS, insights(ROWS, REGIONS), "", "").decode()
    assert text.count("<tr data-status") == listed
    assert ("Halaman ini memuat" in text) is cut


@pytest.mark.parametrize(("most", "cut"), [(2, False), (1, True)])
def test_a_table_says_when_it_lists_less(most: int, cut: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_parts, "MOST_LINES", most)
    text = html_parts.same_code((("32.01", ("a", "b")), ("32.02", ("c", "d"))))
    assert text.count("<tr><td") == most
    assert ("baris pertama dari" in text) is cut


def aspect(proven: int, stated: int, missing: int = 0) -> DossierRow:
    return replace(ROWS[0], aspects=(AspectCount("A1", "Komitmen", stated, proven, 0, missing),))


@pytest.mark.parametrize(
    ("proven", "stated", "missing", "share"), [(0, 0, 0, 0), (1, 3, 0, 33), (2, 3, 0, 67), (1, 1, 1, 50)]
)
def test_a_bar_is_filled_by_what_is_proven_of_what_is_wanted(
    proven: int, stated: int, missing: int, share: int
) -> None:
    assert f"--p:{share}%" in html_parts.dossier(aspect(proven, stated, missing))


@pytest.mark.parametrize(("total", "lines"), [(10, 10), (100, 10), (3, 3)])
def test_progress_is_said_every_tenth(total: int, lines: int) -> None:
    stream = io.StringIO()
    watch = Lines(stream)
    watch.phase("susun", total)
    for _ in range(total):
        watch.row(ROWS[0])
    told = stream.getvalue().splitlines()
    assert len(told) == lines
    assert told[-1] == f"susun {total}/{total}"


@pytest.mark.parametrize(("many", "words"), [(0, "<td>"), (1, "ANG-02</a>"), (2, "ANG-02</a>×2")])
def test_a_code_is_counted_from_twice_on(many: int, words: str) -> None:
    row = replace(ROWS[0], findings=(FindingCount("ANG-02", "x", "catatan", many, 1),))
    assert html_parts.dossier(row).endswith(f"{words}</td></tr>")


def test_each_phase_counts_from_nothing() -> None:
    stream = io.StringIO()
    watch = Lines(stream)
    for name in ("periksa", "susun"):
        watch.phase(name, 2)
        watch.row(ROWS[0])
        watch.row(ROWS[0])
    assert stream.getvalue().splitlines() == ["periksa 1/2", "periksa 2/2", "susun 1/2", "susun 2/2"]


def test_a_table_has_its_note_and_no_empty_one() -> None:
    seen = insights(ROWS, REGIONS)
    assert "<p>" not in html_parts.same_code((("32.01", ("a", "b")),))
    assert html_parts.gaps(seen.gaps).count("<p>") == 0 < len(seen.gaps)
    assert "</h2><p>Belum tentu salah" in html_parts.outliers((Outlier("a", "A", "halaman", 90, 30.0),))
