"""One draft from every odd and hostile file: each is bound, drawn or refused as promised, and the dossier stays sound.

The files are those of tools/odd_annexes, made anew for each run.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

import page
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from paritrana import api
from paritrana.annexdata.prepared import PreparedPages
from paritrana.annexes import prepare as preparing
from paritrana.diagnostics import Diagnostic
from paritrana.workspace import FolderWorkspace
from tests.support.annexes import region
from tools.odd_annexes.__main__ import ODD


@dataclass(frozen=True)
class Made:
    """The draft, what was prepared for it by file name, and its findings."""

    pdf: bytes
    body: int
    ids: Mapping[str, str]
    sheets: Mapping[str, PreparedPages]
    data: Mapping[str, bytes]
    found: tuple[Diagnostic, ...]

    def first_page(self, name: str) -> int:
        """The index of an annex's first page in the dossier: after its cover sheet."""
        document = pypdfium2.PdfDocument(self.pdf)
        labels = [document.get_page_label(index) for index in range(len(document))]
        return labels.index(f"{self.ids[name]} hlm. 1")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Every odd file in one region."""
    folder = tmp_path_factory.mktemp("aneh")
    data = {name: odd.make() for name, odd in ODD.items()}
    ids = region(folder, data)
    kept: dict[str, PreparedPages] = {}
    real = preparing.prepare

    def spy(*given: object) -> dict[str, PreparedPages]:
        kept.update(real(*given))  # type: ignore[arg-type]
        return kept

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("paritrana.assembly.prepare", spy)
        result = api.build(FolderWorkspace(folder, {}), draft=True)
    assert result.value, result.diagnostics
    sheets = {name: kept[id] for name, id in ids.items() if id in kept}
    return Made(result.value.pdf, result.value.pages, ids, sheets, data, result.diagnostics)


@pytest.mark.parametrize("name", ODD)
def test_each_becomes_what_was_promised(made: Made, name: str) -> None:
    odd, id = ODD[name], made.ids[name]
    refused = [d for d in made.found if d.code == "BUK-07" and d.values["bukti"] == id]
    if odd.refused:
        assert [d.values["sebab"] for d in refused] == [odd.refused]
        assert name not in made.sheets
        return
    assert refused == []
    assert tuple(sheet.how for sheet in made.sheets[name].pages) == odd.pages
    missing = [d for d in made.found if d.code == "BUK-32" and d.values["bukti"] == id]
    assert bool(missing) == ("tidak dimuat" in odd.pages)


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_the_dossier_keeps_its_claims(made: Made, profile: str) -> None:
    report = page.validate_pdf_bytes(made.pdf, profile=profile, limits=page.SafetyLimits.unlimited())
    assert [(f.rule_id, f.message) for f in report.failures] == []


def test_the_syntax_is_sound_and_nothing_active_came_along(made: Made) -> None:
    with pikepdf.open(BytesIO(made.pdf), attempt_recovery=False) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert not {"/OpenAction", "/AA", "/AcroForm", "/OCProperties"} & set(pdf.Root.keys())
        assert "/JavaScript" not in pdf.Root.Names
        kinds = {str(each.get("/S")) for each in pdf.objects if isinstance(each, pikepdf.Dictionary)}
        assert not {"/JavaScript", "/Launch", "/OCG"} & kinds
        assert "/Interpolate" not in {
            k
            for o in pdf.objects
            if isinstance(o, pikepdf.Stream)
            for k in o.stream_dict.keys()  # noqa: SIM118
        }


def test_what_a_file_hides_is_told(made: Made) -> None:
    told = {d.values["bukti"]: d.values["isi"] for d in made.found if d.code == "BUK-33"}
    assert told == {
        made.ids["aktif.pdf"]: "skrip JavaScript, berkas di dalamnya, perintah menjalankan program"
    }


def test_a_mended_file_is_told(made: Made) -> None:
    assert made.ids["terpotong.pdf"] in {d.values["bukti"] for d in made.found if d.code == "BUK-36"}


def rendered(document: pypdfium2.PdfDocument, index: int, width: int) -> Image.Image:
    """A page as a grey picture of this width."""
    found = document[index]
    return found.render(scale=width / found.get_width(), grayscale=True).to_pil().convert("L")


WIDTH = 400
"""Pixels of a page that is compared: a point of A4 is two thirds of one."""

COMPARED = [
    "biasa.pdf", "larangan-cetak.pdf", "sampah-di-depan.pdf", "aktif.pdf", "putar-90.pdf", "putar-180.pdf",
    "putar-270.pdf", "melintang.pdf", "pindaian.pdf", "pindaian-interpolasi.pdf", "fon-tak-tertanam.pdf", "bercap.pdf",
    "tembus-pandang.pdf", "berlapis.pdf", "formulir-berlapis.pdf", "gambar-berlapis.pdf", "warna-cetak.pdf",
    "teks-tersembunyi.pdf", "keadaan-bersarang.pdf", "penanda.pdf",
]  # fmt: skip


@dataclass(frozen=True)
class Looks:
    """A page as it was handed in, and as it stands in the dossier, cut out of its frame; both of one size."""

    original: Image.Image
    bound: Image.Image


@pytest.fixture(params=COMPARED)
def looks(made: Made, request: pytest.FixtureRequest) -> Looks:
    """The first page of each file that shows something."""
    original = rendered(pypdfium2.PdfDocument(made.data[request.param]), 0, WIDTH)
    at = made.first_page(request.param)
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        left, low, right, high = (float(v) for v in figure_box(pdf, pdf.pages[at].obj.objgen))
        wide, tall = (float(v) for v in pdf.pages[at].mediabox[2:])
    sheet = rendered(pypdfium2.PdfDocument(made.pdf), at, 3 * WIDTH)
    scale = sheet.width / wide
    cut = left * scale, (tall - high) * scale, right * scale, (tall - low) * scale
    return Looks(original, sheet.resize(original.size, box=cut))


def look_alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether hardly a pixel is far from what it should be; the frame around a bound page doesn't count.

    Two drawings of one scan in two sizes differ in 0.3 % of the pixels, those of lines in none.
    """
    inner = (4, 4, one.width - 4, one.height - 4)
    apart = ImageChops.difference(one.crop(inner), other.crop(inner)).histogram()
    return sum(apart[96:]) < 0.005 * one.width * one.height


def test_a_page_looks_as_the_original_does(looks: Looks) -> None:
    assert look_alike(looks.original, looks.bound)


def test_a_page_has_ink_enough_to_tell(looks: Looks) -> None:
    """A page that is white, a little off in any direction, turned or mirrored doesn't look as the original does."""
    paper = Image.new("L", looks.original.size, 255)
    assert not look_alike(looks.original, paper)
    for across, down in ((4, 0), (-4, 0), (0, 4), (0, -4)):  # six points of A4
        moved = paper.copy()
        moved.paste(looks.bound, (across, down))
        assert not look_alike(looks.original, moved)
    for turn in Image.Transpose:
        turned = looks.bound.transpose(turn).resize(looks.original.size)
        assert not look_alike(looks.original, turned), turn


def figure_box(pdf: pikepdf.Pdf, where: tuple[int, int]) -> pikepdf.Object:
    """The BBox of the Figure on a page."""
    for each in pdf.objects:
        if (
            isinstance(each, pikepdf.Dictionary)
            and str(each.get("/S")) == "/Figure"
            and each.Pg.objgen == where
        ):
            return each.A.BBox
    raise AssertionError(where)
