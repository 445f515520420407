"""Pages made ready: what they are named by, how work is shared, and what a shelf must hold to be believed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from paritrana.annexdata.prepared import (
    MISSING,
    RASTER,
    VECTOR,
    PreparedBookmark,
    PreparedPage,
    PreparedPages,
)
from paritrana.annexes import prepare
from paritrana.annexes.prepare import PageRequest
from paritrana.annexes.sandbox import process
from paritrana.annexes.survey import AnnexFacts, AnnexState
from paritrana.cache import PageCache

FACTS = AnnexFacts("B-01", "a.pdf", AnnexState.PRESENT, "pdf", 9, "0" * 64, 100, "/lampiran/a.pdf")
WANTED = PageRequest(FACTS, 2, 4)
SHEETS = PreparedPages(
    (PreparedPage(595.28, 841.89, VECTOR, "", 1), PreparedPage(100, 50, MISSING, "rusak")),
    (("", 0, 3), ("<<>>", 0, -1), ("/A", 3, 4)),
    (PreparedBookmark("Bab I", 0, 0),),
    "rak.bin",
    "kunci",
)


def test_sheets_go_through_json_and_come_back() -> None:
    assert PreparedPages.from_json(json.loads(json.dumps(SHEETS.to_json())), "rak.bin", "kunci") == SHEETS


@pytest.mark.parametrize("key", ["pages", "objects", "outline"])
def test_sheets_with_a_part_missing_are_none(key: str) -> None:
    told = SHEETS.to_json()
    del told[key]
    with pytest.raises(KeyError):
        PreparedPages.from_json(told, "", "")
    with pytest.raises((TypeError, ValueError)):
        PreparedPages.from_json({**told, key: [[1]]}, "", "")


@pytest.mark.parametrize(("key", "numbers"), [("pages", (0, 1, 4)), ("objects", (1, 2)), ("outline", (1, 2))])
def test_a_word_is_no_number_of_a_sheet(key: str, numbers: tuple[int, ...]) -> None:
    told = SHEETS.to_json()
    for number in numbers:
        row = [*told[key][0]]
        row[number] = "kata"
        with pytest.raises(ValueError):
            PreparedPages.from_json({**told, key: [row]}, "", "")


@pytest.mark.parametrize(
    "other",
    [
        replace(WANTED, first=1), replace(WANTED, last=5), replace(WANTED, mode="gambar"), replace(WANTED, dpi=150),
        replace(WANTED, facts=replace(FACTS, sha256="1" * 64)), replace(WANTED, facts=replace(FACTS, kind="png")),
    ],
)  # fmt: skip
def test_the_key_tells_everything_that_matters_apart(other: PageRequest) -> None:
    assert other.key != WANTED.key
    assert replace(WANTED, facts=replace(FACTS, id="B-02", path="/b.pdf", texts=("x",))).key == WANTED.key


@pytest.mark.parametrize(
    ("state", "kind", "binds"),
    [
        (AnnexState.PRESENT, "pdf", True), (AnnexState.PRESENT, "tiff", True), (AnnexState.PRESENT, "docx", False),
        (AnnexState.REFUSED, "pdf", False), (AnnexState.MISSING, "", False),
    ],
)  # fmt: skip
def test_what_has_pages_to_bind(state: AnnexState, kind: str, binds: bool) -> None:
    assert replace(FACTS, state=state, kind=kind).can_bind is binds


def test_children_get_about_as_many_pages_each() -> None:
    """Ranges of 9, 5, 4, 3 and 1 pages for two: 9 and 1 and 1, 5 and 4 and 3."""
    jobs = [{"key": str(n), "first": 11, "last": 10 + n} for n in (1, 3, 9, 4, 5)]
    parts = prepare._split(jobs, 2)
    assert [[int(job["key"]) for job in part] for part in parts] == [[9, 3], [5, 4, 1]]
    assert len(prepare._split(jobs[:1], 3)) == 1


@dataclass
class Answers:
    """Stands for the children: writes three bytes for each job and answers with these pages."""

    pages: Sequence[PreparedPage] = (PreparedPage(10, 10, VECTOR, "", 0),) * 3
    refuse: frozenset[str] = frozenset()
    asked: list[Mapping[str, Any]] = field(default_factory=list)

    def __call__(self, service: str, jobs: Sequence[process.Job]) -> dict[str, process.Answer]:
        assert service == "take"
        self.asked += jobs
        answers: dict[str, process.Answer] = {}
        for job in jobs:
            if job["mode"] not in self.refuse:
                Path(job["blob"]).write_bytes(b"abc")
                answers[job["key"]] = PreparedPages(tuple(self.pages), (("", 0, 3),)).to_json()
        return answers


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    made = Answers()
    monkeypatch.setattr(process, "ask", made)
    return made


def test_one_file_and_range_is_taken_once(answers: Answers, tmp_path: Path) -> None:
    again = replace(WANTED, facts=replace(FACTS, id="B-02"))
    made = prepare.prepare(
        {"B-01": WANTED, "B-02": again, "B-03": replace(WANTED, first=3, last=5)}, PageCache(tmp_path)
    )
    assert len(answers.asked) == 2
    assert made["B-01"] is made["B-02"] is not made["B-03"]
    job = answers.asked[0]
    assert (job["first"], job["last"], job["mode"], job["dpi"], job["tried"]) == (2, 4, "auto", 200, 0)
    assert (job["path"], job["kind"]) == ("/lampiran/a.pdf", "pdf")


def test_nothing_wanted_asks_nobody(answers: Answers, tmp_path: Path) -> None:
    assert prepare.prepare({}, PageCache(tmp_path)) == {}
    assert answers.asked == []


def test_what_nobody_finished_is_asked_again_as_pictures(answers: Answers, tmp_path: Path) -> None:
    answers.refuse = frozenset({"auto"})
    made = prepare.prepare({"B-01": WANTED}, PageCache(tmp_path))["B-01"]
    assert [(job["mode"], job["tried"]) for job in answers.asked] == [("auto", 0), ("gambar", process.TRIES)]
    assert len(made.pages) == 3


def test_pictures_that_nobody_finished_are_not_asked_for_again(answers: Answers, tmp_path: Path) -> None:
    answers.refuse = frozenset({"gambar"})
    made = prepare.prepare({"B-01": replace(WANTED, mode="gambar")}, PageCache(tmp_path))["B-01"]
    assert len(answers.asked) == 1
    assert [(s.how, s.width) for s in made.pages] == [(MISSING, 595.28)] * 3


@pytest.mark.parametrize("many", [0, 2, 4])
def test_an_answer_with_more_or_fewer_pages_is_none(answers: Answers, tmp_path: Path, many: int) -> None:
    answers.pages = (PreparedPage(10, 10, RASTER, "", 0),) * many
    made = prepare.prepare({"B-01": WANTED}, PageCache(tmp_path))["B-01"]
    assert [sheet.how for sheet in made.pages] == [MISSING] * 3
    assert "tidak selesai diolah" in made.pages[0].why
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("size", "asked"), [(2, 2), (3, 1), (4, 2)])
def test_a_shelf_is_believed_when_its_bytes_are_complete(
    answers: Answers, tmp_path: Path, size: int, asked: int
) -> None:
    """Three bytes are noted; more or fewer are another file."""
    prepare.prepare({"B-01": WANTED}, PageCache(tmp_path))
    (blob,) = tmp_path.glob("*.bin")
    blob.write_bytes(b"x" * size)
    prepare.prepare({"B-01": WANTED}, PageCache(tmp_path))
    assert len(answers.asked) == asked


@pytest.mark.parametrize(("many", "hands"), [(1, 1), (2, 2), (4, 4), (7, 4)])
def test_four_children_at_once_are_the_most(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, many: int, hands: int
) -> None:
    calls: list[int] = []

    def ask(service: str, jobs: Sequence[process.Job]) -> dict[str, process.Answer]:
        calls.append(len(jobs))
        return Answers()(service, jobs)

    monkeypatch.setattr(process, "ask", ask)
    monkeypatch.setattr(prepare.os, "cpu_count", lambda: 8)
    wanted = {f"B-{n}": replace(WANTED, first=n, last=n + 2) for n in range(1, many + 1)}
    prepare.prepare(wanted, PageCache(tmp_path))
    assert (len(calls), sum(calls)) == (hands, many)
