"""Font faces: what a process knows of them (Face) and what one dossier uses of them (Embedding).

A Face is shared between dossiers and holds metrics only. An Embedding gives each character a code (CID) when it
is first drawn, so the bytes of a dossier never depend on what the process did before. A character and not a glyph
gets the code: hyphen and soft hyphen share a glyph and must still be copied as what they are.

Written for mypyc: dictionaries that fill themselves stand in for calls in the loop over words.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from io import BytesIO
from itertools import pairwise, repeat
from operator import add
from struct import pack
from typing import Any

from reportlab.pdfbase.ttfonts import TTFontFile

SOFT_HYPHEN = "\u00ad"
_ALIASES = {0x00AD: 0x2D, 0x00A0: 0x20, 0x2011: 0x2D}
_LIGATURES = {"ffi": "\ufb03", "ffl": "\ufb04", "ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02"}
_SPELT = {glyph: letters for letters, glyph in _LIGATURES.items()}
_MOST_WORDS = 2_500
"""So many words a face remembers before it begins anew: a dossier's own, and a batch's memory stays flat."""
_NO_SHIFT = 0x100000
"""First character of the last private plane: no shift. Those before it move to the left."""
_SHIFTS = _NO_SHIFT - 0x8000
"""Characters of the last private plane stand for a shift of so many thousandths of the size."""

_ASCII = frozenset(map(chr, range(0x20, 0x7F)))
_BYTES_TO_ESCAPE = frozenset(b"\n\r()\\")


class Face:
    """Metrics of one TrueType face: what a process knows of it, shared by all dossiers.

    * `name`: the PostScript name it is embedded under.
    * `data`: its file; one that is no font is a ValueError, KeyError or IndexError.
    * `pairs`: its kerning and ligatures as `tools/make_kerning.py` writes them.
    * `ascent`, `descent`, `cap_height`: thousandths of the type size; the descent is negative.
    * `chars`: all characters it can show, line end included.
    * `kerning`: thousandths by which two letters stand further apart than their advances say.
    * `widths`: the width of each word in ems (per point of type size), kerned and with ligatures, measured when it is
      first asked for.
    """

    def __init__(self, name: str, data: bytes, pairs: bytes) -> None:
        self.name = name
        self.file: Any = TTFontFile(BytesIO(data))
        self.ascent: float = self.file.ascent
        self.descent: float = self.file.descent
        self.cap_height: float = self.file.capHeight
        self._glyphs: dict[int, int] = self.file.charToGlyph
        self.chars = frozenset(map(chr, (*self._glyphs, *_ALIASES, 0x0A)))
        self._has_ascii = self.chars.issuperset(_ASCII)
        tables = json.loads(pairs)
        self._joined: list[str] = tables["liga"]
        self.kerning: dict[str, int] = {
            left + right: int(shift)
            for left, row in tables["kern"].items()
            for shift, rights in row.items()
            for right in rights
        }
        self._advances = _Advances(self)
        self._kerned: dict[str, str] = {}
        self.widths = _Widths(self)

    def glyph_code(self, char: str) -> int | None:
        """The character code whose glyph stands for `char`, or None where the face has none."""
        code = ord(char)
        code = _ALIASES.get(code, code)
        return code if code in self._glyphs else None

    def shows(self, text: str) -> bool:
        """Whether the face has every character of `text`."""
        plain = self._has_ascii and text.isascii() and text.isprintable()
        return plain or self.chars.issuperset(text)

    def advance(self, char: str) -> float:
        """Advance width of one character; that of a missing one is the face's default."""
        return self._advances[char]

    def width(self, text: str) -> float:
        """Width of `text` per point of type size (1.0 is one em); nothing is kerned across a blank."""
        if " " not in text:
            return self.widths[text]
        words = text.split(" ")
        return sum(map(self.widths.__getitem__, words)) + (len(words) - 1) * self.widths[" "]

    def word_width(self, word: str) -> float:
        """Width of a word, measured anew: with its ligatures and kerning, per point of type size."""
        shown = self.with_ligatures(word)
        shifts = map(self.kerning.get, map(add, shown, shown[1:]), repeat(0))
        return (sum(map(self._advances.__getitem__, shown)) + sum(shifts)) / 1000

    def with_ligatures(self, text: str) -> str:
        """`text` with the letters joined that the face joins."""
        if "f" in text:
            for letters in self._joined:
                text = text.replace(letters, _LIGATURES[letters])
        return text

    def with_kerning(self, word: str) -> str:
        """`word` with ligatures, and a sign for each shift between two letters; see Embedding."""
        known = self._kerned.get(word)
        if known is None:
            known = self.with_ligatures(word)
            shifts = [self.kerning.get(a + b, 0) for a, b in pairwise(known)]
            if any(shifts):
                signs = [chr(_NO_SHIFT + shift) if shift else "" for shift in (*shifts, 0)]
                known = "".join(map(add, known, signs))
            if len(self._kerned) >= _MOST_WORDS:
                self._kerned.clear()
            self._kerned[word] = known
        return known


class _Advances(dict[str, float]):
    """Advance width of each character, looked up when it is first asked for."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> float:
        code = self._face.glyph_code(char)
        file = self._face.file
        self[char] = float(file.defaultWidth if code is None else file.charWidths[code])
        return self[char]


class _Widths(dict[str, float]):
    """Width of each word of a face, measured when it is first asked for; bounded."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, word: str) -> float:
        if len(self) >= _MOST_WORDS:
            self.clear()
        self[word] = self._face.word_width(word)
        return self[word]


class _Codes(dict[int, str]):
    """The characters that a dossier uses: a table for str.translate, code point to two-byte code.

    Codes that hold a byte with a meaning inside a PDF string are never given, so nothing needs an escape.
    """

    def __init__(self) -> None:
        super().__init__()
        self.chars: list[str | None] = [None]

    def __missing__(self, code: int) -> str:
        if code >= _SHIFTS:
            self[code] = f"){_NO_SHIFT - code}("
            return self[code]
        while not _BYTES_TO_ESCAPE.isdisjoint(divmod(len(self.chars), 256)):
            self.chars.append(None)
        cid = len(self.chars)
        self.chars.append(chr(code))
        self[code] = chr(cid >> 8) + chr(cid & 255)
        return self[code]


class _Shown(dict[str, str]):
    """Each word as what stands between the brackets of a TJ array, made when it is first drawn."""

    def __init__(self, face: Face, codes: _Codes) -> None:
        super().__init__()
        self._face, self._codes = face, codes

    def __missing__(self, word: str) -> str:
        self[word] = self._face.with_kerning(word).translate(self._codes)
        return self[word]


class Embedding:
    """The characters of one Face that a dossier uses, and its words as they are shown (ISO 32000-1, 9.7).

    * `tag`: its name in the resources of the pages ("F0").

    Characters get their codes (CIDs) in the order in which they are first shown: the same dossier has the same bytes.
    Nothing in it leads back to it, so that it goes as soon as its dossier does (a worker hardly collects cycles).
    """

    def __init__(self, face: Face, tag: str) -> None:
        self.face, self.tag = face, tag
        self._codes = _Codes()
        self._words = _Shown(face, self._codes)

    def show(self, text: str, blank: float = 0.0) -> str:
        """The operator that shows `text`, kerned; each blank is moved by `blank` thousandths of the size.

        A negative number widens it, as in a TJ array (9.4.3). A character that the face lacks is shown as its missing
        glyph: callers put something else there before.
        """
        words = map(self._words.__getitem__, text.split(" "))
        if blank:
            return f"[({f'{self._codes[32]}){blank:.0f}('.join(words)})]TJ"
        shown = self._codes[32].join(words)
        return f"[({shown})]TJ" if ")" in shown else f"({shown})Tj"

    def write(
        self, number: int, stream: Callable[[str, bytes], int], put: Callable[[int | None, str], int]
    ) -> None:
        """Write the font as object `number`: a Type0 font with its subset, widths and Unicode map.

        `stream(dictionary entries, data)` and `put(number or None, text)` add an object and return its number.
        """
        face, name = self.face, f"{self._prefix()}+{self.face.name}"
        program, glyphs = self._subset()
        file = stream(f"/Length1 {len(program)}", program)
        box = " ".join(f"{v:.0f}" for v in face.file.bbox)
        flags = 4 | (64 if face.file.italicAngle else 0) | (2 if "Serif" in face.name else 0)
        descriptor = put(
            None,
            f"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{box}]"
            f"/ItalicAngle {face.file.italicAngle:.1f}/Ascent {face.ascent:.0f}/Descent {face.descent:.0f}"
            f"/CapHeight {face.cap_height:.0f}/StemV {face.file.stemV}/FontFile2 {file} 0 R>>",
        )
        gids = stream("", b"".join(pack(">H", glyphs.get(c or "", 0)) for c in self._codes.chars))
        widths = " ".join(f"{face.advance(c):.0f}" if c else "0" for c in self._codes.chars)
        cid_font = put(
            None,
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            f"/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{widths}]]/CIDToGIDMap {gids} 0 R>>",
        )
        unicode_map = stream("", self._unicode_map().encode("ascii"))
        put(
            number,
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{cid_font} 0 R]/ToUnicode {unicode_map} 0 R>>",
        )

    def _prefix(self) -> str:
        return "PAR" + "".join(chr(65 + int(digit)) for digit in f"{int(self.tag[1:]):03d}")

    def _subset(self) -> tuple[bytes, Mapping[str, int]]:
        """The font program with the glyphs in use, and each character's glyph in it (ISO 32000-1, 9.7.4)."""
        codes: list[int] = []
        order: dict[int, int] = {0: 0}
        glyphs: dict[str, int] = {}
        for char in filter(None, self._codes.chars):
            code = self.face.glyph_code(char)
            if code is None:
                continue
            original = self.face.file.charToGlyph[code]
            if original not in order:
                order[original] = len(order)
                codes.append(code)
            glyphs[char] = order[original]
        return self.face.file.makeSubset(codes), glyphs

    def _unicode_map(self) -> str:
        rows = [
            f"<{cid:04x}> <{_SPELT.get(char, char).encode('utf-16-be').hex()}>"
            for cid, char in enumerate(self._codes.chars)
            if char
        ]
        blocks = [rows[i : i + 100] for i in range(0, len(rows), 100)]
        body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
            f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        )
