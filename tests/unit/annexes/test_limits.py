"""What a child process may use for one file: told to the system in whole seconds, here to a system that is made up."""

from __future__ import annotations

import resource

import pytest

from paritrana.annexes.sandbox import limits
from paritrana.annexes.sandbox.limits import PAGE_CPU_S, SHARES_S, Allowance
from paritrana.annexes.sandbox.process import TRIES


class Machine:
    """A clock that is set by hand, and what the system was told last."""

    now = 100.0
    end = 0

    def setrlimit(self, which: int, ends: tuple[int, int]) -> None:
        assert which == resource.RLIMIT_CPU
        self.end = ends[0]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = Machine()
    monkeypatch.setattr(limits.time, "process_time", lambda: made.now)
    monkeypatch.setattr(resource, "setrlimit", made.setrlimit)
    return made


def test_all_tries_at_a_file_have_ten_seconds(machine: Machine) -> None:
    assert sum(SHARES_S) == 10
    assert len(SHARES_S) == 2 * TRIES
    ends = []
    for tried in range(2 * TRIES + 1):
        Allowance(tried)
        ends.append(machine.end - 100)
    assert ends == [4, 2, 1, 1, 1, 1, 1]


def test_a_page_that_is_done_costs_the_share_nothing(machine: Machine) -> None:
    allowance = Allowance(0)
    for _ in range(300):
        allowance.page()
        assert machine.end - machine.now == pytest.approx(SHARES_S[0] + PAGE_CPU_S, abs=1)
        machine.now += PAGE_CPU_S


def test_a_slow_page_costs_what_it_takes_beyond(machine: Machine) -> None:
    allowance = Allowance(0)
    allowance.page()
    machine.now += 3.5
    allowance.page()
    assert machine.end == 106  # 103.5, 1.5 of the share are left, and 1 is the page's own


def test_pages_that_take_no_time_save_nothing_for_one_that_does(machine: Machine) -> None:
    allowance = Allowance(0)
    for _ in range(10_000):
        allowance.page()
    assert machine.end == 105


def test_opening_a_file_costs_its_share(machine: Machine) -> None:
    allowance = Allowance(0)
    machine.now += 3
    allowance.page()
    assert machine.end == 105
    machine.now += 3
    allowance.page()
    assert machine.end == 107  # nothing is left but the page's own second
