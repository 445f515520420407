"""Write assets/fonts/*.kern.json: kerning and ligatures of each face, asked once from HarfBuzz.

    python tools/make_kerning.py           # writes the files
    python tools/make_kerning.py --check   # says whether they are fresh

`kern` maps a left character to {adjustment in thousandths of the size: right characters}; `liga` lists the letters
that the face joins. Only what the face's own GPOS and GSUB tables say is in it. Digits are left out, since columns of
numbers must stand straight, and blanks, since a blank is where a line may end.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import uharfbuzz

FONTS = Path(__file__).parents[1] / "assets" / "fonts"
CHARACTERS = "".join(chr(c) for c in range(0x21, 0x7F) if not chr(c).isdigit()) + "–—‘’“”…"
LIGATURES = ("ffi", "ffl", "ff", "fi", "fl")


def kerning(path: Path) -> str:
    """Kerning and ligatures of one face as JSON text, a line for each left character."""
    font = uharfbuzz.Font(uharfbuzz.Face(path.read_bytes()))
    rows = {left: row for left in CHARACTERS if (row := _row(font, left))}
    lines = [
        f"{json.dumps(k, ensure_ascii=False)}: {json.dumps(v, ensure_ascii=False)}" for k, v in rows.items()
    ]
    joined = [letters for letters in LIGATURES if len(_shape(font, letters, True).glyph_infos) == 1]
    return '{"liga": ' + json.dumps(joined) + ',\n"kern": {\n' + ",\n".join(lines) + "\n}}\n"


def _row(font: uharfbuzz.Font, left: str) -> dict[str, str]:
    alone = _advance(font, left)
    row: dict[str, str] = {}
    for right in CHARACTERS:
        shift = _advance(font, left + right) - alone
        if shift:
            row[str(shift)] = row.get(str(shift), "") + right
    return row


def _advance(font: uharfbuzz.Font, text: str) -> int:
    """The advance of the first glyph of `text`, kerned."""
    return int(_shape(font, text, False).glyph_positions[0].x_advance)


def _shape(font: uharfbuzz.Font, text: str, ligatures: bool) -> uharfbuzz.Buffer:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(
        font, buffer, {"kern": True, "liga": ligatures, "clig": False, "calt": False, "dlig": False}
    )
    return buffer


def main(arguments: list[str]) -> int:
    """Write the files, or with --check only compare them."""
    stale = 0
    for path in sorted(FONTS.glob("*.ttf")):
        target, made = path.with_suffix(".kern.json"), kerning(path)
        if arguments == ["--check"]:
            stale += target.read_text("utf-8") != made
        else:
            target.write_text(made, "utf-8")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
