"""The cover sheet of an annex: its sign, its title, what is known of it, and where the body uses it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paritrana.document import Annex, Column, Facts, Inline, Paragraph, Row, Table, Text, annex_anchor
from paritrana.pdf.drawing import Use
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks import cards, paragraphs, tables
from paritrana.typeset.blocks.paragraphs import LineBox
from paritrana.typeset.context import Setting
from paritrana.typeset.pages.boxes import NEVER, Glue, Penalty, VList
from paritrana.typeset.text.inline_items import TextStyle
from paritrana.typeset.text.line_breaking import set_lines
from paritrana.typeset.theme import Theme

_SIGN_SIZE = 44.0


@dataclass(frozen=True, slots=True)
class AccentRule:
    """The short thick rule below the title."""

    theme: Theme
    height: float = 6.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it in the accent colour."""
        pen.rule((x, top - 4), (x + 30, top - 4), 2.0, self.theme.accent)


def lay_out_cover(
    annex: Annex, setting: Setting, parent: Element, uses: Mapping[str, Sequence[Use]]
) -> VList:
    """The sheet as a vertical list; `uses` are the body's marks by where they lead."""
    items = _head(annex, setting, parent)
    items += cards.facts(Facts(annex.facts), setting, parent)
    for inlines in annex.notes:
        items += [Penalty(0.0), Glue(setting.theme.leading * 0.6)]
        items += paragraphs.note(inlines, setting, parent, setting.theme.full)
    items += _title("Dipakai di", setting, parent)
    rows = list(_rows(annex, uses))
    if not rows:
        words = (Text("Tidak ada bagian berkas ini yang merujuknya."),)
        return items + paragraphs.paragraph(Paragraph(words), setting, parent)
    columns = (
        Column("Halaman lampiran", weight=0.9),
        Column("Bagian", weight=2.4),
        Column("Halaman berkas ini", weight=1.4),
    )
    return items + tables.table(Table(f"pemakaian-{annex.id}", "", "", columns, tuple(rows)), setting, parent)


def _head(annex: Annex, setting: Setting, parent: Element) -> VList:
    theme = setting.theme
    element = parent.child("H1")
    small = TextStyle("sans", theme.table_size, 16.0, theme.grey)
    sign = TextStyle("serif", _SIGN_SIZE, _SIGN_SIZE * 1.15, theme.black, bold=True)
    title = TextStyle("serif", theme.head_sizes[0], theme.head_sizes[0] * 1.25, theme.black, bold=True)
    items: VList = []
    for words, style in (("Lampiran", small), (annex.id, sign), (annex.title, title)):
        for line in set_lines((Text(words),), style, theme.full, setting.faces):
            items += [LineBox(line, style, element), Penalty(NEVER)]
    return [*items, Glue(4.0), AccentRule(setting.theme), Penalty(NEVER), Glue(theme.leading)]


def _title(words: str, setting: Setting, parent: Element) -> VList:
    theme = setting.theme
    style = TextStyle("serif", theme.head_sizes[1], theme.head_sizes[1] * 1.3, theme.black, bold=True)
    line = set_lines((Text(words),), style, theme.measure, setting.faces)[0]
    box = LineBox(line, style, parent.child("H2"))
    return [Penalty(0.0), Glue(theme.leading * 1.2), box, Penalty(NEVER), Glue(3.0), Penalty(NEVER)]


def _rows(annex: Annex, uses: Mapping[str, Sequence[Use]]) -> list[Row]:
    """A row for each place of the annex and section of the body that uses it, with links to where it does."""
    rows: list[Row] = []
    for page in range(len(annex.leaves) + 1):
        sections: dict[str, dict[int, str]] = {}
        for use in uses.get(annex_anchor(annex.id, page), ()):
            sections.setdefault(use.section, {}).setdefault(use.page, use.name)
        for i, (section, pages) in enumerate(sections.items()):
            words = "" if i else f"hlm. {page}" if page else "seluruhnya"
            rows.append(Row(((Text(words),), (Text(section),), tuple(_links(pages)))))
    return rows


def _links(pages: Mapping[int, str]) -> list[Inline]:
    found: list[Inline] = []
    for page in sorted(pages):
        found += [Text(", ")] if found else []
        found.append(Text(str(page + 1), link=f"#{pages[page]}"))
    return found
