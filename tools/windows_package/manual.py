"""The manual as PDF: Markdown set with ReportLab, for offices without a reader of Markdown."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    Flowable,
    Image,
    Paragraph,
    Preformatted,
    SimpleDocTemplate,
    Spacer,
    Table,
    TableStyle,
)

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
ACCENT, RULE, PALE = HexColor("#0D544A"), HexColor("#C9D3D0"), HexColor("#F2F6F5")
WIDTH = A4[0] - 40 * mm
_CODE = 92
"""Characters of a line of code."""


def write_pdf(source: Path, target: Path) -> None:
    """Set a Markdown file as PDF; pictures are looked for beside it."""
    faces = _faces()
    document = SimpleDocTemplate(
        str(target), pagesize=A4, leftMargin=20 * mm, rightMargin=20 * mm, topMargin=18 * mm, bottomMargin=18 * mm,
        title=target.stem, author="paritrana", lang="id", invariant=1,
    )  # fmt: skip
    tokens = MarkdownIt("commonmark").enable("table").parse(source.read_text("utf-8"))
    document.build(list(_flow(tokens, _styles(*faces), source.parent)))


def _faces() -> tuple[str, str, str]:
    """Register the upright, the bold and the fixed face; gives their names."""
    found = {path.stem: path for path in sorted(FONTS.glob("*.ttf"))}
    upright = next(name for name in found if name.endswith("Regular"))
    bold = next((name for name in found if name.endswith(("Bold", "SemiBold"))), upright)
    for name in {upright, bold}:
        pdfmetrics.registerFont(TTFont(name, str(found[name])))
    pdfmetrics.registerFontFamily(upright, normal=upright, bold=bold, italic=upright, boldItalic=bold)
    return upright, bold, "Courier"


def _styles(upright: str, bold: str, fixed: str) -> dict[str, ParagraphStyle]:
    body = ParagraphStyle("body", fontName=upright, fontSize=10.5, leading=15, spaceAfter=6)
    return {
        "body": body,
        "cell": ParagraphStyle("cell", body, fontSize=9, leading=12, spaceAfter=0),
        "list": ParagraphStyle("list", body, leftIndent=14, bulletIndent=2, spaceAfter=3),
        "quote": ParagraphStyle("quote", body, leftIndent=10, borderPadding=4, backColor=PALE),
        "code": ParagraphStyle("code", fontName=fixed, fontSize=8, leading=10.5, backColor=PALE, borderPadding=5,
                               spaceBefore=5, spaceAfter=11),
        "h1": ParagraphStyle("h1", body, fontName=bold, fontSize=21, leading=27, textColor=ACCENT, spaceAfter=10),
        "h2": ParagraphStyle("h2", body, fontName=bold, fontSize=15, leading=20, textColor=ACCENT, spaceBefore=14,
                             spaceAfter=6, keepWithNext=1),
        "h3": ParagraphStyle("h3", body, fontName=bold, fontSize=12, leading=16, spaceBefore=8, keepWithNext=1),
    }  # fmt: skip


def _flow(tokens: Sequence[Token], styles: dict[str, ParagraphStyle], folder: Path) -> Iterator[Flowable]:
    """What the tokens of a document become, in order."""
    depth: list[str] = []
    counters: list[int] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth.append(token.type)
            counters.append(0)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth.pop()
            counters.pop()
        elif token.type == "list_item_open":
            counters[-1] += 1
        elif token.type == "heading_open":
            yield Paragraph(_words(tokens[at + 1]), styles[f"h{min(3, int(token.tag[1]))}"])
            at += 2
        elif token.type == "inline":
            yield from _paragraph(token, depth, counters, styles, folder)
        elif token.type in ("fence", "code_block"):
            yield Preformatted(
                token.content.rstrip("\n"), styles["code"], maxLineLength=_CODE, newLineChars="  "
            )
        elif token.type == "table_open":
            end = next(i for i in range(at, len(tokens)) if tokens[i].type == "table_close")
            yield _table(tokens[at:end], styles)
            yield Spacer(1, 8)
            at = end
        at += 1


def _paragraph(
    token: Token, depth: list[str], counters: list[int], styles: dict[str, ParagraphStyle], folder: Path
) -> Iterator[Flowable]:
    pictures = [child for child in token.children or [] if child.type == "image"]
    for child in pictures:
        yield _picture(folder / str(child.attrs["src"]))
    words = _words(token)
    if not words.strip():
        return
    if depth:
        bullet = "•" if depth[-1].startswith("bullet") else f"{counters[-1]}."
        yield Paragraph(words, styles["list"], bulletText=bullet)
    else:
        yield Paragraph(words, styles["body"])


def _picture(path: Path) -> Flowable:
    width, height = ImageReader(str(path)).getSize()
    across = min(WIDTH, width * 72 / 110)
    return Image(str(path), across, across * height / width, hAlign="LEFT")


def _words(token: Token) -> str:
    """Inline text in ReportLab's markup."""
    parts: list[str] = []
    for child in token.children or []:
        if child.type == "text":
            parts.append(html.escape(child.content, quote=False))
        elif child.type == "code_inline":
            parts.append(f'<font face="Courier" size="-1">{html.escape(child.content, quote=False)}</font>')
        elif child.type in ("strong_open", "strong_close"):
            parts.append("<b>" if child.nesting > 0 else "</b>")
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return "".join(parts)


def _table(tokens: Sequence[Token], styles: dict[str, ParagraphStyle]) -> Table:
    rows: list[list[Any]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(Paragraph(_words(token), styles["cell"]))
    across = len(rows[0])
    first = 0.26 if across < 4 else 0.16
    widths = (
        [WIDTH * first, *[WIDTH * (1 - first) / max(1, across - 1)] * (across - 1)] if across > 1 else [WIDTH]
    )
    made = Table(rows, widths, repeatRows=1)
    made.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.4, RULE), ("BACKGROUND", (0, 0), (-1, 0), PALE),
                              ("VALIGN", (0, 0), (-1, -1), "TOP")]))  # fmt: skip
    return made
