"""Pages that may be bound as they are: nothing but pictures, lines and plain fills, none of which a reader's program
can draw differently. Everything else is named, and the page becomes a picture.

A page is rebuilt and not copied: only operators of the list below reach the dossier. Marks of another structure tree,
layers, invisible text of text recognition and whatever else was there stay behind.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pikepdf

from paritrana.annexes.sandbox.pdf_objects import Objects, filters_of

MOST_OPERATORS = 200_000
"""Operators of a page: a plan full of lines; more would take longer to read than to look at as a picture."""

MOST_CONTENT = 20_000_000
"""Bytes of a page's content as it lies in the file, for the same reason."""

MOST_IMAGE = 150_000_000
"""Bytes a picture unpacks to: a colour scan of A3 at 400 dpi has 93 million."""

_DEEPEST_FORM = 8  # forms inside one another
_DEEPEST_STATE = 24  # of the 28 levels of q that ISO 32000-1, C.2 allows; the sheet around a page takes some

_PAINT = frozenset((
    "q", "Q", "cm", "w", "J", "j", "M", "d", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*",
    "b", "b*", "n", "W", "W*", "g", "G", "rg", "RG",
))  # fmt: skip
_DROPPED = frozenset(("BMC", "BDC", "EMC", "MP", "DP", "ri", "i", "BX", "EX", "BT", "ET"))
_TEXT = frozenset(("Tc", "Tw", "Tz", "TL", "Tf", "Ts", "Td", "TD", "Tm", "T*"))
_SHOWN = frozenset(("Tj", "TJ", "'", '"'))
_GREY_OR_RGB = frozenset(("/DeviceGray", "/DeviceRGB", "/G", "/RGB"))
_IMAGE_KEYS = frozenset((
    "/Type", "/Subtype", "/Width", "/Height", "/BitsPerComponent", "/ImageMask", "/Decode", "/Mask", "/SMask", "/Matte",
))  # fmt: skip
_HARMLESS_STATE = frozenset((
    "/Type", "/SA", "/OP", "/op", "/OPM", "/ca", "/CA", "/BM", "/SMask", "/AIS", "/TK", "/FL", "/SM", "/RI", "/BG",
    "/BG2", "/UCR", "/UCR2", "/TR", "/TR2", "/HT",
))  # fmt: skip


class Unsafe(Exception):
    """Why a page can't be bound as it is; the words go into a finding."""


@dataclass(slots=True)
class Rebuilt:
    """A page's operators and the pictures and forms they name, by their number in Objects."""

    lines: list[bytes] = field(default_factory=list)
    named: dict[str, int] = field(default_factory=dict)


def rebuild(page: Any, objects: Objects) -> Rebuilt:
    """Rebuild a page that is safe from its operators; raise Unsafe, with the reason in Indonesian, for any other."""
    if _size(page.get("/Contents")) > MOST_CONTENT:
        raise Unsafe("isi halaman terlalu besar")
    made = Rebuilt()
    _rebuild(page, page.get("/Resources"), objects, made, 0)
    return made


def _size(contents: Any) -> int:
    parts = contents if isinstance(contents, pikepdf.Array) else [] if contents is None else [contents]
    return sum(len(part.get_raw_stream_buffer()) for part in parts if isinstance(part, pikepdf.Stream))


def _rebuild(source: Any, resources: Any, objects: Objects, made: Rebuilt, depth: int) -> None:
    instructions = pikepdf.parse_content_stream(source)
    if len(instructions) > MOST_OPERATORS:
        raise Unsafe("terlalu banyak garis dan bidang")
    state = _State()
    for instruction in instructions:
        operator = str(instruction.operator)
        if operator == "Do":
            made.lines.append(_picture(instruction.operands, resources, objects, made, depth))
        elif operator == "INLINE IMAGE":
            made.lines.append(_inline(instruction, objects, made))
        elif state.takes(operator, instruction.operands, resources):
            made.lines.append(pikepdf.unparse_content_stream([instruction]))
    made.lines.extend([b"Q"] * state.depth)


class _State:
    """What matters of the graphics state: how deep it is nested, and whether text is invisible."""

    def __init__(self) -> None:
        self.hidden = [False]

    @property
    def depth(self) -> int:
        """How many states wait to be restored."""
        return len(self.hidden) - 1

    def takes(self, operator: str, operands: Any, resources: Any) -> bool:
        """Tell whether an operator is kept; raise Unsafe where the page can't be."""
        if operator in _PAINT:
            return self._nest(operator)
        if operator in ("cs", "CS"):
            if str(operands[0]) not in _GREY_OR_RGB:
                raise Unsafe("warna khusus")
            return True
        if operator in ("sc", "SC", "scn", "SCN"):
            if any(isinstance(each, pikepdf.Object) for each in operands):
                raise Unsafe("pola warna")
            return True
        if operator == "Tr":
            self.hidden[-1] = int(operands[0]) == 3
        elif operator in _SHOWN and not self.hidden[-1]:
            raise Unsafe("huruf dari fon asing")
        elif operator == "gs":
            _check_state(_resource(resources, "/ExtGState", operands[0]))
        elif operator == "BDC" and str(operands[0]) == "/OC":
            raise Unsafe("lapisan yang dapat disembunyikan")
        elif operator not in _DROPPED | _TEXT | _SHOWN:
            raise Unsafe(_OTHER.get(operator, "perintah gambar yang tidak dikenal"))
        return False

    def _nest(self, operator: str) -> bool:
        if operator == "q":
            self.hidden.append(self.hidden[-1])
            if self.depth > _DEEPEST_STATE:
                raise Unsafe("keadaan gambar terlalu dalam")
        elif operator == "Q":
            if not self.depth:
                return False
            self.hidden.pop()
        return True


_OTHER = {
    "k": "warna cetak (CMYK)",
    "K": "warna cetak (CMYK)",
    "sh": "gradasi warna",
    "d0": "huruf dari fon asing",
    "d1": "huruf dari fon asing",
}


def _resource(resources: Any, kind: str, key: Any) -> Any:
    holder = resources.get(kind) if isinstance(resources, pikepdf.Dictionary) else None
    found = holder.get(str(key)) if isinstance(holder, pikepdf.Dictionary) else None
    if found is None:
        raise Unsafe("isi halaman menunjuk benda yang tidak ada")
    return found


def _check_state(state: Any) -> None:
    """A graphics state that changes nothing a picture needs may be left out."""
    keys = set(state.keys())
    if keys - _HARMLESS_STATE:
        raise Unsafe("pengaturan gambar khusus")
    see_through = any(float(state.get(key, 1)) != 1 for key in ("/ca", "/CA"))
    blends = str(state.get("/BM", "/Normal")) not in ("/Normal", "/Compatible")
    if see_through or blends or str(state.get("/SMask", "/None")) != "/None":
        raise Unsafe("bagian tembus pandang")


def _picture(operands: Any, resources: Any, objects: Objects, made: Rebuilt, depth: int) -> bytes:
    item = _resource(resources, "/XObject", operands[0])
    if not isinstance(item, pikepdf.Stream) or "/OC" in item.stream_dict:
        raise Unsafe("lapisan yang dapat disembunyikan")
    kind = str(item.stream_dict.get("/Subtype"))
    if kind == "/Image":
        return _invoke(objects.image(item, _IMAGE_KEYS, check_image(item)), made)
    if kind != "/Form" or depth >= _DEEPEST_FORM:
        raise Unsafe("benda yang tidak dikenal")
    inner = Rebuilt(named=made.named)
    own = item.stream_dict.get("/Resources", resources)
    matrix = [float(v) for v in item.stream_dict.get("/Matrix", [1, 0, 0, 1, 0, 0])]
    box = [float(v) for v in item.stream_dict.get("/BBox", [0, 0, 0, 0])]
    _rebuild(item, own, objects, inner, depth + 1)
    clip = f"{box[0]:.4f} {box[1]:.4f} {box[2] - box[0]:.4f} {box[3] - box[1]:.4f} re W n"
    head = "q " + " ".join(f"{v:.6f}" for v in matrix) + f" cm {clip}"
    return b"\n".join([head.encode(), *inner.lines, b"Q"])


def _invoke(number: int, made: Rebuilt) -> bytes:
    name = f"X{number}"
    made.named[name] = number
    return f"/{name} Do".encode()


def check_image(item: Any) -> str:
    """Give the finished colour entry of a picture that is safe, "" for a stencil; raise Unsafe for any other."""
    filters = filters_of(item)
    if "/JPXDecode" in filters or "/Crypt" in filters:
        raise Unsafe("gambar JPEG 2000")
    if int(item.stream_dict.get("/BitsPerComponent", 1)) not in (1, 2, 4, 8, 16):
        raise Unsafe("gambar dengan kedalaman warna yang tidak lazim")
    if _unpacked_size(item) > MOST_IMAGE:
        raise Unsafe("gambar terlalu besar")
    for key in ("/Mask", "/SMask"):
        mask = item.stream_dict.get(key)
        if isinstance(mask, pikepdf.Stream) and check_image(mask) not in ("", "/ColorSpace/DeviceGray"):
            raise Unsafe("topeng gambar berwarna")
    if item.stream_dict.get("/ImageMask", False):
        return ""
    return "/ColorSpace" + _colour(item.stream_dict.get("/ColorSpace"), 0)


def _unpacked_size(item: Any) -> int:
    wide, tall = (int(item.stream_dict.get(key, 0)) for key in ("/Width", "/Height"))
    bits = int(item.stream_dict.get("/BitsPerComponent", 1))
    return wide * tall * bits * (3 if "RGB" in str(item.stream_dict.get("/ColorSpace")) else 1) // 8


def _colour(space: Any, depth: int) -> str:
    if isinstance(space, pikepdf.Name) and str(space) in ("/DeviceGray", "/DeviceRGB"):
        return str(space)
    if isinstance(space, pikepdf.Array) and len(space) and depth < 2:
        kind = str(space[0])
        if kind == "/ICCBased" and isinstance(space[1], pikepdf.Stream):
            found = {1: "/DeviceGray", 3: "/DeviceRGB"}.get(int(space[1].stream_dict.get("/N", 0)))
            if found:
                return found
        if kind in ("/Indexed", "/I") and len(space) == 4:
            table = space[3]
            data = table.read_bytes() if isinstance(table, pikepdf.Stream) else bytes(table)
            return f"[/Indexed{_colour(space[1], depth + 1)} {int(space[2])} <{data[:768].hex()}>]"
    raise Unsafe("gambar berwarna cetak (CMYK) atau warna khusus")


def _inline(instruction: Any, objects: Objects, made: Rebuilt) -> bytes:
    """A picture written among the operators becomes one of its own."""
    picture = instruction.iimage
    try:
        grey = picture.as_pil_image()
    except Exception as error:  # pikepdf raises what it likes on pictures it doesn't know
        raise Unsafe("gambar sisipan yang tidak dikenal") from error
    if grey.mode not in ("1", "L", "RGB") or picture.image_mask:
        raise Unsafe("gambar sisipan yang tidak dikenal")
    bits, colour = (1 if grey.mode == "1" else 8), ("RGB" if grey.mode == "RGB" else "Gray")
    entries = (
        f"/Type/XObject/Subtype/Image/Width {grey.width}/Height {grey.height}"
        f"/BitsPerComponent {bits}/ColorSpace/Device{colour}"
    )
    return _invoke(objects.stream(entries, grey.tobytes(), packed=True), made)
