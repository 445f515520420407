"""Every style of running text by its role. Sizes and leadings are points; the theme gives what a region may change.
Text is serif, everything that is looked up (tables, labels, notes, furniture) is sans. Sizes hang on the theme's;
neighbours are told apart by weight and colour first, by size where there is room for a step. Leadings follow the
length of the line: 1.36 of the size for text of 66 letters a line, 1.3 to 1.4 for tables and short lines, 1.15 to 1.3
for titles, which have one or two lines and fall apart when they are set wider; the larger the title, the tighter.
Written for mypyc: no default is computed, nothing is looked up by name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from paritrana.pdf.drawing import BLACK, Colour
from paritrana.typeset.theme import Theme

_SMALL_LEADING = 11.5
"""For lines of the mark's size (9 pt) below one another in one column: 1.28 of it."""
_LABEL_LEADING = 13.0
"""For short sans lines of the table's size (10 pt) in a card or a letterhead: as table rows have."""
_CAPTION_LEADING = 14.0
"""For captions and labels of about the table's size, which may run over the whole frame (160 mm)."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How running text is set.

    * `family`: "serif" or "sans".
    * `size`, `leading`: points; a line's box is as high as the leading.
    * `justify`: spread lines over the whole measure, but for the last one.
    * `marks_inline`: evidence marks stand in the text; False puts them into the margin column.
    * `hyphens`: any word may be divided where lines come out uneven; False divides only a word wider than the measure.
    """

    family: str
    size: float
    leading: float
    colour: Colour = BLACK
    justify: bool = False
    bold: bool = False
    italic: bool = False
    marks_inline: bool = True
    hyphens: bool = False


# --- text --------------------------------------------------------------------------------------------------------


def body(theme: Theme) -> TextStyle:
    """Paragraphs and lists."""
    return TextStyle(
        "serif", theme.text_size, theme.leading, theme.black, theme.justify, marks_inline=False, hyphens=True
    )


def lead(theme: Theme) -> TextStyle:
    """The paragraph that leads into a section: larger, grey, never justified: it is a few lines long."""
    return replace(
        body(theme), size=theme.text_size + 1.5, leading=theme.leading + 2, colour=theme.grey, justify=False
    )


def note(theme: Theme) -> TextStyle:
    """Notes and sources below tables and charts. A line runs over the whole frame, so 9 pt has 12 pt of leading."""
    return TextStyle("sans", theme.mark_size, 12.0, theme.grey, hyphens=True)


def notice_title(theme: Theme) -> TextStyle:
    """The title of a remark behind a bar."""
    return TextStyle(
        "sans", theme.table_size, _CAPTION_LEADING, theme.attention, bold=True, marks_inline=False
    )


def missing_page(theme: Theme) -> TextStyle:
    """What stands on an annex's sheet in place of a page that can't be shown."""
    return TextStyle("serif", theme.text_size, theme.leading, theme.black)


# --- heads and contents ------------------------------------------------------------------------------------------


def section_title(theme: Theme) -> TextStyle:
    """The title of a section."""
    size = theme.head_sizes[0]
    return TextStyle("serif", size, size * 1.25, theme.black, bold=True, marks_inline=False)


def heading(theme: Theme, level: int) -> TextStyle:
    """A head of level 2 or 3; the lowest is as large as text and keeps its leading."""
    size = theme.head_sizes[min(level, 3) - 1]
    return TextStyle("serif", size, max(theme.leading, size * 1.3), theme.black, bold=True)


def list_title(theme: Theme) -> TextStyle:
    """The head of a list at the front, and of a part of an annex's cover sheet."""
    return TextStyle("serif", theme.head_sizes[1], theme.head_sizes[1] * 1.3, theme.black, bold=True)


def contents_section(theme: Theme) -> TextStyle:
    """The line of a section in the contents."""
    return TextStyle("serif", theme.text_size, theme.leading, theme.black, bold=True)


def contents_heading(theme: Theme) -> TextStyle:
    """The line of a head below a section, a point wider apart than table rows: no rule leads the eye to the page."""
    return TextStyle("serif", theme.table_size, theme.table_leading + 1, theme.black)


def contents_caption(theme: Theme) -> TextStyle:
    """The line of a table or chart in its list."""
    return TextStyle("sans", theme.table_size, theme.table_leading + 1, theme.black)


# --- tables and charts -------------------------------------------------------------------------------------------


def cell(theme: Theme, bold: bool = False) -> TextStyle:
    """Cells of a table; sums and groups are bold."""
    return TextStyle("sans", theme.table_size, theme.table_leading, theme.black, bold=bold)


def column_head(theme: Theme) -> TextStyle:
    """Heads of columns."""
    return TextStyle("sans", theme.mark_size, _SMALL_LEADING, theme.black, bold=True)


def column_unit(theme: Theme) -> TextStyle:
    """The unit below a column's head."""
    return TextStyle("sans", theme.mark_size, _SMALL_LEADING, theme.grey)


def caption(theme: Theme) -> TextStyle:
    """ "Tabel 5. …" above a table or chart."""
    return TextStyle("sans", theme.table_size, _CAPTION_LEADING, theme.black)


def continued_caption(theme: Theme) -> TextStyle:
    """ "Tabel 5 (lanjutan)" where a table goes on: no content, so grey."""
    return TextStyle("sans", theme.table_size, _CAPTION_LEADING, theme.grey)


def carried_sum(theme: Theme) -> TextStyle:
    """ "dipindahkan" and "pindahan" with their sums: no row of the table, so grey and italic."""
    return TextStyle("sans", theme.table_size, theme.table_leading, theme.grey, italic=True)


# --- cards -------------------------------------------------------------------------------------------------------


def key_figure(theme: Theme, size: float) -> TextStyle:
    """The number of a key figure. A long one has a smaller `size` and one leading with all: units share a baseline."""
    return TextStyle("sans", size, 26.0, theme.accent, bold=True)


def key_figure_unit(theme: Theme) -> TextStyle:
    """The unit below a key figure's number."""
    return TextStyle("sans", theme.table_size, _LABEL_LEADING, theme.accent, bold=True)


def key_figure_label(theme: Theme) -> TextStyle:
    """What a key figure counts."""
    return TextStyle("sans", theme.table_size, _LABEL_LEADING, theme.black, bold=True)


def key_figure_detail(theme: Theme) -> TextStyle:
    """When and of whom a key figure is."""
    return TextStyle("sans", theme.mark_size, _SMALL_LEADING, theme.grey)


def card_title(theme: Theme) -> TextStyle:
    """The title of an innovation's card: it stands below a head of level 2 and is half a point smaller."""
    return TextStyle("serif", theme.head_sizes[1] - 0.5, 18.0, theme.black, bold=True)


def pair_value(theme: Theme) -> TextStyle:
    """The value of a label-value pair, half a point below text: at text's size the complete example has a page more."""
    return replace(body(theme), size=theme.text_size - 0.5, leading=_CAPTION_LEADING, marks_inline=True)


def pair_label(theme: Theme) -> TextStyle:
    """The label of a label-value pair: bold, and a point below the value it stands beside."""
    return TextStyle("sans", theme.mark_size + 0.5, _CAPTION_LEADING, theme.grey, bold=True)


# --- letters -----------------------------------------------------------------------------------------------------


def letterhead_name(theme: Theme) -> TextStyle:
    """The name of the government on the kop. The longest there is takes 531 pt in capitals, two lines of the frame."""
    return TextStyle("serif", 16.0, 21.0, theme.black, bold=True)


def letterhead_line(theme: Theme) -> TextStyle:
    """A line of address on the kop."""
    return TextStyle("serif", theme.table_size, _LABEL_LEADING, theme.black)


def signature(theme: Theme) -> TextStyle:
    """Place, date, title, name of a signature block: as the letter's text."""
    return TextStyle("serif", theme.text_size, theme.leading, theme.black)


def signature_hint(theme: Theme) -> TextStyle:
    """What stands where somebody signs, or where the materai goes."""
    return TextStyle("sans", theme.mark_size, theme.leading, theme.grey, italic=True)


# --- cover, dividers, annexes ------------------------------------------------------------------------------------


def cover_award(theme: Theme) -> TextStyle:
    """The award's name."""
    return TextStyle("sans", 13.0, 18.0, theme.black, bold=True)


def cover_kind(theme: Theme) -> TextStyle:
    """What the file is."""
    return TextStyle("sans", 12.0, 17.0, theme.grey)


def cover_region(theme: Theme) -> TextStyle:
    """The region's name, the largest words of the file. The longest there is takes two lines at 30 pt."""
    return TextStyle("serif", theme.cover_size, theme.cover_size * 1.18, theme.black, bold=True)


def cover_line(theme: Theme) -> TextStyle:
    """Province, category, period, signatory: read at arm's length, so larger than text."""
    return TextStyle("serif", 13.5, 19.0, theme.black)


def cover_warning(theme: Theme) -> TextStyle:
    """That the file is a draft or an example, in a frame at the head."""
    return TextStyle("sans", 12.0, 17.0, theme.attention, bold=True)


def divider_number(theme: Theme) -> TextStyle:
    """The number on a divider: seen while leafing, so nearly twice the region's name."""
    return _divider(theme.cover_size * 1.9, theme.accent)


def divider_title(theme: Theme) -> TextStyle:
    """The title on a divider: below the region's name, which stays the largest words."""
    return _divider(theme.cover_size * 0.86, theme.black)


def _divider(size: float, colour: Colour) -> TextStyle:
    return TextStyle("serif", size, size * 1.2, colour, bold=True)


def annex_kind(theme: Theme) -> TextStyle:
    """ "Lampiran" above an annex's sign, with room to it."""
    return TextStyle("sans", theme.table_size, 16.0, theme.grey)


def annex_sign(theme: Theme) -> TextStyle:
    """An annex's sign ("B-04") on its cover sheet: found while leafing through hundreds of sheets."""
    return TextStyle("serif", 44.0, 44.0 * 1.15, theme.black, bold=True)


def annex_title(theme: Theme) -> TextStyle:
    """An annex's title on its cover sheet: as a section's, with marks in the text."""
    return TextStyle("serif", theme.head_sizes[0], theme.head_sizes[0] * 1.25, theme.black, bold=True)
