"""Values whose characters betray a slip: letters that can't be printed, a percentage that may be a part of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paritrana.diagnostics import Diagnostic
from paritrana.evidence import text_faults
from paritrana.evidence.addresses import alias, field
from paritrana.evidence.charset import unprintable
from paritrana.evidence.model import Part
from paritrana.indonesian import Percent
from paritrana.indonesian.percent import format_percent
from paritrana.located import Address


def check_texts(parts: Iterable[tuple[Address, Part]]) -> Iterator[Diagnostic]:
    """Look at every text and every percentage of the evidence."""
    for at, part in parts:
        for name, value in vars(part).items():
            kind = type(value)
            if kind is str:
                lacking = "" if value.isascii() else unprintable(value)
            elif kind is tuple:
                lacking = "".join(unprintable(item) for item in value if type(item) is str)
            else:
                lacking = ""
            if lacking:
                signs = ", ".join(f"U+{ord(c):04X}" for c in dict.fromkeys(lacking))
                yield text_faults.NO_GLYPH.at(field(at, part, name), aksara=signs)
            if kind is Percent and 0 < abs(value.value) < 1 and not _has_sign(value.text):
                yield text_faults.NO_SIGN.at(
                    field(at, part, name),
                    kunci=alias(part, name),
                    tertulis=value.text,
                    dibaca=format_percent(value),
                    bagian=format_percent(value.value * 100),
                )


def _has_sign(text: str) -> bool:
    return "%" in text or "persen" in text.casefold()
