"""A batch from folder to summary, in this process: order, statuses, what is skipped and what is done again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from paritrana import api
from paritrana.batch import task
from paritrana.batch.journal import JOURNAL
from paritrana.batch.plan import Order
from paritrana.batch.rows import DossierRow, Status
from paritrana.batch.run import Report
from paritrana.batch.scheduler import schedule
from paritrana.batch.summary import FILES
from paritrana.diagnostics import Diagnostic
from paritrana.errors import EnvironmentFault
from paritrana.readers.sources import Sources
from tests.support.batches import READY, Heard, Inline, done, dossiers, edit, files

PDF = b"%PDF-1.7 isi"


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Typesetting that takes no time; reading and checking are the real ones."""

    def build(workspace: object, *, draft: bool, resources: object) -> api.SourcedOutcome[api.Product]:
        checked = api.check(workspace)  # type: ignore[arg-type]
        stopped = not draft and any(d.stops for d in checked.diagnostics)
        product = None if stopped or checked.value is None else api.Product((PDF, bytes([draft])), 30)
        return api.SourcedOutcome(product, checked.diagnostics, checked.sources)

    monkeypatch.setattr(task.api, "build", build)
    yield


@pytest.fixture
def order(tmp_path: Path, quick: None) -> Order:
    """Two dossiers that can be built and one with a galat."""
    return Order(dossiers(tmp_path / "dossier", "kabupaten-kutai-timur", *READY[:2]), tmp_path / "hasil")


def statuses(report: Report) -> dict[str, str]:
    return {row.name: row.status.value for row in report.rows}


def undisturbed(order: Order) -> dict[str, bytes]:
    """What a run makes that nothing disturbs."""
    other = replace(order, output=order.output.with_name("utuh"))
    done(other)
    return files(other.output)


def work(order: Order) -> list[str]:
    """What a run does, in order."""
    worker = Inline()
    done(order, worker)
    return worker.started


def test_all_are_checked_before_one_is_built(order: Order) -> None:
    heard = Heard()
    assert work(order) == [
        "check kabupaten-bandung",
        "check kabupaten-kutai-timur",
        "check kabupaten-raja-ampat",
        "build kabupaten-bandung",
        "build kabupaten-raja-ampat",
    ]
    done(replace(order, force=True), watch=heard)
    assert heard.told == [
        "3 0 0",
        "periksa 3",
        "belum kabupaten-bandung",
        "galat kabupaten-kutai-timur",
        "belum kabupaten-raja-ampat",
        "susun 2",
        "jadi kabupaten-bandung",
        "jadi kabupaten-raja-ampat",
    ]


def test_a_galat_has_no_file_and_makes_the_batch_incomplete(order: Order) -> None:
    report = done(order)
    assert statuses(report) == {READY[0]: "jadi", "kabupaten-kutai-timur": "galat", READY[1]: "jadi"}
    assert not report.complete
    assert sorted(files(order.output)) == sorted([f"{READY[0]}.pdf", f"{READY[1]}.pdf", *FILES])
    galat = report.rows[1]
    assert galat.stops
    assert galat.region == "Kabupaten Kutai Timur"
    assert galat.aspects


def test_with_draft_only_a_galat_becomes_a_draft_and_counts_as_built(order: Order) -> None:
    report = done(replace(order, draft=True))
    assert statuses(report) == {READY[0]: "jadi", "kabupaten-kutai-timur": "draf", READY[1]: "jadi"}
    assert report.complete
    assert (order.output / "kabupaten-kutai-timur.draf.pdf").read_bytes() == PDF + b"\1"
    assert (order.output / f"{READY[0]}.pdf").read_bytes() == PDF + b"\0"


def test_what_has_not_changed_is_not_done_again(order: Order) -> None:
    done(order)
    before = files(order.output)
    times = {name: (order.output / name).stat().st_mtime_ns for name in before}
    worker, heard = Inline(), Heard()
    report = done(order, worker, heard)
    assert worker.started == []
    assert heard.told == ["3 3 0"]
    assert len(report.unchanged) == 3
    assert files(order.output) == before
    assert {name: (order.output / name).stat().st_mtime_ns for name in before} == times


def test_a_changed_dossier_is_done_again_alone(order: Order) -> None:
    done(order)
    edit(order.root, READY[1], lambda text: text + "\n# catatan\n")
    assert work(order) == [f"check {READY[1]}", f"build {READY[1]}"]
    (order.root / READY[0] / "lampiran").mkdir()
    (order.root / READY[0] / "lampiran" / "b-09.pdf").write_bytes(b"x")
    assert work(order) == [f"check {READY[0]}", f"build {READY[0]}"]


def test_a_file_that_is_gone_or_cut_is_made_again(order: Order) -> None:
    done(order)
    (order.output / f"{READY[0]}.pdf").unlink()
    (order.output / f"{READY[1]}.pdf").write_bytes(PDF[:5])
    assert work(order) == [f"{w} {name}" for w in ("check", "build") for name in READY[:2]]


def test_force_does_everything_again(order: Order) -> None:
    done(order)
    assert len(work(replace(order, force=True))) == 5


def test_another_program_does_everything_again(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    done(order)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert len(work(order)) == 5


def test_only_and_since_choose(order: Order) -> None:
    assert work(replace(order, only=("*ampat",))) == [f"check {READY[1]}", f"build {READY[1]}"]
    report = done(replace(order, only=(READY[0], "tiada")))
    assert statuses(report) == {READY[0]: "jadi", "kabupaten-kutai-timur": "belum", READY[1]: "jadi"}
    assert report.asked == {READY[0]}
    assert report.complete
    for name, written in ((READY[0], 100), (READY[1], 5_000), ("kabupaten-kutai-timur", 300)):
        for file in (order.root / name).rglob("*"):
            os.utime(file, (written, written))
    assert work(replace(order, since=300.0, force=True)) == [
        "check kabupaten-kutai-timur",
        f"check {READY[1]}",
        f"build {READY[1]}",
    ]


def test_only_names_a_folder_below_others_too(tmp_path: Path, quick: None) -> None:
    root = dossiers(tmp_path / "dossier", READY[0])
    (root / "jabar").mkdir()
    (root / READY[0]).rename(root / "jabar" / READY[0])
    order = Order(root, tmp_path / "hasil")
    for pattern in (READY[0], "jabar/*", f"jabar/{READY[0]}", "jabar/*/"):
        assert len(work(replace(order, only=(pattern,), force=True))) == 2, pattern
    assert work(replace(order, only=("jabar",), force=True)) == []
    assert (order.output / "jabar" / f"{READY[0]}.pdf").read_bytes() == PDF + b"\0"


def test_a_draft_is_no_final_file_and_a_galat_is_tried_with_draft(order: Order) -> None:
    done(order)
    assert work(replace(order, draft=True)) == ["check kabupaten-kutai-timur", "build kabupaten-kutai-timur"]
    assert work(replace(order, draft=True)) == []
    assert work(order) == ["check kabupaten-kutai-timur"]


def test_a_failure_is_tried_again_but_not_on_resume(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(task, "write", refuses)
        report = done(order)
    assert statuses(report) == {READY[0]: "gagal", "kabupaten-kutai-timur": "galat", READY[1]: "gagal"}
    assert report.rows[0].reason == "ruang cakram habis"
    assert work(replace(order, resume=True)) == []
    assert work(order) == [f"{w} {name}" for w in ("check", "build") for name in READY[:2]]


def refuses(path: Path, data: object) -> None:
    raise EnvironmentFault("ruang cakram habis")


def test_a_bug_is_a_row_and_a_log(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    real = api.examine

    def trips(workspace: api.Workspace, *more: None) -> object:
        if workspace.name == READY[0]:
            raise KeyError("rahasia")
        return real(workspace, *more)

    with monkeypatch.context() as broken:
        broken.setattr(task.api, "examine", trips)
        report = done(order)
    row = report.rows[0]
    assert row.status is Status.FAILED
    assert "KeyError" in row.reason
    assert f"{READY[0]}.kesalahan.log" in row.reason
    assert "rahasia" in (order.output / f"{READY[0]}.kesalahan.log").read_text()
    assert statuses(report)[READY[1]] == "jadi"


def test_an_unreadable_tree_stays_a_galat_with_draft(order: Order) -> None:
    edit(order.root, READY[0], lambda text: "[" * 80)
    report = done(replace(order, draft=True))
    assert report.rows[0].status is Status.GALAT
    assert report.rows[0].reason == ""
    assert work(replace(order, draft=True)) == []


def test_ctrl_c_keeps_what_is_done_and_resume_goes_on(order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = undisturbed(order)

    class Interrupted(Heard):
        def row(self, row: DossierRow) -> None:
            super().row(row)
            if row.status is Status.BUILT:
                raise KeyboardInterrupt

    report = done(order, watch=Interrupted())
    assert report.interrupted
    assert statuses(report) == {READY[0]: "jadi", "kabupaten-kutai-timur": "galat", READY[1]: "belum"}
    assert not (order.output / JOURNAL).exists()
    assert work(replace(order, resume=True)) == [f"check {READY[1]}", f"build {READY[1]}"]
    assert files(order.output) == whole


def test_a_run_that_was_killed_goes_on_from_its_journal(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = undisturbed(order)

    class Killed(Heard):
        def row(self, row: DossierRow) -> None:
            if row.status is Status.BUILT:
                raise SystemExit(9)

    with pytest.raises(SystemExit):
        done(order, watch=Killed())
    assert set(files(order.output)) == {JOURNAL, f"{READY[0]}.pdf"}
    assert work(replace(order, resume=True)) == [f"check {READY[1]}", f"build {READY[1]}"]
    assert files(order.output) == whole


def test_what_a_killed_run_left_half_written_is_removed_when_it_is_old(order: Order) -> None:
    done(order)
    names = [".paritrana-1-1.tmp", ".paritrana-1-2.tmp"]
    for name, written in zip(names, (1_000, None), strict=True):
        (order.output / name).write_bytes(b"separuh")
        if written:
            os.utime(order.output / name, (written, written))
    done(order)
    assert all((order.output / name).exists() for name in names)
    (order.output / JOURNAL).write_bytes(b"")
    done(order)
    assert [(order.output / name).exists() for name in names] == [False, True]


def test_without_dossiers_or_a_place_to_write_nothing_begins(tmp_path: Path, quick: None) -> None:
    with pytest.raises(EnvironmentFault, match="periksa namanya"):
        done(Order(tmp_path / "tiada", tmp_path / "hasil"))
    (tmp_path / "kosong").mkdir()
    with pytest.raises(EnvironmentFault, match="paritrana init"):
        done(Order(tmp_path / "kosong", tmp_path / "hasil"))
    root = dossiers(tmp_path / "dossier", READY[0])
    (tmp_path / "berkas").write_text("")
    worker = Inline()
    with pytest.raises(EnvironmentFault, match="berkas, bukan folder"):
        done(Order(root, tmp_path / "berkas" / "hasil"), worker)
    assert worker.started == []


def test_drive_ends_every_job_once() -> None:
    rows = [DossierRow(f"d{n}") for n in range(7)]
    jobs = [task.Job(row, Path(), Path(), row.name) for row in rows]
    workers = [Inline(), Inline(), Inline()]
    ended = list(schedule(lambda job: replace(job.row, pages=1), jobs, workers, 5))  # type: ignore[arg-type]
    assert sorted(row.name for row in ended) == [row.name for row in rows]
    assert list(schedule(task.check, [], workers, 5)) == []


def test_findings_are_counted_by_code_and_accepted_apart(order: Order) -> None:
    result = api.check(task.FolderWorkspace(order.root / "kabupaten-kutai-timur"))
    found: tuple[Diagnostic, ...] = result.diagnostics
    counted = task.counts((*found, found[0].accept("alasan")))
    assert sum(c.open for c in counted) == sum(not d.accepted for d in found)
    assert sum(c.accepted for c in counted) == 1 + sum(bool(d.accepted) for d in found)
    assert [c.code for c in counted] == sorted(c.code for c in counted)
    assert isinstance(result.sources, Sources)
