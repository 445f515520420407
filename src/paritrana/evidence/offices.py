"""An office as it is written to what it is: its holder's status, the title alone, and whose office it is.

"Pj. BUPATI DEMAK," is the status Pj. and the title BUPATI DEMAK, a head of region's; nothing but text is known here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

ACTING = ("Pj.", "Pjs.", "Plt.", "Plh.")
"""A status that is said before the office."""

_STATUS = re.compile(
    r"(?P<Pjs>pjs\b\.?|penjabat sementara\b)|(?P<Pj>pj\b\.?|penjabat\b)|(?P<Plt>plt\b\.?|pelaksana tugas\b)"
    r"|(?P<Plh>plh\b\.?|pelaksana harian\b)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"^\s*\(\s*(?:pjs?|plt|plh)\.?\s*\)", re.IGNORECASE)
"""A status said twice: Penjabat (Pj.) Bupati."""
_END = re.compile(r"[\s,;:.]+$")
_ASIDE = re.compile(r"\s*(?:[,;(]|\b(?:selaku|sebagai)\b).*$", re.IGNORECASE | re.DOTALL)
_HEAD = re.compile(
    r"(?P<vice>wakil\s+)?(?P<title>bupati|wali\s*kota|gubernur)\b\s*(?:kepala\s+(?=daerah))?(?P<name>.*)",
    re.IGNORECASE | re.DOTALL,
)
_VILLAGE = re.compile(
    r"(?:kepala (?:desa|kampung|pekon|tiyuh)|kuwu|petinggi|pembakal|pambakal|perbekel|keuchik|geuchik|wali nagari"
    r"|hukum tua|kades|penghulu|datuk penghulu|pangulu)\b\s*(?P<name>.*)",
    re.IGNORECASE | re.DOTALL,
)
_WARD = re.compile(r"lurah\b\s*(?P<name>.*)", re.IGNORECASE | re.DOTALL)
_ELECTED = re.compile(r"(?:ketua|wakil ketua|pimpinan) (?:dprd|dewan perwakilan)", re.IGNORECASE)


class Post(Enum):
    """Whose office it is; OTHER is an official below the head of region."""

    HEAD = "kepala daerah"
    VICE = "wakil kepala daerah"
    VILLAGE = "kepala desa"
    WARD = "lurah"
    COUNCIL = "DPRD"
    OTHER = "pejabat"


@dataclass(frozen=True, slots=True)
class Office:
    """`status` is "" or one of ACTING; `title` is the rest without the comma of a signature block.

    `head` is bupati, walikota or gubernur for HEAD and VICE, else ""; `place` what follows the office's name.
    """

    status: str
    title: str
    post: Post
    head: str = ""
    place: str = ""


@lru_cache(maxsize=256)
def read_office(text: str) -> Office:
    """Read an office; what isn't known is an official's."""
    plain = _END.sub("", " ".join(text.split()))
    found = _STATUS.match(plain)
    status = f"{found.lastgroup}." if found else ""
    title = _AGAIN.sub("", plain[found.end() :]).strip() if found else plain
    core = _ASIDE.sub("", title)
    head = _HEAD.match(core)
    if head:
        post = Post.VICE if head["vice"] else Post.HEAD
        return Office(status, title, post, "".join(head["title"].casefold().split()), head["name"].strip())
    for pattern, post in ((_VILLAGE, Post.VILLAGE), (_WARD, Post.WARD), (_ELECTED, Post.COUNCIL)):
        named = pattern.match(core)
        if named:
            return Office(status, title, post, place=(named.groupdict().get("name") or "").strip())
    return Office(status, title, Post.OTHER)
