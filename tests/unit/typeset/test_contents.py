"""The lists at the front: which lines stay together, what they name, and where their page stands."""

from __future__ import annotations

import pytest

from paritrana.diagnostics import Findings
from paritrana.document import Contents, ContentsKind, Heading, Section, SectionKind, Text
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks import headings
from paritrana.typeset.blocks.contents import ContentsLine, ContentsPlace, fill_contents
from paritrana.typeset.blocks.paragraphs import LineBox
from paritrana.typeset.context import ContentsEntry, LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Destination, Penalty, VList
from tests.support.documents import document, faces


def context() -> LayoutContext:
    return LayoutContext(document(), faces(), Findings())


def filled(
    kind: ContentsKind, *levels: int, titles: str = ""
) -> tuple[list[ContentsLine], list[float], VList]:
    """The lines of a list, the penalties between them, and all of it."""
    made = context()
    entries = [
        ContentsEntry(titles or f"Judul {i}", f"t{i}", level, str(i + 1)) for i, level in enumerate(levels)
    ]
    made.sections, made.tables, made.charts = entries, entries, entries
    items = fill_contents([ContentsPlace(Contents(kind, "Daftar"), (), Element("TOC"))], made)
    lines = [item for item in items if isinstance(item, ContentsLine)]
    return lines, [item.cost for item in items if isinstance(item, Penalty)], items


@pytest.mark.parametrize(
    ("levels", "costs"),
    [
        ([1, 2, 2, 1, 2, 1, 1], [NEVER, 0, 0, NEVER, 0, 0]),  # a chapter leads its first head
        ([1, 1, 1], [NEVER, 0]),  # the first line is never alone
        ([2, 1], [NEVER]),
        ([2, 2, 2], [NEVER, 0]),
        ([1], []),
    ],
)
def test_a_page_never_ends_between_a_chapter_and_its_first_head(
    levels: list[int], costs: list[float]
) -> None:
    assert filled(ContentsKind.SECTIONS, *levels)[1] == costs


def test_lists_of_tables_know_no_chapters() -> None:
    assert filled(ContentsKind.TABLES, 1, 2, 1, 2)[1] == [NEVER, 0, 0]


def test_only_two_levels_are_named_and_none_without_a_title() -> None:
    assert [line.entry.level for line in filled(ContentsKind.SECTIONS, 1, 2, 3, 2, 1)[0]] == [1, 2, 2, 1]
    made = context()
    made.tables = [ContentsEntry("", "t0", 1), ContentsEntry("Judul", "t1", 1)]
    head = (Penalty(7.0),)
    place = ContentsPlace(Contents(ContentsKind.TABLES, "Daftar"), head, Element("TOC"))
    items = fill_contents([place], made)
    assert [line.entry.target for line in items if isinstance(line, ContentsLine)] == ["t1"]
    assert items[0] is head[0]
    assert (
        fill_contents([ContentsPlace(Contents(ContentsKind.CHARTS, "Daftar"), head, Element("TOC"))], made)
        == []
    )


def test_a_chapter_is_bold_and_what_is_below_it_stands_in() -> None:
    (chapter, head), _, _ = filled(ContentsKind.SECTIONS, 1, 2)
    assert (chapter.indent, chapter.title_x, chapter.style.bold, chapter.air) == (0.0, 24.0, True, 3.0)
    assert (head.indent, head.title_x, head.style.bold, head.air) == (24.0, 54.0, False, 0.0)
    assert chapter.height == chapter.style.leading + 3 + 1
    ((table,), _, _) = filled(ContentsKind.TABLES, 1)
    assert (table.indent, table.title_x, table.style.family) == (0.0, 62.0, "sans")


def test_a_long_title_ends_before_its_page_number() -> None:
    """28 points are the pages', and 10 more stay white."""
    ((line,), _, _) = filled(ContentsKind.SECTIONS, 1, titles="Perlindungan pekerja rentan " * 9)
    room = faces().theme.full - 24 - 28 - 10
    assert len(line.title) > 1
    assert all(each.width <= room for each in line.title)
    assert max(each.width for each in line.title) > 0.8 * room
    assert line.height == len(line.title) * line.style.leading + 3 + 1


# --- heads -------------------------------------------------------------------------------------------------------


def levels(*asked: int) -> list[tuple[str, int]]:
    """The tag of each head and the depth of its bookmark, after a section's."""
    made, parent = context(), Element("Sect")
    headings.section_head(Section("s", "Bab", (), number="1"), made, parent)
    found = []
    for level in asked:
        items = headings.heading(Heading(level, (Text("Judul"),)), made, parent)
        (mark,) = (item for item in items if isinstance(item, headings.BookmarkBox))
        (tag,) = {item.element.kind for item in items if isinstance(item, LineBox)}
        found.append((tag, mark.level))
    return found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ([2, 3, 3, 2], [("H2", 1), ("H3", 2), ("H3", 2), ("H2", 1)]),
        ([3], [("H2", 1)]),  # no level is left out
        ([2, 4], [("H2", 1), ("H3", 2)]),
    ],
)
def test_no_level_is_left_out(asked: list[int], found: list[tuple[str, int]]) -> None:
    assert levels(*asked) == found


def test_a_section_is_reached_by_its_name_and_its_number() -> None:
    made = context()
    items = headings.section_head(Section("anggaran", "Anggaran", (), number="4"), made, Element("Sect"))
    assert [item.id for item in items if isinstance(item, Destination)] == ["anggaran", "bab-4"]
    (mark,) = (item for item in items if isinstance(item, headings.BookmarkBox))
    assert (mark.title, mark.level, mark.target) == ("4  Anggaran", 0, "anggaran")
    letter = Section("surat", "Surat", (), kind=SectionKind.LETTER)
    items = headings.section_head(letter, made, Element("Sect"))
    assert [item.id for item in items if isinstance(item, Destination)] == ["surat"]
    assert not any(isinstance(item, LineBox) for item in items)
    assert [entry.title for entry in made.sections] == ["Anggaran", "Surat"]
    assert made.wide
