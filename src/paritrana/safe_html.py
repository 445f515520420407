"""HTML that can't be broken by what stands in it: whatever isn't Html already is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from paritrana.printable import clean

_VOID = frozenset({"br", "hr", "img", "input", "meta"})  # elements without an end (HTML Standard, 13.1.2)


class Html(str):
    """Markup made by `tag`; the only text that `tag` takes as it is."""

    __slots__ = ()


def tag(name: str, *children: str | None, **attributes: str | None) -> Html:
    """Make an element; `class_` is written `class`, an attribute that is None is left out, as is a child.

    Underscores of an attribute's name become hyphens: `data_v` is written `data-v`.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_safe(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{written}>" if name in _VOID else f"<{name}{written}>{join(*children)}</{name}>")


def join(*children: str | None) -> Html:
    """Put pieces one behind the other; a piece that is None is left out."""
    return Html("".join(c if isinstance(c, Html) else _safe(c) for c in children if c is not None))


def join_lines(children: Iterable[str | None]) -> Html:
    """Put pieces one below the other in the source; a piece that is None is left out."""
    return Html("\n".join(c if isinstance(c, Html) else _safe(c) for c in children if c is not None))


def _safe(text: str) -> str:
    if text.isprintable():  # nearly every text; a summary has dozens of them a line
        return escape(text)
    return escape("\n".join(clean(line) for line in text.split("\n")))
