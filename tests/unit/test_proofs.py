"""The two proofs to look at: grey by luminance, and a photocopy made of pictures."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from paritrana import api
from paritrana.cli import main
from paritrana.photocopy import DPI, copy_picture, photocopy
from paritrana.typeset.theme import Theme, without_colour
from paritrana.workspace import FolderWorkspace
from tests.support.documents import document, typeset_pdf
from tests.support.pdftext import ReadBack

ROOT = Path(__file__).parents[2]
REGION = ROOT / "dossier" / "kabupaten-bandung"
COLOURS = ("accent", "attention", "grey", "rule", "hairline", "tint", "black")


def body() -> bytes:
    pdf, _ = typeset_pdf(document())
    return pdf


def test_each_colour_becomes_the_grey_of_its_luminance() -> None:
    theme = without_colour(Theme(accent=(0.0, 1.0, 0.0), attention=(1.0, 0.0, 0.0)))
    assert all(len(set(getattr(theme, name))) == 1 for name in COLOURS)
    # 0.7152 of the light is green: sRGB 0.862; 0.2126 is red: sRGB 0.498
    assert theme.accent[0] == pytest.approx(0.862, abs=0.002)
    assert theme.attention[0] == pytest.approx(0.498, abs=0.002)
    assert without_colour(Theme()).grey == Theme().grey


def test_no_colour_is_left_in_a_grey_proof() -> None:
    made = api.build(FolderWorkspace(REGION, environment={}), grey=True).value
    assert made
    coloured = api.build(FolderWorkspace(REGION, environment={})).value
    assert coloured and coloured.pages == made.pages
    page = pypdfium2.PdfDocument(made.pdf)[0].render(scale=0.5).to_pil().convert("RGB")
    assert all(len(set(colour)) == 1 for _, colour in page.getcolors(1 << 20) or ())
    words = [" ".join(drawn.tagged.values()) for drawn in ReadBack(made.pdf).drawn]
    assert words == [" ".join(drawn.tagged.values()) for drawn in ReadBack(coloured.pdf).drawn]


def test_a_photocopy_is_grey_pictures_of_the_pages_and_always_the_same() -> None:
    pdf = body()
    made = photocopy(pdf, 99)
    assert made == photocopy(pdf, 99)
    source, copy = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument(made)
    assert len(copy) == len(source)
    assert copy[1].get_size() == pytest.approx(source[1].get_size(), abs=0.01)
    assert not copy[1].get_textpage().get_text_bounded()
    assert f"/Width {round(source[1].get_width() * DPI / 72)}".encode()[:9] in made
    assert len(pypdfium2.PdfDocument(photocopy(pdf, 1))) == 1
    with pikepdf.open(BytesIO(made)) as plain:
        assert not plain.check_pdf_syntax()
        assert set(plain.Root.keys()) == {"/Type", "/Pages"}
        assert {page.Resources.XObject.P.Filter for page in plain.pages} == {"/DCTDecode"}


def test_a_copier_loses_pale_tints_and_darkens_the_dark() -> None:
    strip = Image.new("L", (90, 30), 255)
    for left, shade in ((0, 60), (30, 130), (60, 235)):
        strip.paste(shade, (left, 0, left + 30, 30))
    done = copy_picture(strip, 1)
    dark, middle, pale = (done.crop((x + 5, 5, x + 25, 25)).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
                          for x in (0, 30, 60))  # fmt: skip
    assert dark < 60 and 110 < middle < 160 and pale > 240
    assert done.getextrema() != strip.getextrema()


@pytest.mark.parametrize(
    ("option", "name"),
    [("--abu", "kabupaten-bandung.abu.pdf"), ("--grey", "kabupaten-bandung.abu.pdf"),
     ("--fotokopi", "kabupaten-bandung.fotokopi.pdf"), ("--photocopy", "kabupaten-bandung.fotokopi.pdf")],
)  # fmt: skip
def test_a_proof_has_a_name_of_its_own(
    option: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    asked: list[bool] = []

    def build(workspace: object, *, grey: bool = False, **_: object) -> api.SourcedOutcome[api.Product]:
        asked.append(grey)
        sources = api.check(FolderWorkspace(REGION)).sources
        return api.SourcedOutcome(api.Product((body(),), 1), (), sources)

    monkeypatch.setattr(api, "build", build)
    assert main(["build", str(REGION), option]) == 0
    assert asked == [True]
    assert [p.name for p in Path("hasil").iterdir()] == [name]
