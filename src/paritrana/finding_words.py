"""The words of a finding: its format strings filled with its values; one way for every report and for the dossier."""

from __future__ import annotations

from collections.abc import Mapping

from paritrana.diagnostics import Value
from paritrana.indonesian.decimals import format_decimal
from paritrana.printable import clean


def fill(template: str, values: Mapping[str, Value], longest: int | None = None) -> str:
    """Put the values into a format string, each as `value_text` gives it; a name without a value stays as it is."""
    texts = {name: value_text(value, longest) for name, value in values.items()}
    return template.format_map(_Holes(texts))


def value_text(value: Value, longest: int | None = None) -> str:
    """One value in print: an int as an Indonesian count; a text on one line, without control characters.

    A text of more than `longest` characters is cut there and ends in "...".
    """
    if isinstance(value, int):
        return format_decimal(value, 0)
    text = " ".join(clean(value).split())
    return text if longest is None or len(text) <= longest else text[:longest] + "..."


class _Holes(dict[str, str]):
    """The texts of a template; a hole that has none is left open."""

    def __missing__(self, name: str) -> str:
        return "{" + name + "}"
