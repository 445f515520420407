"""Put annex pages into a drawn body: each form gets the object number that waits for it on its page.

`Pages` is what annexes hands over, seen from here: bind and annexes do not know each other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Protocol

from paritrana.files import Slice
from paritrana.pdf.archive import Body

_REFERENCE = re.compile("\x1a(\\d+)\x1a")


class Page(Protocol):
    """One page: the number of its form among the objects, -1 for none."""

    @property
    def form(self) -> int:
        """The number."""
        ...


class Pages(Protocol):
    """The pages of one annex and the objects they are made of: (text, offset, length), length -1 is no stream."""

    @property
    def pages(self) -> Sequence[Page]:
        """The pages in order."""
        ...

    @property
    def objects(self) -> Sequence[tuple[str, int, int]]:
        """The objects."""
        ...

    @property
    def blob(self) -> str:
        """The file that holds the streams."""
        ...

    @property
    def digest(self) -> str:
        """What stands for their content."""
        ...


class Waiting(Body, Protocol):
    """A body with places for annex pages, by the annex's id and its page (from 0)."""

    @property
    def slots(self) -> Mapping[tuple[str, int], int]:
        """The object numbers that wait."""
        ...


def place(body: Waiting, annexes: Mapping[str, Pages]) -> None:
    """Fill every place that waits. Objects that no page leads to stay out of the file; shared ones are written once."""
    written: dict[str, dict[int, int]] = {}
    for (id, index), number in body.slots.items():
        annex = annexes[id]
        form = annex.pages[index].form
        known = written.setdefault(annex.digest, {})
        if form in known:  # two evidence items show one page of one file: a page needs an object of its own
            _write(body, annex, form, number, known)
            continue
        known[form] = number
        waiting = [form]
        while waiting:
            at = waiting.pop()
            for inner in map(int, _REFERENCE.findall(annex.objects[at][0])):
                if inner not in known:
                    known[inner] = body.reserve()
                    waiting.append(inner)
            _write(body, annex, at, known[at], known)


def _write(body: Waiting, annex: Pages, at: int, number: int, known: Mapping[int, int]) -> None:
    text, offset, length = annex.objects[at]
    text = _REFERENCE.sub(lambda found: str(known[int(found[1])]), text)
    if length < 0:
        body.fill(number, text)
    else:
        data = Slice(annex.blob, offset, length, f"{annex.digest} {offset}")
        body.stream(text, data, packed=False, number=number)
