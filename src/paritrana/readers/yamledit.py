"""A YAML text and the tree it should hold in, the text with only what differs changed: comments and order stay.

Works on the places of the parser's nodes. The result is read again; where it doesn't hold the tree, there is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

import yaml

from paritrana.diagnostics import Findings
from paritrana.located import Node
from paritrana.readers.yamltext import LOADER, read
from paritrana.readers.yamlwrite import flow, item, pair, scalar

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def edit(text: str, wanted: Node) -> str | None:
    """Change a text, which reads without findings, so that it holds `wanted`; None where that can't be done."""
    root = yaml.compose(text, Loader=LOADER)
    edits = _Edits(text, [0, *(found.end() for found in _BREAK.finditer(text))])
    edits.change(root, wanted)
    made = edits.apply()
    findings = Findings()
    again = read(made.encode(), "", findings)
    return made if again is not None and _values(again) == _values(wanted) else None


def _values(node: Node) -> Any:
    """The values of a tree without places."""
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, Mapping):
        return {key: _values(child) for key, child in node.value.items()}
    return [_values(child) for child in node.value]


def _plain_values(node: Any) -> Any:
    """The values of a parser's node."""
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain_values(value) for key, value in node.value}
    return [_plain_values(child) for child in node.value]


@dataclass(slots=True)
class _Edits:
    """Replacements of spans of one text."""

    text: str
    starts: list[int]
    found: list[tuple[int, int, str]] = field(default_factory=list)

    def apply(self) -> str:
        """The text with all replacements made."""
        made = self.text
        for start, end, new in sorted(self.found, key=lambda e: (e[0], e[1]), reverse=True):
            made = made[:start] + new + made[end:]
        return made

    def change(self, node: Any, wanted: Node, indent: str = "") -> None:
        """Note what must change for a node to hold what is wanted."""
        if _plain_values(node) == _values(wanted):
            return
        is_map = isinstance(node, yaml.MappingNode) and isinstance(wanted.value, Mapping)
        is_list = isinstance(node, yaml.SequenceNode) and isinstance(wanted.value, tuple)
        if (is_map or is_list) and not node.flow_style and wanted.value:
            self._mapping(node, wanted) if is_map else self._list(node, wanted)
        elif (
            isinstance(wanted.value, Mapping)
            and is_map
            and {k.value for k, _ in node.value} == set(wanted.value)
        ):
            for key, child in node.value:
                self.change(child, wanted.value[key.value])
        else:
            self._replace(node, wanted)

    def _replace(self, node: Any, wanted: Node) -> None:
        """Write a value anew in its place, on one line."""
        inside = self._in_flow(node)
        new = scalar(wanted.value, flow=inside) if isinstance(wanted.value, str) else flow(wanted)
        start = self._at(node.start_mark)
        lead = " " if start and self.text[start - 1] == ":" else ""
        self.found.append((start, max(start, self._end(node)), lead + new))

    def _in_flow(self, node: Any) -> bool:
        """Whether a value may stand inside braces or brackets: judged by its line and those above, on the safe side."""
        start = self._at(node.start_mark)
        line = self.text[self.starts[node.start_mark.line] : start]
        return any(sign in line for sign in "{[") or not re.match(r"\s*(- )*[\w]+:\s*$", line)

    def _mapping(self, node: Any, wanted: Node) -> None:
        assert isinstance(wanted.value, Mapping)
        indent = " " * node.start_mark.column
        at: Any = None
        there = {key.value: (key, child) for key, child in node.value}
        for name, (key, child) in there.items():
            if name in wanted.value:
                self.change(child, wanted.value[name], indent)
            else:
                self._delete(key.start_mark, child, first=key is node.value[0][0])
        for name, new in wanted.value.items():
            if name in there:
                at = there[name][1]
            elif at is None:
                start = self._at(node.start_mark)
                self.found.append(
                    (start, start, "\n".join(pair(name, new, indent))[len(indent) :] + "\n" + indent)
                )
            else:
                self._after(at, pair(name, new, indent))

    def _list(self, node: Any, wanted: Node) -> None:
        assert isinstance(wanted.value, tuple)
        indent = " " * node.start_mark.column
        old, new = [repr(_plain_values(n)) for n in node.value], [repr(_values(n)) for n in wanted.value]
        for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind == "equal":
                continue
            both = min(i2 - i1, j2 - j1)
            for offset in range(both):
                self.change(node.value[i1 + offset], wanted.value[j1 + offset], indent)
            for gone in node.value[i1 + both : i2]:
                self._delete(gone.start_mark, gone, first=False)
            lines = [line for extra in wanted.value[j1 + both : j2] for line in item(extra, indent)]
            if not lines:
                continue
            if i1 + both:
                self._after(node.value[i1 + both - 1], lines)
            else:
                start = self.starts[node.value[0].start_mark.line]
                self.found.append((start, start, "\n".join(lines) + "\n"))

    def _after(self, node: Any, lines: list[str]) -> None:
        """Put lines below the one on which a node ends."""
        at = self._line_end(self._end(node))
        self.found.append((at, at, "\n" + "\n".join(lines)))

    def _delete(self, mark: Any, value: Any, *, first: bool) -> None:
        """Take a key or an item out with its lines; the first key of an item leaves its dash."""
        start = self.starts[mark.line]
        if first and self.text[start : start + mark.column].strip():
            start += mark.column
            end = self._line_end(self._end(value))
            following = re.compile(r"(?:\s|#[^\n]*\n)*").match(self.text, end)
            self.found.append((start, following.end() if following else end, ""))
            return
        end = self._line_end(self._end(value))
        found = _BREAK.match(self.text, end)
        self.found.append((start, found.end() if found else end, ""))

    def _end(self, node: Any) -> int:
        """Where what a node holds ends, without the white space behind it."""
        if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
            start, end = self._at(node.start_mark), self._at(node.end_mark)
            return max(start, start + len(self.text[start:end].rstrip()))
        last = node.value[-1]
        return self._end(last[1] if isinstance(last, tuple) else last)

    def _line_end(self, at: int) -> int:
        found = _BREAK.search(self.text, at)
        return found.start() if found else len(self.text)

    def _at(self, mark: Any) -> int:
        return int(self.starts[mark.line] + mark.column) if mark.line < len(self.starts) else len(self.text)
