"""The cover sheet of an annex: its sign, its title, what is known of it, and where the body uses it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from paritrana.document import Annex, Column, Facts, Inline, Paragraph, Row, Table, Text, annex_anchor
from paritrana.pdf.drawing import AnnexUse
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks import cards, paragraphs, tables
from paritrana.typeset.blocks.headings import AccentRule
from paritrana.typeset.blocks.paragraphs import LineBox
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Glue, Penalty, VList
from paritrana.typeset.text.line_breaking import set_lines

_ABOVE_NOTE, _ABOVE_HEAD = 0.6, 1.2
"""White space in leadings, as between blocks of the body."""
_ABOVE_RULE, _BELOW_HEAD = 4.0, 3.0
"""Points between the title and its rule, and between a head and its text. Set by eye."""


def lay_out_cover(
    annex: Annex, context: LayoutContext, parent: Element, uses: Mapping[str, Sequence[AnnexUse]]
) -> VList:
    """The sheet as a vertical list; `uses` are the body's marks by where they lead."""
    items = _head(annex, context, parent)
    items += cards.facts(Facts(annex.facts), context, parent)
    for inlines in annex.notes:
        items += [Penalty(0.0), Glue(context.theme.leading * _ABOVE_NOTE)]
        items += paragraphs.note(inlines, context, parent, context.theme.full)
    items += _title("Dipakai di", context, parent)
    rows = list(_rows(annex, uses))
    if not rows:
        words = (Text("Tidak ada bagian berkas ini yang merujuknya."),)
        return items + paragraphs.paragraph(Paragraph(words), context, parent)
    columns = (
        Column("Halaman lampiran", weight=0.9),
        Column("Bagian", weight=2.4),
        Column("Halaman berkas ini", weight=1.4),
    )
    return items + tables.table(Table(f"pemakaian-{annex.id}", "", "", columns, tuple(rows)), context, parent)


def _head(annex: Annex, context: LayoutContext, parent: Element) -> VList:
    theme = context.theme
    element = parent.child("H1")
    items: VList = []
    for words, style in (
        ("Lampiran", styles.annex_kind(theme)),
        (annex.id, styles.annex_sign(theme)),
        (annex.title, styles.annex_title(theme)),
    ):
        for line in set_lines((Text(words),), style, theme.full, context.faces):
            items += [LineBox(line, style, element), Penalty(NEVER)]
    return [*items, Glue(_ABOVE_RULE), AccentRule(theme), Penalty(NEVER), Glue(theme.leading)]


def _title(words: str, context: LayoutContext, parent: Element) -> VList:
    theme = context.theme
    style = styles.list_title(theme)
    line = set_lines((Text(words),), style, theme.measure, context.faces)[0]
    box = LineBox(line, style, parent.child("H2"))
    return [
        Penalty(0.0),
        Glue(theme.leading * _ABOVE_HEAD),
        box,
        Penalty(NEVER),
        Glue(_BELOW_HEAD),
        Penalty(NEVER),
    ]


def _rows(annex: Annex, uses: Mapping[str, Sequence[AnnexUse]]) -> list[Row]:
    """A row for each place of the annex and section of the body that uses it, with links to where it does."""
    rows: list[Row] = []
    for page in range(len(annex.pages) + 1):
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
