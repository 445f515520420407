from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz import targets
from tests.fuzz.targets import TARGETS, Case, run


@pytest.mark.parametrize("target", TARGETS)
def test_no_input_ends_in_a_bug_or_hangs(target: str, tmp_path: Path) -> None:
    @settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(TARGETS[target])
    def once(case: Case) -> None:
        run(case, tmp_path)

    once()


FOUND: tuple[tuple[str, dict[targets.Way, object]], ...] = (
    # a table whose only row says nothing has no columns
    ("tests/contoh/kabupaten-contoh", {("komitmen", "tindakan"): [""]}),
)
"""What hours of trying have found: dossiers and the parts that were changed in them."""


@pytest.mark.parametrize(("name", "edits"), FOUND)
def test_what_was_found_stays_mended(name: str, edits: dict[targets.Way, object], tmp_path: Path) -> None:
    data = targets.written(targets.edited(targets.tree(name), edits))
    for case in (Case(data), Case(data, build=True)):
        run(case, tmp_path)


def test_a_bug_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(targets, "main", lambda asked: 70)
    with pytest.raises(AssertionError, match="exit code 70"):
        run(Case(b"skema: 1"), tmp_path)


def test_a_hang_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(targets, "LONGEST_S", 0.05)

    def hang(asked: object) -> int:
        while True:
            pass

    monkeypatch.setattr(targets, "main", hang)
    with pytest.raises(targets.TookTooLongError):
        run(Case(b"skema: 1"), tmp_path)
