"""Evidence and templates in, Document out. Jinja and markdown-it are used here and only here.

A section is Markdown with holes: `template` fills the holes, `markup` turns Markdown into blocks, `outline` puts
the sections in order and numbers them. Pure: no input or output, no clock.
The names are looked up when first asked for: `compose.faults` is read by programs that compose nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paritrana.compose.check import check_templates
    from paritrana.compose.outline import compose

__all__ = ["check_templates", "compose"]

_HOMES = {"check_templates": "check", "compose": "outline"}


def __getattr__(name: str) -> object:
    """A public name from its module; Jinja comes with the first of them."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
