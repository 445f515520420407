"""The blocks of a letter: kop, facts, signature."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document.figures import Image
from paritrana.document.inlines import Inlines
from paritrana.located import Place


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The kop of a letter: name of the government, address lines, the region's emblem left of them."""

    name: str
    lines: tuple[str, ...] = ()
    emblem: Image | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value pairs set as two columns without rules (Nomor, Perihal, Kepada …)."""

    pairs: tuple[tuple[str, Inlines], ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature block. `placeholder` is printed in place of the signature ("contoh"); `materai` marks its place."""

    place_date: str
    titles: tuple[str, ...]
    name: str
    rank: str = ""
    nip: str = ""
    placeholder: str = ""
    materai: bool = False
