"""Typst, where its package is installed: the same words from blocks.json, the same fonts, tagged as is its default.

Not like for like, and in its favour: it reads finished blocks, checks nothing and composes nothing. It kerns,
hyphenates and breaks paragraphs as a whole. Its compiler is kept; the blocks go in with each call. Each text and
each row gets another number each time: Typst remembers what it has set, which a batch of different regions never
sees.
"""

from __future__ import annotations

import json
import sys
from itertools import count
from pathlib import Path

import typst
import worker

HERE = Path(__file__).parent
COMPILER = typst.Compiler(
    str(HERE / "engine_typst.typ"),
    root=str(HERE),
    font_paths=[str(HERE.parents[1] / "assets" / "fonts")],
    ignore_system_fonts=True,
)
NUMBER = count()


def make(blocks: str) -> bytes:
    """Blocks as JSON to the bytes of a PDF."""
    made = COMPILER.compile(format="pdf", sys_inputs={"blocks": blocks})
    assert isinstance(made, bytes)
    return made


def fresh(given: str) -> str:
    """The same blocks with another number in each text and row."""
    number = next(NUMBER)
    blocks = json.loads(given)
    for block in blocks:
        if "text" in block:
            block["text"] += f" {number}"
        for row in block.get("rows", ()):
            row[0] += f" {number}"
    return json.dumps(blocks)


if __name__ == "__main__":
    given = Path(sys.argv[2]).read_text(encoding="utf-8")
    if sys.argv[1] == "once":
        Path(sys.argv[3]).write_bytes(make(given))
    else:
        worker.serve(make, lambda: fresh(given))
