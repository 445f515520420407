"""What a reader gets who copies from the page: letters instead of ligatures, words whole, in every face."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from paritrana.document import Heading, PageRef, Paragraph, Space, Text
from tests.support.documents import document, typeset_pdf
from tests.support.dossiers import COMPLETE, composed, evidence_of
from tests.support.pdftext import ReadBack

WORDS = (
    "Tarif efektif afiks konflik ffi ffl offline difusi grafik fluktuasi AVATAR Tokoh Yogyakarta LT 97.150"
)


def copied(pdf: bytes) -> list[str]:
    """The text of each page as PDFium copies it."""
    opened = pypdfium2.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in opened]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_ligatures_and_kerned_pairs_are_copied_as_letters(bold: bool, italic: bool) -> None:
    pdf, findings = typeset_pdf(document(Paragraph((Text(WORDS, bold=bold, italic=italic),))))
    assert not list(findings)
    assert WORDS in copied(pdf)[1]
    assert not re.search("[\ufb00-\ufb04]", "".join(copied(pdf)))


def test_emphasis_has_faces_of_its_own_and_joins_words() -> None:
    inlines = (
        Text("tarif ber"),
        Text("efek", bold=True),
        Text("tif dan "),
        Text("miring", italic=True),
        Text("."),
    )
    pdf, _ = typeset_pdf(document(Paragraph(inlines)))
    assert "tarif berefektif dan miring." in copied(pdf)[1]
    fonts = " ".join(
        str(f.get_object()["/BaseFont"])
        for f in ReadBack(pdf).reader.pages[1]["/Resources"]["/Font"].values()
    )
    assert "Serif4-SemiBold" in fonts and "Serif4-Italic" in fonts and "Serif4-Regular" in fonts


def test_a_divided_word_is_copied_with_a_soft_hyphen_alone() -> None:
    text = "pertanggungjawaban penyelenggaraan ketenagakerjaan " * 12
    pdf, _ = typeset_pdf(document(Paragraph((Text(text.strip()),))))
    drawn = "".join(ReadBack(pdf).drawn[1].tagged.values())
    assert "-" not in drawn
    assert text.strip() in " ".join(drawn.replace("\u00ad", "").split())


def linked(pdf: bytes) -> list[tuple[str, int]]:
    """What each link on a page says and the page, from 1, that it leads to."""
    reader = ReadBack(pdf).reader
    numbers = {
        page.indirect_reference.idnum: i for i, page in enumerate(reader.pages, 1) if page.indirect_reference
    }
    found = []
    for page in reader.pages:
        for reference in page.get("/Annots", ()):
            link = reference.get_object()
            if "/Dest" in link:
                found.append((str(link["/Contents"]), numbers[link["/Dest"][0].idnum]))
    return found


def test_a_link_says_the_page_it_leads_to() -> None:
    far = [Space(30.0), Space(30.0), Heading(2, (Text("Jauh"),), id="jauh"), Paragraph((Text("Isi."),))]
    inlines = (
        Text("Lihat "),
        Text("bagian jauh", link="#jauh"),
        Text(" (hlm. "),
        PageRef("jauh"),
        Text(")."),
    )
    pdf, findings = typeset_pdf(document(Paragraph(inlines), *far))
    assert not list(findings)
    page = next(i for i, text in enumerate(copied(pdf), 1) if "Jauh Isi." in text)
    assert page > 2
    assert f"Lihat bagian jauh (hlm. {page})." in copied(pdf)[1]
    assert {target for said, target in linked(pdf) if said.startswith("Menuju")} == {page}


def test_every_cross_reference_of_the_complete_example_says_its_page() -> None:
    made, _ = composed(evidence_of(COMPLETE))
    links = 0
    for section in made.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                targets = [i.link for i in block.inlines if isinstance(i, Text) and i.link.startswith("#")]
                pages = [f"#{i.target}" for i in block.inlines if isinstance(i, PageRef)]
                assert set(targets) <= set(pages)
                links += len(targets) + len(pages)
    assert links > 5
