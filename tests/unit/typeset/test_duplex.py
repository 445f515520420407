"""Both sides printed: chapters begin on the right, margins and the margin column change sides."""

from __future__ import annotations

import re
from dataclasses import replace

from paritrana.diagnostics import Findings
from paritrana.document import Document, Heading, Mark, Notice, Paragraph, Section, Text
from paritrana.typeset.theme import Faces, Theme
from paritrana.typeset.typesetter import typeset
from tests.support.documents import document, faces
from tests.support.pdftext import ReadBack

TEXT = Paragraph((Text("Pekerja terlindungi 97.150 orang."), Mark("B-01", "bab-1")))
THEME = Theme(duplex=True)


def chapters(count: int) -> Document:
    made = document()
    sections = tuple(
        Section(f"bab-{i}", f"Bab {i}", (TEXT,) * 40, number=str(i)) for i in range(1, count + 1)
    )
    return replace(made, sections=sections)


def read(made: Document, theme: Theme) -> ReadBack:
    return ReadBack(typeset(made, Faces(theme, faces().read), Findings()).finish())


def lefts(back: ReadBack, page: int, words: str) -> list[float]:
    """Where runs that hold `words` begin on a page (from 0)."""
    code = back.reader.pages[page].get_contents()
    assert code is not None
    places = re.findall(rb"1 0 0 1 ([\d.]+) [\d.]+ Tm", code.get_data())
    assert words in "".join(back.drawn[page].tagged.values())
    return [float(x) for x in places]


def test_each_chapter_begins_on_a_right_hand_page() -> None:
    back = read(chapters(3), THEME)
    starts = [
        i + 1 for i, page in enumerate(back.drawn) if re.search(r"\d Bab \d", "".join(page.tagged.values()))
    ]
    assert len(starts) == 3
    assert all(start % 2 == 1 for start in starts)
    assert len(read(chapters(3), Theme()).reader.pages) < len(back.reader.pages)


def test_margins_and_marks_change_sides() -> None:
    """Right-hand: text at 30 mm, marks beside it at 158 mm. Left-hand: marks at 20 mm, text at 58 mm."""
    back = read(chapters(1), THEME)
    right = lefts(back, 2, "97.150")
    left = lefts(back, 3, "97.150")
    column = THEME.margin_column + THEME.gutter
    assert round(THEME.inner, 2) in right
    assert round(THEME.inner + THEME.measure + THEME.gutter, 2) in right
    assert round(THEME.outer, 2) in left
    assert round(THEME.outer + column, 2) in left
    assert round(THEME.inner, 2) not in left


def test_all_that_stands_in_the_text_column_begins_at_its_edge() -> None:
    blocks = (Heading(2, (Text("Kepala"),)), Notice("Awas", (Text("Pesan."),)), Paragraph((Text("Teks."),)))
    made = replace(document(), sections=(Section("bab-1", "Bab 1", blocks * 40, number="1"),))
    back = read(made, THEME)
    for page, edge in ((4, THEME.inner), (5, THEME.outer + THEME.margin_column + THEME.gutter)):
        code = back.reader.pages[page].get_contents().get_data()
        heads, texts = (
            {float(x) for x in re.findall(rb"/%b<<[^>]*>>BDC.*?1 0 0 1 ([\d.]+) " % tag, code, re.DOTALL)}
            for tag in (b"H2", b"P")
        )
        assert heads == {round(edge, 2)}
        assert texts == {round(edge, 2), round(edge + 12, 2)}  # a notice stands right of its bar


def test_a_spread_begins_on_a_left_hand_page() -> None:
    made = chapters(2)
    first, second = made.sections
    back = read(replace(made, sections=(first, replace(second, spread=True))), THEME)
    start = next(i + 1 for i, page in enumerate(back.drawn) if "2 Bab 2" in "".join(page.tagged.values()))
    assert start % 2 == 0


def test_the_back_of_a_sheet_that_stays_empty_is_empty() -> None:
    back = read(chapters(3), THEME)
    empty = [page for page in back.drawn if not page.tagged]
    assert empty
    assert not any(page.artifacts for page in empty)
