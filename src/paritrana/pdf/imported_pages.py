"""Put annex pages into a drawn body: each form gets the object number that waits for it on its page."""

from __future__ import annotations

from collections.abc import Mapping

from paritrana.annexdata.prepared import PreparedPages, references, resolve
from paritrana.files import Slice
from paritrana.pdf.writer import TaggedCanvas


def place(
    canvas: TaggedCanvas, slots: Mapping[tuple[str, int], int], annexes: Mapping[str, PreparedPages]
) -> None:
    """Fill every object number that waits in `slots`, by the annex's id and its page (from 0).

    Objects that no page leads to stay out of the file; shared ones are written once.
    """
    written: dict[str, dict[int, int]] = {}
    for (id, index), number in slots.items():
        annex = annexes[id]
        form = annex.pages[index].form
        known = written.setdefault(annex.digest, {})
        if form in known:  # two evidence items show one page of one file: a page needs an object of its own
            _write(canvas, annex, form, number, known)
            continue
        known[form] = number
        waiting = [form]
        while waiting:
            at = waiting.pop()
            for inner in references(annex.objects[at].text):
                if inner not in known:
                    known[inner] = canvas.reserve()
                    waiting.append(inner)
            _write(canvas, annex, at, known[at], known)


def _write(
    canvas: TaggedCanvas, annex: PreparedPages, at: int, number: int, known: Mapping[int, int]
) -> None:
    """Write the annex's object `at` under `number`; `known` are the numbers of what it refers to."""
    text, offset, length = annex.objects[at]
    text = resolve(text, known)
    if length < 0:
        canvas.put(number, text)
    else:
        data = Slice(annex.blob, offset, length, f"{annex.digest} {offset}")
        canvas.stream(text, data, packed=False, number=number)
