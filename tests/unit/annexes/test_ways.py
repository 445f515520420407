"""How annex pages are taken when the evidence says so: as pictures, as they are, or within a size limit."""

from __future__ import annotations

import os
import random
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from paritrana import api
from paritrana.annexes.prepare import PageRequest, prepare
from paritrana.annexes.size_limit import limit_of, megabytes, weight
from paritrana.annexes.survey import survey
from paritrana.workspace import FolderWorkspace, PageCache
from tests.support.annexes import region
from tools.odd_annexes import pdfs, pictures


def heavy(seed: int, *, colour: bool = False) -> bytes:
    """A scan of A4 at 300 dpi with a grainy paper: half a megabyte or more."""
    luck = random.Random(seed)
    grain = Image.frombytes("L", (1240, 1754), luck.randbytes(1240 * 1754)).point(lambda v: 200 + v // 5)
    scan = grain.resize((2480, 3508)).convert("RGB")
    if colour:
        scan.paste((200, 30, 40), (300, 300, 1500, 1200))
    stream = BytesIO()
    scan.save(stream, "JPEG", quality=60)
    pdf = pdfs.make(b"q 595.28 0 0 841.89 0 0 cm /I0 Do Q")
    entries = Dictionary(
        Type=Name.XObject, Subtype=Name.Image, Width=2480, Height=3508, BitsPerComponent=8,
        ColorSpace=Array([Name.ICCBased, pdf.make_stream(b"profil", Dictionary(N=3))]), Filter=Name.DCTDecode,
    )  # fmt: skip
    image = pdf.make_stream(stream.getvalue(), entries)
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I0=image))
    return pdfs.data(pdf)


def build(folder: Path) -> api.SourcedOutcome[api.Product]:
    return api.build(FolderWorkspace(folder, {}), draft=True)


def codes(result: api.SourcedOutcome[api.Product]) -> dict[str, dict[str, object]]:
    return {d.code: dict(d.values) for d in result.diagnostics if d.code.startswith("BUK-3")}


@pytest.mark.parametrize(
    ("text", "size"), [("50 MB", 50_000_000), ("2,5MB", 2_500_000), ("900 kB", 900_000), ("1 GB", 10**9)]
)
def test_a_limit_is_read(text: str, size: int) -> None:
    assert limit_of(text) == size


@pytest.mark.parametrize("text", ["", "50", "lima puluh MB", "50 MB lebih", None])
def test_no_other_limit_is_read(text: str | None) -> None:
    assert limit_of(text) is None


def test_a_limit_makes_scans_lighter_and_says_so(tmp_path: Path) -> None:
    scan = heavy(1)
    region(tmp_path, {"pindaian.pdf": scan, "ringan.pdf": pdfs.plain()}, "batas_berkas: 100 MB\n")
    free = build(tmp_path)
    assert free.value and codes(free) == {}
    limit = megabytes(len(free.value.pdf) - 50_000)
    region(tmp_path, {"pindaian.pdf": scan, "ringan.pdf": pdfs.plain()}, f"batas_berkas: {limit}\n")
    kept = build(tmp_path)
    assert kept.value
    assert len(kept.value.pdf) < len(free.value.pdf) - 300_000
    told = codes(kept)
    assert set(told) == {"BUK-37"}
    assert told["BUK-37"]["banyak"] == 1
    assert str(told["BUK-37"]["daftar"]).startswith("B-01 ")
    for profile in ("3a", "ua1"):
        assert page.validate_pdf_bytes(kept.value.pdf, profile=profile).is_compliant


def test_what_cannot_be_made_light_enough_is_named(tmp_path: Path) -> None:
    region(tmp_path, {"pindaian.pdf": heavy(1)}, "batas_berkas: 500 kB\n")
    told = codes(build(tmp_path))
    assert set(told) == {"BUK-37", "BUK-38"}
    assert str(told["BUK-38"]["daftar"]).startswith("B-01 ")


def test_an_unread_limit_is_told(tmp_path: Path) -> None:
    region(tmp_path, {"a.pdf": pdfs.plain()}, "batas_berkas: lima puluh\n")
    assert codes(build(tmp_path)) == {"BUK-39": {"tertulis": "lima puluh"}}


def test_colour_is_kept_where_there_is_any(tmp_path: Path) -> None:
    files = {"abu.pdf": heavy(1), "warna.pdf": heavy(2, colour=True)}
    ids = region(tmp_path, files)
    facts = survey({id: name for name, id in ids.items()}, FolderWorkspace(tmp_path, {}))
    made = prepare(
        {id: PageRequest(f, 1, 1, "hemat") for id, f in facts.items()}, PageCache(tmp_path / "rak")
    )
    spaces = {id: [t for t, _, _ in s.objects if "/Subtype/Image" in t] for id, s in made.items()}
    assert all("/DeviceGray" in t for t in spaces[ids["abu.pdf"]])
    assert all("/DeviceRGB" in t for t in spaces[ids["warna.pdf"]])
    assert all(weight(s) < len(data) for s, data in zip(made.values(), files.values(), strict=True))


def test_every_page_as_a_picture(tmp_path: Path) -> None:
    region(tmp_path, {"a.pdf": pdfs.plain(), "foto.jpg": pictures.photo()}, "cara_lampiran: gambar\n")
    made = build(tmp_path).value
    assert made
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        forms = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == Name.Form]
        assert len(forms) == 3
        assert all(b"/X Do" in form.read_bytes() for form in forms)


def test_pages_as_they_are_cost_the_claim(tmp_path: Path) -> None:
    region(
        tmp_path, {"a.pdf": pdfs.font_not_embedded(), "b.pdf": pdfs.turned(90)()}, "cara_lampiran: vektor\n"
    )
    result = build(tmp_path)
    assert result.value and "BUK-35" in codes(result)
    assert b"<pdfaid:part>" not in result.value.pdf and b"<pdfuaid:part>" not in result.value.pdf
    document = pypdfium2.PdfDocument(result.value.pdf)
    labels = [document.get_page_label(i) for i in range(len(document))]
    text = document[labels.index("B-01 hlm. 1")].get_textpage().get_text_bounded()
    assert "Rp39.812.345.678" in text


def test_an_unchanged_annex_comes_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    region(tmp_path, {"a.pdf": pdfs.plain(), "b.pdf": pdfs.font_not_embedded()})
    cache = tmp_path / "rak"
    first = api.build(FolderWorkspace(tmp_path, {}, cache), draft=True).value
    cold = build(tmp_path).value
    monkeypatch.setattr("paritrana.annexes.prepare.process", None)
    again = api.build(FolderWorkspace(tmp_path, {}, cache), draft=True).value
    assert first and cold and again
    assert first.pdf == again.pdf == cold.pdf
    assert len([path for path in cache.iterdir() if path.is_file()]) == 4


@pytest.mark.parametrize("damage", ["{", "", '{"pages": [], "objects": [], "outline": []}'])
def test_a_damaged_cache_is_filled_anew(damage: str, tmp_path: Path) -> None:
    region(tmp_path, {"a.pdf": pdfs.plain()})
    cache = tmp_path / "rak"
    first = api.build(FolderWorkspace(tmp_path, {}, cache), draft=True).value
    for file in cache.glob("*.json"):
        file.write_text(damage, "utf-8")
    for file in cache.glob("*.bin"):
        file.write_bytes(b"")
    again = api.build(FolderWorkspace(tmp_path, {}, cache), draft=True).value
    assert first and again and first.pdf == again.pdf


def test_the_cache_lets_the_oldest_go_and_never_what_is_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("paritrana.cache.MOST_PAGE_BYTES", 250)

    def keep(cache: PageCache, key: str) -> PageCache:
        Path(cache.temporary(key)).write_bytes(b"x" * 100)
        cache.put(key, b"{}")
        return cache

    for age, key in enumerate("ab", 1):
        os.utime(keep(PageCache(tmp_path / "rak"), key).blob(key), (age, age))
    assert PageCache(tmp_path / "rak").get("a") == b"{}"
    cache = keep(PageCache(tmp_path / "rak"), "c")
    assert [cache.size(key) for key in "abc"] == [100, -1, 100]
    assert [cache.get(key) for key in "abc"] == [b"{}", None, b"{}"]
    for key in "def":
        keep(cache, key)
    assert [cache.size(key) for key in "abcdef"] == [100, -1, *[100] * 4], "one product may need them all"
