"""Text that YAML takes away from a value without a word: what stands behind " #", and letters behind a backslash.

In: the lines of a text and where a value starts and ends. Out: findings. A comment is written two blanks behind the
value and with a blank behind its sign; anything else behind a value may have been meant as a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Severity
from paritrana.located import Origin
from paritrana.readers import faults

_BEHIND = re.compile(r"(?P<gap>[ \t]*)#(?P<text>.*)$")
_BELOW = re.compile(r"(?P<indent>[ \t]+)#(?![#\s-])(?!\s*[^\W\d]\w*:)(?P<text>.*)$")
_HEADER = re.compile(r"[|>][0-9+-]*(?P<gap>[ \t]*)#(?P<text>.*)$")
_CODE = re.compile(r"\\(.)")
_LETTERS, _RARE = frozenset("nt"), frozenset("LPr_")
"""Codes that letters make: \\n and \\t are in use between paragraphs, the others come from nowhere."""
_QUOTED = 60
"""Characters of a lost comment in its finding: enough to know it again."""


class Losses:
    """The lines of one text; `rows` are those, from 0, on which a value can end and lose something."""

    def __init__(self, text: str, lines: tuple[str, ...], file: str) -> None:
        self.file = file
        self.lines = lines if "#" in text or "\\" in text else ()
        hashed = {row for row, line in enumerate(self.lines) if "#" in line or "\\" in line}
        self.rows = hashed | {row - 1 for row in hashed}

    def of(self, start: tuple[int, int], end: tuple[int, int], style: str | None) -> Iterator[Diagnostic]:
        """What a value lost; `start` and `end` are line and column from 0, `style` the parser's."""
        if end[0] >= len(self.lines):
            return
        if style in ("|", ">"):
            found = _HEADER.match(self.lines[start[0]], start[1])
            if found and _is_value(found["gap"] or " ", found["text"]):
                yield self._behind(start[0], found)
            return
        found = _BEHIND.match(self.lines[end[0]], end[1])
        gap = found["gap"] or ("" if not style else " ") if found else ""
        if found and _is_value(gap, found["text"], is_empty=start == end):
            yield self._behind(end[0], found)
        if not style and start != end:
            yield from self._below(start[0], end[0])
        elif style == '"':
            yield from self._codes(start, end)

    def _below(self, first: int, row: int) -> Iterator[Diagnostic]:
        """A hashtag that begins the next line of a text over several lines."""
        line, below = self.lines[first], self.lines[row + 1] if row + 1 < len(self.lines) else ""
        found = _BELOW.match(below)
        if found and len(found["indent"]) > len(line) - len(line.lstrip(" ")):
            yield self._behind(row + 1, found)

    def _codes(self, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Diagnostic]:
        for row in range(start[0], end[0] + 1):
            line = self.lines[row]
            first = start[1] if row == start[0] else 0
            last = end[1] if row == end[0] else len(line)
            at = next(_codes_inside(line, first, last), None)
            if at is not None:
                written = line[max(first, at - 8) : at + 10].strip()
                yield faults.BACKSLASH.at(Origin(self.file, row + 1, at + 1, 2), tertulis=written)

    def _behind(self, row: int, found: re.Match[str]) -> Diagnostic:
        text = f"#{found['text']}".rstrip()
        column = found.start("text") - 1
        shown = text if len(text) <= _QUOTED else text[:_QUOTED] + "…"
        weight = Severity.CATATAN if text[1:2].isspace() else Severity.PERINGATAN
        at = Origin(self.file, row + 1, column + 1, len(text))
        return faults.LOST_BEHIND_HASH.at(at, severity=weight, hilang=shown)


def _is_value(gap: str, text: str, *, is_empty: bool = False) -> bool:
    """Whether what stands behind a sign can have been meant: glued to it, or only one blank behind the value.

    Behind a key without a value only what is glued to its sign is text.
    """
    glued = text[:1] not in ("", " ", "\t", "#")
    return gap != "" and (glued or (len(gap) == 1 and not is_empty))


def _codes_inside(line: str, first: int, last: int) -> Iterator[int]:
    """Where a backslash makes a code of a letter that may have been meant: inside a word, or a code nobody writes."""
    before = -1
    for found in _CODE.finditer(line, first, last):
        around = line[found.start() - 1 : found.start()] + line[found.end() : found.end() + 1]
        inside = len(around) == 2 and (around[0].isalnum() or around[0] in ":_-/") and around[1].isalnum()
        if found[1] in _RARE or (found[1] in _LETTERS and inside and found.start() != before):
            yield found.start()
        before = found.end()
