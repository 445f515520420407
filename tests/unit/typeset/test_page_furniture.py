"""What every page bears besides its content: tabs inside the sheet, texts within their room."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from paritrana.diagnostics import Findings
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Artifact
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.page_furniture import Stamp, clip, draw_furniture, draw_stamp, draw_tab
from paritrana.typeset.theme import MM
from tests.support.documents import document, faces


@dataclass
class Notes:
    """A pen that notes what it is asked to draw."""

    mirrored: bool = False
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    texts: list[tuple[str, float, float]] = field(default_factory=list)
    turned: list[tuple[str, float, float, float]] = field(default_factory=list)
    rules: list[tuple[tuple[float, float], tuple[float, float]]] = field(default_factory=list)

    def artifact(self, kind: Artifact) -> None: ...

    def box(self, x: float, y: float, width: float, height: float, **ink: object) -> None:
        self.boxes.append((x, y, x + width, y + height))

    def text(self, element: object, pieces: tuple[Piece, ...], x: float, y: float) -> None:
        self.texts += [(piece.text, x + piece.x, y) for piece in pieces]

    def rising_text(self, element: object, piece: Piece, x: float, y: float, sine: float) -> None:
        self.turned.append((piece.text, x, y, piece.face.width(piece.text) * piece.size))

    def rule(self, start: tuple[float, float], end: tuple[float, float], *ink: Any) -> None:
        self.rules.append((start, end))


def pen(mirrored: bool = False) -> tuple[Notes, Pen]:
    notes = Notes(mirrored)
    return notes, cast(Pen, notes)


def context(draft: bool = False, example: str = "") -> LayoutContext:
    return LayoutContext(document(draft=draft, example=example), faces(), Findings())


A4 = (210 * MM, 297 * MM)


def tab(
    index: int, across: bool, id: str = "B-01"
) -> tuple[tuple[float, float, float, float], tuple[str, float, float]]:
    """The box of a tab, and its text with the place where it begins."""
    notes, drawing = pen()
    wide, tall = A4[::-1] if across else A4
    draw_tab(drawing, context(), id, index, Stamp("", "", wide, tall, 20, 20, across))
    ((text, x, y),) = [*notes.texts, *(each[:3] for each in notes.turned)]
    return notes.boxes[0], (text, x, y)


@pytest.mark.parametrize("across", [False, True])
def test_tabs_stay_on_the_sheet_however_many_annexes_there_are(across: bool) -> None:
    wide, tall = A4[::-1] if across else A4
    for index in range(60):
        (left, low, right, high), (_, x, y) = tab(index, across)
        assert 0 <= left < right <= wide + 0.01 and 0 <= low < high <= tall
        assert left < x < right and low - 0.01 < y < high


@pytest.mark.parametrize("across", [False, True])
def test_nine_tabs_stand_one_after_the_other_and_the_tenth_begins_anew(across: bool) -> None:
    boxes = [tab(index, across)[0] for index in range(19)]
    assert boxes[9] == boxes[0] == boxes[18]
    axis = 0 if across else 1
    steps = [round(boxes[i + 1][axis] - boxes[i][axis], 3) for i in range(8)]
    assert set(steps) == {round((25 if across else -25) * MM, 3)}  # 22 mm and 3 between them


def test_a_tab_s_text_stands_in_its_middle() -> None:
    wide = faces().get("sans", True).width("B-123") * faces().theme.mark_size
    (left, _, right, _), (_, x, _) = tab(0, True, "B-123")
    assert x + wide / 2 == pytest.approx((left + right) / 2)
    (_, low, _, high), (_, _, y) = tab(0, False, "B-123")
    assert y + wide / 2 == pytest.approx((low + high) / 2)


# --- the stamp ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("across", [False, True])
def test_the_stamp_stands_in_its_box_and_the_title_beside_it(across: bool) -> None:
    notes, drawing = pen()
    wide, tall = A4[::-1] if across else A4
    draw_stamp(
        drawing,
        context(example="Contoh. " * 90),
        Stamp("B-01 hlm. 1", "Judul " * 90, wide, tall, 60, 40, across),
    )
    ((left, low, right, high),) = notes.boxes
    (stamp, x, y), (title, at, _), (example, begins, _) = notes.texts
    bold, face, size = faces().get("sans", True), faces().get("sans"), faces().theme.mark_size
    assert left < x and x + bold.width(stamp) * 11 < right <= wide - 40
    assert low < y < high < tall
    assert at == 60 and at + face.width(title) * size < left
    assert title.endswith("…") and begins == 60
    assert begins + face.width(example) * (size - 1) <= wide - 40


def test_no_example_no_sentence() -> None:
    notes, drawing = pen()
    draw_stamp(drawing, context(), Stamp("B-01", "Judul", *A4, 60, 40))
    assert [text for text, _, _ in notes.texts] == ["B-01", "Judul"]


# --- texts within their room -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "shown"),
    [(5, "abcde"), (4.9, "abc…"), (4, "abc…"), (3.9, "ab…"), (1, "…"), (0.5, "…")],
)
def test_a_text_is_cut_to_its_room(limit: float, shown: str) -> None:
    """A point each letter, and one for the ellipsis."""
    assert clip("abcde", len, 1.0, limit) == shown


def test_no_blank_stands_before_an_ellipsis() -> None:
    assert clip("ab cde", len, 1.0, 4) == "ab…"
    assert clip("ab cde", len, 2.0, 12) == "ab cde"


@pytest.mark.parametrize("mirrored", [False, True])
def test_head_and_foot_change_sides_with_the_page(mirrored: bool) -> None:
    theme = faces().theme
    notes, drawing = pen(mirrored)
    draw_furniture(drawing, context(), 4, 9, "Bab Uji")
    at = {text: x for text, x, _ in notes.texts}
    left = theme.frame_left(mirrored)
    assert set(at) == {"Kabupaten Uji", "Bab Uji", "0a1b2c3d", "Halaman 5 dari 9"}
    inside, outside = ("Bab Uji", "Kabupaten Uji") if mirrored else ("Kabupaten Uji", "Bab Uji")
    assert at[inside] == left
    face, size = faces().get("sans"), theme.mark_size
    assert at[outside] + face.width(outside) * size == pytest.approx(left + theme.full)
    first, last = ("Halaman 5 dari 9", "0a1b2c3d") if mirrored else ("0a1b2c3d", "Halaman 5 dari 9")
    assert at[first] == left
    assert at[last] + face.width(last) * size == pytest.approx(left + theme.full)


@pytest.mark.parametrize(
    ("number", "texts"), [(0, {"0a1b2c3d"}), (1, {"Kabupaten Uji", "0a1b2c3d", "Halaman 2 dari 3", "Contoh"})]
)
def test_the_cover_has_a_build_code_only(number: int, texts: set[str]) -> None:
    notes, drawing = pen()
    draw_furniture(drawing, context(example="Contoh"), number, 3, "")
    assert {text for text, _, _ in notes.texts} == texts
    assert notes.turned == []


def test_a_draft_has_its_sign_in_the_middle_of_the_page() -> None:
    """The middle of the base line, half a cap height above it, is the middle of the page."""
    notes, drawing = pen()
    draw_furniture(drawing, context(draft=True), 0, 3, "")
    ((text, x, y, wide),) = notes.turned
    assert text == "DRAF"
    theme, rise = faces().theme, faces().get("sans", True).cap_height / 1000 * 190 / 2
    sine, cosine = 0.72, (1 - 0.72**2) ** 0.5
    assert x + wide / 2 * cosine - rise * sine == pytest.approx(theme.width / 2)
    assert y + wide / 2 * sine + rise * cosine == pytest.approx(theme.height / 2)
