"""Markdown to blocks: what passes, what is refused, what references become."""

from __future__ import annotations

import pytest

from paritrana.compose.markup import ELSEWHERE, Writer
from paritrana.compose.template import CLOSE, OPEN, Filled, Value
from paritrana.document import (
    Block,
    Heading,
    Inlines,
    LineBreak,
    Listing,
    Mark,
    Notice,
    PageRef,
    Paragraph,
    Text,
)  # fmt: skip

LABELS = {"tabel-a": "Tabel 3", "uji": "Bab 2"}


def written(text: str, *values: Value) -> tuple[list[Block], list[str]]:
    filled = Filled(text, list(values), list(range(1, text.count("\n") + 2)))
    writer = Writer(filled, "uji", LABELS)
    return writer.blocks(iter(())), [d.code for d in writer.diagnostics]


def paragraph(text: str, *values: Value) -> Inlines:
    blocks, codes = written(text, *values)
    assert not codes
    assert len(blocks) == 1 and isinstance(blocks[0], Paragraph)
    return blocks[0].inlines


def hole(number: int) -> str:
    return f"{OPEN}{number}{CLOSE}"


def test_emphasis_and_breaks() -> None:
    assert paragraph("a **b** *c*\nd\\\ne") == (
        Text("a "), Text("b", bold=True), Text(" "), Text("c", italic=True), Text(" d"), LineBreak(), Text("e"),
    )  # fmt: skip


def test_lists_heads_and_notices() -> None:
    blocks, codes = written("## Satu\n\n### Dua\n\n- a\n- b\n\n1. c\n\n> **Catatan.** d\n")
    assert not codes
    assert [type(b) for b in blocks] == [Heading, Heading, Listing, Listing, Notice]
    assert blocks[2] == Listing(((Text("a"),), (Text("b"),)), False, blocks[2].place)  # type: ignore[union-attr]
    assert blocks[4].title == "Catatan" and blocks[4].inlines == (Text("d"),)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "<b>x</b>", "<script>\nx\n</script>", "![x](y.png)", "`x`", "    kode", "---", "# Satu", "#### Empat",
        "- a\n  - b", "> - a", "> # a", "&lt; ![a](b)",
    ],
)  # fmt: skip
def test_other_markdown_is_refused(text: str) -> None:
    _, codes = written("alinea\n\n" + text)
    assert set(codes) == {"TATA-05"}


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "JaVaScript:x", "file:///etc", "ftp://x", "lampiran/a.pdf", "//x"]
)
def test_other_links_are_refused_and_not_passed_on(href: str) -> None:
    blocks, codes = written(f"[x](<{href}>)")
    assert codes == ["TATA-06"]
    assert "link='" + href not in repr(blocks)


@pytest.mark.parametrize("href", ["https://a.id", "http://a.id", "mailto:a@b.id", "tel:+62"])
def test_allowed_links(href: str) -> None:
    assert paragraph(f"[x]({href})") == (Text("x", link=href),)


def test_a_value_can_not_be_a_link() -> None:
    _, codes = written(f"[x]({hole(0)})", "https://a.id")
    assert codes == ["TATA-06"]


def test_references_say_number_and_page() -> None:
    page = (Text(" (hlm.\u00a0"), PageRef("tabel-a"), Text(")"))
    assert paragraph("lihat [](#tabel-a)") == (Text("lihat "), Text("Tabel 3", link="#tabel-a"), *page)
    assert paragraph("lihat [itu](#tabel-a)") == (Text("lihat "), Text("itu", link="#tabel-a"), *page)


def test_a_reference_to_nothing_is_found_and_stays_plain() -> None:
    blocks, codes = written("[](#tiada) [itu](#tiada)")
    assert codes == ["TATA-07", "TATA-07"]
    assert isinstance(blocks[0], Paragraph)
    assert blocks[0].inlines == (Text(ELSEWHERE), Text(" "), Text("itu"))


def test_marks_stand_where_their_hole_stood() -> None:
    mark = Mark("B-01", "bukti-B-01")
    assert paragraph(f"Rp1 {hole(0)}", (mark,)) == (Text("Rp1"), mark)
    assert paragraph(f"Rp1 {hole(0)} dan", (mark,)) == (Text("Rp1 "), mark, Text(" dan"))


def test_a_mark_without_label_takes_the_label_of_its_table() -> None:
    assert paragraph(hole(0) + " x", (Mark("", "tabel-a"),)) == (Mark("Tabel 3", "tabel-a"), Text(" x"))


def test_an_empty_value_leaves_no_second_blank() -> None:
    assert paragraph(f"a {hole(0)} b", "") == (Text("a b"),)
    assert written(hole(0), "") == ([], [])


def test_blocks_know_their_line() -> None:
    blocks, _ = written("## Satu\n\nalinea\n")
    assert [str(b.place) for b in blocks] == ["uji:1:1", "uji:3:1"]  # type: ignore[union-attr]
