"""PDFs that are odd in one way each."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

A4 = (595.28, 841.89)
LETTER = b"100 90 110 480 re 210 440 230 130 re 210 260 150 100 re f"
"""An F as large as a fifth of a page of A4: it looks different from every side and in every mirror."""
LINES = b"0 0 1 RG 4 w 60 60 m 500 700 l S 0.2 g " + LETTER


def make(*contents: bytes, box: Sequence[float] = (0, 0, *A4), **page: Any) -> Pdf:
    """A document with a page for each content."""
    pdf = Pdf.new()
    for content in contents:
        entries = Dictionary(Type=Name.Page, MediaBox=Array(list(box)), Resources=Dictionary(), **page)
        entries.Contents = pdf.make_stream(content)
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(entries)))
    return pdf


def data(pdf: Pdf, **options: Any) -> bytes:
    """Its bytes, the same each time."""
    stream = BytesIO()
    pdf.save(stream, **({} if "encryption" in options else {"deterministic_id": True}), **options)
    return stream.getvalue()


def plain() -> bytes:
    """A line and a dark letter: bound as it is."""
    return data(make(LINES, LINES))


def locked() -> bytes:
    """Can't be opened without a password."""
    return data(make(LINES), encryption=pikepdf.Encryption(owner="a", user="rahasia", R=6))


def printing_forbidden() -> bytes:
    """Encrypted, but opens without a password, as offices' programs like to write it."""
    return data(make(LINES), encryption=pikepdf.Encryption(owner="a", user="", R=6))


def cut_off() -> bytes:
    """The second half is missing."""
    whole = plain()
    return whole[: len(whole) // 2]


def behind_rubbish() -> bytes:
    """A mail program's lines stand before the header."""
    return b"Content-Type: application/pdf\r\n\r\n" + plain()


def without_pages() -> bytes:
    """A document with no page."""
    return data(Pdf.new())


def page_tree_in_a_circle() -> bytes:
    """The page tree leads back to itself."""
    pdf = make(LINES)
    pages = pdf.Root.Pages
    pages.Kids.append(pages)
    pages.Count = 2
    return data(pdf)


def dynamic_form() -> bytes:
    """A form whose pages exist in Adobe Reader only."""
    pdf = make(b"")
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_stream(b"<xdp/>"))
    pdf.Root.NeedsRendering = True
    return data(pdf)


def active() -> bytes:
    """JavaScript, a program to launch, an attachment, an action on the page."""
    pdf = make(LINES)
    script = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert('x')"))
    pdf.Root.OpenAction = Dictionary(S=Name.Launch, F=pikepdf.String("cmd.exe"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([pikepdf.String("a"), script])))
    pdf.pages[0].obj.AA = Dictionary(O=script)
    pdf.attachments["rahasia.exe"] = b"MZ"
    return data(pdf)


def turned(degrees: int) -> Callable[[], bytes]:
    """A page that is turned, cut and moved."""

    def made() -> bytes:
        return data(make(LINES, box=(-100, 50, 495, 892), CropBox=Array([-80, 80, 450, 800]), Rotate=degrees))

    return made


def across() -> bytes:
    """A wide page."""
    return data(make(LINES, box=(0, 0, 842, 595)))


def huge() -> bytes:
    """Five metres by five, and with a unit of 75 still larger."""
    return data(make(LINES, box=(0, 0, 14400, 14400), UserUnit=75))


def tiny() -> bytes:
    """A tenth of a millimetre."""
    return data(make(b"0 g 0 0 1 1 re f", box=(0, 0, 0.28, 0.28)))


def broken_boxes() -> bytes:
    """Boxes that are no boxes."""
    pdf = make(LINES, LINES)
    pdf.pages[0].obj.MediaBox = Array([0, 0, 0, 0])
    del pdf.pages[1].obj["/MediaBox"]
    pdf.pages[1].obj.Rotate = 45
    return data(pdf)


def _with_font(font: Dictionary) -> bytes:
    small, large = (
        b"/F1 24 Tf 72 700 Td (Rp39.812.345.678) Tj",
        b"/F1 300 Tf -40 -230 Td (MB) Tj 0 -260 Td (R8) Tj",
    )
    pdf = make(b"BT " + small + b" " + large + b" ET")
    pdf.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    return data(pdf)


def font_not_embedded() -> bytes:
    """Helvetica, which every reader replaces by what it has."""
    return _with_font(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))


def hidden_text() -> bytes:
    """A scan with the invisible text of text recognition over it: bound as it is, without that text."""
    pdf = make(b"q 500 0 0 700 40 60 cm /I0 Do Q BT 3 Tr /F1 12 Tf 72 700 Td (tersembunyi) Tj ET")
    image = scan(pdf)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I0=image), Font=Dictionary(F1=font))
    return data(pdf)


def scan(pdf: Pdf, **entries: Any) -> Any:
    """A grey picture of 80 by 120 pixels."""
    pixels = bytes((x + y) // 2 if x < 40 or y < 30 else 255 - y for y in range(120) for x in range(80))
    head = Dictionary(
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=80,
        Height=120,
        BitsPerComponent=8,
        ColorSpace=Name.DeviceGray,
    )
    for key, value in entries.items():
        head[f"/{key}"] = value
    return pdf.make_stream(pixels, head)


def scanned(**entries: Any) -> Callable[[], bytes]:
    """A page that is one picture, whose dictionary has these entries too."""

    def made() -> bytes:
        pdf = make(b"q 500 0 0 700 40 60 cm /I0 Do Q")
        pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I0=scan(pdf, **entries)))
        return data(pdf)

    return made


def transparent() -> bytes:
    """A box that shines through."""
    pdf = make(b"/G0 gs " + LINES)
    pdf.pages[0].obj.Resources = Dictionary(ExtGState=Dictionary(G0=Dictionary(ca=0.5)))
    return data(pdf)


def layered() -> bytes:
    """A layer that is switched off: a wet signature that isn't printed."""
    pdf = make(LINES + b" /OC /L0 BDC " + SIGNATURE + b" EMC")
    pdf.pages[0].obj.Resources = Dictionary(Properties=Dictionary(L0=_switched_off(pdf)))
    return data(pdf)


SIGNATURE = b"0 g 240 600 300 200 re f"
"""What isn't printed: a tenth of the page."""


def _switched_off(pdf: Pdf) -> Any:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("draf")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    return layer


def layered_form() -> bytes:
    """A form that belongs to a layer which is switched off."""
    pdf = make(LINES + b" /X0 Do")
    entries = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, *A4]), OC=_switched_off(pdf))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(X0=pdf.make_stream(SIGNATURE, entries)))
    return data(pdf)


def layered_picture() -> bytes:
    """A picture that belongs to a layer which is switched off."""
    pdf = make(LINES + b" q 300 0 0 200 240 600 cm /I0 Do Q")
    image = scan(pdf, OC=_switched_off(pdf))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I0=image))
    return data(pdf)


def printing_colours() -> bytes:
    """CMYK and a spot of nothing."""
    return data(make(b"0.1 0.9 0 0.5 k " + LETTER))


def stamped() -> bytes:
    """A stamp that lies over the page as an annotation."""
    pdf = make(LINES)
    look = pdf.make_stream(
        b"1 0 0 rg 0 0 100 50 re f", Dictionary(Subtype=Name.Form, BBox=Array([0, 0, 100, 50]))
    )
    note = Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([360, 640, 560, 740]), F=4)
    note.AP = Dictionary(N=look)
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])
    return data(pdf)


def form_in_itself() -> bytes:
    """A form that draws itself."""
    pdf = make(b"/X0 Do")
    look = pdf.make_stream(
        b"/X0 Do", Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    )
    look.Resources = Dictionary(XObject=Dictionary(X0=look))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(X0=look))
    return data(pdf)


def nested_states() -> bytes:
    """Ten thousand saved states, none restored."""
    return data(make(b"q " * 10_000 + LINES, b"Q Q Q " + LINES))


def nonsense() -> bytes:
    """A page whose content is no PDF at all, one that names what isn't there, one without content."""
    pdf = make(b"\x00\xff<<(((", b"/Tiada Do", LINES)
    del pdf.pages[2].obj["/Contents"]
    return data(pdf)


def bomb() -> bytes:
    """Three megabytes that unpack to three gigabytes of blanks, before an honest page."""
    pdf = make(b"", LINES)
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(b" " * (1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    stream = pdf.make_stream(b"")
    stream.write(b"\x78\xda" + block * 3000 + b"\x03\x00\x00\x00\x00\x01", filter=Name.FlateDecode)
    pdf.pages[0].obj.Contents = stream
    return data(pdf)


def picture_bomb() -> bytes:
    """A picture of 60,000 by 60,000 pixels in a few kilobytes."""
    pdf = make(b"q 500 0 0 700 40 60 cm /I0 Do Q", LINES)
    entries = {"Width": 60_000, "Height": 60_000, "BitsPerComponent": 1}
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I0=scan(pdf, **entries)))
    return data(pdf)


def many_bookmarks() -> bytes:
    """Bookmarks: a chapter with two below it, one that leads nowhere, one with a long name."""
    pdf = make(LINES, LINES, LINES)
    with pdf.open_outline() as outline:
        chapter = pikepdf.OutlineItem("Bab I", 0)
        chapter.children += [pikepdf.OutlineItem("Pasal 1", 1), pikepdf.OutlineItem("Pasal 2\x00\n akhir", 2)]
        outline.root += [chapter, pikepdf.OutlineItem("Tanpa tujuan"), pikepdf.OutlineItem("x" * 500, 2)]
    return data(pdf)
