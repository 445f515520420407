"""HTML that can't be broken by what stands in it: whatever isn't Html already is escaped."""

from __future__ import annotations

from html import escape

from paritrana.printable import clean


class Html(str):
    """Markup made by `tag`; the only text that `tag` takes as it is."""

    __slots__ = ()


def tag(name: str, *children: str | None, **attributes: str | None) -> Html:
    """An element; `class_` is written `class`, an attribute that is None is left out, as is a child."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_safe(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{told}>{join(*children)}</{name}>")


def join(*children: str | None) -> Html:
    """Pieces one behind the other."""
    return Html("".join(c if isinstance(c, Html) else _safe(c) for c in children if c is not None))


def _safe(text: str) -> str:
    return escape("\n".join(clean(line) for line in text.split("\n")))
