"""Put annex pages into a drawn body: each form gets the object number that waits for it on its page.

What comes in is text and bytes that annexes prepared in its sandbox; nothing foreign is read here.
"""

from __future__ import annotations

from collections.abc import Mapping

from paritrana.annexdata.prepared import PreparedPages, references, resolve
from paritrana.files import Slice
from paritrana.pdf.body import Body


def place(body: Body, annexes: Mapping[str, PreparedPages]) -> None:
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
            for inner in references(annex.objects[at].text):
                if inner not in known:
                    known[inner] = body.reserve()
                    waiting.append(inner)
            _write(body, annex, at, known[at], known)


def _write(body: Body, annex: PreparedPages, at: int, number: int, known: Mapping[int, int]) -> None:
    text, offset, length = annex.objects[at]
    text = resolve(text, known)
    if length < 0:
        body.fill(number, text)
    else:
        data = Slice(annex.blob, offset, length, f"{annex.digest} {offset}")
        body.stream(text, data, packed=False, number=number)
