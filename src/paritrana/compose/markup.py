"""Markdown with numbered holes to blocks of the document.

In: filled Markdown, and `Blocks` that makes what fenced blocks name. Out: blocks; whatever isn't allowed (HTML,
pictures, code, other links) is a finding and never passed on. The structure depends on the template alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from paritrana.compose import faults
from paritrana.compose.template import CLOSE, OPEN, Filled
from paritrana.diagnostics import Diagnostic
from paritrana.document import (
    Block,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Listing,
    Mark,
    Notice,
    PageRef,
    Paragraph,
    Text,
    Tone,
)  # fmt: skip
from paritrana.evidence.views.words import NBSP
from paritrana.located import Origin

SCHEMES = ("https:", "http:", "mailto:", "tel:")

_HOLE = re.compile(f"{OPEN}(\\d+){CLOSE}")
_MARKDOWN = MarkdownIt("commonmark")
_MARKDOWN.validateLink = lambda url: True  # type: ignore[method-assign]  # judged here, with a finding


@lru_cache(maxsize=512)
def parse(text: str) -> tuple[Token, ...]:
    """Markdown's tokens; the same text is parsed once in a process, and no value is ever in it."""
    return tuple(_MARKDOWN.parse(text))


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: its words ("tabel anggaran") and its lines, holes and all."""

    words: str
    content: str
    place: Origin


def fences(filled: Filled, file: str) -> Iterator[Fence]:
    """The fenced blocks of a section in their order."""
    for token in parse(filled.text):
        if token.type == "fence":
            yield _fence(token, filled, file)


def _fence(token: Token, filled: Filled, file: str) -> Fence:
    line = filled.line(token.map[0]) if token.map else 0
    return Fence(" ".join(token.info.split()), token.content, Origin(file, line, 1))


@dataclass(slots=True)
class Writer:
    """Makes blocks of one section. `labels` names what cross references may lead to ("Tabel 5", "Bab 3").

    `quiet` are targets that may be absent without a finding: sections that this dossier leaves out.
    """

    filled: Filled
    file: str
    labels: Mapping[str, str]
    quiet: frozenset[str] = frozenset()
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _place: Origin = field(default=Origin(""), init=False)

    def blocks(self, fenced: Iterable[tuple[Block, ...]], body: Tone = Tone.BODY) -> list[Block]:
        """All blocks of the section; `fenced` gives those of each fenced block in its order."""
        tokens, given, found = parse(self.filled.text), iter(fenced), list[Block]()
        at = 0
        while at < len(tokens):
            token = tokens[at]
            self._place = self._origin(token, self._place)
            end = _closing(tokens, at)
            if token.type == "fence":
                found.extend(next(given))
            else:
                found.extend(self._block(tokens[at : end + 1], body))
            at = end + 1
        return found

    def _block(self, tokens: Sequence[Token], body: Tone) -> Iterable[Block]:
        token = tokens[0]
        if token.type == "heading_open":
            level = int(token.tag[1:])
            if level not in (2, 3):
                self._refuse(f"judul tingkat {level}")
                return
            yield Heading(level, self.inlines(tokens[1]), place=self._place)
        elif token.type == "paragraph_open":
            inlines = self.inlines(tokens[1])
            if said(inlines):
                yield Paragraph(inlines, body, place=self._place)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield from self._listing(tokens)
        elif token.type == "blockquote_open":
            yield from self._notice(tokens)
        else:
            self._refuse(_FORMS.get(token.type, token.type))

    def _listing(self, tokens: Sequence[Token]) -> Iterable[Block]:
        items: list[Inlines] = []
        open_item = False
        for token in tokens[1:-1]:
            if token.type == "list_item_open":
                open_item = True
            elif token.type == "inline":
                inlines = self.inlines(token)
                if not open_item and items:
                    items[-1] = (*items[-1], LineBreak(), *inlines)
                elif said(inlines):
                    items.append(inlines)
                open_item = False
            elif token.type not in ("list_item_close", "paragraph_open", "paragraph_close"):
                self._refuse(_FORMS.get(token.type, token.type), token)
        if items:
            yield Listing(tuple(items), tokens[0].type.startswith("ordered"), place=self._place)

    def _notice(self, tokens: Sequence[Token]) -> Iterable[Block]:
        for token in tokens[1:-1]:
            if token.type == "inline":
                inlines = self.inlines(token)
                title = ""
                if inlines and isinstance(inlines[0], Text) and inlines[0].bold:
                    title, inlines = inlines[0].text.rstrip("."), _stripped(inlines[1:])
                if title or said(inlines):
                    yield Notice(title, inlines, place=self._place)
            elif token.type not in ("paragraph_open", "paragraph_close"):
                self._refuse(_FORMS.get(token.type, token.type), token)

    def inlines(self, token: Token) -> Inlines:
        """The runs of one inline token."""
        run = _Run(self)
        run.take(token.children or [])
        return run.whole()

    def line(self, text: str) -> Inlines:
        """The runs of one line of a fenced block, which may hold inline Markdown and holes."""
        return self.inlines(_inline(text))

    def refer(self, target: str, words: Inlines) -> Inlines:
        """A cross reference: its words, or the target's own label, with the page."""
        label = self.labels.get(target)
        if label is None:
            if target not in self.quiet:
                self.diagnostics.append(faults.NO_TARGET.at(self._place, tujuan=target))
            return words
        linked = tuple(replace(w, link=f"#{target}") if isinstance(w, Text) else w for w in words)
        linked = linked or (Text(label, link=f"#{target}"),)
        return (*linked, Text(f" (hlm.{NBSP}"), PageRef(target), Text(")"))

    def _origin(self, token: Token, before: Origin) -> Origin:
        return Origin(self.file, self.filled.line(token.map[0]), 1) if token.map else before

    def _refuse(self, form: str, token: Token | None = None) -> None:
        place = self._origin(token, self._place) if token else self._place
        self.diagnostics.append(faults.MARKUP.at(place, bentuk=form))

    def refuse_inline(self, form: str) -> None:
        """Report an inline form that isn't allowed."""
        self._refuse(form)

    def refuse_link(self, href: str) -> None:
        """Report a link that isn't allowed."""
        shown = _HOLE.sub("{{ }}", href)
        self.diagnostics.append(faults.LINK.at(self._place, tautan=shown))


@lru_cache(maxsize=512)
def _inline(text: str) -> Token:
    return _MARKDOWN.parseInline(text.strip())[0]


@dataclass(slots=True)
class _Run:
    """Collects the runs of one line of text, keeping count of what is open."""

    writer: Writer
    found: list[Inline] = field(default_factory=list)
    bold: int = 0
    italic: int = 0
    link: str = ""
    linked_from: int = 0

    def take(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            match token.type:
                case "text" | "text_special":
                    self.text(token.content)
                case "softbreak":
                    self.text(" ")
                case "hardbreak":
                    self.found.append(LineBreak())
                case "strong_open" | "strong_close":
                    self.bold += token.nesting
                case "em_open" | "em_close":
                    self.italic += token.nesting
                case "link_open":
                    self.open_link(str(token.attrs.get("href", "")))
                case "link_close":
                    self.close_link()
                case _:
                    self.writer.refuse_inline(_FORMS.get(token.type, token.type))

    def text(self, content: str) -> None:
        for i, part in enumerate(_HOLE.split(content)):
            value: str | Inlines = self.writer.filled.values[int(part)] if i % 2 else part
            if isinstance(value, str):
                if value:
                    self.add(Text(value, self.bold > 0, self.italic > 0, self.link))
            else:
                self.found.extend(value)

    def add(self, run: Text) -> None:
        last = self.found[-1] if len(self.found) > self.linked_from else None
        if isinstance(last, Text) and replace(last, text="") == replace(run, text=""):
            self.found[-1] = replace(last, text=last.text + run.text)
        else:
            self.found.append(run)

    def open_link(self, href: str) -> None:
        self.linked_from = len(self.found)
        allowed = href.startswith("#") or href.lower().startswith(SCHEMES)
        if "%EE%80%8" in href or OPEN in href or not allowed:
            self.writer.refuse_link(href)
            href = ""
        self.link = href

    def close_link(self) -> None:
        if self.link.startswith("#"):
            words = tuple(self.found[self.linked_from :])
            self.found[self.linked_from :] = self.writer.refer(self.link[1:], words)
        self.link, self.linked_from = "", len(self.found)

    def whole(self) -> Inlines:
        """The runs, without blanks at the end or before the marks that end the line."""
        last = len(self.found) - 1
        while last >= 0 and isinstance(self.found[last], Mark):
            last -= 1
        run = self.found[last] if last >= 0 else None
        if isinstance(run, Text) and run.text.endswith(" "):
            trimmed = replace(run, text=run.text.rstrip(" "))
            self.found[last : last + 1] = [trimmed] if trimmed.text else []
        return tuple(self.found)


def said(inlines: Inlines) -> bool:
    """Whether a line has any ink of its own."""
    return any(not isinstance(i, Text) or i.text.strip() for i in inlines)


def _stripped(inlines: Inlines) -> Inlines:
    if inlines and isinstance(inlines[0], Text):
        first = replace(inlines[0], text=inlines[0].text.lstrip(" ."))
        return (first, *inlines[1:]) if first.text else inlines[1:]
    return inlines


def _closing(tokens: Sequence[Token], at: int) -> int:
    """The index of the token that closes the one at `at`."""
    depth = 0
    for index in range(at, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def hole_value(text: str, filled: Filled) -> str:
    """A line of a fenced block as plain words, its holes filled."""
    values = filled.values
    return _HOLE.sub(lambda found: str(values[int(found[1])]), text)


_FORMS = {
    "html_block": "HTML",
    "html_inline": "HTML",
    "image": "gambar",
    "code_block": "kode (baris yang menjorok)",
    "code_inline": "kode (`...`)",
    "hr": "garis mendatar",
    "bullet_list_open": "daftar di dalam daftar",
    "ordered_list_open": "daftar di dalam daftar",
    "fence": "blok berpagar di dalam daftar atau kutipan",
    "heading_open": "judul di dalam daftar atau kutipan",
    "blockquote_open": "kutipan di dalam daftar",
}
