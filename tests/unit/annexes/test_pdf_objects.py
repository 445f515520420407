"""Foreign objects as text with numbers of their own: what comes along, what never does, where the bytes lie."""

from __future__ import annotations

import zlib
from decimal import Decimal
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from paritrana.annexdata.prepared import references
from paritrana.annexes.sandbox.pdf_objects import Objects, TooDeep, filters_of

PDF = Pdf.new()
"""Holds the objects of all tests: they live as long as it does."""


def test_each_kind_is_written_as_pdf_has_it() -> None:
    objects = Objects(BytesIO())
    for item, text in (
        (True, "true"), (False, "false"), (None, "null"), (3, "3"), (Decimal("1.50"), "1.50"), (Name("/A B"), "/A#20B"),
        (Array([1, True, Name.X]), "[1 true /X]"), (Dictionary(D=Array([])), "<</D []>>"),
        (pikepdf.String("(a"), "(\\(a)"),
    ):  # fmt: skip
        assert objects.text(item) == text
    assert objects.rows == []


def test_what_does_something_never_comes_along() -> None:
    """Actions, layers, parents, attachments, metadata and what only another program needs."""
    never = (
        "A", "AA", "AF", "Alternates", "B", "Interpolate", "JS", "LastModified", "Length", "Metadata", "OC", "OPI",
        "Parent", "PieceInfo", "PZ", "Ref", "StructParent", "StructParents", "Tabs", "Thumb", "F", "FFilter",
        "FDecodeParms", "DL",
    )  # fmt: skip
    item = Dictionary(**{key: 1 for key in (*never, "Width")})
    assert Objects(BytesIO()).text(item) == "<</Width 1>>"


def test_an_object_is_taken_once_with_all_it_leads_to() -> None:
    """Two references to one object, and one that leads back."""
    leaf = PDF.make_indirect(Dictionary())
    top = PDF.make_indirect(Array([leaf, leaf]))
    leaf.Up = top
    objects = Objects(BytesIO())
    number = objects.foreign(top)
    assert objects.foreign(top) == number == 0
    assert objects.rows == [("[\x1a1\x1a 0 R \x1a1\x1a 0 R]", 0, -1), ("<</Up \x1a0\x1a 0 R>>", 0, -1)]
    assert references(objects.rows[0][0]) == [1, 1]


def test_numbers_and_names_of_their_own_are_taken() -> None:
    """Some programs write the width of a picture as an object of its own."""
    with pikepdf.open(BytesIO(APART)) as pdf:
        objects = Objects(BytesIO())
        objects.image(pdf.pages[0].obj.Resources.XObject.I0, {"/Width", "/ColorSpace", "/Decode"})
    assert objects.rows[0][0].startswith("/ColorSpace \x1a1\x1a 0 R/Decode \x1a2\x1a 0 R/Width \x1a3\x1a 0 R")
    assert [text for text, _, _ in objects.rows[1:]] == ["/DeviceGray", "[1 0]", "2"]


APART = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</I0 4 0 R>>>>>> endobj
4 0 obj <</Subtype/Image/Width 5 0 R/Height 1/ColorSpace 6 0 R/Decode 7 0 R/Length 2>> stream
ab
endstream endobj
5 0 obj 2 endobj
6 0 obj /DeviceGray endobj
7 0 obj [1 0] endobj
xref
trailer <</Root 1 0 R/Size 8>>
"""
"""A picture whose width, colours and range are objects of their own; the table of objects has to be made."""


def test_keys_are_written_in_one_order() -> None:
    """The same file makes the same bytes."""
    keys = "abcdefghijkl"
    text = "".join(f"/{key} 1" for key in keys)
    entries: Any = {f"/{key}": 1 for key in reversed(keys)}
    assert Objects(BytesIO()).text(Dictionary(entries)) == f"<<{text}>>"
    assert stored(PDF.make_stream(b"x", Dictionary(entries)))[0][0][0].startswith(text)


@pytest.mark.parametrize(("depth", "fits"), [(60, True), (61, False)])
def test_sixty_levels_are_the_deepest(depth: int, fits: bool) -> None:
    """A number below so many arrays."""
    item: Any = 1
    for _ in range(depth):
        item = Array([item])
    objects = Objects(BytesIO())
    if fits:
        assert objects.text(item) == "[" * depth + "1" + "]" * depth
        return
    with pytest.raises(TooDeep):
        objects.text(item)


def stored(*streams: Any) -> tuple[list[tuple[str, int, int]], bytes]:
    blob = BytesIO()
    objects = Objects(blob)
    for each in streams:
        objects.foreign(each)
    return objects.rows, blob.getvalue()


def test_streams_lie_one_after_the_other() -> None:
    blob = BytesIO()
    objects = Objects(blob)
    assert objects.stream("/A 1", b"abc") == 0
    assert objects.stream("/B 2", b"x" * 1000, packed=True) == 1
    (first, second) = objects.rows
    assert first == ("/A 1", 0, 3)
    assert second[:2] == ("/B 2/Filter/FlateDecode", 3)
    assert zlib.decompress(blob.getvalue()[3 : 3 + second[2]]) == b"x" * 1000
    assert len(blob.getvalue()) == 3 + second[2]


def test_a_filter_that_pdf_a_knows_stays_with_its_parameters() -> None:
    packed = zlib.compress(b"abc")
    item = PDF.make_stream(b"", Dictionary(K=1))
    item.write(packed, filter=Name.FlateDecode, decode_parms=Dictionary(Predictor=1))
    assert stored(item) == (
        [("/K 1/Filter/FlateDecode/DecodeParms <</Predictor 1>>", 0, len(packed))],
        packed,
    )
    item.DecodeParms = Array([Dictionary(Predictor=1)])
    item.Filter = Array([Name.FlateDecode])
    assert stored(item)[0][0][0] == "/K 1/Filter/FlateDecode/DecodeParms <</Predictor 1>>"
    item.DecodeParms = Array([])
    assert stored(item)[0][0][0] == "/K 1/Filter/FlateDecode"


@pytest.mark.parametrize(
    "filters", [None, Name.ASCIIHexDecode, Array([Name.ASCIIHexDecode, Name.FlateDecode])]
)
def test_other_filters_are_undone(filters: Any) -> None:
    item = PDF.make_stream(b"")
    data = b"abc" if filters is None else b"616263>"
    if isinstance(filters, Array):
        data = zlib.compress(b"abc").hex().encode() + b">"
    item.write(data, filter=filters) if filters is not None else item.write(data)
    ((text, at, length),), blob = stored(item)
    assert text == "/Filter/FlateDecode"
    assert zlib.decompress(blob[at : at + length]) == b"abc"


def test_filters_are_named() -> None:
    item = PDF.make_stream(b"")
    assert filters_of(item) == []
    item.Filter = Name.FlateDecode
    assert filters_of(item) == ["/FlateDecode"]
    item.Filter = Array([Name.ASCII85Decode, Name.FlateDecode])
    assert filters_of(item) == ["/ASCII85Decode", "/FlateDecode"]


def test_a_picture_keeps_some_keys_in_their_order_and_is_taken_once() -> None:
    picture = PDF.make_stream(b"abc", Dictionary(Width=1, Height=2, Private=3, SMask=PDF.make_stream(b"m")))
    blob = BytesIO()
    objects = Objects(blob)
    keys = frozenset({"/Width", "/Height", "/SMask"})
    assert objects.image(picture, keys, "/ColorSpace/DeviceGray") == 0
    assert objects.image(picture, keys, "/ColorSpace/DeviceGray") == 0
    assert objects.rows[0][0] == (
        "/Height 2/SMask \x1a1\x1a 0 R/Width 1/ColorSpace/DeviceGray/Filter/FlateDecode"
    )
    assert len(objects.rows) == 2
    assert zlib.decompress(blob.getvalue()[objects.rows[1][1] :]) == b"m"


def test_references_are_found_between_their_marks_only() -> None:
    assert references("<</A \x1a12\x1a 0 R/B 7 0 R/C[\x1a3\x1a 0 R]>>") == [12, 3]
    assert references("") == []
