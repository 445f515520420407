"""Which operators and pictures reach the dossier as they are, and for what a page is refused."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from paritrana.annexes.sandbox.pdf_objects import Objects
from paritrana.annexes.sandbox.sanitise import (
    MOST_CONTENT,
    MOST_OPERATORS,
    Rebuilt,
    Unsafe,
    check_image,
    rebuild,
)
from tools.odd_annexes import pdfs

PDF = Pdf.new()
"""Holds the streams of all tests: they live as long as it does."""

LAYER = "lapisan yang dapat disembunyikan"
THROUGH = "bagian tembus pandang"
COLOUR = "gambar berwarna cetak (CMYK) atau warna khusus"


def rebuilt(content: bytes, blob: BytesIO | None = None, **resources: Any) -> tuple[Rebuilt, Objects]:
    """A page of this content, taken apart."""
    objects = Objects(blob or BytesIO())
    page = Dictionary(Type=Name.Page, Contents=PDF.make_stream(content), Resources=Dictionary(**resources))
    return rebuild(page, objects), objects


def lines(content: bytes, **resources: Any) -> list[str]:
    """The operators that are left of it."""
    return [line.decode() for line in rebuilt(content, **resources)[0].lines]


def refusal(content: bytes, **resources: Any) -> str:
    """Why it is refused."""
    with pytest.raises(Unsafe) as caught:
        rebuilt(content, **resources)
    return str(caught.value)


def test_lines_and_fills_stay_and_their_wrapping_goes() -> None:
    content = b"/Span <</MCID 0>> BDC 1 0 0 rg 1 2 3 4 re f EMC /P BMC 0 0 m 9 9 l S EMC /Perceptual ri 1 i"
    assert lines(content) == ["1 0 0 rg", "1 2 3 4 re", "f", "0 0 m", "9 9 l", "S"]


def test_saved_states_are_balanced() -> None:
    assert lines(b"Q q 1 g") == ["q", "1 g", "Q"]
    assert lines(b"q Q Q 1 g") == ["q", "Q", "1 g"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"0 0 0 1 k", "warna cetak (CMYK)"),
        (b"0 0 0 1 K", "warna cetak (CMYK)"),
        (b"/S0 sh", "gradasi warna"),
        (b"/Pattern cs", "warna khusus"),
        (b"/Separation CS", "warna khusus"),
        (b"/P0 scn", "pola warna"),
        (b"1 /P0 SCN", "pola warna"),
        (b"BT (a) Tj ET", "huruf dari fon asing"),
        (b"BT [(a)] TJ ET", "huruf dari fon asing"),
        (b"BT (a) ' ET", "huruf dari fon asing"),
        (b"1 0 d0", "huruf dari fon asing"),
        (b"/OC /L0 BDC EMC", LAYER),
        (b"/G0 gs", "isi halaman menunjuk benda yang tidak ada"),
        (b"/X0 Do", "isi halaman menunjuk benda yang tidak ada"),
        (b"1 2 asing", "perintah gambar yang tidak dikenal"),
    ],
)
def test_what_readers_may_draw_differently_is_refused(content: bytes, why: str) -> None:
    assert refusal(content) == why


def test_plain_colours_by_name_stay() -> None:
    assert lines(b"/DeviceRGB cs 1 0 0 sc /DeviceGray CS 0.5 SCN") == [
        "/DeviceRGB cs", "1 0 0 sc", "/DeviceGray CS", "0.5 SCN",
    ]  # fmt: skip


def test_invisible_text_is_left_out_and_visible_text_is_not() -> None:
    """Mode 3 holds until the state is restored."""
    assert lines(b"BT 3 Tr /F1 9 Tf (a) Tj ET 1 g") == ["1 g"]
    assert lines(b"q 3 Tr q BT (a) Tj ET Q Q") == ["q", "q", "Q", "Q"]
    assert refusal(b"q 3 Tr Q BT (a) Tj ET") == "huruf dari fon asing"
    assert refusal(b"3 Tr 0 Tr BT (a) Tj ET") == "huruf dari fon asing"


def test_24_states_inside_each_other_are_the_most() -> None:
    assert len(lines(b"q " * 24)) == 48
    assert refusal(b"q " * 25) == "keadaan gambar terlalu dalam"


def test_200_thousand_operators_are_the_most() -> None:
    assert len(lines(b"n " * MOST_OPERATORS)) == MOST_OPERATORS == 200_000
    assert refusal(b"n " * (MOST_OPERATORS + 1)) == "terlalu banyak garis dan bidang"


def test_20_megabytes_of_content_are_the_most() -> None:
    assert MOST_CONTENT == 20_000_000
    assert lines(b"1 g".ljust(MOST_CONTENT)) == ["1 g"]
    assert refusal(b"1 g".ljust(MOST_CONTENT + 1)) == "isi halaman terlalu besar"
    parts = Array([PDF.make_stream(b"1 g".ljust(MOST_CONTENT // 2 + 1)) for _ in range(2)])
    with pytest.raises(Unsafe, match="isi halaman terlalu besar"):
        rebuild(Dictionary(Type=Name.Page, Contents=parts), Objects(BytesIO()))
    assert rebuild(Dictionary(Type=Name.Page), Objects(BytesIO())).lines == []


# --- graphics states ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "state",
    [
        {}, {"ca": 1, "CA": 1.0}, {"BM": Name.Normal}, {"BM": Name.Compatible}, {"SMask": Name("/None")},
        {"SA": True, "OP": True, "op": False, "OPM": 1, "AIS": False, "RI": Name.Perceptual},
    ],
)  # fmt: skip
def test_a_state_that_changes_nothing_is_left_out(state: dict[str, Any]) -> None:
    assert lines(b"/G0 gs 1 g", ExtGState=Dictionary(G0=Dictionary(**state))) == ["1 g"]


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ({"ca": 0.99}, THROUGH),
        ({"CA": 0.5}, THROUGH),
        ({"BM": Name.Multiply}, THROUGH),
        ({"SMask": Dictionary()}, THROUGH),
        ({"LW": 3}, "pengaturan gambar khusus"),
        ({"Font": Array([])}, "pengaturan gambar khusus"),
    ],
)
def test_a_state_that_changes_what_is_seen_is_refused(state: dict[str, Any], why: str) -> None:
    assert refusal(b"/G0 gs", ExtGState=Dictionary(G0=Dictionary(**state))) == why


# --- forms and pictures ------------------------------------------------------------------------------------------


def form(content: bytes, **entries: Any) -> Any:
    return PDF.make_stream(content, Dictionary(Subtype=Name.Form, BBox=Array([1, 2, 11, 22]), **entries))


def test_a_form_is_written_out_inside_its_box() -> None:
    made, _ = rebuilt(b"/X0 Do", XObject=Dictionary(X0=form(b"1 g", Matrix=Array([2, 0, 0, 3, 4, 5]))))
    numbers = "2.000000 0.000000 0.000000 3.000000 4.000000 5.000000"
    (line,) = made.lines
    assert line.decode().split("\n") == [f"q {numbers} cm 1.0000 2.0000 10.0000 20.0000 re W n", "1 g", "Q"]


def nested(depth: int) -> Any:
    """Forms inside each other."""
    inner = form(b"1 g")
    for _ in range(depth - 1):
        inner = form(b"/X0 Do", Resources=Dictionary(XObject=Dictionary(X0=inner)))
    return Dictionary(X0=inner)


def test_eight_forms_inside_each_other_are_the_most() -> None:
    made, _ = rebuilt(b"/X0 Do", XObject=nested(8))
    assert made.lines[0].count(b"re W n") == 8
    assert refusal(b"/X0 Do", XObject=nested(9)) == "benda yang tidak dikenal"


def image(data: bytes = b"\0", **entries: Any) -> Any:
    head = Dictionary(Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=Name.DeviceGray)
    for key, value in entries.items():
        head[f"/{key}"] = value
    return PDF.make_stream(data, head)


@pytest.mark.parametrize("make", [form, image])
def test_what_belongs_to_a_layer_is_refused(make: Any) -> None:
    """A reader may show or hide it, as it likes; the same thing without a layer is bound."""
    layer = PDF.make_indirect(Dictionary(Type=Name.OCG))
    assert refusal(b"/X0 Do", XObject=Dictionary(X0=make(b"", OC=layer))) == LAYER
    made, _ = rebuilt(b"/X0 Do", XObject=Dictionary(X0=make(b"")))
    assert len(made.lines) == 1


def test_a_picture_is_named_by_its_number_and_taken_once() -> None:
    made, objects = rebuilt(b"/X0 Do /X1 Do /X0 Do", XObject=Dictionary(X0=image(), X1=image()))
    assert made.lines == [b"/X0 Do", b"/X1 Do", b"/X0 Do"]
    assert made.named == {"X0": 0, "X1": 1}
    assert len(objects.rows) == 2


def test_what_is_no_form_and_no_picture_is_refused() -> None:
    odd = PDF.make_stream(b"", Dictionary(Subtype=Name.PS))
    assert refusal(b"/X0 Do", XObject=Dictionary(X0=odd)) == "benda yang tidak dikenal"


@pytest.mark.parametrize(
    ("keys", "data", "entries"),
    [
        ("/BPC 8 /CS /G", bytes(range(12)), "/BitsPerComponent 8/ColorSpace/DeviceGray"),
        ("/BPC 8 /CS /RGB", bytes(range(36)), "/BitsPerComponent 8/ColorSpace/DeviceRGB"),
        ("/BPC 1 /CS /G", b"\x90\x60\x90", "/BitsPerComponent 1/ColorSpace/DeviceGray"),
    ],
)
def test_a_picture_among_the_operators_becomes_one_of_its_own(keys: str, data: bytes, entries: str) -> None:
    """Four by three pixels."""
    blob = BytesIO()
    made, objects = rebuilt(b"q BI /W 4 /H 3 " + keys.encode() + b" ID " + data + b" EI Q", blob)
    assert made.lines == [b"q", b"/X0 Do", b"Q"]
    (text, at, length) = objects.rows[made.named["X0"]]
    assert f"/Width 4/Height 3{entries}" in text
    assert zlib.decompress(blob.getvalue()[at : at + length]) == data


def test_a_stencil_among_the_operators_is_refused() -> None:
    assert refusal(b"BI /W 8 /H 3 /BPC 1 /IM true ID \xff\x00\xff EI") == "gambar sisipan yang tidak dikenal"
    assert refusal(b"BI /W 8 /H 3 /BPC 8 /CS /CMYK ID " + b"\0" * 96 + b" EI") == (
        "gambar sisipan yang tidak dikenal"
    )


def colour(space: Any) -> str:
    return check_image(image(ColorSpace=space))


def test_greys_and_rgb_are_colours() -> None:
    assert colour(Name.DeviceGray) == "/ColorSpace/DeviceGray"
    assert colour(Name.DeviceRGB) == "/ColorSpace/DeviceRGB"
    for bands, name in ((1, "Gray"), (3, "RGB")):
        profile = PDF.make_stream(b"profil", Dictionary(N=bands))
        assert check_image(image(ColorSpace=Array([Name.ICCBased, profile]))) == f"/ColorSpace/Device{name}"


@pytest.mark.parametrize("table", [bytes(range(6)), None])
def test_a_table_of_colours_is_written_out(table: bytes | None) -> None:
    """A table holds at most 256 colours of three bytes; what is beyond is cut."""
    data = table if table is not None else b"\1" * 800
    for held in (pikepdf.String(data), PDF.make_stream(data)):
        space = Array([Name.Indexed, Name.DeviceRGB, 1, held])
        assert check_image(image(ColorSpace=space)) == (
            f"/ColorSpace[/Indexed/DeviceRGB 1 <{data[:768].hex()}>]"
        )


@pytest.mark.parametrize(
    "space",
    [Name.DeviceCMYK, Name.Pattern, Array([Name.CalRGB, 1]), Array([Name.Indexed, Name.DeviceRGB, 1])],
)
def test_other_colours_are_refused(space: Any) -> None:
    with pytest.raises(Unsafe) as caught:
        colour(space)
    assert str(caught.value) == COLOUR


def test_a_profile_of_four_bands_is_refused() -> None:
    with pytest.raises(Unsafe, match="CMYK"):
        check_image(image(ColorSpace=Array([Name.ICCBased, PDF.make_stream(b"", Dictionary(N=4))])))


@pytest.mark.parametrize("bits", [1, 2, 4, 8, 16])
def test_depths_of_colour(bits: int) -> None:
    assert check_image(image(BitsPerComponent=bits)) == "/ColorSpace/DeviceGray"


@pytest.mark.parametrize("bits", [0, 3, 12, 32])
def test_no_other_depths_of_colour(bits: int) -> None:
    with pytest.raises(Unsafe, match="kedalaman"):
        check_image(image(BitsPerComponent=bits))


@pytest.mark.parametrize(
    ("wide", "tall", "bits", "space", "safe"),
    [
        (15_000, 10_000, 8, Name.DeviceGray, True),  # 150 million bytes
        (15_000, 10_001, 8, Name.DeviceGray, False),
        (10_000, 5_000, 8, Name.DeviceRGB, True),  # three bytes a pixel
        (10_000, 5_001, 8, Name.DeviceRGB, False),
        (40_000, 30_000, 1, Name.DeviceGray, True),  # eight pixels a byte
        (40_000, 30_001, 1, Name.DeviceGray, False),
    ],
)
def test_a_picture_unpacks_to_150_megabytes_at_most(
    wide: int, tall: int, bits: int, space: Any, safe: bool
) -> None:
    made = image(Width=wide, Height=tall, BitsPerComponent=bits, ColorSpace=space)
    if safe:
        assert check_image(made)
        return
    with pytest.raises(Unsafe, match="gambar terlalu besar"):
        check_image(made)


def test_a_mask_has_no_colours() -> None:
    for key in ("SMask", "Mask"):
        assert check_image(image(**{key: image()})) == "/ColorSpace/DeviceGray"
        assert check_image(image(**{key: image(ImageMask=True)})) == "/ColorSpace/DeviceGray"
        with pytest.raises(Unsafe, match="topeng"):
            check_image(image(**{key: image(ColorSpace=Name.DeviceRGB)}))
    assert check_image(image(ImageMask=True)) == ""


def test_a_jpeg_2000_is_refused() -> None:
    for filters in (Name.JPXDecode, Array([Name.FlateDecode, Name.JPXDecode])):
        with pytest.raises(Unsafe, match="2000"):
            check_image(image(Filter=filters))


def test_the_page_is_rebuilt_from_the_odd_files_too() -> None:
    """The ink of the plain odd file, operator for operator."""
    assert " ".join(lines(pdfs.LINES)) == pdfs.LINES.decode()
