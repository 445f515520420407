"""Annex sheets: covers, stamps, frames, links both ways; and a body that depends on none of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from paritrana.diagnostics import Findings
from paritrana.document import (
    Annex,
    AnnexBookmark,
    AnnexPage,
    Document,
    Mark,
    Paragraph,
    Text,
    annex_anchor,
    sheet_anchor,
)
from paritrana.typeset.pages.annex_sheets import paper_for
from paritrana.typeset.theme import Theme
from paritrana.typeset.typesetter import typeset
from tests.support.documents import document, faces
from tests.support.pdftext import ReadBack

A4 = AnnexPage(595.28, 841.89, "B-04 halaman 1 dari 2: DPA.")
WIDE = AnnexPage(841.89, 595.28, "B-04 halaman 2 dari 2: DPA.")
LOST = AnnexPage(595.28, 841.89, "", "gambar rusak")
FORM = "/Type/XObject/Subtype/Form/BBox[0 0 10 10]"


def annex(id: str, *leaves: AnnexPage, **more: Any) -> Annex:
    return Annex(id, f"Judul {id}", (("Jenis", (Text("DPA"),)),), leaves, **more)


def made(*annexes: Annex, draft: bool = False) -> Document:
    told = (
        Text("Pagu naik."),
        Mark("B-04 hlm. 2", annex_anchor("B-04", 2)),
        Mark("B-09", annex_anchor("B-09")),
    )
    far = Paragraph((Text("Lihat "), Text("lampiran", link=f"#{sheet_anchor('B-04')}")))
    return replace(document(Paragraph(told), far, draft=draft), annexes=annexes)


def drawn(given: Document) -> tuple[ReadBack, int]:
    body = typeset(given, faces(), Findings())
    for number in body.slots.values():
        body.canvas.stream(FORM, b"", number=number)
    return ReadBack(body.finish()), body.pages


def annotations(back: ReadBack, index: int) -> list[Any]:
    found: Any = back.reader.pages[index].get("/Annots", ())
    return [each.get_object() for each in found]


def leads_to(back: ReadBack, annotation: Any) -> int:
    target = annotation["/Dest"][0]
    pages = [page.indirect_reference for page in back.reader.pages]
    return pages.index(
        annotation["/Dest"].data[0] if hasattr(annotation["/Dest"], "data") else target.indirect_reference
    )


BOTH = (annex("B-04", A4, WIDE), annex("B-09", LOST))


def test_each_annex_has_a_cover_then_its_pages() -> None:
    back, body = drawn(made(*BOTH))
    assert len(back.reader.pages) == body + 3 + 2
    stamps = [back.drawn[body + i].artifacts for i in range(5)]
    for stamp, words in zip(
        stamps,
        [
            "B-04 lembar pengantar",
            "B-04 hlm. 1 dari 2",
            "B-04 hlm. 2 dari 2",
            "B-09 lembar pengantar",
            "B-09 hlm. 1 dari 1",
        ],
        strict=True,
    ):
        assert words in stamp
        assert "Halaman" not in stamp
    labels = back.reader.page_labels
    assert labels[body:] == ["B-04", "B-04 hlm. 1", "B-04 hlm. 2", "B-09", "B-09 hlm. 1"]
    assert labels[:2] == ["1", "2"]


def test_the_body_depends_on_no_annex() -> None:
    alone, pages = drawn(made())
    back, body = drawn(made(*BOTH))
    assert body == pages
    for before, after in zip(alone.drawn, back.drawn[:body], strict=True):
        assert before.artifacts == after.artifacts
        assert list(before.tagged.values()) == list(after.tagged.values())


def test_a_wide_page_lies_across_and_stays_inside() -> None:
    back, body = drawn(made(*BOTH))
    boxes = [[float(v) for v in page.mediabox] for page in back.reader.pages[body + 1 : body + 3]]
    assert boxes[0][2] < boxes[0][3] and boxes[1][2] > boxes[1][3]
    theme = Theme()
    for leaf in (A4, WIDE, AnnexPage(100, 20, ""), AnnexPage(20, 2000, ""), AnnexPage(9000, 9000, "")):
        paper = paper_for(leaf, theme.width, theme.height)
        assert 0 < paper.left < paper.left + paper.room_width < paper.width
        assert 0 < paper.bottom < paper.bottom + paper.room_height < paper.height
        assert paper.across == (leaf is WIDE)


def test_links_lead_both_ways() -> None:
    back, body = drawn(made(*BOTH))
    down = {str(a["/Contents"]): leads_to(back, a) for a in annotations(back, 1)}
    assert down == {"Bukti B-04 hlm. 2": body + 2, "Bukti B-09": body + 3, "Menuju lampiran": body}
    cover = {leads_to(back, a) for a in annotations(back, body)}
    assert cover == {1}
    page_two = {str(a["/Contents"]): leads_to(back, a) for a in annotations(back, body + 2)}
    assert page_two == {"Menuju lembar pengantar": body, "Menuju halaman 2": 1}
    page_one = {str(a["/Contents"]): leads_to(back, a) for a in annotations(back, body + 1)}
    assert page_one == {"Menuju lembar pengantar": body}


def test_the_cover_says_where_the_annex_is_used() -> None:
    back, _ = drawn(made(*BOTH))
    tables = [tag for tag in back.tree.walk() if tag.kind == "Table"]
    said = [[cell.all_text().strip() for cell in table.walk() if cell.kind == "TD"] for table in tables]
    assert said == [["hlm. 2", "1 Bab Uji", "2"], ["seluruhnya", "1 Bab Uji", "2"]]
    unused, _ = drawn(made(*BOTH, annex("B-12")))
    assert "Tidak ada bagian berkas ini yang merujuknya." in unused.text()


def test_a_page_is_a_figure_and_a_lost_one_says_why() -> None:
    back, _ = drawn(made(*BOTH))
    kinds = back.kinds()
    assert kinds.count("Figure") == 2
    assert "Halaman ini tidak dapat dimuat: gambar rusak." in back.text()


def test_bookmarks_lead_to_annexes_and_their_own_outline() -> None:
    marks = (AnnexBookmark("Bab I", 0), AnnexBookmark("Pasal 1", 1, 1))
    back, body = drawn(made(annex("B-04", A4, WIDE, bookmarks=marks), annex("B-05", A4, A4, A4)))
    found: list[tuple[int, str]] = []

    def walk(items: Any, level: int) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item, level + 1)
            else:
                found.append((level, str(item.title)))

    walk(back.reader.outline, 0)
    at = found.index((0, "Lampiran"))
    assert found[at:] == [
        (0, "Lampiran"),
        (1, "B-04  Judul B-04"),
        (2, "Bab I"),
        (3, "Pasal 1"),
        (1, "B-05  Judul B-05"),
        (2, "B-05 hlm. 1"),
        (2, "B-05 hlm. 2"),
        (2, "B-05 hlm. 3"),
    ]
    assert body == 2


def test_a_draft_says_so_on_every_sheet() -> None:
    back, body = drawn(made(*BOTH, draft=True))
    assert all("DRAF" in page.artifacts for page in back.drawn[body:])
