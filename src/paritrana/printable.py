"""Text from outside made safe to show on a terminal or a page."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def clean(text: str) -> str:
    """Replace what could move a terminal's cursor or turn its writing around by U+FFFD; a tab becomes a blank."""
    return _UNPRINTABLE.sub("\ufffd", text).replace("\t", " ")
