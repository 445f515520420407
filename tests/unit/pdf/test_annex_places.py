"""Annex pages in a drawn body: every place is filled, shared objects are written once, nothing else comes along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from paritrana.annexdata.prepared import MISSING, VECTOR, PreparedObject, PreparedPage, PreparedPages
from paritrana.files import Slice
from paritrana.pdf.imported_pages import place


@dataclass
class Body:
    """Takes down what is written under which number; numbers from 100 on are free."""

    slots: dict[tuple[str, int], int]
    texts: dict[int, str] = field(default_factory=dict)
    streams: dict[int, tuple[str, Slice]] = field(default_factory=dict)
    reserved: int = 99

    def reserve(self) -> int:
        self.reserved += 1
        assert self.reserved < 200, "objects that lead to each other are written once"
        return self.reserved

    def fill(self, number: int, text: str) -> None:
        assert number not in self.texts and number not in self.streams
        self.texts[number] = text

    def stream(
        self, entries: str, data: bytes | Slice, packed: bool = True, number: int | None = None
    ) -> int:
        assert number is not None and isinstance(data, Slice) and not packed
        assert number not in self.texts and number not in self.streams
        self.streams[number] = (entries, data)
        return number

    def put(self, text: str) -> int:
        raise AssertionError

    def catalog(self, key: str, value: str | int) -> None:
        raise AssertionError

    def pieces(self) -> list[bytes | Slice]:
        raise AssertionError


def sheets(*forms: int, digest: str = "isi") -> PreparedPages:
    """Objects 0 and 1 are forms that share picture 2, whose mask is dictionary 3; nothing leads to 4."""
    objects = (
        ("/A \x1a2\x1a 0 R", 0, 10),
        ("/B \x1a2\x1a 0 R/C \x1a2\x1a 0 R", 10, 20),
        ("/M \x1a3\x1a 0 R", 30, 40),
        ("<</Up \x1a2\x1a 0 R>>", 0, -1),
        ("/JS", 70, 5),
    )
    made = [PreparedPage(10, 10, MISSING if form < 0 else VECTOR, "", form) for form in forms]
    return PreparedPages(tuple(made), tuple(PreparedObject(*each) for each in objects), (), "rak.bin", digest)


def placed(slots: dict[tuple[str, int], int], **annexes: PreparedPages) -> Body:
    body = Body(slots)
    place(body, {id.replace("_", "-"): each for id, each in annexes.items()})
    return body


def entries(body: Body) -> dict[int, str]:
    return body.texts | {number: text for number, (text, _) in body.streams.items()}


def test_a_page_is_written_with_all_it_leads_to() -> None:
    body = placed({("B-01", 0): 7}, B_01=sheets(0))
    assert entries(body) == {7: "/A 100 0 R", 100: "/M 101 0 R", 101: "<</Up 100 0 R>>"}
    assert body.texts == {101: "<</Up 100 0 R>>"}
    assert body.streams[7][1] == Slice("rak.bin", 0, 10, "isi 0")
    assert body.streams[100][1] == Slice("rak.bin", 30, 40, "isi 30")


def test_pages_of_one_file_share_their_picture() -> None:
    body = placed({("B-01", 0): 7, ("B-01", 1): 8}, B_01=sheets(0, 1))
    assert entries(body) == {
        7: "/A 100 0 R", 8: "/B 100 0 R/C 100 0 R", 100: "/M 101 0 R", 101: "<</Up 100 0 R>>",
    }  # fmt: skip


def test_two_exhibits_that_show_one_page_have_it_both() -> None:
    """Each place has an object of its own, with the same bytes; the picture is written once."""
    body = placed({("B-01", 0): 7, ("B-02", 0): 8}, B_01=sheets(0), B_02=sheets(0))
    assert entries(body) == {7: "/A 100 0 R", 8: "/A 100 0 R", 100: "/M 101 0 R", 101: "<</Up 100 0 R>>"}
    assert body.streams[7][1] == body.streams[8][1]


def test_two_files_share_nothing() -> None:
    body = placed({("B-01", 0): 7, ("B-02", 0): 8}, B_01=sheets(0), B_02=sheets(0, digest="lain"))
    assert entries(body)[8] == "/A 102 0 R"
    assert body.streams[102][1].digest == "lain 30"
    assert len(entries(body)) == 6


@pytest.mark.parametrize("waiting", [(1,), (0, 1)])
def test_only_places_that_wait_are_filled(waiting: Sequence[int]) -> None:
    """A page that is missing waits for nothing."""
    body = placed({("B-01", index): 7 + index for index in waiting}, B_01=sheets(0, 1, -1))
    assert {7 + index for index in waiting} < set(entries(body))
    assert len(entries(body)) == len(waiting) + 2


def test_nothing_waits_and_nothing_is_written() -> None:
    assert entries(placed({}, B_01=sheets(0))) == {}
