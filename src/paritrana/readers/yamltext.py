"""YAML bytes in, a tree of located text out.

Walks the parser's events with an explicit stack, so that nothing is typed, nothing is expanded and the walk
stops the moment it is too deep: `97.150` stays `97.150`, an empty value is the empty text. Never raises,
whatever the bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from sys import intern
from types import MappingProxyType
from typing import Any

import yaml

from paritrana.diagnostics import Diagnostic, Findings, Related
from paritrana.located import Node, Origin
from paritrana.readers import faults, syntax
from paritrana.readers.lost import Losses
from paritrana.readers.source import clean_text, decode, forbidden, forbidden_at, lines_of

MAX_DEPTH = 50
"""Levels of lists and sections; the complete example has six. What walks a tree calls itself once a level."""
MAX_VALUES = 200_000
"""Of a file, lists and sections counted; the complete example has 2,285."""
MAX_FINDINGS = 100
"""About the writing of one file: more only repeat a mistake, and reading stops."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NO_KEYS: Mapping[str, Origin] = MappingProxyType({})
_tuple = tuple.__new__
"""Makes an Origin or a Node in half the time, since every value has both."""


def read(data: bytes, file: str, findings: Findings) -> Node | None:
    """Read one YAML document; None when anything in it is refused, with the reasons in `findings`.

    Columns count from 1 in characters, as an editor shows them; `file` is the name that places bear.
    """
    text = decode(data, file, findings)
    if text is None:
        return None
    walk = _Walk(file, findings, Losses(text, lines_of(text), file), before=len(findings.items))
    try:
        for event in yaml.parse(text, Loader=LOADER):
            walk.take(event)
            if walk.stopped:
                break
    except yaml.MarkedYAMLError as error:
        marks = error.problem_mark, error.context_mark
        findings.add(syntax.explain(file, lines_of(text), *marks, walk.innermost()))
    except (yaml.YAMLError, ValueError, OverflowError):  # the Python parser on "\UFFFFFFFF" and the like
        findings.add(syntax.SYNTAX.at(Origin(file)))
    return walk.root()


@dataclass(slots=True)
class _Frame:
    """A list or mapping still open; `key` waits for its value, `bad` says to forget the next value."""

    at: Origin
    is_map: bool
    items: list[Node] = field(default_factory=list)
    pairs: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Origin] = field(default_factory=dict)
    key: str | None = None
    bad: bool = False

    def node(self) -> Node:
        if self.is_map:
            return Node(MappingProxyType(self.pairs), self.at, MappingProxyType(self.keys))
        return Node(tuple(self.items), self.at, _NO_KEYS)


@dataclass(slots=True)
class _Walk:
    """The state of one reading: the stack of open frames and what was found."""

    file: str
    findings: Findings
    losses: Losses
    before: int
    stack: list[_Frame] = field(default_factory=list)
    top: Node | None = None
    document: Origin | None = None
    values: int = 0
    line: int = 0
    stopped: bool = False

    def take(self, event: Any) -> None:
        """Take one event."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._open(event, kind is yaml.MappingStartEvent)
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._place(self.stack.pop().node())
        elif kind is yaml.AliasEvent:
            at = self._origin(event)
            self._report(faults.ALIAS.at(at, nama=event.anchor))
            self._skip_or_place(Node("", at, _NO_KEYS))
        elif kind is yaml.DocumentStartEvent:
            self._document(event)

    def root(self) -> Node | None:
        """The whole tree, unless something was refused."""
        if any(finding.stops for finding in self.findings.items[self.before :]):
            return None
        if self.top is None or (self.top.value == "" and self.top.at.width <= 1):
            self.findings.add(faults.EMPTY.at(Origin(self.file)))
            return None
        if not isinstance(self.top.value, Mapping):
            shape = "satu teks" if isinstance(self.top.value, str) else "daftar"
            self.findings.add(faults.ROOT.at(self.top.at, bentuk=shape))
            return None
        return self.top

    def innermost(self) -> Origin | None:
        """Where the innermost open list or mapping began."""
        return self.stack[-1].at if self.stack else None

    def _document(self, event: Any) -> None:
        at = self._origin(event)
        if self.document is None:
            self.document = at
            return
        first = Related(self.document, "dokumen pertama")
        self._report(faults.SEVERAL_DOCUMENTS.at(at, related=[first]))
        self.stopped = True

    def _scalar(self, event: Any) -> None:
        stack = self.stack
        at = self._origin(event)
        value: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._mark(event, at)
        if event.style == '"':
            value = clean_text(value)  # what was written as a code, \\u00ad
            if found := forbidden(value):
                self._report(forbidden_at(at, found))
        frame = stack[-1] if stack else None
        if frame is not None and frame.is_map and frame.key is None and not frame.bad:
            self._key(frame, value, at)
        else:
            start, end = event.start_mark, event.end_mark
            if start.line in self.losses.rows or end.line in self.losses.rows:
                lost = self.losses.of((start.line, start.column), (end.line, end.column), event.style)
                self.findings.extend(lost)
            self._place(_tuple(Node, (value, at, _NO_KEYS)))

    def _key(self, frame: _Frame, key: str, at: Origin) -> None:
        if key in frame.keys:
            first = Related(frame.keys[key], "ditulis pertama kali di sini")
            self._report(faults.DUPLICATE_KEY.at(at, kunci=key, related=[first]))
            frame.bad = True
            return
        key = intern(key)  # thousands of rows have the same few keys
        frame.keys[key] = at
        frame.key = key

    def _open(self, event: Any, is_map: bool) -> None:
        at = self._origin(event)
        if event.anchor is not None or event.tag is not None:
            self._mark(event, at)
        if len(self.stack) >= MAX_DEPTH:
            self._report(faults.TOO_DEEP.at(at, batas=MAX_DEPTH))
            self.stopped = True
            return
        self.stack.append(_Frame(at, is_map))

    def _place(self, node: Node) -> None:
        """Put a finished node where it belongs: into the open frame, or at the top."""
        self.values += 1
        if self.values > MAX_VALUES:
            over = faults.TOO_LARGE.at(node.at, banyak=self.values, satuan="nilai", batas=MAX_VALUES)
            self._report(over)
            self.stopped = True
            return
        self._skip_or_place(node)

    def _skip_or_place(self, node: Node) -> None:
        if not self.stack:
            self.top = node
            return
        frame = self.stack[-1]
        if not frame.is_map:
            frame.items.append(node)
        elif frame.bad:
            frame.bad = False
        elif frame.key is None:
            self._bad_key(frame, node)
        else:
            frame.pairs[frame.key] = node
            frame.key = None

    def _bad_key(self, frame: _Frame, node: Node) -> None:
        frame.bad = True
        if not isinstance(node.value, str):
            self._report(faults.COMPLEX_KEY.at(node.at))

    def _mark(self, event: Any, at: Origin) -> None:
        if event.anchor is not None:
            self._report(faults.ANCHOR.at(at, nama=event.anchor))
        if event.tag is not None:
            self._report(faults.TAG.at(at, tag=event.tag))

    def _report(self, diagnostic: Diagnostic) -> None:
        self.findings.add(diagnostic)
        if len(self.findings.items) - self.before >= MAX_FINDINGS and not self.stopped:
            self.findings.add(faults.STOPPED.at(diagnostic.place, banyak=MAX_FINDINGS))
            self.stopped = True

    def _origin(self, event: Any) -> Origin:
        start, end = event.start_mark, event.end_mark
        line = start.line + 1
        if line != self.line:
            self.line = line  # one number for all places of a line
        width = end.column - start.column if end.line == start.line else 0
        return _tuple(Origin, (self.file, self.line, start.column + 1, width if width > 0 else 1, "", ""))
