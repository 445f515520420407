"""How the form looks: its colours, fonts and borders, column widths, and how it prints on A4."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import ceil

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

ACCENT, TINT, PALE, GREY, RULE, ALARM, AMBER = (
    "0D544A",
    "E3EFEC",
    "F6F8F7",
    "545454",
    "C9D3D0",
    "9E331A",
    "8A5A00",
)
FACE = "Calibri"
WIDE_KINDS = {"teks": 24.0, "daftar_teks": 28.0, "uang": 21.0, "banyak": 13.0, "persen": 11.0, "ukuran": 15.0,
              "waktu": 22.0, "hari": 20.0, "tahun": 9.0, "bulan": 10.0, "ya_tidak": 12.0, "halaman": 12.0,
              "rujukan": 19.0, "program": 18.0, "pilihan": 16.0}  # fmt: skip
WIDTHS = {
    "tentang": 44.0, "judul": 40.0, "isi": 48.0, "gambaran": 60.0, "uraian": 40.0, "masalah": 40.0, "cara": 44.0,
    "kisah": 60.0, "catatan": 34.0, "alasan": 28.0, "nomor": 20.0, "id": 14.0, "kode": 11.0, "ln": 9.0, "tln": 9.0,
    "bn": 9.0, "ld": 9.0, "tld": 9.0, "bd": 9.0, "versi": 10.0, "satuan": 13.0, "rekening": 20.0, "sha256": 18.0,
    "singkatan": 16.0, "kepanjangan": 52.0, "indikator": 32.0, "tindakan": 40.0, "klaim": 40.0, "temuan": 14.0,
}  # fmt: skip
"""In characters, by the kind of the value and, before that, by its key."""
_PAGE = 205.0
"""Characters across an A4 sheet on its side at the smallest size that still reads well on paper (about 70 %)."""


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)


@dataclass(frozen=True)
class Looks:
    """The styles of the form, made once for a workbook."""

    line: Side = field(default_factory=lambda: Side("thin", color=RULE))
    thick: Side = field(default_factory=lambda: Side("medium", color=ACCENT))

    @cached_property
    def box(self) -> Border:
        """A thin line on every side."""
        return Border(self.line, self.line, self.line, self.line)

    @cached_property
    def under(self) -> Border:
        """The rule below a title."""
        return Border(bottom=self.thick)

    title = Font(FACE, 16, bold=True, color=ACCENT)
    lead = Font(FACE, 10, color=GREY)
    head = Font(FACE, 10.5, bold=True, color="FFFFFF")
    help = Font(FACE, 9, color=GREY)
    example = Font(FACE, 9, italic=True, color="6B7F7A")
    body = Font(FACE, 10.5)
    bold = Font(FACE, 10.5, bold=True)
    link = Font(FACE, 10.5, color=ACCENT, underline="single")
    small_link = Font(FACE, 9.5, color=ACCENT, underline="single")
    accent, tint, pale = _fill(ACCENT), _fill(TINT), _fill(PALE)
    white, mark, mark_soft = _fill("FFFFFF"), _fill("F6C9BD"), _fill("FBE9C6")
    open = Protection(locked=False)
    wrap_top = Alignment(wrap_text=True, vertical="top")
    words = Alignment("left", "top", wrap_text=True, indent=1)
    figures = Alignment("right", "top", wrap_text=True, indent=1)
    centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
    middle = Alignment(vertical="center", wrap_text=True)
    field = Alignment("left", "center", wrap_text=True, indent=1)
    single = Alignment(vertical="center")
    number = Alignment(horizontal="center", vertical="top")


def width_of(key: str, kind: str) -> float:
    """Width of a column in characters."""
    return WIDTHS.get(key, WIDE_KINDS.get(kind, 18.0))


def print_on_a4(sheet: Worksheet, *, rows: str = "", columns: int = 0, upright: bool = False) -> bool:
    """Set one sheet for A4: on its side unless it is upright, as many pages across as its width asks for.

    Says whether it takes several pages across; then so many columns are repeated on each.
    """
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "portrait" if upright else "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    across = sum(d.width for d in sheet.column_dimensions.values() if d.width)
    pages = 1 if upright else ceil(across / _PAGE)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages, 0
    sheet.print_options.horizontalCentered = pages == 1
    margins = sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top, margins.bottom, margins.header, margins.footer = 0.55, 0.65, 0.3, 0.3
    if rows:
        sheet.print_title_rows = rows
    if columns and pages > 1:
        sheet.print_title_cols = f"A:{get_column_letter(columns)}"
    footer = sheet.oddFooter
    if footer is not None:  # an empty one counts as false
        footer.left.text, footer.center.text, footer.right.text = (
            "Formulir Bukti Paritrana", "&A", "Halaman &P dari &N",
        )  # fmt: skip
        footer.left.size = footer.center.size = footer.right.size = 8
    return pages > 1


def protect(sheet: Worksheet) -> None:
    """Keep headings as they are; rows, columns and formats stay the user's. Without a password."""
    guard = sheet.protection
    guard.sheet = True
    guard.formatCells = guard.formatColumns = guard.formatRows = False
    guard.insertRows = guard.deleteRows = guard.sort = guard.autoFilter = False
    guard.insertHyperlinks = False
