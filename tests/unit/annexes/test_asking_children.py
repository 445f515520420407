"""How long a child is waited for, and what is asked again of the next one."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, cast

import pytest

from paritrana.annexes.sandbox import process
from paritrana.annexes.sandbox.process import Child, _again, _answer, _patience

JOB = {"key": "a", "path": "a"}


@pytest.mark.parametrize(
    ("job", "seconds"),
    [
        ({}, 10),  # a look
        ({"first": 1, "last": 1}, 11),
        ({"first": 3, "last": 7}, 15),
        ({"first": 1, "last": 300}, 310),
    ],
)
def test_a_job_has_ten_seconds_and_one_for_each_page(job: Mapping[str, Any], seconds: int) -> None:
    assert _patience(job) == seconds


def child(stuck: str | None, begun: Mapping[str, int] | None = None, **answers: Any) -> Child:
    return cast(Child, SimpleNamespace(stuck=stuck, begun=begun or {}, answers=answers))


@pytest.mark.parametrize(
    ("job", "stuck", "begun", "again"),
    [
        (JOB, "b", None, [JOB]),  # it died on another
        (JOB, "a", None, []),  # before any page
        (JOB, "a", 3, [{**JOB, "skip": [3]}]),
        ({**JOB, "skip": [3]}, "a", 5, [{**JOB, "skip": [3, 5]}]),
        ({**JOB, "skip": [3, 5]}, "a", 9, []),  # two pages are left out at most
    ],
)
def test_a_job_is_asked_again_without_the_page_it_died_on(
    job: Mapping[str, Any], stuck: str, begun: int | None, again: list[Mapping[str, Any]]
) -> None:
    assert _again(job, child(stuck, {} if begun is None else {"a": begun})) == again


def test_an_answer_names_the_pages_it_lacks() -> None:
    assert _answer(JOB, child(None, a={"pages": 3})) == {"pages": 3}
    assert _answer({**JOB, "skip": [2]}, child(None, a={"pages": 3})) == {"pages": 3, "skipped": [2]}
    assert _answer({**JOB, "skip": [2]}, child(None, a="ditolak")) == "ditolak"


def test_lines_that_say_nothing_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_start", lambda: None)
    made = Child("look", [JOB, {"key": "b", "path": "b"}])
    for line in (
        b"rusak", b"3", b'["a"]', b'["lain", {}]', b'["a", 2]', b'["a", null]', b'["a", [1]]', b'["b", {"pages": 1}]',
        b"[" * 100_000,
    ):  # fmt: skip
        made._take(line)
    assert made.begun == {"a": 2}
    assert made.answers == {"b": {"pages": 1}}
    assert made.stuck == "a"
    made._take(b'["a", "ditolak"]')
    assert made.stuck is None


def test_where_no_child_can_be_had_nothing_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    monkeypatch.setattr(process, "_start", lambda: started.append(1))
    assert process.ask("look", [JOB]) == {}
    assert started == [1]
    assert process.ask("look", []) == {}
