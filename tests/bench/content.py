"""A dossier's document as plain blocks in JSON, so that other engines can set the same words.

    python content.py dossier FOLDER > blocks.json
    python content.py table 1000 > blocks.json

Heads, paragraphs, table rows and chart values are all there; marks become "[B-01]", page references "hlm.". What
a kind of block looks like (card, key figures, letter) is lost: the others set it as plain paragraphs.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import paritrana.typeset.typesetter
from paritrana import api
from paritrana.document import Chart, Contents, Document, Heading, Mark, PageRef, Section, Table
from paritrana.workspace import FolderWorkspace

Blocks = list[dict[str, Any]]


def documents(folder: str, *, draft: bool = True) -> list[Document]:
    """Build the dossier of `folder` once and catch its document on the way to the typesetter."""
    caught: list[Document] = []
    real = paritrana.typeset.typesetter.typeset

    def spy(document: Document, *more: Any) -> Any:
        caught.append(document)
        return real(document, *more)

    paritrana.typeset.typesetter.typeset = spy
    try:
        api.build(FolderWorkspace(folder), draft=draft)
    finally:
        paritrana.typeset.typesetter.typeset = real
    return caught


def blocks(document: Document) -> Blocks:
    """The document as blocks: head, text, table, chart, contents."""
    made: Blocks = [{"kind": "text", "text": t} for t in strings(document.cover)]
    for section in document.sections:
        made += section_blocks(section)
    return made


def section_blocks(section: Section) -> Iterator[dict[str, Any]]:
    """The blocks of a section, its head first."""
    yield {"kind": "head", "level": 1, "text": f"{section.number} {section.title}".strip()}
    for block in section.blocks:
        if isinstance(block, Heading):
            yield {"kind": "head", "level": 2, "text": line(block.inlines)}
        elif isinstance(block, Table):
            yield {
                "kind": "table",
                "caption": f"{block.number}. {block.caption}",
                "heads": [c.head for c in block.columns],
                "right": [c.align.value == "kanan" for c in block.columns],
                "rows": [[line(cell) for cell in row.cells] for row in block.rows],
            }
            yield from ({"kind": "text", "text": line(note)} for note in (*block.notes, block.source) if note)
        elif isinstance(block, Chart):
            points = [[p.label, p.value or 0, p.text] for s in block.series for p in s.points]
            yield {"kind": "chart", "caption": f"{block.number}. {block.title}", "points": points}
        elif isinstance(block, Contents):
            yield {"kind": "contents"}
        else:
            yield from ({"kind": "text", "text": t} for t in strings(block))


def strings(value: object) -> Iterator[str]:
    """The texts of any other block, one paragraph each."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        if value and all(type(v).__name__ in {"Text", "Mark", "PageRef", "LineBreak"} for v in value):
            yield line(value)
        else:
            yield from (t for v in value for t in strings(v))
    elif is_dataclass(value) and not isinstance(value, Mark):
        silent = {"id", "place", "link", "data", "alt"}
        yield from (t for f in fields(value) if f.name not in silent for t in strings(getattr(value, f.name)))


def line(inlines: tuple[Any, ...]) -> str:
    """The text of a line."""
    return "".join(
        f" [{i.label}]"
        if isinstance(i, Mark)
        else "hlm."
        if isinstance(i, PageRef)
        else getattr(i, "text", " ")
        for i in inlines
    )


def table(rows: int) -> Blocks:
    """One table of so many rows: four columns of words and a number."""
    made = [
        [f"{i + 1}", f"Desa Sukamaju {i}", "pekerja rentan dan mandiri", f"{i * 7 % 1000}"]
        for i in range(rows)
    ]
    return [
        {
            "kind": "table",
            "caption": "Tabel 1. Peserta menurut desa",
            "heads": ["No.", "Desa", "Kelompok", "Orang"],
            "right": [True, False, False, True],
            "rows": made,
        }
    ]


if __name__ == "__main__":
    kind, what = sys.argv[1:]
    found = table(int(what)) if kind == "table" else blocks(documents(what)[0])
    print(json.dumps(found, ensure_ascii=True))
