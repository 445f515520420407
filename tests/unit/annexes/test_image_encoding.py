"""How pictures are packed: which are grey, which photographs, and with how many bits."""

from __future__ import annotations

import random
import zlib
from io import BytesIO

import pytest
from PIL import Image

from paritrana.annexes.sandbox.image_encoding import encode, has_colour, is_photographic, plain, sixteen_greys


def spotted(many: int, spot: tuple[int, int, int]) -> Image.Image:
    """400 by 400 pixels of white paper with spots of four by four: 10,000 are looked at, each spot is one of them."""
    paper = Image.new("RGB", (400, 400), (255, 255, 255))
    for i in range(many):
        paper.paste(spot, (4 * (i % 100), 4 * (i // 100), 4 * (i % 100) + 4, 4 * (i // 100) + 4))
    return paper


@pytest.mark.parametrize(("many", "colour"), [(0, False), (5, False), (6, True), (500, True)])
def test_colour_is_more_than_one_spot_of_two_thousand(many: int, colour: bool) -> None:
    """0.05 % of 10,000 are 5."""
    assert has_colour(spotted(many, (200, 30, 40))) is colour


@pytest.mark.parametrize(
    ("spot", "colour"),
    [
        ((200, 160, 160), True),  # 40 between red and green
        ((200, 161, 161), False),
        ((160, 160, 200), True),  # 40 between green and blue
        ((161, 161, 200), False),
        ((250, 240, 211), False),  # yellowish paper
    ],
)
def test_colour_is_40_levels_between_two_of_three(spot: tuple[int, int, int], colour: bool) -> None:
    assert has_colour(spotted(10_000, spot)) is colour


@pytest.mark.parametrize(("many", "photo"), [(3500, False), (3501, True)])
def test_a_photograph_has_more_than_35_percent_of_middle_tones(many: int, photo: bool) -> None:
    assert is_photographic(spotted(many, (128, 128, 128)).convert("L")) is photo


@pytest.mark.parametrize(("tone", "photo"), [(31, False), (32, True), (223, True), (224, False)])
def test_middle_tones_are_from_32_to_223(tone: int, photo: bool) -> None:
    assert is_photographic(Image.new("L", (40, 40), tone)) is photo


def test_pictures_of_a_pixel_are_looked_at_too() -> None:
    assert has_colour(Image.new("RGB", (1, 3), (255, 0, 0)))
    assert is_photographic(Image.new("L", (3, 1), 128))


# --- sixteen greys -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("grey", "level"), [(0, 0), (8, 0), (9, 1), (25, 1), (26, 2), (246, 14), (247, 15), (255, 15)]
)
def test_a_grey_becomes_the_nearest_of_sixteen(grey: int, level: int) -> None:
    """Levels are 17 apart: 8 is nearer to 0, 9 to 17."""
    assert sixteen_greys(Image.new("L", (2, 1), grey)) == bytes([level << 4 | level])


def test_two_pixels_share_a_byte_and_rows_end_white() -> None:
    """Rows of three pixels: 0 15 1 and a white one, then 2 3 4 and a white one."""
    picture = Image.new("L", (3, 2))
    picture.putdata([0, 255, 17, 34, 51, 68])
    assert sixteen_greys(picture).hex() == "0f1f234f"


# --- entries and bytes -------------------------------------------------------------------------------------------


def entries(picture: Image.Image) -> str:
    return encode(picture)[0].removeprefix("/Type/XObject/Subtype/Image")


def text_page(mode: str, size: tuple[int, int] = (64, 40)) -> Image.Image:
    """Dark bars on white paper, which are no photograph."""
    page = Image.new("L", size, 255)
    for row in range(0, size[1], 8):
        page.paste(0, (4, row, size[0] - 4, row + 3))
    return page.convert(mode)


def test_bits_stay_bits() -> None:
    page = text_page("1")
    head, data = encode(page)
    assert head.endswith("/Width 64/Height 40/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode")
    assert zlib.decompress(data) == page.tobytes()


def test_a_page_of_text_is_sixteen_greys() -> None:
    head = "/Width 64/Height 40/BitsPerComponent 4/ColorSpace/DeviceGray/Filter/FlateDecode"
    for mode in ("L", "RGB", "RGBA", "CMYK"):
        assert entries(text_page(mode)) == head
    assert zlib.decompress(encode(text_page("L"))[1]) == sixteen_greys(text_page("L"))


def test_text_in_colour_keeps_its_colour() -> None:
    page = text_page("RGB")
    page.paste((255, 0, 9), (10, 10, 40, 20))
    head, data = encode(page)
    assert head.endswith("/Width 64/Height 40/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode")
    kept = Image.frombytes("RGB", page.size, zlib.decompress(data))
    assert kept.getpixel((20, 15)) == (255, 0, 17)


@pytest.mark.parametrize(("mode", "colour"), [("L", "Gray"), ("RGB", "RGB")])
def test_a_photograph_is_a_jpeg(mode: str, colour: str) -> None:
    photo = Image.new("RGB", (64, 40), (200, 90, 60)).convert(mode)
    head, data = encode(photo)
    assert head.endswith(f"/Width 64/Height 40/BitsPerComponent 8/ColorSpace/Device{colour}/Filter/DCTDecode")
    with Image.open(BytesIO(data)) as back:
        assert (back.format, back.mode, back.size) == ("JPEG", mode, (64, 40))


def noise(size: tuple[int, int], low: int, high: int) -> Image.Image:
    luck = random.Random(1)
    page = Image.new("L", size)
    page.putdata([luck.choice((low, high)) for _ in range(size[0] * size[1])])
    return page


def test_what_is_no_photograph_is_what_is_smaller() -> None:
    """Grains in black and white are a bit each without loss, and far more in a JPEG; soft grey grains the other way."""
    size = (1300, 1000)
    head, data = encode(noise(size, 0, 255))
    assert "/FlateDecode" in head and len(data) > 150_000
    head, data = encode(noise(size, 243, 252))
    assert "/DCTDecode" in head and len(data) < 150_000


def test_heavy_bits_stay_bits() -> None:
    head, data = encode(noise((1300, 1000), 0, 255).convert("1"))
    assert "/BitsPerComponent 1" in head and len(data) > 150_000


# --- pictures of all kinds ---------------------------------------------------------------------------------------


def test_what_is_transparent_lies_on_white_paper() -> None:
    """Half of black on white is 127; a colour that is not there is white."""
    half = Image.new("RGBA", (2, 2), (0, 0, 0, 128))
    assert plain(half).getpixel((0, 0)) == (127, 127, 127)
    assert plain(Image.new("LA", (2, 2), (0, 0))).getpixel((0, 0)) == (255, 255, 255)
    table = Image.new("P", (2, 2), 1)
    table.putpalette([9, 9, 9, 8, 8, 8])
    assert plain(table).getpixel((0, 0)) == (8, 8, 8)
    table.info["transparency"] = 1
    assert plain(table).getpixel((0, 0)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["I", "F", "I;16"])
def test_many_levels_are_spread_over_all_greys(mode: str) -> None:
    """From 1,000 to 3,000: 2,000 is the middle."""
    deep = Image.new(mode, (3, 1))
    for x, value in enumerate((1000, 2000, 3000)):
        deep.putpixel((x, 0), value)
    flat = plain(deep)
    assert (flat.mode, flat.tobytes()) == ("L", bytes([0, 127, 255]))
    assert plain(Image.new(mode, (2, 1), 7)).tobytes() == bytes([0, 0])


@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_what_is_plain_already_stays(mode: str) -> None:
    picture = Image.new(mode, (2, 2))
    assert plain(picture) is picture


def test_printing_colours_become_rgb() -> None:
    assert plain(Image.new("CMYK", (1, 1), (0, 0, 0, 0))).getpixel((0, 0)) == (255, 255, 255)
