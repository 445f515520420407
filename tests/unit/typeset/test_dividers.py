"""The page before a chapter: only where the theme asks, with head, proofs and contents; the annexes' at the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from paritrana.diagnostics import Findings
from paritrana.document import Annex, AnnexPage, Document, Heading, Listing, Mark, Paragraph, Text, Tone
from paritrana.typeset.theme import Faces, Theme
from paritrana.typeset.typesetter import typeset
from tests.support.documents import document, faces
from tests.support.dossiers import BANDUNG, COMPLETE, composed, evidence_of
from tests.support.pdftext import ReadBack

SAID = (
    Paragraph((Text("Aspek A3 Penganggaran."),), Tone.LEAD),
    Listing(((Text("A3.1 Anggaran: Rp20,7 miliar"), Mark("B-01", "bab-1")),)),
)
BODY = (Heading(2, (Text("Menurut tahun"),), "bab-1-1", "1.1"), Paragraph((Text("Isi bab."),)))


def chapters(*dividers: bool, annexes: tuple[Annex, ...] = ()) -> Document:
    """A chapter each; True has a divider."""
    made = document()
    sections = tuple(
        replace(
            made.sections[0],
            id=f"bab-{i}",
            title=f"Judul {i}",
            number=str(i),
            blocks=BODY if i == 1 else BODY[1:],
            new_page=False,
            divider=SAID if divided else None,
        )
        for i, divided in enumerate(dividers, 1)
    )
    return replace(made, sections=sections, annexes=annexes)


def pages(made: Document, **theme: bool) -> list[str]:
    """The words of each page."""
    return [words(page.tagged) for page in read(made, **theme).drawn]


def read(made: Document, **theme: bool) -> ReadBack:
    return ReadBack(typeset(made, Faces(Theme(**theme), faces().read), Findings()).finish())


def words(tagged: dict[int, str]) -> str:
    return " ".join("".join(tagged[i] for i in sorted(tagged)).split())


def test_without_the_theme_asking_there_is_none() -> None:
    assert len(pages(chapters(True, True))) == 2


def test_a_divider_holds_head_proofs_and_contents_and_the_text_follows() -> None:
    _, divider, text = pages(chapters(True), dividers=True)
    assert (
        divider == "1 Judul 1 Aspek A3 Penganggaran. • A3.1 Anggaran: Rp20,7 miliar B-01 1.1 Menurut tahun 3"
    )
    assert text == "1.1 Menurut tahun Isi bab."


def test_a_chapter_without_one_flows_on() -> None:
    _, _, text, *more = pages(chapters(True, False), dividers=True)
    assert "2 Judul 2" in text and not more


def test_a_divider_is_a_right_hand_page() -> None:
    found = pages(chapters(True, True), dividers=True, duplex=True)
    starts = [number for number, said in enumerate(found, 1) if "Judul" in said]
    assert starts == [3, 5] and found[3] == "1.1 Menurut tahun Isi bab."


def test_its_head_is_the_only_one_of_the_chapter() -> None:
    kinds = list(read(chapters(True), dividers=True).kinds())
    assert kinds.count("H1") == 1 and kinds.count("TOCI") == 1
    assert kinds.index("H1") < kinds.index("L") < kinds.index("TOC") < kinds.index("H2")


def test_annexes_are_listed_on_the_last_page_of_the_body() -> None:
    annex = Annex("B-01", "Peraturan Daerah", (), (AnnexPage(595, 842, "teks"),) * 2)
    made = read(chapters(False, annexes=(annex,)), dividers=True)
    found = [words(page.tagged) for page in made.drawn]
    assert found[2] == "Lampiran B-01 Peraturan Daerah, 2 halaman"
    titles = [item.title for item in made.reader.outline if not isinstance(item, list)]
    assert titles.count("Lampiran") == 1


@pytest.mark.parametrize("path", [BANDUNG, COMPLETE], ids=lambda path: path.parent.name)
def test_chapters_with_data_have_one_and_the_summary_has_none(path: object) -> None:
    made, _ = composed(evidence_of(path))
    divided = {section.id for section in made.sections if section.divider is not None}
    assert {"anggaran", "matriks"} <= divided
    assert not divided & {"ringkasan", "surat-pengantar", "daftar-isi"}
    assert ("profil" in divided) == (path is COMPLETE)


def test_it_names_aspect_and_indicators_with_their_proofs() -> None:
    made, _ = composed(evidence_of(COMPLETE))
    lead, listing = next(section.divider for section in made.sections if section.id == "anggaran")
    assert lead.inlines[0].text.startswith(
        "Aspek\u00a0A3 Penganggaran: 33\u00a0pernyataan, semuanya berbukti"
    )
    assert [item[0].text[:4] for item in listing.items] == ["A3.1", "A3.2", "A3.3"]
    assert all(any(isinstance(inline, Mark) for inline in item) for item in listing.items)


def test_an_aspect_partly_proven_says_so() -> None:
    made, _ = composed(evidence_of(BANDUNG))
    (lead,) = next(section.divider for section in made.sections if section.id == "anggaran")
    assert lead.inlines[0].text == "Aspek\u00a0A3 Penganggaran: 4\u00a0pernyataan, 3 berbukti."
