"""Bytes to text, and text to the lines that YAML counts: size, kind, encoding and forbidden characters."""

from __future__ import annotations

import re
import unicodedata

from paritrana.diagnostics import Diagnostic, Findings
from paritrana.located import Origin
from paritrana.readers import faults

MAX_BYTES = 5_000_000
"""Of an evidence file; the complete example has 66 kB."""

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f]"
)
"""Soft hyphens, joiners, marks of direction: they come along with copied text and print as nothing or as a sign."""
_BLANKS = " \xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LEAD = re.compile(
    rf"^[{_BLANKS}]*(?:-[{_BLANKS}]+)*[^\W\d]\w*:(?:[{_BLANKS}]+|$)|^[{_BLANKS}]*-[{_BLANKS}]+"
    rf"|[{{,][{_BLANKS}]*[^\W\d]\w*:[{_BLANKS}]+|^[{_BLANKS}]+$",
    re.MULTILINE,
)
"""Where a blank has a meaning: before a line's text, behind its dash and its key, on a line of its own."""
_UNUSUAL = re.compile(f"[{_INVISIBLE.pattern[1:-1]}{_BLANKS[1:]}\u0300-\u036f]")
"""What cleaning may change; letters composed of two are the last of it."""
_ODD_BLANK = re.compile(f"[{_BLANKS[1:]}]")
_BOMS = ((b"\xef\xbb\xbf", "UTF-8"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_CODECS = {"UTF-8": "utf-8", "UTF-16": "utf-16"}
_MAGIC = (
    (b"PK\x03\x04", "buku kerja atau arsip ZIP"),
    (b"%PDF", "dokumen PDF"),
    (b"\xd0\xcf\x11\xe0", "dokumen Office lama"),
    (b"{\\rtf", "dokumen RTF"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
)


def lines_of(text: str) -> tuple[str, ...]:
    """Split as YAML 1.1 does: line n of the reader is item n - 1."""
    if not any(sign in text for sign in "\r\x85\u2028\u2029"):
        return tuple(text.split("\n"))
    return tuple(_BREAK.split(text))


def lossy(data: bytes) -> str:
    """The text for an excerpt, cleaned as for reading: whatever can't be decoded becomes U+FFFD; never fails."""
    codec = _codec(data)
    text = data[:MAX_BYTES].decode(_CODECS[codec], errors="replace").removeprefix("\ufeff")
    return _clean_where_needed(text)


def decode(data: bytes, file: str, findings: Findings) -> str | None:
    """Give the text, or report why there is none. UTF-8 with or without BOM, UTF-16 with BOM."""
    text = _text(data, file, findings)
    if text is None:
        return None
    text = _clean_where_needed(text)
    found = forbidden(text)
    if found:
        place = _place(file, text, found.start())
        many = len(_FORBIDDEN.findall(text))
        findings.add(faults.FORBIDDEN_CHARACTER.at(place, karakter=_name(found[0]), banyak=many))
        return None
    return text


def _clean_where_needed(text: str) -> str:
    """A YAML text cleaned; most hold nothing odd, which one look tells."""
    return plain_indentation(clean_text(text)) if _UNUSUAL.search(text) else text


def clean_text(text: str) -> str:
    """A text with its letters composed (NFC) and without what nobody sees; white space stays as it is."""
    if text.isascii():
        return text
    seen = _INVISIBLE.sub("", text) if _INVISIBLE.search(text) else text
    return seen if unicodedata.is_normalized("NFC", seen) else unicodedata.normalize("NFC", seen)


def plain_indentation(text: str) -> str:
    """A YAML text whose indentation, and what follows a dash or a key, is of plain blanks; no-break ones were typed."""
    if not _ODD_BLANK.search(text):
        return text
    return _LEAD.sub(lambda found: _ODD_BLANK.sub(" ", found[0]), text)


def forbidden(text: str) -> re.Match[str] | None:
    """The first character that no evidence may hold."""
    return _FORBIDDEN.search(text)


def forbidden_at(place: Origin, found: re.Match[str]) -> Diagnostic:
    """The finding for a forbidden character written as an escape inside quotes."""
    return faults.FORBIDDEN_CHARACTER.at(place, karakter=_name(found[0]), banyak=1)


def _text(data: bytes, file: str, findings: Findings) -> str | None:
    whole = Origin(file)
    if len(data) > MAX_BYTES:
        findings.add(faults.TOO_LARGE.at(whole, banyak=len(data), satuan="bita", batas=MAX_BYTES))
        return None
    kind = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if kind:
        findings.add(faults.NOT_TEXT.at(whole, jenis=kind))
        return None
    codec = _codec(data)
    try:
        return data.decode(_CODECS[codec]).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(_CODECS[codec], errors="replace").removeprefix("\ufeff")
        place = _place(file, before, len(before))
        bad = data[error.start : error.end].hex(" ")
        findings.add(faults.BAD_ENCODING.at(place, pengodean=codec, bita=bad))
        return None


def _codec(data: bytes) -> str:
    return next((codec for bom, codec in _BOMS if data.startswith(bom)), "UTF-8")


def _place(file: str, text: str, offset: int) -> Origin:
    lines = lines_of(text[:offset])
    return Origin(file, len(lines), len(lines[-1]) + 1)


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"
