"""Markdown with numbered holes to blocks of the document.

In: filled Markdown, and `Blocks` that makes what fenced blocks name. Out: blocks; whatever isn't allowed (HTML,
pictures, code, other links) is a finding and never passed on. The structure depends on the template alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from paritrana.chapters.wording import NBSP
from paritrana.compose import faults
from paritrana.compose.inline_runs import FORMS, HOLE, InlineRun, has_ink
from paritrana.compose.template import Filled
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
from paritrana.located import Origin

_MARKDOWN = MarkdownIt("commonmark")
_MARKDOWN.validateLink = lambda url: True  # type: ignore[method-assign]  # judged here, with a finding


@lru_cache(maxsize=512)
def parse(text: str) -> tuple[Token, ...]:
    """Markdown's tokens; the same text is parsed once in a process, and no value is ever in it."""
    return tuple(_MARKDOWN.parse(text))


ELSEWHERE = "bagian yang bersangkutan"
"""What a reference without words says when its target is left out for want of data."""


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
    """Makes blocks of one section. `labels` names what cross references may lead to ("Tabel 5", "Bab 3")."""

    filled: Filled
    file: str
    labels: Mapping[str, str]
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
            if has_ink(inlines):
                yield Paragraph(inlines, body, place=self._place)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield from self._listing(tokens)
        elif token.type == "blockquote_open":
            yield from self._notice(tokens)
        else:
            self._refuse(FORMS.get(token.type, token.type))

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
                elif has_ink(inlines):
                    items.append(inlines)
                open_item = False
            elif token.type not in ("list_item_close", "paragraph_open", "paragraph_close"):
                self._refuse(FORMS.get(token.type, token.type), token)
        if items:
            yield Listing(tuple(items), tokens[0].type.startswith("ordered"), place=self._place)

    def _notice(self, tokens: Sequence[Token]) -> Iterable[Block]:
        for token in tokens[1:-1]:
            if token.type == "inline":
                inlines = self.inlines(token)
                title = ""
                if inlines and isinstance(inlines[0], Text) and inlines[0].bold:
                    title, inlines = inlines[0].text.rstrip("."), _without_lead_dot(inlines[1:])
                if title or has_ink(inlines):
                    yield Notice(title, inlines, place=self._place)
            elif token.type not in ("paragraph_open", "paragraph_close"):
                self._refuse(FORMS.get(token.type, token.type), token)

    def inlines(self, token: Token) -> Inlines:
        """The runs of one inline token."""
        run = InlineRun(self)
        run.take(token.children or [])
        return run.whole()

    def line(self, text: str) -> Inlines:
        """The runs of one line of a fenced block, which may hold inline Markdown and holes."""
        return self.inlines(_inline(text))

    def refer(self, target: str, words: Inlines) -> Inlines:
        """A cross reference: its words, or the target's own label, with the page."""
        label = self.labels.get(target)
        if label is None:
            self.diagnostics.append(faults.NO_TARGET.at(self._place, tujuan=target))
            return tuple(replace(w, link="") if isinstance(w, Text) else w for w in words) or (
                Text(ELSEWHERE),
            )
        linked = tuple(replace(w, link=f"#{target}") if isinstance(w, Text) else w for w in words)
        linked = linked or (Text(label, link=f"#{target}"),)
        return (*linked, Text(f" (hlm.{NBSP}"), PageRef(target), Text(")"))

    def with_label(self, inline: Inline) -> Inline:
        """A mark without a label with the label of its target: the table that holds many proofs."""
        if isinstance(inline, Mark) and not inline.label:
            return replace(inline, label=self.labels.get(inline.target, ""))
        return inline

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
        shown = HOLE.sub("{{ }}", href)
        self.diagnostics.append(faults.LINK.at(self._place, tautan=shown))


@lru_cache(maxsize=512)
def _inline(text: str) -> Token:
    return _MARKDOWN.parseInline(text.strip())[0]


def _without_lead_dot(inlines: Inlines) -> Inlines:
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
