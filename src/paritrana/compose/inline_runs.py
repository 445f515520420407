"""One line of Markdown to runs of the document: text, emphasis, links, marks; its holes filled.

What may stand in a line is decided here; what is refused goes to the Judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Protocol

from markdown_it.token import Token

from paritrana.compose.template import CLOSE, OPEN, Filled
from paritrana.document import Inline, Inlines, LineBreak, Mark, Text

SCHEMES = ("https:", "http:", "mailto:", "tel:")
HOLE = re.compile(f"{OPEN}(\\d+){CLOSE}")


class Judge(Protocol):
    """Who is asked about references and told what isn't allowed."""

    filled: Filled

    def refer(self, target: str, words: Inlines) -> Inlines:
        """The runs of a cross reference."""
        ...

    def with_label(self, inline: Inline) -> Inline:
        """A mark without a label with the label of its target."""
        ...

    def refuse_inline(self, form: str) -> None:
        """Report an inline form that isn't allowed."""
        ...

    def refuse_link(self, href: str) -> None:
        """Report a link that isn't allowed."""
        ...


@dataclass(slots=True)
class InlineRun:
    """Collects the runs of one line of text, keeping count of what is open."""

    writer: Judge
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
                    self.writer.refuse_inline(FORMS.get(token.type, token.type))

    def text(self, content: str) -> None:
        """Add literal text and the values of its holes; an empty value takes one of the blanks around it along."""
        emptied = False
        for i, part in enumerate(HOLE.split(content)):
            value: str | Inlines = self.writer.filled.values[int(part)] if i % 2 else part
            if isinstance(value, tuple):
                self.found.extend(self.writer.with_label(inline) for inline in value)
            elif value:
                bare = value[1:] if emptied and value[0] == " " and self.ends_blank() else value
                if bare:
                    self.add(Text(bare, self.bold > 0, self.italic > 0, self.link))
            emptied = bool(i % 2) and not value

    def ends_blank(self) -> bool:
        """Whether what was collected ends with a blank or nothing was."""
        last = self.found[-1] if self.found else Text(" ")
        return isinstance(last, Text) and last.text.endswith(" ")

    def add(self, run: Text) -> None:
        last = self.found[-1] if len(self.found) > self.linked_from else None
        alike = isinstance(last, Text) and (last.bold, last.italic, last.link) == (
            run.bold,
            run.italic,
            run.link,
        )
        if isinstance(last, Text) and alike:
            self.found[-1] = Text(last.text + run.text, run.bold, run.italic, run.link)
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


def has_ink(inlines: Inlines) -> bool:
    """Whether a line has any ink of its own."""
    return any(not isinstance(i, Text) or i.text.strip() for i in inlines)


def hole_value(text: str, filled: Filled) -> str:
    """A line of a fenced block as plain words, its holes filled."""
    values = filled.values
    return HOLE.sub(lambda found: str(values[int(found[1])]), text)


FORMS = {
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
